// A host without Google for tests of actions: a clock that stands still until moved, ids that count, a lock that can be taken away.
import { createHash } from 'node:crypto';
import type { ChartBoard } from '../../src/ports/chartBoard';
import type { Host } from '../../src/ports/host';
import type { JobRecord, JobStore } from '../../src/ports/jobStore';
import type { OpenTabs } from '../../src/ports/openTabs';
import type { PlanDocuments } from '../../src/ports/planDocuments';
import type { SessionCalendar } from '../../src/ports/sessionCalendar';
import type { TrackerStore } from '../../src/ports/trackerStore';
import { done, failed } from '../../src/problems/result';
import { intlOffsetAt } from './intlOffsets';
import { makeSetUpMemoryTracker } from './memoryTracker';

export interface MemoryHostOptions {
  readonly tracker?: TrackerStore;
  readonly plans?: PlanDocuments;
  readonly calendar?: SessionCalendar;
  readonly charts?: ChartBoard;
  readonly tabs?: OpenTabs;
  readonly jobs?: JobStore;
  readonly user?: string;
  /** An instant such as "2026-01-26T14:00:00Z". */
  readonly now?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly deployment?: Readonly<Partial<Record<'pickerApiKey' | 'cloudProjectNumber', string>>>;
  /** Every prefix that newId was asked for counts up from 1; hosts that share this share the count. */
  readonly counter?: { next: number };
}

export interface MemoryHost extends Host {
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  /** Takes the lock away, as another run would. */
  lockElsewhere(taken: boolean): void;
  readonly logged: readonly { readonly event: string; readonly facts: Readonly<Record<string, string | number | boolean>> }[];
  readonly toasts: readonly string[];
}

export const makeMemoryJobs = (): JobStore => {
  const jobs = new Map<string, JobRecord>();
  let summary: string | null = null;
  return {
    read: (jobId) => jobs.get(jobId) ?? null,
    list: () => [...jobs.values()],
    write: (job) => {
      jobs.set(job.jobId, job);
    },
    remove: (jobId) => {
      jobs.delete(jobId);
    },
    readSummary: () => summary,
    writeSummary: (text) => {
      summary = text;
    },
  };
};

/** A port the test did not give: using it is a fault of the test. */
const absent = <Port extends object>(name: string): Port =>
  new Proxy({} as Port, {
    get: (_, member) => {
      throw new Error(`This test gave the host no ${name}, but ${String(member)} was used.`);
    },
  });

export const makeMemoryHost = (options: MemoryHostOptions = {}): MemoryHost => {
  let now = Date.parse(options.now ?? '2026-01-26T14:00:00Z');
  let elsewhere = false;
  const counter = options.counter ?? { next: 1 };
  const logged: { event: string; facts: Readonly<Record<string, string | number | boolean>> }[] = [];
  const toasts: string[] = [];
  return {
    logged,
    toasts,
    pass: (milliseconds) => {
      now += milliseconds;
    },
    lockElsewhere: (taken) => {
      elsewhere = taken;
    },
    now: () => now,
    timeZone: () => options.timeZone ?? 'America/New_York',
    locale: () => options.locale ?? 'en-US',
    offsetAt: intlOffsetAt,
    user: () => options.user ?? 'priya.raman@foxhollow.example',
    newId: (prefix) => {
      const id = `${prefix}_${String(counter.next).padStart(4, '0')}`;
      counter.next += 1;
      return id;
    },
    digest: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
    withLock: (work) => (elsewhere ? failed({ code: 'busyElsewhere', waitedSeconds: 20 }) : work()),
    requires: () => done(null),
    log: (event, facts) => {
      logged.push({ event, facts });
    },
    pause: (milliseconds) => {
      now += milliseconds;
    },
    accessToken: () => 'a token',
    deployment: (name) => options.deployment?.[name] ?? null,
    tracker: options.tracker ?? makeSetUpMemoryTracker(),
    plans: options.plans ?? absent<PlanDocuments>('planDocuments'),
    calendar: options.calendar ?? absent<SessionCalendar>('sessionCalendar'),
    charts: options.charts ?? absent<ChartBoard>('chartBoard'),
    tabs: options.tabs ?? absent<OpenTabs>('openTabs'),
    jobs: options.jobs ?? makeMemoryJobs(),
    screen: {
      toast: (words) => {
        toasts.push(words);
      },
      show: () => undefined,
    },
  };
};
