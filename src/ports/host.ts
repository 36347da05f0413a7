// The world as an action sees it: who, when, where, and one port a kind of thing it can touch.
import type { Result } from '../problems/result';
import type { ChartBoard } from './chartBoard';
import type { JobStore } from './jobStore';
import type { OpenTabs } from './openTabs';
import type { PlanDocuments } from './planDocuments';
import type { Screen } from './screen';
import type { SessionCalendar } from './sessionCalendar';
import type { TrackerStore } from './trackerStore';

/** A part of Coachbook that needs its own permission; the list with scopes and reasons stands in google/features.ts. */
export type Feature = 'tracker' | 'plans' | 'sessions' | 'freeBusy' | 'sidebar' | 'identity';

/** Minutes east of UTC at a moment (epoch milliseconds), or null for a zone that does not exist. */
export type OffsetAt = (zone: string, epochMs: number) => number | null;

export interface Host {
  /** Epoch milliseconds. */
  now(): number;
  /** The workbook's IANA zone. */
  timeZone(): string;
  /** BCP 47, such as "en-US": the workbook's locale, for dates and numbers. */
  locale(): string;
  offsetAt: OffsetAt;
  /** The e-mail of the person running this, in lower case. */
  user(): string;
  /** A new id that is not in use, such as "cyc_8f3k2m1q". */
  newId(prefix: string): string;
  /** SHA-256 of the text, 64 lower-case hex digits. */
  digest(text: string): string;
  /** Runs the work under the workbook's lock; never held across calls to Docs, Drive or Calendar. */
  withLock<Value>(work: () => Result<Value>): Result<Value>;
  /** Ok, or the problem that names the missing permission. */
  requires(features: readonly Feature[]): Result<null>;
  /** Ids, codes and counts only, never names, e-mails or scores. */
  log(event: string, facts: Readonly<Record<string, string | number | boolean>>): void;
  /** Waits, for back-off. */
  pause(milliseconds: number): void;
  /** This person's own access token, for Google's file picker in their browser. It is never stored and never logged. */
  accessToken(): string;
  /** A deployment or personal setting outside the workbook, such as the Picker's API key. */
  deployment(name: 'pickerApiKey' | 'cloudProjectNumber'): string | null;
  readonly tracker: TrackerStore;
  readonly plans: PlanDocuments;
  readonly calendar: SessionCalendar;
  readonly charts: ChartBoard;
  readonly tabs: OpenTabs;
  readonly jobs: JobStore;
  readonly screen: Screen;
}
