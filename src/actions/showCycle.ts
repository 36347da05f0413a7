// One cycle as the sidebar shows it: its thread of phases, goal, learning targets, steps, plan and sessions. Reads, changes nothing.
import * as z from 'zod/mini';
import { isStaying } from '../coaching/cycle';
import { gapSentence, gapsOf } from '../coaching/goal';
import { isPast, isStanding } from '../coaching/session';
import { pdfOf } from '../outputs/planName';
import { messageFor } from '../problems/messages';
import { done } from '../problems/result';
import { defineAction } from './action';
import { messageShape } from './jobReply';
import { rowIn, unreadableOf } from './steps/rowIn';
import { todayOf, wallNowOf } from './steps/schoolDay';

const nullableText = z.nullable(z.string());

export const showCycle = defineAction({
  name: 'showCycle',
  about: 'Shows one coaching cycle: where it stands in its model, its goal, learning targets, action steps, plan and sessions.',
  twice: 'It only reads.',
  halfway: 'Nothing is left behind.',
  request: z.strictObject({ cycleId: z.string() }),
  reply: z.object({
    cycleId: z.string(),
    /** The school's day. */
    today: z.string(),
    teachers: z.string(),
    members: z.array(z.object({ teacherId: z.string(), teacher: z.string(), joinedOn: z.string() })),
    coachId: z.string(),
    school: z.string(),
    model: z.string(),
    focus: nullableText,
    status: z.string(),
    /** The day the teacher said yes, or null. */
    agreedOn: nullableText,
    next: z.string(),
    row: z.number(),
    phases: z.array(z.object({ phase: z.string(), place: z.enum(['done', 'now', 'later']), enteredOn: nullableText })),
    goals: z.array(
      z.object({
        goalId: z.string(),
        statement: nullableText,
        frame: z.string(),
        centre: z.string(),
        measure: nullableText,
        unit: nullableText,
        baseline: z.nullable(z.number()),
        latest: z.nullable(z.number()),
        target: z.nullable(z.number()),
        dueOn: nullableText,
        status: z.string(),
        /** What is counted in data, or null where the latest value is typed. */
        counts: nullableText,
        assessment: nullableText,
        subject: nullableText,
        atLeast: nullableText,
        /** What it lacks to be measurable, in words, or null. */
        gaps: nullableText,
      }),
    ),
    learningTargets: z.array(z.object({ learningTargetId: z.string(), statement: z.string(), met: z.boolean() })),
    steps: z.array(
      z.object({
        stepId: z.string(),
        step: z.string(),
        owner: z.string(),
        dueOn: nullableText,
        checkBackOn: nullableText,
        status: z.string(),
        evidence: nullableText,
        resource: nullableText,
      }),
    ),
    plan: z.nullable(z.object({ link: nullableText, pdf: nullableText, state: z.string(), madeBy: nullableText, problem: z.string() })),
    sessions: z.array(
      z.object({
        sessionId: z.string(),
        kind: z.string(),
        mode: z.string(),
        date: nullableText,
        startsAt: nullableText,
        endsAt: nullableText,
        status: z.string(),
        /** Whether it is still to be held or recorded. */
        stands: z.boolean(),
        isPast: z.boolean(),
        /** It stands in no calendar although it should: deleted there, or never made. */
        isUnbooked: z.boolean(),
        meetLink: nullableText,
        problem: z.string(),
      }),
    ),
    /** Rows of this cycle that are left out above because a cell could not be read. */
    unreadable: z.array(messageShape),
  }),
  example: { cycleId: 'cyc_8f3k2m1q7w' },
  needs: ['tracker'],
  run: (host, { cycleId }) => {
    const read = host.tracker.read([
      'cycles',
      'cycleMembers',
      'phases',
      'phaseHistory',
      'goals',
      'learningTargets',
      'actionSteps',
      'plans',
      'sessions',
    ]);
    if (!read.ok) return read;
    const content = read.value;
    const wallNow = wallNowOf(host);
    const found = rowIn('cycles', content.cycles, cycleId);
    if (!found.ok) return found;
    const cycle = found.value;
    const ofCycle = <Item extends { readonly cycleId: string | null }>(records: readonly Item[]): Item[] =>
      records.filter((record) => record.cycleId === cycleId);
    const order = content.phases.records.filter((phase) => phase.model === cycle.model).sort((one, other) => one.order - other.order);
    const now = order.findIndex((phase) => phase.phase === cycle.phase);
    const history = ofCycle(content.phaseHistory.records);
    const plan = ofCycle(content.plans.records)[0];
    return done({
      cycleId,
      today: todayOf(host),
      teachers: cycle.teachers,
      members: ofCycle(content.cycleMembers.records)
        .filter(isStaying)
        .map(({ teacherId, teacher, joinedOn }) => ({ teacherId, teacher, joinedOn })),
      coachId: cycle.coachId,
      school: cycle.school,
      model: cycle.model,
      focus: cycle.focus,
      status: cycle.status,
      agreedOn: cycle.agreedOn,
      next: cycle.next,
      row: content.cycles.rowNumbers.get(cycleId) ?? 0,
      phases: order.map((phase, index) => ({
        phase: phase.phase,
        place: index < now ? ('done' as const) : index === now ? ('now' as const) : ('later' as const),
        enteredOn: [...history].reverse().find((move) => move.phase === phase.phase)?.enteredOn ?? null,
      })),
      goals: ofCycle(content.goals.records).map((goal) => {
        const { cycleId: _cycle, teachers: _teachers, domain: _domain, direction: _direction, ...shown } = goal;
        return { ...shown, gaps: gapSentence(gapsOf(goal)) };
      }),
      learningTargets: ofCycle(content.learningTargets.records)
        .sort((one, other) => one.order - other.order)
        .map(({ learningTargetId, statement, met }) => ({ learningTargetId, statement, met })),
      steps: ofCycle(content.actionSteps.records).map(({ stepId, step, owner, dueOn, checkBackOn, status, evidence, resource }) => ({
        stepId,
        step,
        owner,
        dueOn,
        checkBackOn,
        status,
        evidence,
        resource,
      })),
      plan:
        plan === undefined
          ? null
          : { link: plan.link, pdf: pdfOf(plan.link), state: plan.state, madeBy: plan.madeBy, problem: plan.problem },
      sessions: ofCycle(content.sessions.records)
        .sort((one, other) => `${one.date ?? ''}${one.startsAt ?? ''}`.localeCompare(`${other.date ?? ''}${other.startsAt ?? ''}`))
        .map(({ sessionId, kind, mode, date, startsAt, endsAt, status, meetLink, state, problem }) => ({
          sessionId,
          kind,
          mode,
          date,
          startsAt,
          endsAt,
          status,
          stands: isStanding(status),
          isPast: isPast({ date, endsAt }, wallNow),
          isUnbooked: state === 'deleted in Calendar' || state === 'failed',
          meetLink,
          problem,
        })),
      unreadable: [
        ...unreadableOf('goals', content.goals, cycleId),
        ...unreadableOf('learningTargets', content.learningTargets, cycleId),
        ...unreadableOf('actionSteps', content.actionSteps, cycleId),
        ...unreadableOf('plans', content.plans, cycleId),
        ...unreadableOf('sessions', content.sessions, cycleId),
      ].map(messageFor),
    });
  },
});
