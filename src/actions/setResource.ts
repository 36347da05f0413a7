// The strategies, articles and tools that coaches hand to teachers: shown, added and changed. An action step names one by its title.
import * as z from 'zod/mini';
import { done, failed } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { unreadableRow } from './steps/rowIn';
import { logged } from './steps/trackerLog';

type Resource = TrackerRecord<'resources'>;

const alike = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

export const setResource = defineAction({
  name: 'setResource',
  about: 'Adds a strategy, article or tool to the resources, or changes one. Without a title or an id, shows all there are.',
  twice: 'With a resourceId, the second run changes nothing. Without one, the same title finds the resource that is there.',
  halfway: 'Saved in one write.',
  request: z.strictObject({
    resourceId: z.optional(z.string()),
    title: z.optional(z.string()),
    link: z.optional(z.nullable(z.string().check(z.regex(/^https:\/\/\S+$/, 'a link that begins with https://')))),
    tags: z.optional(z.array(z.string())),
    /** What it looks like when it is in place, a line each. */
    checklist: z.optional(z.nullable(z.string())),
  }),
  reply: z.object({
    /** The one added or changed; null when none was asked for. */
    resourceId: z.nullable(z.string()),
    resources: z.array(
      z.object({
        resourceId: z.string(),
        title: z.string(),
        link: z.nullable(z.string()),
        tags: z.array(z.string()),
        checklist: z.nullable(z.string()),
      }),
    ),
  }),
  example: { title: 'Wait time', link: 'https://foxhollow.example/wait-time', tags: ['questioning'] },
  needs: ['tracker', 'identity'],
  run: (host, { resourceId, title, link, tags, checklist }) =>
    host.withLock(() => {
      const content = host.tracker.read(['resources']);
      if (!content.ok) return content;
      const { resources } = content.value;
      const shown = (chosen: string | null, records: readonly Resource[]) =>
        done({ resourceId: chosen, resources: records.map((record) => ({ ...record, tags: [...record.tags] })) });
      if (resourceId === undefined && title === undefined) return shown(null, resources.records);
      const before = resources.records.find((record) =>
        resourceId === undefined ? alike(record.title, title ?? '') : record.resourceId === resourceId,
      );
      if (before === undefined && resourceId !== undefined)
        return failed(unreadableRow(resources, resourceId) ?? { code: 'noSuchRecord', table: 'Resources', id: resourceId });
      if (title !== undefined && title.trim() === '') return failed({ code: 'wordsMissing', what: 'The title of a resource' });
      const row: Resource = {
        resourceId: before?.resourceId ?? host.newId('res'),
        title: title?.trim() ?? before?.title ?? '',
        link: link === undefined ? (before?.link ?? null) : link,
        tags: tags ?? before?.tags ?? [],
        checklist: checklist === undefined ? (before?.checklist ?? null) : checklist,
      };
      const rest = resources.records.filter((record) => record !== before);
      if (before !== undefined && JSON.stringify(before) === JSON.stringify(row)) return shown(row.resourceId, resources.records);
      const saved = host.tracker.save([
        before === undefined
          ? { table: 'resources', insert: [row] }
          : { table: 'resources', update: [{ id: row.resourceId, fields: row }] },
        logged(host, 'setResource', row.resourceId, null),
      ]);
      return saved.ok ? shown(row.resourceId, [...rest, row]) : saved;
    }),
});
