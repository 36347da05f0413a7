// Two things at once: a job with another run, or with a person's edit, at each of its service calls; then one clean run of the job.
import { cloneWorld } from './cloneWorld';
import { byHandIn, type HandStep } from './byHand';
import { faultsOfInvariants } from './invariants';
import { hostMeanwhile, type Moment } from './meanwhile';
import { drive, hostOver, minute, monday, type Reply, type Request } from './scene';
import { complaint, type Prepared } from './sweep';
import { differences, outcomeOf } from './worldView';

export interface Other {
  readonly request: Request;
  readonly user: string;
}

/** What went wrong when `other` ran wholly before call `at` of the job; empty is good. */
export const crossed = ({ job, world: before, request, wanted }: Prepared, at: number, other: Other, alike: boolean): readonly string[] => {
  const world = cloneWorld(before);
  const start = job.from ?? monday;
  const found: string[] = [];
  let answered: Reply | null = null;
  const first = hostMeanwhile(world, {
    now: start,
    at,
    happens: () => {
      answered = drive(hostOver(world, { now: start + 1000, user: other.user }), other.request);
    },
  });
  const reply = drive(first, request);
  for (const one of [reply, answered as Reply | null])
    if (one?.ok === false && one.problem?.code === 'unexpected') found.push('one run ended with a fault of our own');
  const later = hostOver(world, { now: start + 5 * minute });
  const next = complaint('the next run', job, drive(later, request));
  // Of two coaches, the one who came second is told whose it is.
  if (alike || !next.every((words) => /planOfSomeoneElse|planNeedsPick|sessionOfSomeoneElse/.test(words))) found.push(...next);
  // Where both asked for the same, the world is that of one; otherwise only what must always hold is looked at.
  if (alike) found.push(...differences(outcomeOf(world), wanted));
  found.push(...faultsOfInvariants(before, world, [...first.screen.logs, ...later.screen.logs]));
  return found;
};

export interface Touched {
  readonly found: readonly string[];
  readonly moment: Moment | null;
}

/** The outcome as it would read had the person only added or renamed nothing. */
const withoutEdit = (outcome: ReturnType<typeof outcomeOf>, step: HandStep): ReturnType<typeof outcomeOf> => {
  if (step.do !== 'rename' && step.do !== 'insertColumn') return outcome;
  const plain = (line: string): string => {
    const cells = (JSON.parse(line) as readonly (readonly [string, unknown])[])
      .filter(([header]) => step.do !== 'insertColumn' || header !== step.header)
      .map(([header, cell]) => [step.do === 'rename' && header === step.to ? step.header : header, cell] as const);
    return JSON.stringify([...cells].sort(([one], [other]) => one.localeCompare(other)));
  };
  return { ...outcome, [step.sheet]: [...(outcome[step.sheet] ?? []).map(plain)].sort() };
};

/** What went wrong when a person edited the workbook at call `at` of the job. */
export const touched = ({ job, world: before, request, wanted }: Prepared, at: number, step: HandStep): Touched => {
  const world = cloneWorld(before);
  const start = job.from ?? monday;
  let moment: Moment | null = null;
  const first = hostMeanwhile(world, {
    now: start,
    at,
    happens: (now) => {
      moment = now;
      // What the host has not been sent yet would overwrite the edit whole; Google merges cell by cell.
      if (!now.unsent) byHandIn(world, step);
    },
  });
  const found: string[] = [];
  const reply = drive(first, request);
  if (reply?.ok === false && reply.problem?.code === 'unexpected') found.push('the run ended with a fault of our own');
  const later = hostOver(world, { now: start + 5 * minute });
  found.push(...complaint('the next run', job, drive(later, request)));
  found.push(...differences(withoutEdit(outcomeOf(world), step), wanted));
  found.push(...faultsOfInvariants(before, world, [...first.screen.logs, ...later.screen.logs]));
  return { found, moment };
};
