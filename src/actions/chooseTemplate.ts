// Action: write plans from a Doc of the district's own, for one coaching model or for all; or from Coachbook's templates again.
import * as z from 'zod/mini';
import { unusedTags } from '../outputs/planPreflight';
import { docIdIn, templateSetting } from '../outputs/planSettings';
import { messageFor } from '../problems/messages';
import { done, failed } from '../problems/result';
import { defineAction } from './action';
import { messageShape } from './jobReply';
import { templateProblem } from './steps/planTemplateCheck';
import { logged } from './steps/trackerLog';

export const chooseTemplate = defineAction({
  name: 'chooseTemplate',
  about: 'Chooses the Doc that plans are written from, for one coaching model or for all, and says what is wrong with its tags.',
  twice: 'The same choice is written again.',
  halfway: 'The template is read first and the choice is one write; when it stops before, nothing changed.',
  request: z.strictObject({
    /** Every coaching model where it is absent. */
    model: z.optional(z.string()),
    format: z._default(z.enum(['individual', 'group']), 'individual'),
    /** The id or link of a Doc; null for Coachbook's own template. */
    templateId: z.nullable(z.string()),
  }),
  reply: z.object({
    setting: z.string(),
    templateId: z.nullable(z.string()),
    /** The Doc's name in Drive; null for Coachbook's own. */
    title: z.nullable(z.string()),
    /** What would stop a run. The choice is kept, so that the Doc can be corrected. */
    problems: z.array(z.object({ problem: z.looseObject({ code: z.string() }), message: messageShape })),
    unusedTags: z.array(z.string()),
    unreachable: z.number(),
  }),
  example: { model: 'Impact Cycle', format: 'individual', templateId: '1x8FqD3k2m1q7wTemplateDocOfTheDistrict' },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { model, format, templateId }) => {
    const read = host.tracker.read(['settings', 'phases']);
    if (!read.ok) return read;
    const { settings, phases } = read.value;
    if (model !== undefined && !phases.records.some((phase) => phase.model === model))
      return failed({ code: 'noSuchRecord', table: 'Coaching models', id: model });
    const docId = templateId === null ? null : docIdIn(templateId.trim());
    if (templateId !== null && docId === null) return failed({ code: 'planTemplateNotADoc', found: templateId });
    const template = docId === null ? null : host.plans.template({ kind: 'chosen', fileId: docId });
    if (template !== null && !template.ok) return template;
    const wanted = templateSetting(format, model ?? null);
    const saved = host.withLock(() => {
      const row = { settingId: wanted.settingId, setting: wanted.setting, value: docId, meaning: wanted.meaning };
      const known = settings.records.some(({ settingId }) => settingId === wanted.settingId);
      return host.tracker.save([
        known ? { table: 'settings', update: [{ id: wanted.settingId, fields: { value: docId } }] } : { table: 'settings', insert: [row] },
        logged(host, 'chooseTemplate', wanted.settingId, docId),
      ]);
    });
    if (!saved.ok) return saved;
    const chosen = template === null ? null : template.value;
    return done({
      setting: wanted.setting,
      templateId: docId,
      title: chosen === null ? null : chosen.title,
      problems: (chosen?.template.problems ?? []).map((fault) => {
        const problem = templateProblem(fault);
        return { problem, message: messageFor(problem) };
      }),
      unusedTags: chosen === null ? [] : [...unusedTags(chosen.template)],
      unreachable: chosen?.template.unreachable ?? 0,
    });
  },
});
