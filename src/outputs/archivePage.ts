// What the archive of a school year says: one line a cycle that was closed in it, as values. It says what happened, never how good anyone was.

import type { Cycle } from '../coaching/cycle';
import type { Goal } from '../coaching/goal';
import { dayWords } from '../time/spoken';
import type { Page, PageLine } from '../tracker/page';

export interface ArchivedCycle {
  readonly cycle: Cycle;
  readonly goals: readonly Goal[];
  /** Sessions held. */
  readonly sessions: number;
  readonly minutes: number;
}

const line = (style: PageLine['style'], ...cells: readonly (string | number)[]): PageLine => ({ style, cells });

/** "Mon, Oct 6, 2025" */
const dayOf = (date: string | null): string => (date === null ? '' : `${dayWords(date)}, ${date.slice(0, 4)}`);

export const archivePage = (schoolYear: string, cycles: readonly ArchivedCycle[]): Page => ({
  key: `archive ${schoolYear}`,
  title: `Archive ${schoolYear}`,
  place: 'last',
  widths: [80, 180, 160, 160, 140, 120, 120, 120, 320, 120],
  lines: [
    line('title', `School year ${schoolYear}`),
    line(
      'sentence',
      `${cycles.length} ${cycles.length === 1 ? 'cycle' : 'cycles'} closed. Values as they stood when the year was rolled over; the rows themselves stay in their sheets.`,
    ),
    line('blank'),
    line('columns', 'Sessions', 'Teachers', 'Coach', 'School', 'Coaching model', 'Started', 'Ended', 'Status', 'Goal', 'Goal status'),
    ...cycles.map(({ cycle, goals, sessions }) =>
      line(
        'row',
        sessions,
        cycle.teachers,
        cycle.coach,
        cycle.school,
        cycle.model,
        dayOf(cycle.startedOn),
        dayOf(cycle.endedOn),
        cycle.status,
        goals.map((goal) => goal.statement ?? '').join(' / '),
        goals.map((goal) => goal.status).join(' / '),
      ),
    ),
  ],
});
