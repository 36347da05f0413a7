// A small school in the local host for tests of faults: one coach, three teachers, two windows, things of the user's own in every place.
import { addCalendarPerson } from '../../local/google/calendar/calendarSection';
import { type LocalHost, openHost, type RunOptions } from '../../local/host/openHost';
import type { World } from '../../local/host/kernel';
import { cloneWorld } from './cloneWorld';
import { byHand } from './byHand';

export const coach = 'priya.raman@foxhollow.example';
export const otherCoach = 'ben.aldous@foxhollow.example';
export const teacherEmails = ['amara.okafor@foxhollow.example', 'bo.lindqvist@foxhollow.example', 'cam.soto@foxhollow.example'] as const;
/** A Monday morning in the school's winter. */
export const monday = Date.parse('2026-01-05T14:00:00Z');
export const minute = 60_000;

const code = process.env['COACHBOOK_CODE'];

export interface HostWish {
  readonly now?: number;
  readonly faults?: readonly string[];
  readonly user?: string;
  readonly deniedScopes?: readonly string[];
}

export const hostOver = (world: World | null, { now = monday, faults = [], user = coach, deniedScopes = [] }: HostWish = {}): LocalHost =>
  openHost({
    ...(world === null ? {} : { world }),
    ...(code === undefined ? {} : { code }),
    user,
    now,
    faults,
    deniedScopes,
  });

export interface Problem {
  readonly code: string;
  readonly [field: string]: unknown;
}

export interface Reply {
  readonly ok: boolean;
  readonly value?: Readonly<Record<string, unknown>> & {
    readonly jobId?: string;
    readonly status?: string;
    readonly skipped?: readonly { readonly place: string; readonly problem: Problem }[];
    readonly done?: readonly { readonly id: string; readonly what: string; readonly link: string | null }[];
  };
  readonly problem?: Problem;
  readonly message?: { readonly happened: string; readonly why: string; readonly doThis: string };
}

export type Request = { readonly action: string } & Readonly<Record<string, unknown>>;

/** One request through the one door; null where the run was killed or ran out of time. */
export const send = (host: LocalHost, request: Request, options?: RunOptions): Reply | null => {
  const end = host.run('rpc', [JSON.stringify(request)], options);
  if (end.ended === 'returned') return JSON.parse(String(end.value)) as Reply;
  if (end.ended === 'threw') throw new Error(`${request.action} let a failure through: ${end.error.name}: ${end.error.message}`);
  return null;
};

/** A request and its chunks, as the sidebar drives them. */
export const drive = (host: LocalHost, request: Request, options?: RunOptions): Reply | null => {
  let reply = send(host, request, options);
  for (let chunk = 0; reply?.ok === true && reply.value?.status === 'running'; chunk += 1) {
    if (chunk > 60) throw new Error(`${request.action} never ends.`);
    reply = send(host, { action: 'runChunk', jobId: reply.value.jobId }, options);
  }
  return reply;
};

/** A request that must work: used to prepare worlds. */
export const must = (host: LocalHost, request: Request): NonNullable<Reply['value']> => {
  const reply = drive(host, request);
  if (reply?.ok !== true || reply.value === undefined) throw new Error(`${request.action}: ${JSON.stringify(reply)}`);
  return reply.value;
};

const [amara, bo, cam] = teacherEmails;

export const staffFiles = [
  { name: 'schools.csv', text: 'School ID,School,Level,Time zone\nS1,Fox Hollow,ES,America/New_York\n' },
  {
    name: 'coaches.csv',
    text: `Coach ID,Coach,Coach Email,FTE,Works from,Works until\nC1,Priya Raman,${coach},1,7:30,15:45\nC2,Ben Aldous,${otherCoach},1,7:30,15:45\n`,
  },
  {
    name: 'teachers.csv',
    text: `Teacher ID,Teacher,Teacher Email,School ID,School\nT1,Amara Okafor,${amara},S1,Fox Hollow\nT2,Bo Lindqvist,${bo},S1,Fox Hollow\nT3,Cam Soto,${cam},S1,Fox Hollow\n`,
  },
  {
    name: 'bells.csv',
    text: `School ID,Teacher ID,Days,Period,Kind,Starts,Ends\n${['T1', 'T2', 'T3']
      .map(
        (id, nth) =>
          `S1,${id},"Mon, Tue, Wed, Thu, Fri",1,class,8:00,8:50\nS1,${id},"Mon, Tue, Wed, Thu, Fri",${nth + 2},prep,${9 + nth}:00,${9 + nth}:50`,
      )
      .join('\n')}\n`,
  },
];

