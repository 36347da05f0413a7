// Hands a leaving coach's cycles to another, after each teacher's consent; lists what only the two coaches themselves can do.
import * as z from 'zod/mini';
import { caseloadOf, caseloadRemarks } from '../coaching/caseload';
import { readCoachingSettings } from '../coaching/settings';
import { planHandOver, type Agreement } from '../coaching/handOver';
import type { Host } from '../ports/host';
import { messageFor } from '../problems/messages';
import { done, failed, type Result } from '../problems/result';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { skippedShape } from './jobReply';
import { sameRecord } from './steps/sameRecord';
import { todayOf } from './steps/schoolDay';
import { linkedIssue } from './steps/planRowWords';
import { logged } from './steps/trackerLog';

const request = z.strictObject({
  fromCoachId: z.string(),
  toCoachId: z.string(),
  /** Without it, every cycle of the leaving coach that is not closed. */
  cycleIds: z.optional(z.array(z.string())),
  /** Consents given now; those recorded before count too. */
  consents: z.optional(z.array(z.strictObject({ teacherId: z.string(), agreedOn: dayShape }))),
});

const reply = z.object({
  done: z.array(z.object({ cycleId: z.string(), teachers: z.string() })),
  skipped: z.array(skippedShape),
  /** Worth knowing: how full the caseload of the coach who takes over is now. */
  remarks: z.array(z.string()),
  /** Sessions still to come: the leaver cancels them in Calendar, the new coach books anew. */
  sessionsToMove: z.array(z.object({ sessionId: z.string(), teachers: z.string(), date: z.string(), organizer: z.nullable(z.string()) })),
  /** Plans to share: whoever made them shares them with the new coach, who confirms each once in the Picker. */
  plansToShare: z.array(
    z.object({ planId: z.string(), teachers: z.string(), link: z.nullable(z.string()), madeBy: z.nullable(z.string()) }),
  ),
});

const tablesUsed = [
  'settings',
  'phases',
  'coaches',
  'teachers',
  'cycles',
  'cycleMembers',
  'assignments',
  'agreements',
  'sessions',
  'plans',
] as const;

const run = (host: Host, asked: z.output<typeof request>): Result<z.output<typeof reply>> => {
  const content = host.tracker.read(tablesUsed);
  if (!content.ok) return content;
  const { settings, phases, coaches, teachers, cycles, cycleMembers, assignments, agreements, sessions, plans } = content.value;
  const from = coaches.records.find((coach) => coach.coachId === asked.fromCoachId);
  const to = coaches.records.find((coach) => coach.coachId === asked.toCoachId);
  if (from === undefined) return failed({ code: 'noSuchRecord', table: 'Coaches', id: asked.fromCoachId });
  if (to === undefined) return failed({ code: 'noSuchRecord', table: 'Coaches', id: asked.toCoachId });
  if (from === to) return failed({ code: 'sameCoach', coach: to.name });
  const today = todayOf(host);
  const consents: Agreement[] = [];
  for (const { teacherId, agreedOn } of asked.consents ?? []) {
    const teacher = teachers.records.find((candidate) => candidate.teacherId === teacherId);
    if (teacher === undefined) return failed({ code: 'noSuchRecord', table: 'Teachers', id: teacherId });
    if (agreedOn > today) return failed({ code: 'dateInFuture', what: 'The consent', date: agreedOn, today });
    const consent: Agreement = {
      agreementId: host.newId('agr'),
      kind: 'hand-over consent',
      coachId: from.coachId,
      teacherId,
      between: `${from.name}, ${to.name}, ${teacher.name}`,
      signedOn: agreedOn,
      words: 'The teacher agrees that the coach who takes over sees the notes and the plan of the cycle.',
      link: null,
      policy: null,
    };
    if (sameRecord(agreements.records, consent, 'agreementId') === null) consents.push(consent);
  }
  const plan = planHandOver(
    {
      from,
      to,
      cycles: cycles.records,
      members: cycleMembers.records,
      assignments: assignments.records,
      agreements: [...agreements.records, ...consents],
      today,
      by: host.user(),
      newId: (prefix) => host.newId(prefix),
    },
    asked.cycleIds === undefined ? null : new Set(asked.cycleIds),
  );
  const handed = new Set(plan.handed.map(({ cycleId }) => cycleId));
  const toConfirm = plans.records.reduce<{ id: string; fields: { problem: string } }[]>(
    (all, { planId, cycleId, docId, madeBy: owner }) => {
      if (docId === null || owner === null || owner === to.email || !handed.has(cycleId)) return all;
      const problem = linkedIssue([{ code: 'planNeedsPick', fileId: docId, what: 'plan', owner, cycleId }], []);
      return all.concat({ id: planId, fields: { problem } });
    },
    [],
  );
  if (plan.handed.length + consents.length > 0) {
    const saved = host.tracker.save([
      { table: 'agreements', insert: consents },
      { table: 'cycles', update: plan.handed.map(({ cycleId }) => ({ id: cycleId, fields: { coachId: to.coachId, coach: to.name } })) },
      { table: 'phaseHistory', insert: plan.moves },
      ...(toConfirm.length === 0 ? [] : [{ table: 'plans' as const, update: toConfirm }]),
      { table: 'assignments', insert: plan.newAssignments, update: plan.endedAssignments },
      logged(host, 'handOver', to.coachId, `${plan.handed.length} cycles, ${plan.skipped.length} without consent`),
    ]);
    if (!saved.ok) return saved;
  }
  const now = [...cycles.records, ...plan.handed.map((cycle) => ({ ...cycle, coachId: to.coachId }))];
  const caseload = caseloadOf(to, now, phases.records, readCoachingSettings(settings.records));
  return done({
    done: plan.handed.map(({ cycleId, teachers: names }) => ({ cycleId, teachers: names })),
    skipped: plan.skipped.map(({ cycle, problem }) => ({
      place: `Row ${cycles.rowNumbers.get(cycle.cycleId) ?? 0} of "Cycles", ${cycle.teachers}`,
      problem: { ...problem },
      message: messageFor(problem),
    })),
    remarks: plan.handed.length === 0 ? [] : [...caseloadRemarks(to, caseload)],
    sessionsToMove: sessions.records.flatMap(({ sessionId, cycleId, teachers: names, date, status, organizer }) =>
      cycleId !== null && handed.has(cycleId) && date !== null && date >= today && (status === 'planned' || status === 'rescheduled')
        ? [{ sessionId, teachers: names, date, organizer }]
        : [],
    ),
    plansToShare: plans.records.flatMap(({ planId, cycleId, teachers: names, link, madeBy }) =>
      handed.has(cycleId) ? [{ planId, teachers: names, link, madeBy }] : [],
    ),
  });
};

export const handOver = defineAction({
  name: 'handOver',
  about:
    'Gives a leaving coach’s cycles to another coach once each teacher’s consent is recorded, and lists the sessions and plans the two coaches still move themselves.',
  twice: 'The second run finds no cycle left to hand over.',
  halfway: 'Everything is saved in one write; when it stops before, nothing changed.',
  request,
  reply,
  example: { fromCoachId: 'C-1', toCoachId: 'C-2', consents: [{ teacherId: 'T-101', agreedOn: '2026-01-20' }] },
  needs: ['tracker', 'identity'],
  run: (host, asked) => host.withLock(() => run(host, asked)),
});
