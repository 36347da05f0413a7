// A small district for tests of actions on plans: one coach, three teachers, cycles with goals and steps, Docs and Drive in memory.
import { generatePlan } from '../../src/actions/generatePlan';
import type { JobReply } from '../../src/actions/jobReply';
import type { JobStore } from '../../src/ports/jobStore';
import type { Result } from '../../src/problems/result';
import type { TrackerRecord } from '../../src/tracker/tables';
import { makeMemoryHost, makeMemoryJobs, type MemoryHost, type MemoryHostOptions } from './memoryHost';
import { makeMemoryPlans, type MemoryPlans } from './memoryPlans';
import { makeSetUpMemoryTracker, type MemoryTracker } from './memoryTracker';

export const coach = 'priya.raman@foxhollow.example';
export const otherCoach = 'dana.whitfield@foxhollow.example';
export const teacherEmail = (nth: number): string => `teacher${nth}@foxhollow.example`;

const teacher = (nth: number): TrackerRecord<'teachers'> => ({
  teacherId: `tea_${nth}`,
  name: ['Amara Okafor', 'Bo Lindqvist', '李小龍'][nth - 1] ?? `Teacher ${nth}`,
  email: teacherEmail(nth),
  schoolIds: ['sch_fox'],
  school: 'Fox Hollow Elementary',
  grades: ['4'],
  subjects: ['Math'],
  experience: null,
  status: 'active',
});

export const cycle = (nth: number): TrackerRecord<'cycles'> => ({
  cycleId: `cyc_${nth}`,
  teachers: '',
  coachId: 'coa_priya',
  coach: 'Priya Raman',
  school: 'Fox Hollow Elementary',
  model: 'Impact Cycle',
  focus: 'Academic talk',
  phase: 'Learn',
  status: 'active',
  next: '',
  startedOn: '2026-01-05',
  plannedEndOn: '2026-02-13',
  endedOn: null,
  format: 'individual',
  intensity: 'cycle',
  enrolment: 'invited',
  agreedOn: '2026-01-05',
  exitReason: null,
});

export const step = (
  stepId: string,
  cycleId: string,
  fields: Partial<TrackerRecord<'actionSteps'>> = {},
): TrackerRecord<'actionSteps'> => ({
  stepId,
  cycleId,
  teachers: '',
  step: 'Post sentence stems',
  owner: 'teacher',
  dueOn: '2026-01-12',
  checkBackOn: '2026-01-15',
  status: 'not started',
  evidence: null,
  next: '',
  resource: null,
  ...fields,
});

const goal = (nth: number): TrackerRecord<'goals'> => ({
  goalId: `goal_${nth}`,
  cycleId: `cyc_${nth}`,
  teachers: '',
  statement: 'Students will explain their thinking.',
  frame: 'PEERS',
  centre: 'students',
  domain: 'achievement',
  measure: 'Exit ticket',
  unit: 'students',
  direction: 'increase',
  baseline: 9,
  target: 21,
  latest: null,
  dueOn: '2026-02-13',
  status: 'active',
  counts: null,
  assessment: null,
  subject: null,
  atLeast: null,
});

export interface PlanScene {
  readonly tracker: MemoryTracker;
  readonly plans: MemoryPlans;
  readonly jobs: JobStore;
  readonly host: MemoryHost;
  as(user: string, options?: MemoryHostOptions): MemoryHost;
  rows(): readonly TrackerRecord<'plans'>[];
  live(): MemoryPlans['docs'];
}

/** As many cycles as asked for, each with one teacher of its own and one step. */
export const planScene = (cycles = 1): PlanScene => {
  const tracker = makeSetUpMemoryTracker();
  const plans = makeMemoryPlans();
  const jobs = makeMemoryJobs();
  const counter = { next: 1 };
  const clock = { base: Date.parse('2026-01-06T14:00:00Z') };
  tracker.add('schools', [
    { schoolId: 'sch_fox', name: 'Fox Hollow Elementary', level: 'ES', timeZone: null, rotationStartsOn: null, travelMinutes: null },
  ]);
  tracker.add('coaches', [
    {
      coachId: 'coa_priya',
      name: 'Priya Raman',
      email: coach,
      role: 'district',
      fte: 1,
      cap: null,
      workdayStarts: null,
      workdayEnds: null,
      timeZone: null,
      contractMinutesPerWeek: null,
    },
  ]);
  for (let nth = 1; nth <= cycles; nth += 1) {
    tracker.add('teachers', [teacher(nth)]);
    tracker.add('cycles', [cycle(nth)]);
    tracker.add('cycleMembers', [
      { memberId: `mem_${nth}`, cycleId: `cyc_${nth}`, teacherId: `tea_${nth}`, teacher: '', joinedOn: '2026-01-05', leftOn: null },
    ]);
    tracker.add('goals', [goal(nth)]);
    tracker.add('actionSteps', [step(`step_${nth}`, `cyc_${nth}`)]);
  }
  const as = (user: string, options: MemoryHostOptions = {}): MemoryHost => {
    let host: MemoryHost | null = null;
    const now = (): number => host?.now() ?? clock.base;
    host = makeMemoryHost({
      tracker,
      jobs,
      counter,
      user,
      now: new Date(clock.base).toISOString(),
      plans: plans.as(user, now),
      ...options,
    });
    return host;
  };
  return {
    tracker,
    plans,
    jobs,
    host: as(coach),
    as,
    rows: () => tracker.rows.plans,
    live: () => plans.docs.filter((one) => !one.binned),
  };
};

const limit = 200;

/** Starts the run and drives its chunks as the sidebar would. */
export const runAll = (host: MemoryHost, request: Parameters<typeof generatePlan.run>[1] = {}): Result<JobReply> => {
  let reply: Result<JobReply> = generatePlan.run(host, request);
  for (let chunk = 0; chunk < limit && reply.ok && reply.value.status === 'running'; chunk += 1) {
    const job = host.jobs.read(reply.value.jobId);
    if (job === null || generatePlan.chunk === undefined) throw new Error('The job is gone.');
    reply = generatePlan.chunk(host, job, host.now() + 20_000);
  }
  return reply;
};
