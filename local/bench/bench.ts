// `npm run bench`: what each job costs against its budget and against the usual ways of scripts. Each job runs in a process of its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from '../host/repositoryRoot';
import { type BenchRow, isWithin } from './benchRow';
import { benchText } from './benchText';
import type { Findings } from './findings';

const rowsOnly = (rows: readonly BenchRow[]): Findings => ({ rows, kills: [] });

const jobs: Readonly<Record<string, () => Promise<Findings>>> = {
  setUp: async () => rowsOnly((await import('./jobs/setUp')).setUpJob()),
  importing: async () => rowsOnly((await import('./jobs/importing')).importingJob()),
  cycles: async () => rowsOnly((await import('./jobs/cycles')).cyclesJob()),
  plans: async () => rowsOnly((await import('./jobs/plans')).plansJob()),
  killed: async () => {
    const { sweepOfOurs, sweepOfPeer } = await import('./jobs/killedPlans');
    return { rows: [], kills: [sweepOfPeer(), sweepOfOurs()] };
  },
  sessions: async () => rowsOnly((await import('./jobs/sessions')).sessionsJob()),
  charts: async () => rowsOnly((await import('./jobs/charts')).chartsJob()),
};

/** Nothing may be lost when a run of ours is killed; what the usual way loses is only shown. */
const ours = 'Coachbook';

export const allWithin = ({ rows, kills }: Findings): boolean =>
  rows.every(isWithin) && kills.every(({ pattern, withDuplicates, withMissing }) => pattern !== ours || withDuplicates + withMissing === 0);

const wordAfter = (args: readonly string[], option: string): string | null => {
  const place = args.indexOf(option);
  return place < 0 ? null : (args[place + 1] ?? '');
};

/** A process of its own: no job pays for the memory of another, and none gets more than this. */
const heapMegabytes = 512;

const runApart = (name: string): Findings => {
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heapMegabytes}`, join(repositoryRoot, 'local', 'cli.mjs'), 'bench', '--json', '--only', name],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 16 * 1_048_576 },
  );
  if (child.status === null || child.stdout.trim() === '') throw new Error(`The job ${name} came to no end.`);
  return JSON.parse(child.stdout) as Findings;
};

/** @param args `--json` for one JSON document; `--only JOB` for one job, in this process. Answers 1 when a budget is exceeded. */
export const bench = async (args: readonly string[]): Promise<number> => {
  const asJson = args.includes('--json');
  const only = wordAfter(args, '--only');
  const job = only === null ? undefined : jobs[only];
  if (only !== null && job === undefined) throw new Error(`There is no job "${only}". Jobs: ${Object.keys(jobs).join(', ')}.`);
  const findings: Findings[] = [];
  for (const name of only === null ? Object.keys(jobs) : [only]) {
    const found = job === undefined ? runApart(name) : await job();
    findings.push(found);
    if (!asJson) process.stdout.write(benchText(found));
  }
  const all: Findings = { rows: findings.flatMap(({ rows }) => rows), kills: findings.flatMap(({ kills }) => kills) };
  const within = allWithin(all);
  if (asJson) process.stdout.write(`${JSON.stringify({ ...all, withinBudget: within })}\n`);
  else process.stdout.write(within ? 'Every job is within its budget.\n' : 'A budget is exceeded: see the lines marked OVER.\n');
  return within ? 0 : 1;
};
