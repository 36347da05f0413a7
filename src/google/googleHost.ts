// Joins the ports to Google: one host an execution, each part made when it is first used, so that cheap calls stay cheap.
import type { Host } from '../ports/host';
import { grantedFeatures } from './grants';
import { makeCalendarSessions } from './calendarSessions';
import { makeDocsPlanDocuments } from './docsPlanDocuments';
import { makeDocumentLock } from './documentLock';
import { makePropertyJobStore } from './propertyJobStore';
import { makeSheetChartBoard } from './sheetChartBoard';
import { makeSheetTrackerStore } from './sheetTrackerStore';
import { makeSheetTabs } from './sheetTabs';
import { makeSheetScreen } from './sheetScreen';
import { newId, sha256 } from './ids';
import { offsetAt } from './zones';

/** The value of the first call, kept for the rest of the execution. */
const once = <Value>(make: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: make() }).value;
};

export const makeHost = (): Host => {
  const spreadsheet = once(() => SpreadsheetApp.getActiveSpreadsheet());
  const user = once(() => Session.getEffectiveUser().getEmail().toLowerCase());
  const lock = makeDocumentLock();
  const clock = { now: () => Date.now(), pause: (milliseconds: number) => Utilities.sleep(milliseconds) };
  const tracker = once(() => makeSheetTrackerStore({ spreadsheet: spreadsheet(), lock, newId }));
  const plans = once(() => makeDocsPlanDocuments(clock));
  const calendar = once(() => makeCalendarSessions(clock));
  const charts = once(() => makeSheetChartBoard(spreadsheet()));
  const tabs = once(() => makeSheetTabs(spreadsheet()));
  const jobs = once(() => makePropertyJobStore());
  const screen = once(() => makeSheetScreen(spreadsheet()));
  return {
    ...clock,
    timeZone: () => spreadsheet().getSpreadsheetTimeZone(),
    locale: () => spreadsheet().getSpreadsheetLocale().replace('_', '-'),
    offsetAt,
    user,
    newId,
    digest: sha256,
    withLock: lock.withLock,
    requires: grantedFeatures,
    log: (event, facts) => console.log(JSON.stringify({ event, ...facts })),
    accessToken: () => ScriptApp.getOAuthToken(),
    deployment: (name) => PropertiesService.getScriptProperties().getProperty(name),
    get tracker() {
      return tracker();
    },
    get plans() {
      return plans();
    },
    get calendar() {
      return calendar();
    },
    get charts() {
      return charts();
    },
    get tabs() {
      return tabs();
    },
    get jobs() {
      return jobs();
    },
    get screen() {
      return screen();
    },
  };
};
