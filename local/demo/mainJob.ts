// The main job, unattended: set up, import, start cycles, write plans, book sessions, draw charts. One line a step.
import type { LocalHost } from '../host/openHost';
import { nameWorkbook, shareWorkbook } from '../sampleDistrict/seed';
import { actorOn } from './actor';
import { type Answer, ask } from './ask';
import type { District } from './district';
import { startCycles } from './startCycles';

export interface StepLine {
  readonly step: string;
  readonly result: string;
  readonly roundTrips: number;
  readonly seconds: number;
}

interface FileCounts {
  readonly rowsRead: number;
  readonly stored: number;
  readonly alreadyPresent: number;
  readonly rejected: readonly unknown[];
}

interface JobCounts {
  readonly total: number;
  readonly done: readonly unknown[];
  readonly skipped: readonly unknown[];
}

const importWords = (answer: Answer): string => {
  const files = answer.value.files as readonly FileCounts[];
  const sum = (pick: (file: FileCounts) => number): number => files.reduce((total, file) => total + pick(file), 0);
  return `${files.length} files: ${sum((file) => file.rowsRead)} rows read, ${sum((file) => file.stored)} stored, ${sum((file) => file.alreadyPresent)} already present, ${sum((file) => file.rejected.length)} left out`;
};

const together = (
  answers: readonly Answer[],
  words: string,
): { readonly result: string; readonly roundTrips: number; readonly seconds: number } => ({
  result: words,
  roundTrips: answers.reduce((sum, answer) => sum + answer.roundTrips, 0),
  seconds: answers.reduce((sum, answer) => sum + answer.seconds, 0),
});

const jobWords = (answers: readonly Answer[], what: string): string => {
  const jobs = answers.map((answer) => answer.value as unknown as JobCounts);
  const skipped = jobs.reduce((sum, job) => sum + job.skipped.length, 0);
  return `${jobs.reduce((sum, job) => sum + job.done.length, 0)} ${what}${skipped === 0 ? '' : `, ${skipped} left out with a reason`}`;
};

/** Each step is told as it is done; the lines also go on the index page. */
export const mainJob = (host: LocalHost, district: District, tell: (line: StepLine) => void): readonly StepLine[] => {
  const lines: StepLine[] = [];
  const add = (step: string, cost: { readonly result: string; readonly roundTrips: number; readonly seconds: number }): void => {
    lines.push({ step, ...cost });
    tell({ step, ...cost });
  };
  const one = (answer: Answer, result: string) => ({ result, roundTrips: answer.roundTrips, seconds: answer.seconds });
  const [firstCoach] = district.coaches;
  if (firstCoach === undefined) throw new Error('A district has at least one coach.');

  const setUp = ask(host, { action: 'setUpTracker', ...district.setUp }, firstCoach);
  add('Set up the tracker', one(setUp, district.setUpWords(setUp.value)));
  nameWorkbook(host.world, `${district.name}: coaching`);
  shareWorkbook(host.world, district.coaches);
  const staff = ask(host, { action: 'importStaff', files: district.staffFiles }, firstCoach);
  add('Import staff', one(staff, importWords(staff)));
  const scores = ask(host, { action: 'importScores', files: district.scoreFiles }, firstCoach);
  add('Import scores', one(scores, importWords(scores)));
  const growth = ask(host, { action: 'teacherGrowth' }, firstCoach);
  add('Work out growth', one(growth, `${(growth.value as unknown as readonly unknown[]).length} rows of teacher, subject and window`));

  const started = startCycles(host, district.cycles);
  add(
    'Start cycles',
    together(
      started.answers,
      `${started.cycles.length} cycles of ${district.coaches.length} ${district.coaches.length === 1 ? 'coach' : 'coaches'}`,
    ),
  );

  if (district.story !== null) {
    const actor = actorOn(host);
    district.story(actor, started.cycles);
    add('Work in the cycles', together(actor.answers, `${actor.answers.length} steps, sessions, notes, moves and other cycles`));
  }

  const plans = district.coaches.map((coach) =>
    ask(
      host,
      { action: 'generatePlan', cycleIds: started.cycles.filter((cycle) => cycle.coach === coach).map((cycle) => cycle.cycleId) },
      coach,
    ),
  );
  add('Write action plans', together(plans, jobWords(plans, 'plans written and shared')));

  const sessions = started.cycles.map((cycle) =>
    ask(host, { action: 'scheduleSession', cycleId: cycle.cycleId, ...district.session }, cycle.coach),
  );
  add(
    'Schedule sessions',
    together(
      sessions,
      `${sessions.length} sessions in Calendar, ${sessions.filter((answer) => JSON.stringify(answer.value).includes('meet.google.com')).length} with a Meet link`,
    ),
  );

  const charts = ask(host, { action: 'drawCharts', teacherIds: district.chartTeachers }, firstCoach);
  add('Draw charts', one(charts, jobWords([charts], 'teachers charted')));

  const home = ask(host, { action: 'rebuildSummary' }, firstCoach);
  const overdue = (home.value.due as readonly { readonly overdue: boolean }[]).filter((item) => item.overdue).length;
  add('Bring Home up to date', one(home, `${String(home.value.dueInAll)} due, ${overdue} of them overdue`));
  return lines;
};
