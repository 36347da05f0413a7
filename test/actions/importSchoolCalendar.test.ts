import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSchoolCalendar } from '../../src/actions/importSchoolCalendar';
import { titleMeaning } from '../../src/coaching/schoolCalendarTitles';
import { sessionScene } from '../support/sessionScene';

const event = (title: string, ...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', `SUMMARY:${title}`, ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...events: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n');
const school = calendar(
  event('Thanksgiving Break - No School', 'DTSTART;VALUE=DATE:20261125', 'DTEND;VALUE=DATE:20261128'),
  event('Early Release', 'DTSTART;TZID=America/Denver:20261202T123000', 'DTEND;TZID=America/Denver:20261202T151500'),
  event('Early release (parent evenings)', 'DTSTART;VALUE=DATE:20261203'),
  event('2-hour delay until 10:00', 'DTSTART;VALUE=DATE:20261204'),
  event('First day of school', 'DTSTART;VALUE=DATE:20260818'),
  event('B Day', 'DTSTART;VALUE=DATE:20261207'),
  event('Winter band concert', 'DTSTART:20261208T010000Z', 'DTEND:20261208T020000Z'),
);
const run = (scene: ReturnType<typeof sessionScene>, text: string, more: object = {}) =>
  importSchoolCalendar.run(scene.host, { files: [{ name: 'year.ics', text }], schoolId: 'sch_fox', ...more });

describe('importing a school calendar', () => {
  it('takes over what bears on school days and counts the rest', () => {
    const scene = sessionScene({ now: '2026-11-20T15:00:00Z' });
    const reply = run(scene, school);
    expect(reply).toMatchObject({
      ok: true,
      value: {
        files: [{ entries: 7, stored: 6, present: 0, other: 1, otherTitles: ['Winter band concert'] }],
        skipped: [{ place: 'year.ics, entry 3', problem: { code: 'dayWithoutTime', date: '2026-12-03' } }],
      },
    });
    expect(
      scene.tracker.rows.schoolDays.map(({ from, to, kind, startsAt, endsAt, dayLabel }) => [from, to, kind, startsAt, endsAt, dayLabel]),
    ).toEqual([
      ['2026-11-25', '2026-11-27', 'no school', null, null, null],
      ['2026-12-02', null, 'early release', null, '12:30', null],
      ['2026-12-03', null, 'early release', null, null, null],
      ['2026-12-04', null, 'late start', '10:00', null, null],
      ['2026-08-18', null, 'term start', null, null, null],
      ['2026-12-07', null, 'day label', null, null, 'B'],
    ]);
  });

  it('adds nothing the second time and nothing in a preview', () => {
    const scene = sessionScene({ now: '2026-11-20T15:00:00Z' });
    run(scene, school, { preview: true });
    expect(scene.tracker.rows.schoolDays).toHaveLength(0);
    run(scene, school);
    expect(run(scene, school)).toMatchObject({ ok: true, value: { files: [{ stored: 0, present: 6 }], days: [] } });
    expect(scene.tracker.saves).toHaveLength(1);
  });

  it('writes nothing of any file when one cannot be read', () => {
    const scene = sessionScene();
    const reply = importSchoolCalendar.run(scene.host, {
      files: [
        { name: 'a.ics', text: school },
        { name: 'b.csv', text: 'Date,Name\n2026-11-26,Off' },
      ],
    });
    expect(reply).toMatchObject({ ok: false, problem: { code: 'notACalendarFile', file: 'b.csv', line: 1 } });
    expect(run(scene, '')).toMatchObject({ ok: false, problem: { code: 'fileEmpty' } });
    expect(scene.tracker.rows.schoolDays).toHaveLength(0);
  });
});

describe('titles of a school calendar', () => {
  it.each([
    ['PD Day (no students)', 'no school'],
    ['Labour Day', 'no school'],
    ['Spring Break', 'no school'],
    ['Pupil-free day', 'no school'],
    ['Half day for students', 'early release'],
    ['Delayed opening', 'late start'],
    ['Semester 2 begins', 'term start'],
    ['Last day of school', 'term end'],
    ['Snow day', 'snow day'],
    ['Day 3', 'day label'],
    ['Picture day', null],
    ['PTA meeting', null],
    ['A celebration of learning', null],
  ])('%s means %s', (title, kind) => {
    expect(titleMeaning(title)?.kind ?? null).toBe(kind);
  });

  it('gives the time a title names', () => {
    expect(titleMeaning('Early release 1:15')?.time).toBe('13:15');
    expect(titleMeaning('Early dismissal at 12:30 pm')?.time).toBe('12:30');
    expect(titleMeaning('Late start 9 a.m.')?.time).toBe('09:00');
  });
});

const holidays = join(process.env['REAL_DATA'] ?? '', 'ics/tests/examples/testdata/google_calendar_public_holidays.ics');
const real = process.env['REAL_DATA'] !== undefined && existsSync(holidays) ? it : it.skip;

real('takes every entry of Google’s public holidays when told that all are days off (needs REAL_DATA)', () => {
  const scene = sessionScene();
  const reply = run(scene, readFileSync(holidays, 'utf8'), { from: '2000-01-01', to: '2099-12-31', treatOthersAs: 'no school' });
  expect(reply.ok && reply.value.files[0]?.entries).toBe(111);
  const again = run(scene, readFileSync(holidays, 'utf8'), { from: '2000-01-01', to: '2099-12-31', treatOthersAs: 'no school' });
  expect(again).toMatchObject({ ok: true, value: { files: [{ stored: 0 }] } });
});
