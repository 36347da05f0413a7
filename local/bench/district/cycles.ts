// Cycles with their members, history and sessions, written straight into the workbook: what a district has after some years.
import type { World } from '../../host/kernel';
import { type CellsByHeader, fillSheet } from './fillSheet';
import { type BigDistrict, coachId, schoolOf, teacherId, teacherName } from './people';

export interface CycleCounts extends BigDistrict {
  readonly cycles: number;
  readonly sessions: number;
  /** How many of the newest cycles are open. */
  readonly open: number;
}

const phases = ['Identify', 'Learn', 'Improve'] as const;
const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const openAt = ({ cycles, open }: CycleCounts): number => cycles - open;

export const cycleId = (index: number): string => `cyc_bench${index}`;

const startedOn = (size: CycleCounts, index: number): string =>
  index >= openAt(size) ? dayAfter('2026-03-16', index % 20) : dayAfter('2022-09-05', Math.floor((index / size.cycles) * 1200));

export const cycleRow = (index: number, size: CycleCounts, open: boolean): CellsByHeader => {
  const teacher = index % size.teachers;
  const started = startedOn(size, index);
  return {
    'Cycle id': cycleId(index),
    Teachers: teacherName(teacher),
    'Coach id': coachId(index % size.coaches),
    Coach: `Coach ${(index % size.coaches) + 1}`,
    School: `School ${schoolOf(teacher).slice(2)}`,
    'Coaching model': 'Impact Cycle',
    Focus: 'Students explain their reasoning in writing',
    Phase: phases[index % phases.length] ?? phases[0],
    Status: open ? 'active' : 'completed',
    Started: { day: started },
    'Planned end': { day: dayAfter(started, 42) },
    ...(open ? {} : { Ended: { day: dayAfter(started, 40) } }),
    Format: 'individual',
    Intensity: 'cycle',
    Enrollment: 'teacher-initiated',
    'Agreed on': { day: started },
  };
};

const memberRow = (index: number, size: CycleCounts, open: boolean): CellsByHeader => ({
  'Member id': `mem_bench${index}`,
  'Cycle id': cycleId(index),
  'Teacher id': teacherId(index % size.teachers),
  Teacher: teacherName(index % size.teachers),
  Joined: { day: startedOn(size, index) },
  ...(open ? {} : { Left: { day: dayAfter(startedOn(size, index), 40) } }),
});

const moveRow = (index: number, size: CycleCounts): CellsByHeader => ({
  'Move id': `mov_bench${index}`,
  'Cycle id': cycleId(index),
  Teachers: teacherName(index % size.teachers),
  Phase: phases[0],
  Status: 'active',
  Entered: { day: startedOn(size, index) },
  Recorded: { day: startedOn(size, index) },
  By: 'coach.1@foxhollow.example',
});

const sessionRow = (index: number, size: CycleCounts): CellsByHeader => {
  const cycle = index % size.cycles;
  const teacher = cycle % size.teachers;
  const date = dayAfter(startedOn(size, cycle), Math.floor(index / size.cycles) * 5);
  return {
    'Session id': `ses_bench${index}`,
    'Cycle id': cycleId(cycle),
    Teachers: teacherName(teacher),
    'Teacher ids': teacherId(teacher),
    'Coach id': coachId(cycle % size.coaches),
    'School id': schoolOf(teacher),
    Kind: 'planning',
    Mode: 'in person',
    Date: { day: date },
    Starts: { time: '09:05' },
    Ends: { time: '09:35' },
    'Time zone': 'America/New_York',
    Status: date < '2026-04-14' ? 'held' : 'planned',
    Minutes: 30,
    State: 'none',
    Generation: 0,
  };
};

const goalRow = (index: number, size: CycleCounts): CellsByHeader => ({
  'Goal id': `goal_bench${index}`,
  'Cycle id': cycleId(index),
  Teachers: teacherName(index % size.teachers),
  Goal: 'Students explain how they reached their answer.',
  Frame: 'SMART',
  'Centered on': 'students',
  Measure: 'Exit tickets',
  Unit: 'of 24 students',
  Direction: 'increase',
  Baseline: 9,
  Target: 18,
  By: { day: '2026-05-29' },
  Status: 'active',
});

const stepRow = (index: number, size: CycleCounts): CellsByHeader => ({
  'Step id': `step_bench${index}`,
  'Cycle id': cycleId(index),
  Teachers: teacherName(index % size.teachers),
  'Action step': 'Ask one open question in each lesson',
  Owner: 'teacher',
  Due: { day: '2026-04-24' },
  'Check back': { day: '2026-04-27' },
  Status: 'trying',
});

const numbers = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, index) => from + index);

/** The workbook must be set up and hold its staff. */
export const fillCycles = (world: World, size: CycleCounts): void => {
  const closed = numbers(0, openAt(size));
  const open = numbers(openAt(size), size.cycles);
  fillSheet(
    world,
    'Cycles',
    closed.map((index) => cycleRow(index, size, false)),
  );
  fillSheet(
    world,
    'Cycles',
    open.map((index) => cycleRow(index, size, true)),
  );
  fillSheet(
    world,
    'Cycle members',
    closed.map((index) => memberRow(index, size, false)),
  );
  fillSheet(
    world,
    'Cycle members',
    open.map((index) => memberRow(index, size, true)),
  );
  fillSheet(
    world,
    'Phase history',
    numbers(0, size.cycles).map((index) => moveRow(index, size)),
  );
  fillSheet(
    world,
    'Goals',
    open.map((index) => goalRow(index, size)),
  );
  fillSheet(
    world,
    'Action steps',
    open.map((index) => stepRow(index, size)),
  );
  fillSheet(
    world,
    'Sessions',
    numbers(0, size.sessions).map((index) => sessionRow(index, size)),
  );
};
