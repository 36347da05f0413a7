import { describe, expect, it } from '@jest/globals';
import { allDayOn, hoursShown, placedOn, type WeekEvent } from '../../../local/workbench/views/weekPlaces';

const zone = 'America/New_York';
const event = (start: string, end: string, more: Partial<WeekEvent> = {}): WeekEvent => ({
  title: 'x',
  start: Date.parse(start),
  end: Date.parse(end),
  allDay: false,
  meetLink: null,
  guests: [],
  isCoachbook: false,
  ...more,
});

describe('the week in the workbench', () => {
  it('puts overlapping events side by side and others over the whole width', () => {
    const [long, short, later] = placedOn(
      '2026-04-14',
      [
        event('2026-04-14T13:00:00Z', '2026-04-14T15:00:00Z'),
        event('2026-04-14T13:30:00Z', '2026-04-14T14:00:00Z'),
        event('2026-04-14T15:00:00Z', '2026-04-14T15:30:00Z'),
      ],
      zone,
    );
    expect([long?.lane, long?.lanes, short?.lane, short?.lanes, later?.lanes]).toEqual([0, 2, 1, 2, 1]);
    expect([long?.from, long?.to]).toEqual([9, 11]);
  });

  it('shows by the wall clock on the day that clocks change', () => {
    const [before, after] = placedOn(
      '2026-03-08',
      [event('2026-03-08T06:00:00Z', '2026-03-08T06:30:00Z'), event('2026-03-08T13:00:00Z', '2026-03-08T14:00:00Z')],
      zone,
    );
    expect([before?.from, after?.from, after?.to]).toEqual([1, 9, 10]);
    const [repeated] = placedOn('2026-11-01', [event('2026-11-01T05:45:00Z', '2026-11-01T06:15:00Z')], zone);
    expect(repeated?.from).toBe(1.75);
    expect(repeated?.to).toBeGreaterThan(1.75);
  });

  it('gives an event over midnight a piece on each day, and one that ends at midnight none on the next', () => {
    const over = [event('2026-04-15T02:00:00Z', '2026-04-15T05:00:00Z')];
    expect(placedOn('2026-04-14', over, zone).map(({ from, to }) => [from, to])).toEqual([[22, 24]]);
    expect(placedOn('2026-04-15', over, zone).map(({ from, to }) => [from, to])).toEqual([[0, 1]]);
    expect(placedOn('2026-04-15', [event('2026-04-15T02:00:00Z', '2026-04-15T04:00:00Z')], zone)).toEqual([]);
  });

  it('shows days off on each of their days, and hours as early and late as events stand', () => {
    const days = [event('2026-04-13T04:00:00Z', '2026-04-15T04:00:00Z', { allDay: true })];
    expect(['2026-04-12', '2026-04-13', '2026-04-14', '2026-04-15'].map((day) => allDayOn(day, days, zone).length)).toEqual([0, 1, 1, 0]);
    expect(hoursShown([[]])).toEqual({ first: 7, last: 17 });
    expect(hoursShown([placedOn('2026-04-14', [event('2026-04-14T10:15:00Z', '2026-04-14T22:20:00Z')], zone)])).toEqual({
      first: 6,
      last: 19,
    });
  });
});
