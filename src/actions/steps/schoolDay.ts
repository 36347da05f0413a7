// Today in the workbook's zone, and the school calendar of a school, from the rows that say so.
import type { Host } from '../../ports/host';
import { schoolDays, type SchoolDays } from '../../time/schoolDays';
import { wallClock, type WallTime } from '../../time/wallClock';
import type { TrackerRecord } from '../../tracker/tables';

/** Date and time on the wall of the workbook's zone. A zone Sheets itself gave always exists. */
export const wallNowOf = (host: Host): WallTime => {
  const clock = wallClock(host.timeZone(), host.offsetAt);
  if (clock === null) throw new Error('The workbook has a zone that does not exist.');
  return clock.toWall(host.now());
};

/** The date there, as "yyyy-MM-dd". */
export const todayOf = (host: Host): string => wallNowOf(host).date;

/** Which days are school days; a rotation's letters do not matter here. Calendars of the same rows are made once. */
export const schoolCalendars = (rows: readonly TrackerRecord<'schoolDays'>[]): ((schoolId: string | null) => SchoolDays) => {
  const made = new Map<string | null, SchoolDays>();
  return (schoolId) => {
    const known = made.get(schoolId);
    if (known !== undefined) return known;
    const days = schoolDays(
      rows.filter((row) => row.schoolId === null || row.schoolId === schoolId),
      null,
    );
    made.set(schoolId, days);
    return days;
  };
};
