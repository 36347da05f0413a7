// Records a low-inference observation with the focus both agreed on: counts, or codes interval by interval, also of a second observer.
import * as z from 'zod/mini';
import { isStaying } from '../coaching/cycle';
import { agreementOf, agreementWords, tallyOf, tallyWords } from '../coaching/observation';
import { done, failed } from '../problems/result';
import { observationProtocols, observationSettings } from '../tracker/tables/workTables';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { sameRecord } from './steps/sameRecord';
import { todayOf } from './steps/schoolDay';
import { timeShape } from './sessions/slotReply';
import { logged } from './steps/trackerLog';
import { rowIn } from './steps/rowIn';

const codesShape = z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.maxLength(2000));

const countsOf = (counts: Readonly<Record<string, number>>): ReadonlyMap<string, number> => new Map(Object.entries(counts));

export const addObservation = defineAction({
  name: 'addObservation',
  about:
    'Records an observation with the focus that coach and teacher agreed on: counts, or one code an interval. With a second observer’s codes it says how far both agree.',
  twice: 'An observation that says just the same of the same day is found; any other is added.',
  halfway: 'Saved in one write.',
  request: z.strictObject({
    cycleId: z.string(),
    /** Needed where several teachers are in the cycle. */
    teacherId: z.optional(z.string()),
    protocol: z.enum(observationProtocols),
    agreedFocus: z.string(),
    setting: z.optional(z.enum(observationSettings)),
    observedOn: z.optional(dayShape),
    startedAt: z.optional(timeShape),
    intervalSeconds: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(3600))),
    /** How often each thing was seen. */
    counts: z.optional(z.record(z.string(), z.number().check(z.int(), z.minimum(0)))),
    /** What was seen at each interval, in order; counted instead of `counts`. */
    codes: z.optional(codesShape),
    /** The same intervals as another observer noted them. */
    otherCodes: z.optional(codesShape),
    /** The day the teacher saw it; empty until then. */
    sharedOn: z.optional(dayShape),
  }),
  reply: z.object({
    observationId: z.string(),
    tally: z.string(),
    /** Share of intervals on which both observers agree and Cohen’s kappa, or null without a second observer. */
    agreement: z.nullable(z.object({ intervals: z.number(), agreed: z.number(), share: z.number(), kappa: z.nullable(z.number()) })),
  }),
  example: {
    cycleId: 'cyc_8f3k2m1q7w',
    protocol: 'momentary time sampling',
    agreedFocus: 'Students working on the task during independent practice',
    intervalSeconds: 60,
    codes: ['on task', 'on task', 'off task', 'on task'],
  },
  needs: ['tracker', 'identity'],
  run: (host, asked) =>
    host.withLock(() => {
      const content = host.tracker.read(['cycles', 'cycleMembers', 'observations']);
      if (!content.ok) return content;
      const found = rowIn('cycles', content.value.cycles, asked.cycleId);
      if (!found.ok) return found;
      const cycle = found.value;
      const members = content.value.cycleMembers.records.filter((member) => member.cycleId === cycle.cycleId);
      const staying = members.filter(isStaying);
      const only = staying.length === 1 ? staying[0] : undefined;
      const member = asked.teacherId === undefined ? only : members.find(({ teacherId }) => teacherId === asked.teacherId);
      if (member === undefined) {
        return asked.teacherId === undefined
          ? failed({ code: 'teacherNotChosen', cycle: cycle.teachers })
          : failed({ code: 'notAMember', teacher: asked.teacherId, cycle: cycle.teachers });
      }
      if (asked.agreedFocus.trim() === '') return failed({ code: 'wordsMissing', what: 'The agreed focus of an observation' });
      const today = todayOf(host);
      const observedOn = asked.observedOn ?? today;
      if (observedOn > today) return failed({ code: 'dateInFuture', what: 'The observation', date: observedOn, today });
      const agreement = asked.codes === undefined || asked.otherCodes === undefined ? null : agreementOf(asked.codes, asked.otherCodes);
      if (asked.otherCodes !== undefined && agreement === null) {
        return failed({ code: 'intervalsDiffer', one: asked.codes?.length ?? 0, other: asked.otherCodes.length });
      }
      const counted = tallyWords(asked.codes === undefined ? countsOf(asked.counts ?? {}) : tallyOf(asked.codes));
      const tally = agreement === null ? counted : `${counted}. ${agreementWords(agreement)}.`;
      const observation = {
        observationId: host.newId('obs'),
        cycleId: cycle.cycleId,
        teacherId: member.teacherId,
        teachers: member.teacher,
        observedOn,
        protocol: asked.protocol,
        setting: asked.setting ?? null,
        intervalSeconds: asked.intervalSeconds ?? null,
        agreedFocus: asked.agreedFocus,
        tally: tally === '' ? null : tally,
        sharedOn: asked.sharedOn ?? null,
        startedAt: asked.startedAt ?? null,
      };
      const twin = sameRecord(content.value.observations.records, observation, 'observationId');
      if (twin !== null) return done({ observationId: twin.observationId, tally, agreement });
      const saved = host.tracker.save([
        { table: 'observations', insert: [observation] },
        logged(host, 'addObservation', observation.observationId, null),
      ]);
      return saved.ok ? done({ observationId: observation.observationId, tally, agreement }) : saved;
    }),
});
