import { describe, expect, it } from '@jest/globals';
import { timeShares } from '../../src/coaching/timeShares';
import { homeTime, timeChart } from '../../src/outputs/homeTime';
import type { TrackerRecord } from '../../src/tracker/tables';

type Entry = TrackerRecord<'timeEntries'>;
let entries = 0;
const entry = (date: string, category: Entry['category'], minutes: number, more: Partial<Entry> = {}): Entry => ({
  entryId: `tim_${(entries += 1)}`,
  coachId: 'coa_one',
  date,
  category,
  minutes,
  source: 'calendar',
  schoolId: null,
  cycleId: category === 'coaching cycle' ? 'cyc_one' : null,
  note: null,
  ...more,
});
const shares = (some: readonly Entry[]) =>
  timeShares({
    entries: some,
    coaches: [{ coachId: 'coa_one', name: 'Priya Raman' } as TrackerRecord<'coaches'>],
    schools: [{ schoolId: 'sch_fox', name: 'Fox Hollow ES' } as TrackerRecord<'schools'>],
    history: [{ cycleId: 'cyc_one', phase: 'Learn', enteredOn: '2026-01-01' } as TrackerRecord<'phaseHistory'>],
    target: 0.6,
    yearStart: '2025-08-01',
    today: '2026-02-10',
  });
const some = [
  entry('2026-01-12', 'coaching cycle', 120, { schoolId: 'sch_fox' }),
  entry('2026-01-13', 'duty', 360),
  entry('2026-02-09', 'coaching cycle', 60, { schoolId: 'sch_fox' }),
  entry('2026-02-09', 'administration', 60),
  entry('2025-06-01', 'duty', 999),
  entry('2026-02-11', 'duty', 999),
];

describe('time on Home', () => {
  it('is a share of what was counted in the school year so far, by coach, month, school and phase', () => {
    const { coaches, months, schools, phases } = shares(some);
    expect(months.map(({ name, minutesInCycles, minutesCounted }) => [name, minutesInCycles, minutesCounted])).toEqual([
      ['2026-01', 120, 480],
      ['2026-02', 60, 120],
    ]);
    expect(coaches.map(({ name, share }) => [name, share])).toEqual([['Priya Raman', 0.5]]);
    expect(schools.map(({ name, minutesCounted }) => [name, minutesCounted])).toEqual([['Fox Hollow ES', 180]]);
    expect(phases).toEqual([{ name: 'Learn', minutes: 180 }]);
  });

  it('draws each month beside the agreed share on one fixed scale, and says the same in its title', () => {
    const spec = timeChart(shares(some));
    expect(spec).toMatchObject({
      title: '30% of counted time was in coaching cycles; 60% is agreed',
      subtitle: '3 of 10 hours since Fri, Aug 1',
      rows: [
        ['Month', 'In coaching cycles', 'Agreed share'],
        ['Jan 2026', 25, 60],
        ['Feb 2026', 50, 60],
      ],
      values: { min: 0, max: 100 },
      summary: 'Jan 2026: 25%, 2 of 8 hours. Feb 2026: 50%, 1 of 2 hours',
    });
    expect(spec.series.map(({ draw }) => draw)).toEqual(['bars', 'dashed']);
    expect(timeChart(shares(some.slice(0, 2))).series.map(({ draw }) => draw)).toEqual(['bars', 'points']);
  });

  it('prints what the share is a share of, and the numbers of the chart as figures', () => {
    const { lines, charts } = homeTime(shares(some));
    const text = lines.map(({ cells }) => cells.join(' | '));
    expect(text).toContain(
      'A share is one of all minutes counted, with travel and preparation, without lunch and time off. The agreed share is 60%.',
    );
    expect(text).toContain('25 | Jan 2026 | 2 of 8');
    expect(text).toContain('3 | Learn');
    expect(lines[charts[0]?.line ?? -1]?.style).toBe('blank');
  });

  it('has no chart before anything is counted, and nothing at all while it is off', () => {
    expect(homeTime(shares([])).charts).toEqual([]);
    expect(homeTime(null)).toEqual({ lines: [], charts: [] });
  });
});