const windows = ['Fall 2025-2026', 'Winter 2025-2026'] as const;
const students = Array.from({ length: 36 }, (_, nth) => ({ id: String(500101 + nth), teacher: `T${(nth % 3) + 1}` }));

export const scoreFiles = [
  {
    name: 'scores.csv',
    text: `Student ID,Subject,Window,Score\n${windows
      .flatMap((window, gain) => students.map(({ id }, nth) => `${id},Math,${window},${180 + (nth % 17) * 2 + gain * 9}`))
      .join('\n')}\n`,
  },
  {
    name: 'links.csv',
    text: `Student ID,Teacher ID,Subject,Window,Share\n${windows
      .flatMap((window) => students.map(({ id, teacher }) => `${id},${teacher},Math,${window},1`))
      .join('\n')}\n`,
  },
];

export const cycleOf = (teacherId: string): Request => ({
  action: 'startCycle',
  coachId: 'C1',
  teacherIds: [teacherId],
  model: 'Impact Cycle',
  focus: 'Academic talk',
  agreedOn: '2026-01-02',
  goal: { statement: `Students explain their thinking ${teacherId}`, measure: 'Exit ticket', unit: 'students', baseline: 9, target: 21 },
});

/** What a user keeps beside ours: a sheet, and columns in the middle of two of our sheets, one of them a formula over a column of ours. */
const ownColumns = (host: LocalHost, sheet: string, before: string): void => {
  byHand(host, { do: 'insertColumn', sheet, before, header: 'Mine' });
  byHand(host, { do: 'fillColumn', sheet, header: 'Mine', text: 'mine {id}' });
  byHand(host, { do: 'insertColumn', sheet, before: 'Mine', header: 'My count' });
  byHand(host, { do: 'fillColumn', sheet, header: 'My count', formula: '=LEN({Teachers})' });
};

export type Stage = 'empty' | 'setUp' | 'staff' | 'scores' | 'cycles' | 'ready' | 'done';

const made = new Map<Stage, World>();

const build: Readonly<Record<Stage, (host: LocalHost) => void>> = {
  empty: (host) => byHand(host, { do: 'ownSheet' }),
  setUp: (host) => {
    must(host, { action: 'setUpTracker', workbook: 'one coach' });
  },
  staff: (host) => {
    must(host, { action: 'importStaff', files: staffFiles });
  },
  scores: (host) => {
    must(host, { action: 'importScores', files: scoreFiles });
  },
  cycles: (host) => {
    must(host, cycleOf('T1'));
    must(host, cycleOf('T2'));
    ownColumns(host, 'Cycles', 'Coach');
    for (const email of [coach, otherCoach, ...teacherEmails]) addCalendarPerson(host.world, email, 'America/New_York');
  },
  ready: (host) => {
    const { cycleId } = must(host, cycleOf('T3'));
    must(host, { action: 'setActionStep', cycleId, step: 'Ask one open question', owner: 'teacher', dueOn: '2026-01-20' });
    must(host, { action: 'previewPlans' });
    must(host, { action: 'scheduleSession', cycleId, kind: 'kickoff', from: '2026-01-06', to: '2026-01-16' });
    ownColumns(host, 'Sessions', 'Kind');
  },
  done: (host) => {
    must(host, { action: 'generatePlan' });
    must(host, { action: 'drawCharts' });
  },
};

const order: readonly Stage[] = ['empty', 'setUp', 'staff', 'scores', 'cycles', 'ready', 'done'];

const prepared = (stage: Stage): World => {
  const known = made.get(stage);
  if (known !== undefined) return known;
  const before = order[order.indexOf(stage) - 1];
  const host = hostOver(before === undefined ? null : cloneWorld(prepared(before)), { now: monday - 60 * minute });
  build[stage](host);
  made.set(stage, host.world);
  return host.world;
};

/** A world of its own at a stage of the main job. */
export const worldAt = (stage: Stage): World => cloneWorld(prepared(stage));
