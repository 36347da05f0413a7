// One chunk of a run over plans: claim rows and flush the claim, write their Docs without the lock, confirm what came of each.
import type { Host } from '../../ports/host';
import type { JobRecord } from '../../ports/jobStore';
import type { Problem } from '../../problems/problem';
import { done, type Result } from '../../problems/result';
import type { JobReply } from '../jobReply';
import { chunkMs, endJob } from '../steps/longJob';
import type { PlanDecision } from './planDecision';
import { openPlanDesk, type PlanDesk, type PlanRow } from '../steps/planDesk';
import { readRunMark, runMarkText } from './planMarks';
import { planRoom } from '../steps/planPace';
import { type Claim, decisionsOf, isWork, planReply, type PlanRun } from './planRun';
import { claimedAtOf, planFinder, type PlanOutcome, type PlanWork, writePlan } from './planWrite';

/** As many plans as about 20 seconds hold: copy 1.8 s, batch 0.6 s, share 0.6 s each. */
const mostClaims = 8;

const newRow = (planId: string, work: PlanWork, fields: Partial<PlanRow>): PlanRow => ({
  planId,
  cycleId: work.case.cycle.cycleId,
  teachers: work.case.names,
  link: null,
  state: 'waiting',
  sharedWith: [],
  problem: '',
  madeBy: null,
  writtenAt: null,
  docId: null,
  template: null,
  fingerprint: null,
  jobId: null,
  ...fields,
});

/** When this account wrote its plans, and when it may be writing those that are claimed: lanes of a run, other tabs and stopped chunks. */
const writesOf = (host: Host, job: JobRecord, rows: readonly PlanRow[]): readonly number[] => {
  const held = new Map<string, boolean>();
  const isHeld = (jobId: string): boolean => {
    const known = held.get(jobId) ?? (host.jobs.read(jobId)?.leaseUntil ?? 0) > host.now();
    held.set(jobId, known);
    return known;
  };
  return rows
    .filter(({ madeBy }) => madeBy === host.user())
    .reduce<number[]>((all, row) => {
      const mark = row.state === 'working' ? readRunMark(row.jobId) : null;
      if (mark?.did.step === 'claimed')
        return all.concat((mark.jobId !== job.jobId && isHeld(mark.jobId) ? host.now() : mark.did.at) + chunkMs);
      return row.writtenAt === null ? all : all.concat(Date.parse(row.writtenAt));
    }, []);
};

/** Under the lock: the plan rows as they are now, and the intent written and flushed before anything happens in Drive. */
const claim = (
  host: Host,
  desk: PlanDesk,
  run: PlanRun,
  job: JobRecord,
): Result<{ readonly decisions: readonly PlanDecision[]; readonly claims: readonly Claim[]; readonly waitSeconds: number }> =>
  host.withLock(() => {
    const read = host.tracker.read(['plans']);
    if (!read.ok) return read;
    const rows = read.value.plans.records;
    const decisions = decisionsOf(host, desk, rows, run, job.jobId);
    const room = planRoom(writesOf(host, job, rows), host.now());
    const claims = decisions
      .filter(isWork)
      .slice(0, Math.min(mostClaims, room.plans))
      .map((work): Claim => ({ work, planId: work.row?.planId ?? host.newId('plan') }));
    if (claims.length === 0) return done({ decisions, claims, waitSeconds: room.waitSeconds });
    const intent = (work: PlanWork): Partial<PlanRow> => ({
      state: 'working',
      madeBy: host.user(),
      teachers: work.case.names,
      ...(work.row?.docId === null ? { docId: null, link: null, fingerprint: null, sharedWith: work.row.sharedWith } : {}),
      jobId: runMarkText({
        jobId: job.jobId,
        // A plan that may have been made already keeps the time of its first claim: Drive's list may still lag behind it.
        did: { step: 'claimed', at: work.kind === 'resume' ? claimedAtOf(work.row) : host.now() },
      }),
    });
    const saved = host.tracker.save([
      {
        table: 'plans',
        insert: claims.filter(({ work }) => work.row === null).map(({ work, planId }) => newRow(planId, work, intent(work))),
        update: claims.filter(({ work }) => work.row !== null).map(({ work, planId }) => ({ id: planId, fields: intent(work) })),
      },
    ]);
    return saved.ok ? done({ decisions, claims, waitSeconds: 0 }) : saved;
  });

const reverted = ({ work }: Claim): Partial<PlanRow> =>
  work.kind === 'resume'
    ? { state: 'working' }
    : {
        state: work.row?.state === 'working' ? 'working' : (work.row?.state ?? 'waiting'),
        madeBy: work.row?.madeBy ?? null,
        jobId: work.row?.jobId ?? null,
      };

const confirm = (
  host: Host,
  job: JobRecord,
  claims: readonly Claim[],
  outcomes: ReadonlyMap<string, PlanOutcome>,
): Result<{ readonly vanished: readonly string[] }> =>
  host.withLock(() =>
    host.tracker.save([
      {
        table: 'plans',
        update: claims.map((one) => {
          const outcome = outcomes.get(one.planId);
          if (outcome === undefined) return { id: one.planId, fields: reverted(one) };
          const unsure = outcome.did.step === 'claimed';
          return {
            id: one.planId,
            fields: unsure ? {} : { ...outcome.fields, jobId: runMarkText({ jobId: job.jobId, did: outcome.did }) },
          };
        }),
      },
    ]),
  );

/** @param desk the tables, where the caller has just read them. */
export const runPlanChunk = (host: Host, job: JobRecord, run: PlanRun, untilMs: number, desk?: PlanDesk): Result<JobReply> => {
  const opened = desk === undefined ? openPlanDesk(host) : done(desk);
  if (!opened.ok) return opened;
  const claimed = claim(host, opened.value, run, job);
  if (!claimed.ok) return claimed;
  const { decisions, claims, waitSeconds } = claimed.value;
  const find = planFinder(host, opened.value.workbookKey);
  const outcomes = new Map<string, PlanOutcome>();
  let stopped: Problem | null = null;
  for (const { work, planId } of claims) {
    if (stopped !== null || (outcomes.size > 0 && host.now() >= untilMs)) break;
    const outcome = writePlan(host, work, opened.value.workbookKey, run.wish, find);
    outcomes.set(planId, outcome);
    stopped = outcome.stop;
  }
  if (claims.length > 0) {
    const confirmed = confirm(host, job, claims, outcomes);
    if (!confirmed.ok) return confirmed;
    for (const planId of confirmed.value.vanished) {
      const link = outcomes.get(planId)?.fields.link;
      if (typeof link === 'string')
        outcomes.set(planId, {
          fields: { link },
          did: { step: 'failed', problem: { code: 'planRowGone', link }, claimedAt: null, made: true },
          stop: null,
        });
    }
  }
  const state = { ...planReply(job, decisions, claims, outcomes, stopped), ...(waitSeconds > 0 ? { waitSeconds } : {}) };
  if (state.status === 'done') endJob(host, job);
  host.log(job.action, { job: job.jobId, done: state.done.length, skipped: state.skipped.length, waiting: state.waiting });
  return done(state);
};
