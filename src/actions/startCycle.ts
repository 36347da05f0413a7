// Starts a coaching cycle: one read, one decision, one save. The rules stand in coaching/enrolment.
import * as z from 'zod/mini';
import { planEnrolment, type EnrolmentWish } from '../coaching/enrolment';
import { nextContact } from '../coaching/cadence';
import { isStaying } from '../coaching/cycle';
import { readCoachingSettings } from '../coaching/settings';
import type { Host } from '../ports/host';
import type { TableChange, TrackerContent } from '../ports/trackerStore';
import type { Problem } from '../problems/problem';
import { done, failed, type Result } from '../problems/result';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { unreadableRow } from './steps/rowIn';
import { schoolCalendars, todayOf } from './steps/schoolDay';
import { logged } from './steps/trackerLog';

const goalShape = z.strictObject({
  statement: z.string(),
  frame: z.optional(z.enum(['PEERS', 'SMART'])),
  centre: z.optional(z.enum(['students', 'teacher practice'])),
  domain: z.optional(z.enum(['achievement', 'engagement', 'behaviour', 'attitude'])),
  measure: z.optional(z.string()),
  unit: z.optional(z.string()),
  direction: z.optional(z.enum(['increase', 'decrease'])),
  baseline: z.optional(z.number()),
  target: z.optional(z.number()),
  dueOn: z.optional(dayShape),
});

const request = z.strictObject({
  teacherIds: z.array(z.string()),
  /** The coach; without it, the one whose e-mail is that of the person asking. */
  coachId: z.optional(z.string()),
  model: z.string(),
  phase: z.optional(z.string()),
  goal: z.optional(goalShape),
  focus: z.optional(z.string()),
  format: z.optional(z.enum(['individual', 'pair', 'team', 'group'])),
  intensity: z.optional(z.enum(['cycle', 'mini-cycle', 'light touch'])),
  enrolment: z.optional(z.enum(['teacher-initiated', 'invited', 'principal-suggested', 'assigned'])),
  agreedOn: z.optional(dayShape),
  startedOn: z.optional(dayShape),
  plannedEndOn: z.optional(dayShape),
  /** Puts the cycle on the waitlist instead of starting it. */
  waitlist: z.optional(z.boolean()),
});

const reply = z.object({
  cycleId: z.string(),
  goalId: z.nullable(z.string()),
  teachers: z.string(),
  coach: z.string(),
  model: z.string(),
  phase: z.string(),
  status: z.string(),
  startedOn: z.nullable(z.string()),
  next: z.string(),
  openCycles: z.number(),
  cap: z.number(),
  /** Worth knowing: what the goal does not say yet, that agreement is not recorded, that the cap is near. */
  remarks: z.array(z.string()),
});

type Request = z.output<typeof request>;

const tablesUsed = ['teachers', 'coaches', 'schools', 'cycles', 'cycleMembers', 'phases', 'settings', 'schoolDays'] as const;

const wishOf = (asked: Request, coachId: string, today: string): EnrolmentWish => ({
  teacherIds: asked.teacherIds,
  coachId,
  model: asked.model,
  phase: asked.phase ?? null,
  focus: asked.focus ?? null,
  format: asked.format ?? null,
  intensity: asked.intensity ?? 'cycle',
  enrolment: asked.enrolment ?? 'invited',
  agreedOn: asked.agreedOn ?? null,
  startedOn: asked.startedOn ?? today,
  plannedEndOn: asked.plannedEndOn ?? null,
  waitlist: asked.waitlist ?? false,
  goal:
    asked.goal === undefined
      ? null
      : {
          statement: asked.goal.statement,
          frame: asked.goal.frame ?? 'SMART',
          centre: asked.goal.centre ?? 'students',
          domain: asked.goal.domain ?? null,
          measure: asked.goal.measure ?? null,
          unit: asked.goal.unit ?? null,
          direction: asked.goal.direction ?? null,
          baseline: asked.goal.baseline ?? null,
          target: asked.goal.target ?? null,
          dueOn: asked.goal.dueOn ?? null,
        },
});

