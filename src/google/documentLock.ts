// One writer at a time in one workbook. Writes are flushed before the lock is let go, or the next holder would read old cells.
import type { Host } from '../ports/host';
import { failed, type Result } from '../problems/result';

const waitSeconds = 20;

export interface DocumentLock {
  readonly withLock: Host['withLock'];
  /** The number of the hold that lasts now, so that what was read under it is known to be still true of other runs; null while it is not held. */
  hold(): number | null;
}

/** A lock that may be asked for again inside itself: LockService would let the inner release free the outer one. */
export const makeDocumentLock = (): DocumentLock => {
  let holds = 0;
  let held = false;
  const withLock = <Value>(work: () => Result<Value>): Result<Value> => {
    if (held) return work();
    const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
    if (lock === null) return failed({ code: 'noLock' });
    if (!lock.tryLock(waitSeconds * 1000)) return failed({ code: 'busyElsewhere', waitedSeconds: waitSeconds });
    held = true;
    holds += 1;
    try {
      const result = work();
      SpreadsheetApp.flush();
      return result;
    } finally {
      held = false;
      lock.releaseLock();
    }
  };
  return { withLock, hold: () => (held ? holds : null) };
};
