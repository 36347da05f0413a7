// Two runs at once, and people who edit the workbook while a run is under way.
import { describe, expect, it } from '@jest/globals';
import type { HandStep } from './byHand';
import { crossed, touched } from './interleave';
import { jobs, worldFor } from './jobs';
import { coach, otherCoach } from './scene';
import { prepare, type Prepared } from './sweep';

const all = process.env['FAULTS'] === 'all';

const jobNamed = (name: string): Prepared => {
  const job = jobs.find((one) => one.name === name);
  if (job === undefined) throw new Error(`There is no job ${name}.`);
  return prepare(job, worldFor(job));
};

/** The calls at which something reaches a backend; a sample of them in every test run. */
const moments = ({ cases }: Prepared, most: number): readonly number[] => {
  const calls = [...new Set(cases.filter(({ kind }) => kind !== 'local' && kind !== 'write').map(({ n }) => n))];
  const stride = all ? 1 : Math.max(1, Math.floor(calls.length / most));
  return calls.filter((_, nth) => nth % stride === Math.floor(stride / 2));
};

describe('the same request twice at once', () => {
  it.each(['generatePlan', 'scheduleSession', 'scheduleCycle', 'startCycle', 'setActionStep, new', 'importScores', 'drawCharts'])(
    '%s: does its work once',
    (name) => {
      const prepared = jobNamed(name);
      const failures = moments(prepared, 2).flatMap((at) =>
        crossed(prepared, at, { request: prepared.request, user: coach }, true).map((words) => `at ${at}: ${words}`),
      );
      expect(failures).toEqual([]);
    },
  );
});

describe('two coaches at once', () => {
  it.each(['generatePlan', 'scheduleSession', 'scheduleCycle'])('%s: is done by one of them, and the other is told', (name) => {
    const prepared = jobNamed(name);
    const failures = moments(prepared, 2).flatMap((at) =>
      crossed(prepared, at, { request: prepared.request, user: otherCoach }, false).map((words) => `at ${at}: ${words}`),
    );
    expect(failures).toEqual([]);
  });
});

const edits: readonly HandStep[] = [
  { do: 'sort', sheet: 'Cycles', header: 'Teachers', ascending: false },
  { do: 'insertRow', sheet: 'Cycles', at: 2 },
  { do: 'rename', sheet: 'Cycles', header: 'Status', to: 'How it stands' },
  { do: 'sort', sheet: 'Sessions', header: 'Date', ascending: false },
  { do: 'insertColumn', sheet: 'Sessions', before: 'State', header: 'New' },
  { do: 'moveFirst', sheet: 'Sessions', header: 'Meet' },
  { do: 'insertColumn', sheet: 'Action plans', before: 'State', header: 'New' },
  { do: 'insertRow', sheet: 'Action plans', at: 2 },
];

describe('a person who edits the workbook between two steps of a run', () => {
  it.each(['generatePlan', 'scheduleSession', 'movePhase'])('%s: writes into the right rows and columns all the same', (name) => {
    const prepared = jobNamed(name);
    const failures = moments(prepared, 2).flatMap((at, nth) =>
      (all ? edits : edits.filter((_, place) => place % 3 === nth % 3)).flatMap((edit) => {
        const { found, moment } = touched(prepared, at, edit);
        // Between the read and the write of one save, under the lock, nothing can keep a person out: docs/operations.md.
        return moment?.locked === true ? [] : found.map((words) => `${JSON.stringify(edit)} at ${at}: ${words}`);
      }),
    );
    expect(failures).toEqual([]);
  });
});
