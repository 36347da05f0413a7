// Turns the time audit on or off, keeps the share agreed on, and takes a correction of how a title counts. Reads no calendar.
import * as z from 'zod/mini';
import { sessionSettings, readSessionSettings } from '../coaching/sessionSettings';
import { notWorkName, ruleWords, timeCategories, withTimeRule } from '../coaching/timeLog';
import { done } from '../problems/result';
import { defineAction } from './action';

const request = z.strictObject({
  on: z.optional(z.boolean()),
  /** The agreed share of time in cycles, in percent. */
  target: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(100))),
  /** From now on, titles with these words count as this. */
  rule: z.optional(
    z.object({ words: z.string().check(z.minLength(1), z.maxLength(200)), countsAs: z.enum([...timeCategories, notWorkName]) }),
  ),
});

type Id = 'timeAudit' | 'inCycleTarget' | 'timeRules';

export const setTimeAudit = defineAction({
  name: 'setTimeAudit',
  about: 'Turns the time audit on or off, sets the agreed share in cycles, and corrects what a title counts as.',
  twice: 'The same choice is found and nothing is written.',
  halfway: 'One write: it is chosen or it is not.',
  request,
  reply: z.object({ on: z.boolean(), target: z.number(), rules: z.string() }),
  example: { on: true, target: 60, rule: { words: 'Bus duty', countsAs: 'duty' } },
  needs: ['tracker'],
  run: (host, { on, target, rule }) =>
    host.withLock(() => {
      const read = host.tracker.read(['settings']);
      if (!read.ok) return read;
      const rows = read.value.settings.records;
      const now = readSessionSettings(rows);
      const words = rule === undefined ? '' : ruleWords(rule.words);
      const after = {
        on: on ?? now.timeAudit,
        target: target === undefined ? now.inCycleTarget : target / 100,
        rules: rule === undefined || words === '' ? now.timeRules : withTimeRule(now.timeRules, words, rule.countsAs),
      };
      const wanted: readonly (readonly [Id, string, boolean])[] = [
        ['timeAudit', after.on ? 'on' : 'off', after.on !== now.timeAudit],
        ['inCycleTarget', String(Math.round(after.target * 100)), after.target !== now.inCycleTarget],
        ['timeRules', after.rules, after.rules !== now.timeRules],
      ];
      const changed = wanted.filter(([, , differs]) => differs);
      if (changed.length === 0) return done(after);
      const rowOf = (id: Id) => rows.find((row) => row.settingId === id);
      const saved = host.tracker.save([
        {
          table: 'settings',
          update: changed.filter(([id]) => rowOf(id) !== undefined).map(([id, value]) => ({ id, fields: { value } })),
          insert: changed
            .filter(([id]) => rowOf(id) === undefined)
            .map(([id, value]) => {
              const known = sessionSettings.find(({ settingId }) => settingId === id);
              return { settingId: id, setting: known?.setting ?? id, value, meaning: known?.meaning ?? null };
            }),
        },
      ]);
      return saved.ok ? done(after) : saved;
    }),
});
