// Adds an action step to a cycle or changes one.
import * as z from 'zod/mini';
import { stepNext } from '../coaching/cadence';
import { readCoachingSettings } from '../coaching/settings';
import { done, failed } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { sameRecord } from './steps/sameRecord';
import { schoolCalendars, todayOf } from './steps/schoolDay';
import { logged } from './steps/trackerLog';
import { rowIn } from './steps/rowIn';

type Step = TrackerRecord<'actionSteps'>;

const named = <Fields extends object>(fields: Fields): Partial<Step> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const setActionStep = defineAction({
  name: 'setActionStep',
  about:
    'Adds an action step to a cycle, or changes one: who does it, by when, when you look back at it, how it stands, the evidence, and the resource it draws on.',
  twice: 'With a stepId, the second run changes nothing. Without one, a step that says just the same is found; any other is added.',
  halfway: 'Saved in one write.',
  request: z.strictObject({
    cycleId: z.string(),
    stepId: z.optional(z.string()),
    step: z.optional(z.string()),
    owner: z.optional(z.enum(['teacher', 'coach'])),
    dueOn: z.optional(z.nullable(dayShape)),
    checkBackOn: z.optional(z.nullable(dayShape)),
    status: z.optional(z.enum(['not started', 'trying', 'in place', 'adapted', 'dropped'])),
    evidence: z.optional(z.nullable(z.string())),
    /** The title of a resource it draws on. */
    resource: z.optional(z.nullable(z.string())),
  }),
  reply: z.object({ stepId: z.string(), step: z.string(), status: z.string(), next: z.string() }),
  example: {
    cycleId: 'cyc_8f3k2m1q7w',
    step: 'Ask one open question in each lesson',
    owner: 'teacher',
    dueOn: '2026-02-02',
    checkBackOn: '2026-02-04',
  },
  needs: ['tracker', 'identity'],
  run: (host, { cycleId, stepId, ...fields }) =>
    host.withLock(() => {
      const content = host.tracker.read(['cycles', 'actionSteps', 'settings', 'schoolDays']);
      if (!content.ok) return content;
      const { cycles, actionSteps, settings, schoolDays } = content.value;
      const found = rowIn('cycles', cycles, cycleId);
      if (!found.ok) return found;
      const cycle = found.value;
      const before = stepId === undefined ? null : actionSteps.records.find((step) => step.stepId === stepId && step.cycleId === cycleId);
      if (before === undefined) return failed({ code: 'noSuchRecord', table: 'Action steps', id: stepId ?? '' });
      if (before === null && (fields.step ?? '').trim() === '') return failed({ code: 'wordsMissing', what: 'An action step' });
      const fresh: Step = {
        stepId: stepId ?? host.newId('step'),
        cycleId,
        teachers: cycle.teachers,
        step: '',
        owner: 'teacher',
        dueOn: null,
        checkBackOn: null,
        status: 'not started',
        evidence: null,
        next: '',
        resource: null,
      };
      const merged: Step = { ...(before ?? fresh), ...named(fields) };
      const next = stepNext(
        merged,
        todayOf(host),
        readCoachingSettings(settings.records).dueSoonDays,
        schoolCalendars(schoolDays.records)(null),
      );
      const step = { ...merged, next };
      const twin = sameRecord(before === null ? actionSteps.records : [before], step, 'stepId');
      if (twin !== null) return done({ stepId: twin.stepId, step: twin.step, status: twin.status, next });
      const saved = host.tracker.save([
        before === null ? { table: 'actionSteps', insert: [step] } : { table: 'actionSteps', update: [{ id: step.stepId, fields: step }] },
        logged(host, 'setActionStep', step.stepId, null),
      ]);
      return saved.ok ? done({ stepId: step.stepId, step: step.step, status: step.status, next }) : saved;
    }),
});
