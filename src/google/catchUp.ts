// A workbook set up by an earlier version lacks what came since: it is added when it is first asked for, so that no update stops a coach.
import { done, type Result } from '../problems/result';
import { layoutChanges } from '../tracker/layout';
import { layoutVersion } from '../tracker/upgrades';
import type { DocumentLock } from './documentLock';
import { inspectLayout } from './layoutInspector';
import { writeLayout } from './layoutWriter';
import type { TrackerSheets } from './trackerSheets';

/** True when there may be more in the workbook now; a workbook of today's version, or one never set up, is left alone. */
export const makeCatchUp = (
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  sheets: TrackerSheets,
  lock: DocumentLock,
): (() => Result<boolean>) => {
  let caughtUp = false;
  return () => {
    const { version } = sheets.marks();
    if (caughtUp || version === null || version >= layoutVersion) return done(false);
    return lock.withLock(() => {
      sheets.forgetMarks();
      // The version stays as it is: the next set-up fills in settings too, and stamps it last.
      const changes = layoutChanges(inspectLayout(spreadsheet, sheets, false)).filter(({ kind }) => kind !== 'version');
      writeLayout(spreadsheet, sheets, changes);
      sheets.forgetMarks();
      caughtUp = true;
      return done(changes.length > 0);
    });
  };
};
