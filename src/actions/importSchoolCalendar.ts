// Reads school calendars (.ics) into the sheet "School calendar": days off, breaks, early releases, terms, day labels. Other entries are counted and left out.
import * as z from 'zod/mini';
import { titleMeaning } from '../coaching/schoolCalendarTitles';
import type { Host } from '../ports/host';
import { done, failed, type Result, type Skipped } from '../problems/result';
import { addDays, isWeekend } from '../time/calendarDate';
import { icsEntries, type IcsEntry } from '../time/icsEntries';
import { readIcs } from '../time/icsLines';
import type { WallClock } from '../time/wallClock';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { skippedShape } from './jobReply';
import { openDesk } from './steps/sessionDesk';
import { skippedReply } from './sessions/sessionReply';
import { dateShape } from './sessions/slotReply';

type DayRow = TrackerRecord<'schoolDays'>;

const fileShape = z.object({
  file: z.string(),
  entries: z.number(),
  stored: z.number(),
  present: z.number(),
  /** Entries whose titles say nothing about school days. */
  other: z.number(),
  /** Some of those titles, so that a coach can see what was left out. */
  otherTitles: z.array(z.string()),
});

const dayShape = z.object({ from: z.string(), to: z.nullable(z.string()), kind: z.string(), name: z.nullable(z.string()) });

/** The same day of the same school always has the same id, so a second import adds nothing. */
const dayId = (host: Host, day: Omit<DayRow, 'schoolDayId'>): string =>
  `day_${host.digest([day.schoolId ?? '', day.from, day.to ?? '', day.kind, day.dayLabel ?? '', day.name ?? ''].join('|')).slice(0, 14)}`;

const naturalKey = (day: Omit<DayRow, 'schoolDayId'>): string =>
  [day.schoolId ?? '', day.from, day.to ?? '', day.kind, day.dayLabel ?? ''].join('|');

const dayOf = (host: Host, entry: IcsEntry, schoolId: string | null, treatOthersAs: 'no school' | undefined): DayRow | null => {
  const meaning = titleMeaning(entry.title) ?? (treatOthersAs === undefined ? null : { kind: treatOthersAs, dayLabel: null, time: null });
  if (meaning === null || (entry.from === entry.to && isWeekend(entry.from))) return null;
  const { kind } = meaning;
  const day = {
    schoolId,
    from: entry.from,
    to: entry.to === entry.from ? null : entry.to,
    kind,
    dayLabel: meaning.dayLabel,
    // An entry "Early release" from 12:30 on means that school ends then; a late start until 10:00, that it begins then.
    endsAt: kind === 'early release' ? (meaning.time ?? entry.startsAt) : null,
    startsAt: kind === 'late start' ? (meaning.time ?? entry.endsAt) : null,
    name: entry.title === '' ? null : entry.title,
  };
  return { schoolDayId: dayId(host, day), ...day };
};

const withoutTime = (file: string, entry: IcsEntry, day: DayRow): readonly Skipped[] =>
  (day.kind === 'early release' && day.endsAt === null) || (day.kind === 'late start' && day.startsAt === null)
    ? [{ place: `${file}, entry ${entry.entry}`, problem: { code: 'dayWithoutTime', date: day.from, kind: day.kind } }]
    : [];

interface FileRead {
  readonly report: z.output<typeof fileShape>;
  readonly days: readonly DayRow[];
  readonly skipped: readonly Skipped[];
}

const readFile = (
  host: Host,
  { name, text }: { readonly name: string; readonly text: string },
  clock: WallClock,
  range: { readonly from: string; readonly to: string },
  schoolId: string | null,
  treatOthersAs: 'no school' | undefined,
  known: Set<string>,
): Result<FileRead> => {
  if (text.trim() === '') return failed({ code: 'fileEmpty', file: name });
  const read = readIcs(text);
  if (!read.ok) return failed({ code: 'notACalendarFile', file: name, line: read.line, detail: read.detail });
  const { entries, faults } = icsEntries(read.calendars, clock, range);
  const days: DayRow[] = [];
  const skipped: Skipped[] = faults.map((fault) => ({
    place: `${name}, entry ${fault.entry}`,
    problem: { code: 'calendarEntryUnreadable', file: name, ...fault },
  }));
  const others: string[] = [];
  let present = 0;
  for (const entry of entries) {
    const day = dayOf(host, entry, schoolId, treatOthersAs);
    if (day === null) others.push(entry.title);
    else if (known.has(day.schoolDayId) || known.has(naturalKey(day))) present += 1;
    else {
      known.add(day.schoolDayId).add(naturalKey(day));
      days.push(day);
      skipped.push(...withoutTime(name, entry, day));
    }
  }
  const otherTitles = [...new Set(others)].slice(0, 10);
  return done({
    report: { file: name, entries: entries.length, stored: days.length, present, other: others.length, otherTitles },
    days,
    skipped,
  });
};

export const importSchoolCalendar = defineAction({
  name: 'importSchoolCalendar',
  about: 'Takes days off, breaks, early releases, terms and day labels out of a school calendar (.ics) into the sheet "School calendar".',
  twice: 'Days that are in the sheet already are counted as present; nothing is written twice.',
  halfway: 'One write: all new days are in or none.',
  request: z.strictObject({
    files: z.array(z.object({ name: z.string(), text: z.string() })).check(z.minLength(1)),
    /** Every school when left out. */
    schoolId: z.optional(z.string()),
    /** One year back to two years ahead when left out. */
    from: z.optional(dateShape),
    to: z.optional(dateShape),
    /** For a calendar that holds nothing but holidays: every entry is a day off. */
    treatOthersAs: z.optional(z.literal('no school')),
    preview: z.optional(z.boolean()),
  }),
  reply: z.object({ files: z.array(fileShape), days: z.array(dayShape), skipped: z.array(skippedShape) }),
  example: { files: [{ name: 'school-year.ics', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }] },
  needs: ['tracker'],
  run: (host, request) => {
    const opened = openDesk(host);
    if (!opened.ok) return opened;
    const { desk } = opened.value;
    const schoolId = request.schoolId ?? null;
    if (schoolId !== null && desk.schoolName(schoolId) === null) return failed({ code: 'noSuchRecord', table: 'Schools', id: schoolId });
    const zone = desk.content.schools.records.find((school) => school.schoolId === schoolId)?.timeZone ?? null;
    const clock = desk.clockOf(zone, 'The sheet "Schools"');
    if (!clock.ok) return clock;
    const range = { from: request.from ?? addDays(desk.today, -366), to: request.to ?? addDays(desk.today, 731) };
    if (range.to < range.from) return failed({ code: 'badRange', ...range });
    const known = new Set(desk.content.schoolDays.records.flatMap((day) => [day.schoolDayId, naturalKey(day)]));
    const read: FileRead[] = [];
    for (const file of request.files) {
      const one = readFile(host, file, clock.value, range, schoolId, request.treatOthersAs, known);
      if (!one.ok) return one;
      read.push(one.value);
    }
    const days = read.flatMap((file) => file.days);
    if (request.preview !== true && days.length > 0) {
      const saved = host.tracker.save([{ table: 'schoolDays', insert: days }]);
      if (!saved.ok) return saved;
    }
    return done({
      files: read.map(({ report }) => report),
      days: days.map(({ from, to, kind, name }) => ({ from, to, kind, name })),
      skipped: read.flatMap(({ skipped }) => skipped).map(skippedReply),
    });
  },
});
