// Google takes 60 writes to Docs a minute from one person. Counted from the rows themselves, so that a run stops before the limit
// instead of running into it, also after an earlier run.

/** A little below 60: a template, a refused chip and a retry are writes too, and stand in no row. */
const writesAMinute = 50;
const minuteMs = 60_000;

export interface PlanRoom {
  /** How many more plans may be written now. */
  readonly plans: number;
  /** Seconds until there is room again; 0 where there is. */
  readonly waitSeconds: number;
}

/** @param writes epoch milliseconds of each write, also of those that are under way and may come a little later than now. */
export const planRoom = (writes: readonly number[], nowMs: number): PlanRoom => {
  const recent = writes.filter((at) => at > nowMs - minuteMs).sort((one, other) => one - other);
  const plans = Math.max(0, writesAMinute - recent.length);
  // The oldest writes that have to be a minute old before one more fits.
  const freeing = recent[recent.length - writesAMinute];
  return { plans, waitSeconds: plans > 0 || freeing === undefined ? 0 : Math.ceil((freeing + minuteMs - nowMs) / 1000) };
};
