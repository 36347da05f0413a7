// Each permission Coachbook asks for: which part needs it and why. The manifest, the admin page and the checks at run time all come from this table.
import type { Feature } from '../ports/host';

export interface Permission {
  /** The OAuth scope, whole. */
  readonly scope: string;
  readonly feature: Feature;
  /** What cannot be done without it, after "Coachbook cannot …". */
  readonly enables: string;
  /** The reason an admin reads before granting it. */
  readonly reason: string;
}

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

export const permissions: readonly Permission[] = [
  {
    scope: scope('spreadsheets.currentonly'),
    feature: 'tracker',
    enables: 'read or write the tracker',
    reason:
      'Reads and writes the one spreadsheet in which the coach opened Coachbook, and draws its charts. It cannot open any other spreadsheet.',
  },
  {
    scope: scope('drive.file'),
    feature: 'plans',
    enables: 'write action plans',
    reason: 'Makes and updates the action plans it created itself, and templates the coach picked. It cannot see any other file.',
  },
  {
    scope: scope('calendar.events.owned'),
    feature: 'sessions',
    enables: 'book sessions',
    reason:
      'Books, moves and cancels coaching sessions on the coach’s own calendar. Where a coach turns the time audit on, also sorts the coach’s own time by the titles there; a title is stored only where the coach corrects how it counts.',
  },
  {
    scope: scope('calendar.events.freebusy'),
    feature: 'freeBusy',
    enables: 'find a time',
    reason: 'Asks when coach and teacher are busy, so that a session fits. It is told the times only, never what they are for.',
  },
  {
    scope: scope('script.container.ui'),
    feature: 'sidebar',
    enables: 'show its sidebar',
    reason: 'Shows the sidebar and dialogs inside Google Sheets.',
  },
  {
    scope: scope('userinfo.email'),
    feature: 'identity',
    enables: 'tell whose plans and sessions these are',
    reason: 'Knows which coach is working, so that plans and sessions are changed only by the person who made them.',
  },
];
