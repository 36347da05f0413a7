import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { icsEntries } from '../../src/time/icsEntries';
import { icsText, readIcs } from '../../src/time/icsLines';
import { readRule, repeatDates } from '../../src/time/recurrence';
import { clockOf } from '../support/slotScene';

const clock = clockOf('America/New_York');
const wide = { from: '1990-01-01', to: '2030-12-31' };
const entriesOf = (text: string) => {
  const read = readIcs(text);
  if (!read.ok) throw new Error(read.detail);
  return icsEntries(read.calendars, clock, wide);
};
const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n');
const brief = (text: string) => entriesOf(text).entries.map(({ title, from, to, startsAt, endsAt }) => [title, from, to, startsAt, endsAt]);

describe('reading iCalendar', () => {
  it('gives whole days with the last day included', () => {
    expect(brief(calendar('SUMMARY:Winter break', 'DTSTART;VALUE=DATE:20261221', 'DTEND;VALUE=DATE:20270102'))).toEqual([
      ['Winter break', '2026-12-21', '2027-01-01', null, null],
    ]);
    expect(brief(calendar('SUMMARY:Records day', 'DTSTART;VALUE=DATE:20261106'))).toEqual([
      ['Records day', '2026-11-06', '2026-11-06', null, null],
    ]);
    expect(brief(calendar('SUMMARY:Camp', 'DTSTART;VALUE=DATE:20261106', 'DURATION:P3D'))).toEqual([
      ['Camp', '2026-11-06', '2026-11-08', null, null],
    ]);
  });

  it('takes local times as they stand and turns UTC into the school’s time', () => {
    expect(
      brief(
        calendar('SUMMARY:Early release', 'DTSTART;TZID=America/New_York:20261202T123000', 'DTEND;TZID=America/New_York:20261202T150000'),
      ),
    ).toEqual([['Early release', '2026-12-02', '2026-12-02', '12:30', '15:00']]);
    expect(brief(calendar('SUMMARY:Late', 'DTSTART:20261203T030000Z', 'DTEND:20261203T040000Z'))).toEqual([
      ['Late', '2026-12-02', '2026-12-02', '22:00', '23:00'],
    ]);
  });

  it('joins folded lines, keeps quoted colons apart and reads escaped text', () => {
    const text =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY;X-A="a:b;c":No school\\, all day\n  long\nDTSTART:20261106\n\nEND:VEVENT\nEND:VCALENDAR\n';
    expect(brief(text)).toEqual([['No school, all day long', '2026-11-06', '2026-11-06', null, null]]);
    expect(icsText('a\\nb\\;c\\\\d')).toBe('a\nb;c\\d');
  });

  it('leaves cancelled and excluded days out and takes a moved repeat instead of the original', () => {
    expect(brief(calendar('SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20261106'))).toEqual([]);
    const weekly = [
      'UID:w',
      'SUMMARY:PLC',
      'DTSTART:20261102T140000',
      'DTEND:20261102T150000',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20261109T140000',
    ];
    const moved = [
      'BEGIN:VEVENT',
      'UID:w',
      'SUMMARY:PLC moved',
      'RECURRENCE-ID:20261116T140000',
      'DTSTART:20261117T140000',
      'DTEND:20261117T150000',
    ];
    expect(brief(calendar(...weekly, 'END:VEVENT', ...moved)).map(([title, from]) => `${String(title)} ${String(from)}`)).toEqual([
      'PLC 2026-11-02',
      'PLC 2026-11-23',
      'PLC moved 2026-11-17',
    ]);
  });

  it('says where a file is broken', () => {
    expect(readIcs('name,date\nBreak,2026-12-21')).toMatchObject({ ok: false, line: 1 });
    expect(readIcs('BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR')).toMatchObject({ ok: false, line: 3 });
    expect(readIcs('BEGIN:VCALENDAR\nBEGIN:VEVENT\n')).toMatchObject({ ok: false, line: 2 });
    expect(readIcs('')).toMatchObject({ ok: false, line: null });
    expect(entriesOf(calendar('SUMMARY:x', 'DTSTART:tomorrow')).faults).toEqual([
      { entry: 1, line: 4, detail: 'its start or end cannot be read.' },
    ]);
  });
});

