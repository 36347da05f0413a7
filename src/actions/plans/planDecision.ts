// What is to be done about one cycle's plan, decided from its rows alone: no Doc is opened to find out that there is nothing to do.
import type { Host } from '../../ports/host';
import type { Problem } from '../../problems/problem';
import type { CycleRow, PlanCase, PlanDesk, PlanRow } from '../steps/planDesk';
import { readRunMark, readWrittenMark, type RunMark } from './planMarks';

export type PlanStage = 'plan' | 'closing';

export type PlanDecision =
  | { readonly kind: 'create' | 'update' | 'share' | 'resume'; readonly case: PlanCase; readonly row: PlanRow | null }
  | { readonly kind: 'unchanged'; readonly case: PlanCase; readonly row: PlanRow }
  /** Done by this very run, in an earlier chunk. */
  | { readonly kind: 'settled'; readonly case: PlanCase; readonly row: PlanRow; readonly mark: RunMark }
  | { readonly kind: 'skip'; readonly place: string; readonly problem: Problem };

export const openStatuses: readonly CycleRow['status'][] = ['proposed', 'active', 'paused'];
export const closedStatuses: readonly CycleRow['status'][] = ['completed', 'closed early'];

/** People who should be able to open the plan and are not in its row yet. */
export const notYetShared = (plan: PlanCase, row: PlanRow): readonly string[] =>
  plan.people.filter((email) => !row.sharedWith.some((address) => address.toLowerCase() === email));

/** A plan row that came along when the workbook was copied points at the original's Doc, which is none of this workbook's. */
const isOfOtherWorkbook = (plan: PlanCase, row: PlanRow): boolean => {
  const mark = readWrittenMark(row.fingerprint);
  return mark !== null && mark.planKey !== plan.planKey;
};

const skipOf = (host: Host, plan: PlanCase, row: PlanRow | null, stage: PlanStage, jobId: string | null): Problem | null => {
  const { status } = plan.cycle;
  if (row !== null && row.madeBy !== null && row.madeBy !== host.user()) {
    // After a handover the new coach may go on with the plan, once Google lets Coachbook open it for them. A stopped run stays its owner's.
    return plan.coach === host.user() && row.docId !== null && row.state !== 'working'
      ? { code: 'planNeedsPick', fileId: row.docId, what: 'plan', owner: row.madeBy, cycleId: plan.cycle.cycleId }
      : { code: 'planOfSomeoneElse', owner: row.madeBy };
  }
  if (row?.state === 'final') return { code: 'planIsFinal' };
  if (stage === 'plan' && !openStatuses.includes(status)) return { code: 'planCycleNotOpen', status };
  if (stage === 'closing' && !closedStatuses.includes(status)) return { code: 'planCycleStillOpen' };
  if (stage === 'closing' && (row === null || row.docId === null)) return { code: 'planNotMade' };
  const mark = readRunMark(row?.jobId ?? null);
  if (row?.state === 'working' && mark !== null && mark.jobId !== jobId) {
    const other = host.jobs.read(mark.jobId);
    if (other !== null && other.leaseUntil > host.now())
      return { code: 'jobBusy', secondsLeft: Math.ceil((other.leaseUntil - host.now()) / 1000) };
  }
  return null;
};

export const decidePlan = (
  host: Host,
  desk: PlanDesk,
  cycleId: string,
  row: PlanRow | null,
  stage: PlanStage,
  jobId: string | null,
): PlanDecision => {
  const cycle = desk.cycle(cycleId);
  const unreadable = desk.unreadable(cycleId);
  if (unreadable !== null) return { kind: 'skip', place: cycle?.teachers ?? cycleId, problem: unreadable };
  if (cycle === null) return { kind: 'skip', place: cycleId, problem: { code: 'noSuchRecord', table: 'Cycles', id: cycleId } };
  const plan = desk.caseOf(cycle);
  const own =
    row !== null && isOfOtherWorkbook(plan, row)
      ? { ...row, docId: null, madeBy: null, state: 'waiting' as const, sharedWith: [], jobId: null }
      : row;
  const mark = readRunMark(own?.jobId ?? null);
  if (own !== null && mark !== null && mark.jobId === jobId && mark.did.step !== 'claimed')
    return { kind: 'settled', case: plan, row: own, mark };
  const problem = skipOf(host, plan, own, stage, jobId);
  if (problem !== null) return { kind: 'skip', place: plan.names === '' ? cycleId : plan.names, problem };
  if (own === null || (own.docId === null && own.state !== 'working')) return { kind: 'create', case: plan, row: own };
  if (own.docId === null) return { kind: 'resume', case: plan, row: own };
  const written = readWrittenMark(own.fingerprint);
  if (written === null || written.contentMark !== plan.contentMark || written.stage !== stage || own.state === 'working')
    return { kind: 'update', case: plan, row: own };
  return { kind: notYetShared(plan, own).length > 0 ? 'share' : 'unchanged', case: plan, row: own };
};

/** Whose cycles a run without a list is about: a coach's own and those without a coach; of somebody who is no coach here, everybody's. */
const isTheirs = (desk: PlanDesk, user: string): ((cycle: CycleRow) => boolean) => {
  const own = desk.tables.coaches.records.filter(({ email }) => email === user).map(({ coachId }) => coachId);
  return ({ coachId }) => own.length === 0 || coachId === null || own.includes(coachId);
};

/** The cycles asked for, or every agreed open one of this person's (closed ones that have a plan, when plans are finished). */
export const cyclesAsked = (desk: PlanDesk, user: string, cycleIds: readonly string[] | undefined, stage: PlanStage): readonly string[] =>
  cycleIds !== undefined
    ? cycleIds.filter((id, nth) => cycleIds.indexOf(id) === nth)
    : desk.tables.cycles.records
        .filter(isTheirs(desk, user))
        .filter(({ status, cycleId }) => {
          const row = desk.rowOf(cycleId);
          return stage === 'plan'
            ? // Until the teacher has said yes, a plan is written only when the coach names the cycle: nobody finds a Doc about themselves unasked.
              openStatuses.includes(status) && (status !== 'proposed' || row !== null)
            : closedStatuses.includes(status) && row !== null && row.state !== 'final';
        })
        .map(({ cycleId }) => cycleId);

/** Why `cyclesAsked` found no cycle for a run that names none. */
export const whyNothing = (desk: PlanDesk, user: string, stage: PlanStage): string => {
  if (stage === 'closing') return 'No closed cycle has a plan that is not final yet.';
  const open = desk.tables.cycles.records.filter(({ status }) => openStatuses.includes(status));
  if (open.length === 0) return 'No cycle is open.';
  return open.some(isTheirs(desk, user)) ? 'No open cycle has been agreed with its teacher yet.' : 'None of your cycles is open.';
};
