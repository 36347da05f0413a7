// The summary that Home and the sidebar show: caseloads, what is due, the waitlist and coverage, and the words each row takes. Made from records alone.
import type { SchoolDays } from '../time/schoolDays';
import type { TrackerRecord } from '../tracker/tables';
import { nextContact, stepState, type NextContact } from './cadence';
import { caseloadOf, type Caseload, type Coach } from './caseload';
import type { Phase } from './coachingModel';
import { coverageOf, yearStartOf, type SchoolCoverage } from './coverage';
import { isOpen, isStaying, type Cycle, type CycleMember } from './cycle';
import type { Teacher } from './enrolment';
import type { CoachingSettings } from './settings';
import { rankWaitlist, type Waiting } from './waitlist';

export interface SummaryScene {
  readonly schools: readonly TrackerRecord<'schools'>[];
  readonly coaches: readonly Coach[];
  readonly teachers: readonly Teacher[];
  readonly cycles: readonly Cycle[];
  readonly members: readonly CycleMember[];
  readonly history: readonly TrackerRecord<'phaseHistory'>[];
  readonly sessions: readonly TrackerRecord<'sessions'>[];
  readonly steps: readonly TrackerRecord<'actionSteps'>[];
  readonly phases: readonly Phase[];
  readonly settings: CoachingSettings;
  readonly schoolYear: string | null;
  readonly today: string;
  calendarOf(schoolId: string | null): SchoolDays;
}

export interface DueItem {
  readonly kind: 'contact' | 'step';
  /** The id of the cycle or of the action step. */
  readonly id: string;
  readonly cycleId: string;
  readonly coachId: string;
  readonly teachers: string;
  /** The phase, or the step in its own words. */
  readonly what: string;
  readonly words: string;
  readonly overdue: boolean;
}

export interface Summary {
  readonly caseloads: readonly (Caseload & { readonly coach: string })[];
  /** Overdue first, longest first. */
  readonly due: readonly DueItem[];
  readonly waitlist: readonly Waiting[];
  readonly coverage: readonly SchoolCoverage[];
  readonly yearStart: string;
}

export interface SummaryResult {
  readonly summary: Summary;
  /** What the rows themselves should say: cycle id to "next", step id to "next". */
  readonly cycleNext: ReadonlyMap<string, string>;
  readonly stepNext: ReadonlyMap<string, string>;
}

const latest = (one: string | undefined, other: string): string => (one === undefined || other > one ? other : one);
const earliest = (one: string | undefined, other: string): string => (one === undefined || other < one ? other : one);

/** Last and next contact of each cycle: sessions held count, and so does entering a phase. */
const contactsOf = ({ sessions, history, today }: SummaryScene) => {
  const last = new Map<string, string>();
  const planned = new Map<string, string>();
  for (const move of history) last.set(move.cycleId, latest(last.get(move.cycleId), move.enteredOn));
  for (const { cycleId, date, status } of sessions) {
    if (cycleId === null || date === null) continue;
    if (status === 'held') last.set(cycleId, latest(last.get(cycleId), date));
    else if ((status === 'planned' || status === 'rescheduled') && date >= today)
      planned.set(cycleId, earliest(planned.get(cycleId), date));
  }
  return { last, planned };
};

const isDue = (state: NextContact['state']): boolean => state === 'due soon' || state === 'overdue';

export const summarise = (scene: SummaryScene): SummaryResult => {
  const { today, settings } = scene;
  const schoolOf = new Map(scene.teachers.map((teacher) => [teacher.teacherId, teacher.schoolIds[0] ?? null]));
  const memberSchool = new Map<string, string | null>();
  for (const member of scene.members)
    if (isStaying(member) && !memberSchool.has(member.cycleId)) memberSchool.set(member.cycleId, schoolOf.get(member.teacherId) ?? null);
  const phases = new Map(scene.phases.map((phase) => [`${phase.model}|${phase.phase}`.toLowerCase(), phase]));
  const { last, planned } = contactsOf(scene);
  const cycleNext = new Map<string, string>();
  const due: { readonly item: DueItem; readonly order: number }[] = [];
  const byId = new Map(scene.cycles.map((cycle) => [cycle.cycleId, cycle]));

  for (const cycle of scene.cycles) {
    const lastContactOn = last.get(cycle.cycleId) ?? cycle.startedOn;
    if (cycle.status !== 'active' || lastContactOn === null) {
      cycleNext.set(cycle.cycleId, cycle.status === 'paused' ? 'Paused' : '');
      continue;
    }
    const contactEveryDays = phases.get(`${cycle.model}|${cycle.phase}`.toLowerCase())?.contactEveryDays ?? 5;
    const days = scene.calendarOf(memberSchool.get(cycle.cycleId) ?? null);
    const next = nextContact(
      { lastContactOn, plannedOn: planned.get(cycle.cycleId) ?? null, contactEveryDays, dueSoonDays: settings.dueSoonDays },
      today,
      days,
    );
    cycleNext.set(cycle.cycleId, next.words);
    if (!isDue(next.state)) continue;
    const { cycleId, coachId, teachers, phase } = cycle;
    due.push({
      item: {
        kind: 'contact',
        id: cycleId,
        cycleId,
        coachId,
        teachers,
        what: phase,
        words: next.words,
        overdue: next.state === 'overdue',
      },
      order: next.schoolDays,
    });
  }

  const stepWords = new Map<string, string>();
  for (const step of scene.steps) {
    const cycle = byId.get(step.cycleId);
    const open = cycle !== undefined && isOpen(cycle.status);
    const state = open ? stepState(step, today, settings.dueSoonDays, scene.calendarOf(memberSchool.get(step.cycleId) ?? null)) : null;
    stepWords.set(step.stepId, state?.words ?? '');
    if (cycle === undefined || state === null || !isDue(state.state)) continue;
    const { coachId, teachers } = cycle;
    due.push({
      item: {
        kind: 'step',
        id: step.stepId,
        cycleId: step.cycleId,
        coachId,
        teachers,
        what: step.step,
        words: state.words,
        overdue: state.state === 'overdue',
      },
      order: state.schoolDays,
    });
  }

  const yearStart = yearStartOf(scene.schoolYear, today);
  const coverage = coverageOf({ ...scene, yearStart });
  const waitingSince = new Map<string, string>();
  for (const move of scene.history)
    if (move.status === 'waitlisted') waitingSince.set(move.cycleId, latest(waitingSince.get(move.cycleId), move.enteredOn));
  const open = new Map<string, Cycle[]>();
  for (const cycle of scene.cycles) if (isOpen(cycle.status)) open.set(cycle.coachId, [...(open.get(cycle.coachId) ?? []), cycle]);
  return {
    cycleNext,
    stepNext: stepWords,
    summary: {
      caseloads: scene.coaches.map((coach) => ({
        ...caseloadOf(coach, open.get(coach.coachId) ?? [], scene.phases, settings),
        coach: coach.name,
      })),
      due: due.sort((one, other) => one.order - other.order).map(({ item }) => item),
      waitlist: rankWaitlist({
        ...scene,
        waitingSince,
        coachedShare: new Map(coverage.map(({ schoolId, coached, teachers }) => [schoolId, teachers === 0 ? 0 : coached / teachers])),
        days: scene.calendarOf(null),
      }),
      coverage,
      yearStart,
    },
  };
};