const rulesWithoutCount = [
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
  'FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=SU,MO',
  'FREQ=MONTHLY;BYMONTHDAY=-1,15',
  'FREQ=MONTHLY;INTERVAL=5;BYDAY=-1FR',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
  'FREQ=YEARLY;INTERVAL=3',
];

describe('entries that are not as they should be', () => {
  const faulty = [
    ['no start', []],
    ['a day that does not exist', ['DTSTART;VALUE=DATE:20260230']],
    ['words for a date', ['DTSTART:next Monday']],
    ['an hour that no clock has', ['DTSTART:20260210T250000']],
    ['an end before its start', ['DTSTART;VALUE=DATE:20260210', 'DTEND;VALUE=DATE:20260201']],
    ['words for a duration', ['DTSTART;VALUE=DATE:20260210', 'DURATION:soon']],
  ] as const;
  it.each(faulty)('%s: the entry is left out and told by its line', (_, lines) => {
    const { entries, faults } = entriesOf(calendar('SUMMARY:Off', ...lines));
    expect(entries).toEqual([]);
    expect(faults).toMatchObject([{ entry: 1, detail: 'its start or end cannot be read.' }]);
  });

  it.each(['FREQ=SOMETIMES', 'COUNT=3', 'FREQ=SECONDLY', 'FREQ=DAILY;INTERVAL=0'])(
    'the repeat %s: the first day is kept, and that is told',
    (rule) => {
      const { entries, faults } = entriesOf(calendar('SUMMARY:Off', 'DTSTART;VALUE=DATE:20260210', `RRULE:${rule}`));
      expect(entries.map(({ from }) => from)).toEqual(['2026-02-10']);
      expect(faults).toMatchObject([{ entry: 1 }]);
    },
  );

  it('finds the days of a repeat that began long before those asked for', () => {
    const read = readIcs(calendar('SUMMARY:Off', 'DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY'));
    if (!read.ok) throw new Error(read.detail);
    const { entries } = icsEntries(read.calendars, clock, { from: '2026-02-10', to: '2026-02-12' });
    expect(entries.map(({ from }) => from)).toEqual(['2026-02-10', '2026-02-11', '2026-02-12']);
  });

  it.each(rulesWithoutCount)('leaves out no day of %s by beginning near the days asked for', (text) => {
    const rule = readRule(text);
    if ('unknown' in rule) throw new Error(rule.unknown);
    for (const start of ['2019-01-31', '2020-02-29', '2024-09-02']) {
      const wanted = repeatDates(rule, start, '2028-12-31').filter((date) => date >= '2026-03-01');
      expect(repeatDates(rule, start, '2028-12-31', '2026-03-01').filter((date) => date >= '2026-03-01')).toEqual(wanted);
    }
  });
});

