// A world as people find it: rows by header, Docs, bookings, charts, mail. What tests of faults compare, without ids and moments.
import type { CalendarSection, EventRecord } from '../../local/google/calendar/records';
import type { DriveSection, FileRecord } from '../../local/google/drive/records';
import type { EnteredValue, SheetRecord, SpreadsheetsById } from '../../local/google/spreadsheet/records';
import type { World } from '../../local/host/kernel';
import { wordsOf } from '../support/localPlans';

export type Cell = string | number | boolean;
export type Cells = Readonly<Record<string, Cell>>;

export const bookOf = (world: World) => {
  const book = (world.sheets as SpreadsheetsById)[world.host.containerId];
  if (book === undefined) throw new Error('There is no workbook.');
  return book;
};

export const sheetOf = (world: World, title: string): SheetRecord | undefined =>
  bookOf(world).sheets.find((sheet) => sheet.properties.title === title);

const entered = (value: EnteredValue | null | undefined): Cell => (typeof value === 'object' ? (value?.formulaValue ?? '') : (value ?? ''));

/** Rows of a sheet of ours by header; blank rows left out. */
export const rowsOf = (world: World, title: string): readonly Cells[] => {
  const [header = [], ...rows] = sheetOf(world, title)?.grid.values ?? [];
  return rows.flatMap((row) => {
    const cells = Object.fromEntries((header ?? []).map((name, at) => [String(entered(name)) || `column ${at + 1}`, entered(row?.[at])]));
    return Object.values(cells).every((cell) => cell === '') ? [] : [cells];
  });
};

export const filesOf = (world: World): readonly FileRecord[] => Object.values((world.drive as Partial<DriveSection>).files ?? {});

const isBinned = (file: FileRecord): boolean => file.explicitlyTrashed === true;

export const liveFilesWith = (world: World, key: string): readonly FileRecord[] =>
  filesOf(world).filter((file) => !isBinned(file) && JSON.stringify(file.appProperties ?? {}).includes(`"${key}"`));

export const plansOf = (world: World): readonly FileRecord[] => liveFilesWith(world, 'coachbookPlan');

/** Standing bookings of ours in one person's calendar, or in everyone's own. */
export const bookingsOf = (world: World, email?: string): readonly EventRecord[] =>
  Object.values((world.calendar as Partial<CalendarSection>).calendars ?? {})
    .filter(({ id }) => email === undefined || id === email)
    .flatMap((calendar) =>
      Object.values(calendar.events).filter(
        (event) => event.status !== 'cancelled' && event.organizer.email === calendar.id && event.extendedProperties?.private !== undefined,
      ),
    );

export const chartsOf = (world: World) =>
  bookOf(world).sheets.flatMap((sheet) =>
    sheet.charts.map((chart) => ({
      sheet: sheet.properties.title,
      type: chart.chartType,
      title: String((chart.options['title'] as string | undefined) ?? ''),
      values: JSON.stringify(
        chart.ranges.map(({ sheetId, ...place }) => (sheetId === sheet.properties.sheetId ? place : { sheetId, ...place })),
      ),
    })),
  );

const idHeader = /(^| )(id|Run|Version|Fingerprint|Template)$|^(Written at|At|Meet|Plan|Recorded|Doc id|Event id)$/;
/** Ids of ours, keys of students (salted anew in each workbook), moments, the time on Home. */
const chance = /\b[a-z]{2,4}_[a-z0-9]{6,}(_\d+)?\b|\bS-[0-9a-f]{14}\b|\d{4}-\d\d-\d\dT[\d:]+Z|(?<=^As of .*)\d{1,2}:\d\d [AP]M/g;

const withoutIds = (row: Cells): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([header]) => !idHeader.test(header) && header !== 'Mine' && header !== 'My count')
      .map(([header, cell]) => [header, typeof cell === 'string' ? cell.replace(chance, '…') : cell])
      .sort(([one], [other]) => String(one).localeCompare(String(other))),
  );

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();

/** The outcome of a run as people see it: equal for two worlds that differ only in ids, moments, order of rows and the log. */
export const outcomeOf = (world: World): Readonly<Record<string, readonly string[]>> => {
  const tables = bookOf(world)
    .sheets.map(({ properties }) => properties.title)
    .filter((title) => title !== 'Log' && title !== 'Charts');
  const permissions = (world.drive as Partial<DriveSection>).permissions ?? {};
  return {
    ...Object.fromEntries(tables.map((title) => [title, sorted(rowsOf(world, title).map(withoutIds))])),
    Charts: sorted((sheetOf(world, 'Charts')?.grid.values ?? []).map((row) => JSON.stringify(row))),
    plans: sorted(plansOf(world).map(({ id, name }) => `${name}: ${wordsOf(world, id)}`)),
    shares: sorted(
      plansOf(world).flatMap(({ id, name }) => (permissions[id] ?? []).map((one) => `${name} ${one.emailAddress} ${one.role}`)),
    ),
    folders: sorted([...liveFilesWith(world, 'coachbookFolder'), ...liveFilesWith(world, 'coachbookTemplate')].map(({ name }) => name)),
    bookings: sorted(
      bookingsOf(world).map((event) =>
        JSON.stringify([
          event.summary,
          event.start,
          event.end,
          event.attendees?.map(({ email }) => email),
          event.hangoutLink !== undefined,
        ]),
      ),
    ),
    charts: sorted(chartsOf(world).map((chart) => JSON.stringify(chart))),
    mail: sorted(world.mail.map(({ about, to, subject }) => JSON.stringify([about, to, subject]))),
  };
};

/** Where two outcomes differ, in words short enough to read. */
export const differences = (found: ReturnType<typeof outcomeOf>, wanted: ReturnType<typeof outcomeOf>): readonly string[] =>
  [...new Set([...Object.keys(found), ...Object.keys(wanted)])].flatMap((part) => {
    const [here, there] = [found[part] ?? [], wanted[part] ?? []];
    if (JSON.stringify(here) === JSON.stringify(there)) return [];
    const more = here.filter((line, nth) => !there.includes(line) || here.indexOf(line) !== nth);
    const less = there.filter((line) => !here.includes(line));
    return [`${part}: ${here.length} instead of ${there.length}; +${more.slice(0, 1).join()} -${less.slice(0, 1).join()}`.slice(0, 600)];
  });