/** A row that this cycle depends on and that cannot be read: of a teacher, of the coach, or of a cycle that a teacher is in. */
const unreadableIn = (
  { teachers, coaches, cycles, cycleMembers }: TrackerContent<(typeof tablesUsed)[number]>,
  teacherIds: readonly string[],
  coachId: string,
): Problem | null => {
  const readable = new Set(cycles.records.map(({ cycleId }) => cycleId));
  const theirs = cycleMembers.records.filter((member) => teacherIds.includes(member.teacherId) && isStaying(member));
  return [
    ...teacherIds.map((id) => (teachers.records.some(({ teacherId }) => teacherId === id) ? null : unreadableRow(teachers, id))),
    coaches.records.some((coach) => coach.coachId === coachId) ? null : unreadableRow(coaches, coachId),
    ...theirs.map(({ cycleId }) => (readable.has(cycleId) ? null : unreadableRow(cycles, cycleId))),
  ].reduce((first, problem) => first ?? problem, null);
};

const run = (host: Host, asked: Request): Result<z.output<typeof reply>> => {
  const content = host.tracker.read(tablesUsed);
  if (!content.ok) return content;
  const { teachers, coaches, schools, cycles, cycleMembers, phases, settings, schoolDays } = content.value;
  const today = todayOf(host);
  const coachId = asked.coachId ?? coaches.records.find((coach) => coach.email === host.user())?.coachId;
  if (coachId === undefined) return failed({ code: 'noCoachForAccount', user: host.user() });
  const unreadable = unreadableIn(content.value, asked.teacherIds, coachId);
  if (unreadable !== null) return failed(unreadable);
  const choices = readCoachingSettings(settings.records);
  const planned = planEnrolment(
    {
      teachers: teachers.records,
      coaches: coaches.records,
      schools: schools.records,
      cycles: cycles.records,
      members: cycleMembers.records,
      phases: phases.records,
      settings: choices,
    },
    wishOf(asked, coachId, today),
    { today, by: host.user(), newId: (prefix) => host.newId(prefix) },
  );
  if (!planned.ok) return planned;
  const { members, move, goal, caseload, remarks } = planned.value;
  const schoolId = teachers.records.find(({ teacherId }) => teacherId === members[0]?.teacherId)?.schoolIds[0] ?? null;
  const phase = phases.records.find((row) => row.model === planned.value.cycle.model && row.phase === planned.value.cycle.phase);
  const contactEveryDays = phase?.contactEveryDays ?? 5;
  const next =
    planned.value.cycle.startedOn === null
      ? ''
      : nextContact(
          { lastContactOn: planned.value.cycle.startedOn, plannedOn: null, contactEveryDays, dueSoonDays: choices.dueSoonDays },
          today,
          schoolCalendars(schoolDays.records)(schoolId),
        ).words;
  const cycle = { ...planned.value.cycle, next };
  const changes: readonly TableChange[] = [
    { table: 'cycles', insert: [cycle] },
    { table: 'cycleMembers', insert: members },
    { table: 'phaseHistory', insert: [move] },
    ...(goal === null ? [] : [{ table: 'goals' as const, insert: [goal] }]),
    logged(host, 'startCycle', cycle.cycleId, `${members.length} teachers, ${cycle.status}`),
  ];
  const saved = host.tracker.save(changes);
  if (!saved.ok) return saved;
  return done({
    cycleId: cycle.cycleId,
    goalId: goal?.goalId ?? null,
    teachers: cycle.teachers,
    coach: cycle.coach,
    model: cycle.model,
    phase: cycle.phase,
    status: cycle.status,
    startedOn: cycle.startedOn,
    next,
    openCycles: caseload.openCycles,
    cap: caseload.cap,
    remarks: [...remarks],
  });
};

export const startCycle = defineAction({
  name: 'startCycle',
  about: 'Starts a coaching cycle of one coach with one or more teachers, with its goal, in the first phase of its model.',
  twice: 'Refused: the teacher is then in an open cycle, and the reply names it.',
  halfway: 'Everything is saved in one write; when it stops before, nothing is there.',
  request,
  reply,
  example: {
    teacherIds: ['T-101'],
    coachId: 'C-1',
    model: 'Impact Cycle',
    goal: {
      statement: 'Students will explain their reasoning in writing.',
      measure: 'Exit tickets',
      unit: 'of 24 students',
      baseline: 9,
      target: 18,
      dueOn: '2026-03-06',
    },
    focus: 'Written reasoning',
    enrolment: 'teacher-initiated',
    agreedOn: '2026-01-20',
  },
  needs: ['tracker', 'identity'],
  run: (host, asked) => host.withLock(() => run(host, asked)),
});