describe('repeating', () => {
  const rules = [
    'FREQ=DAILY;COUNT=10',
    'FREQ=DAILY;INTERVAL=3;UNTIL=20270201',
    'FREQ=DAILY;BYDAY=MO,WE;COUNT=9',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;COUNT=9',
    'FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=SU,MO;COUNT=8',
    'FREQ=MONTHLY;COUNT=7',
    'FREQ=MONTHLY;BYMONTHDAY=-1,15;COUNT=9',
    'FREQ=MONTHLY;BYDAY=2TU;COUNT=6',
    'FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=2;COUNT=5',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3',
    'FREQ=YEARLY;COUNT=4',
    'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=5',
    'FREQ=YEARLY;BYMONTH=1,9;COUNT=6',
    'FREQ=WEEKLY;BYDAY=MO;BYMONTH=1,2;COUNT=8',
  ];
  it.each(rules)('agrees with ical.js on %s', (text) => {
    // ical.js rolls a day that a month lacks over into the next one; RFC 5545 (3.3.10) leaves it out, as we do.
    const starts = text.startsWith('FREQ=YEARLY') ? ['2026-09-07', '2026-02-01'] : ['2026-01-31', '2026-09-07', '2024-02-29'];
    for (const start of starts) {
      const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
      const expected = new Set([start]);
      for (let next = iterator.next(); next != null && next.year < 2036 && expected.size < 400; next = iterator.next())
        expected.add(next.toString().slice(0, 10));
      const rule = readRule(text);
      if ('unknown' in rule) throw new Error(rule.unknown);
      const found = repeatDates({ ...rule, count: rule.count === null ? null : 1000 }, start, '2035-12-31');
      // A start that the rule itself would not give counts as one of COUNT for us (RFC 5545, 3.8.5.3) and not for ical.js: compare the sequence.
      expect(found.slice(0, expected.size)).toEqual([...expected].sort().slice(0, found.length));
    }
  });

  it('names the part of a rule it does not know', () => {
    expect(readRule('FREQ=HOURLY')).toEqual({ unknown: 'FREQ=HOURLY' });
    expect(readRule('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1')).toEqual({ unknown: 'BYSETPOS=-1' });
  });
});

const folder = process.env['REAL_DATA'] === undefined ? null : join(process.env['REAL_DATA'], 'ics');
const inFolder = (path: string): readonly string[] =>
  readdirSync(path).flatMap((name) =>
    statSync(join(path, name)).isDirectory() ? inFolder(join(path, name)) : name.endsWith('.ics') ? [join(path, name)] : [],
  );
const files = folder !== null && existsSync(folder) ? inFolder(folder) : [];
/** Null where ical.js refuses what others write: a bare date without VALUE=DATE. Times in UTC are another day for us, maybe. */
const startOf = (event: InstanceType<typeof ICAL.Component>): { readonly date: string; readonly wholeDay: boolean } | null => {
  try {
    const start = event.getFirstPropertyValue('dtstart');
    if (!(start instanceof ICAL.Time) || start.zone.tzid === 'UTC') return null;
    return { date: start.toString().slice(0, 10), wholeDay: start.isDate };
  } catch {
    return null;
  }
};
const real = files.length === 0 ? describe.skip : describe;

real(files.length === 0 ? 'real calendars: SKIPPED, because REAL_DATA names no folder with ics/' : 'real calendars', () => {
  it.each(files.map((path) => [path.slice((folder ?? '').length + 1), path]))('%s is read as ical.js reads it', (_, path) => {
    const text = readFileSync(path, 'utf8');
    const read = readIcs(text);
    if (!read.ok) throw new Error(`${read.line ?? ''} ${read.detail}`);
    const oracle = ([] as unknown[]).concat(ICAL.parse(text.replace(/\r?\n(?=\r?\n)/g, '')));
    const jcals = (typeof oracle[0] === 'string' ? [oracle] : oracle) as unknown[][];
    const expected = jcals.flatMap((jcal) => new ICAL.Component(jcal as never).getAllSubcomponents('vevent'));
    const events = read.calendars.flatMap(({ components }) => components.filter(({ name }) => name === 'VEVENT'));
    expect(events).toHaveLength(expected.length);
    const { entries, faults } = icsEntries(read.calendars, clock, wide);
    expected.forEach((event, index) => {
      const summary = event.getFirstPropertyValue('summary');
      const start = startOf(event);
      const ours = entries.filter(({ entry }) => entry === index + 1);
      if (ours.length === 0 || faults.some(({ entry }) => entry === index + 1)) return;
      expect(ours[0]?.title).toBe(typeof summary === 'string' ? summary.trim() : '');
      if (start === null) return;
      if (!/EXDATE|RECURRENCE-ID/.test(text)) expect(ours.some(({ from }) => from === start.date)).toBe(true);
      expect(ours[0]?.startsAt === null).toBe(start.wholeDay);
    });
  });
});
