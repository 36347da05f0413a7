// What every action on sessions has before it: the tables read once, people and schools by id, clocks and school calendars by place.
import type { SchoolTime } from '../../coaching/openPeriods';
import { readSessionSettings, type SessionSettings } from '../../coaching/sessionSettings';
import { rotationLabels } from '../../coaching/teacherPeriods';
import type { Host } from '../../ports/host';
import type { TableContent, TrackerContent } from '../../ports/trackerStore';
import { done, failed, type Result } from '../../problems/result';
import { schoolDays } from '../../time/schoolDays';
import type { TimeSlot } from '../../time/timeSlot';
import { wallClock, type WallClock } from '../../time/wallClock';
import { tables, type TableName, type TrackerRecord } from '../../tracker/tables';
import { unreadableRow } from './rowIn';

export const deskTables = [
  'sessions',
  'cycles',
  'cycleMembers',
  'teachers',
  'coaches',
  'schools',
  'bellPeriods',
  'schoolDays',
  'settings',
] as const;
export type DeskTable = (typeof deskTables)[number];

export type SessionRow = TrackerRecord<'sessions'>;
export type Teacher = TrackerRecord<'teachers'>;
export type Coach = TrackerRecord<'coaches'>;

export interface Desk {
  readonly content: TrackerContent<DeskTable>;
  readonly settings: SessionSettings;
  /** The workbook's own clock: today, and every school without a zone of its own. */
  readonly clock: WallClock;
  readonly today: string;
  readonly teacher: (teacherId: string) => Result<Teacher>;
  readonly coach: (coachId: string) => Result<Coach>;
  readonly session: (sessionId: string) => Result<SessionRow>;
  readonly schoolName: (schoolId: string | null) => string | null;
  readonly rowOf: (table: DeskTable, id: string) => number | null;
  /** A clock of a zone, or the problem that names where the zone stands. */
  readonly clockOf: (zone: string | null, place: string) => Result<WallClock>;
  /** Null for people without a school: the workbook's zone and the days that hold for every school. */
  readonly schoolTime: (schoolId: string | null) => Result<SchoolTime>;
  /** When a session is, or null where date, time or zone do not say. */
  readonly slotOf: (session: SessionRow) => TimeSlot | null;
}

/** A value made once for each key. */
const kept = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
};

const byId = <Name extends TableName>(name: Name, content: TableContent<Name>): ((id: string) => Result<TrackerRecord<Name>>) => {
  const { idField, sheet } = tables[name];
  const found = new Map(content.records.map((row) => [String((row as Readonly<Record<string, unknown>>)[idField]), row]));
  return (id) => {
    const row = found.get(id);
    return row === undefined ? failed(unreadableRow(content, id) ?? { code: 'noSuchRecord', table: sheet, id }) : done(row);
  };
};

export const makeDesk = (host: Host, content: TrackerContent<DeskTable>): Result<Desk> => {
  const workbookZone = host.timeZone();
  const clocks = kept((zone: string) => ({ clock: wallClock(zone, host.offsetAt) }));
  const clockOf: Desk['clockOf'] = (zone, place) => {
    const { clock } = clocks(zone ?? workbookZone);
    return clock === null ? failed({ code: 'unknownZone', zone: zone ?? workbookZone, place }) : done(clock);
  };
  const own = clockOf(null, 'The workbook');
  if (!own.ok) return own;

  const schools = new Map(content.schools.records.map((school) => [school.schoolId, school]));
  const rowOf: Desk['rowOf'] = (table, id) => content[table].rowNumbers.get(id) ?? null;

  const schoolTime = kept((schoolId: string | null): Result<SchoolTime> => {
    const school = schoolId === null ? undefined : schools.get(schoolId);
    const row = school === undefined ? null : rowOf('schools', school.schoolId);
    const clock = clockOf(school?.timeZone ?? null, row === null ? 'The sheet "Schools"' : `Row ${row} of "Schools"`);
    if (!clock.ok) return clock;
    const specials = content.schoolDays.records.filter((special) => special.schoolId === null || special.schoolId === schoolId);
    const labels = rotationLabels(content.bellPeriods.records.filter((period) => period.schoolId === null || period.schoolId === schoolId));
    const startsOn = school?.rotationStartsOn ?? null;
    if (labels.length > 0 && startsOn === null) {
      return failed({ code: 'rotationWithoutStart', school: school?.name ?? 'The school', row, labels });
    }
    const rotation = startsOn === null || labels.length === 0 ? null : { startsOn, labels };
    return done({ schoolId, clock: clock.value, days: schoolDays(specials, rotation) });
  });

  return done({
    content,
    settings: readSessionSettings(content.settings.records),
    clock: own.value,
    today: own.value.toWall(host.now()).date,
    teacher: byId('teachers', content.teachers),
    coach: byId('coaches', content.coaches),
    session: byId('sessions', content.sessions),
    schoolName: (schoolId) => (schoolId === null ? null : (schools.get(schoolId)?.name ?? null)),
    rowOf,
    clockOf,
    schoolTime,
    slotOf: (session) => {
      if (session.date === null || session.startsAt === null || session.endsAt === null) return null;
      const clock = clockOf(session.timeZone, 'The session');
      if (!clock.ok) return null;
      const start = clock.value.toInstantOrJump(session.date, session.startsAt);
      const end = clock.value.toInstantOrJump(session.date, session.endsAt);
      return end > start ? { start, end } : null;
    },
  });
};

/** One read of each table; more tables may be read along. */
export const openDesk = <More extends TableName = never>(
  host: Host,
  more: readonly More[] = [],
): Result<{ readonly desk: Desk; readonly content: TrackerContent<DeskTable | More> }> => {
  const content = host.tracker.read<DeskTable | More>([...deskTables, ...more]);
  if (!content.ok) return content;
  const desk = makeDesk(host, content.value);
  return desk.ok ? done({ desk: desk.value, content: content.value }) : desk;
};
