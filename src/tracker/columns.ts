// The kinds of column, each made by one function: how a cell is read, how a value is written, how wide it stands.
import { dateOfDayNumber, isDate, timeOf } from '../time/calendarDate';
import { firstSerialDay } from './sheetValues';
import type { Cell, Column, ColumnKind, Parsed } from './table';

interface Look {
  readonly width?: number;
  readonly hidden?: boolean;
  readonly derived?: boolean;
  readonly whenCopied?: Cell;
  readonly tellsDue?: boolean;
  readonly offersFrom?: { readonly table: string; readonly field: string };
}

const ok = <Value>(value: Value): Parsed<Value> => ({ ok: true, value });
const not = (expected: string): Parsed<never> => ({ ok: false, expected });

/** The common case, printable ASCII at both ends: a test far cheaper than the expression, for sheets of 60,000 rows. */
const isTight = (text: string): boolean => {
  const [first, last] = [text.charCodeAt(0), text.charCodeAt(text.length - 1)];
  return first > 32 && first < 127 && last > 32 && last < 127;
};

/** Text of a cell without the spaces people cannot see (NBSP, zero width) at its ends. */
export const trimmed = (cell: Cell): string => {
  const text = typeof cell === 'string' ? cell : String(cell);
  return text === '' || isTight(text) ? text : text.replace(/^[\s\u00A0\u200B\uFEFF]+|[\s\u00A0\u200B\uFEFF]+$/g, '');
};

const column = <Value>(
  kind: ColumnKind,
  header: string,
  note: string,
  width: number,
  look: Look,
  read: (cell: Cell) => Parsed<Value>,
  write: (value: Value) => Cell,
  extra: { readonly choices?: readonly string[]; readonly refersTo?: string } = {},
): Column<Value> => ({
  kind,
  header,
  note,
  width: look.width ?? width,
  hidden: look.hidden ?? false,
  derived: look.derived ?? false,
  choices: extra.choices ?? [],
  offersFrom: look.offersFrom ?? null,
  refersTo: extra.refersTo ?? null,
  whenCopied: look.whenCopied ?? null,
  tellsDue: look.tellsDue ?? false,
  read,
  write,
});

const required =
  <Value>(expected: string, read: (text: string) => Value | null) =>
  (cell: Cell): Parsed<Value> => {
    const value = read(trimmed(cell));
    return value === null ? not(expected) : ok(value);
  };

const optional =
  <Value>(expected: string, read: (text: string) => Value | null) =>
  (cell: Cell): Parsed<Value | null> => {
    const text = trimmed(cell);
    if (text === '') return ok(null);
    const value = read(text);
    return value === null ? not(expected) : ok(value);
  };

const orEmpty = (value: string | number | null): Cell => value ?? '';

const nonEmpty = (text: string): string | null => (text === '' ? null : text);

const numberIn = (text: string): number | null => {
  const value = Number(text);
  return text !== '' && Number.isFinite(value) ? value : null;
};

const integerIn = (text: string): number | null => {
  const value = numberIn(text);
  return value !== null && Number.isInteger(value) ? value : null;
};

/** A date cell shown as a plain number: days since 1899-12-30, as Sheets counts them. */
const serialDateIn = (text: string): string | null =>
  /^[1-9]\d{4}(\.\d+)?$/.test(text) ? dateOfDayNumber(Math.floor(Number(text)) + firstSerialDay) : null;

/** A time cell shown as a plain number: the part of the day that has passed. */
const serialTimeIn = (text: string): string | null => {
  const part = text === '0' || /^0?\.\d+$/.test(text) ? Number(text) : NaN;
  return part >= 0 ? timeOf(Math.round(part * 1440) % 1440) : null;
};

const dateIn = (text: string): string | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (match === null) return serialDateIn(text);
  const found = `${match[1]}-${match[2]}-${match[3]}`;
  return isDate(found) ? found : null;
};

const timeIn = (text: string): string | null => {
  const match = /^(?:\d{4}-\d{2}-\d{2}[ T])?(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp])?\.?[Mm]?\.?$/.exec(text);
  if (match === null) return serialTimeIn(text);
  const half = match[3]?.toLowerCase();
  const hours = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'p' ? 12 : 0);
  return hours <= 23 && Number(match[2]) <= 59 ? `${String(hours).padStart(2, '0')}:${match[2]}` : null;
};

const instantIn = (text: string): string | null => (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(text) ? text : null);

const emailIn = (text: string): string | null => (/^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text) ? text.toLowerCase() : null);

/** A stable id that travels with its row. An empty id is allowed: the store gives a new one. */
export const id = (header: string): Column<string> =>
  column(
    'id',
    header,
    'Made by Coachbook so that this row can be found again after sorting. Leave it as it is.',
    120,
    { hidden: true },
    (cell) => ok(trimmed(cell)),
    (value) => value,
  );

export const reference = (header: string, refersTo: string, note: string, look: Look = {}): Column<string> =>
  column('reference', header, note, 120, { hidden: true, ...look }, required('an id', nonEmpty), (value) => value, { refersTo });

export const optionalReference = (header: string, refersTo: string, note: string, look: Look = {}): Column<string | null> =>
  column('reference', header, note, 120, { hidden: true, ...look }, optional('an id', nonEmpty), orEmpty, { refersTo });

/** A name or title that Coachbook writes for people to read; the id beside it is what counts. */
export const label = (header: string, note: string, look: Look = {}): Column<string> =>
  column(
    'label',
    header,
    `${note} Written by Coachbook.`,
    180,
    { derived: true, ...look },
    (cell) => ok(trimmed(cell)),
    (value) => value,
  );

export const text = (header: string, note: string, look: Look = {}): Column<string> =>
  column('text', header, note, 160, look, required('some text', nonEmpty), (value) => value);

export const optionalText = (header: string, note: string, look: Look = {}): Column<string | null> =>
  column('text', header, note, 160, look, optional('some text', nonEmpty), orEmpty);

export const longText = (header: string, note: string, look: Look = {}): Column<string | null> =>
  column('longText', header, note, 320, look, optional('some text', nonEmpty), orEmpty);

export const optionalEmail = (header: string, note: string, look: Look = {}): Column<string | null> =>
  column('email', header, note, 250, look, optional('one e-mail address', emailIn), orEmpty);

export const optionalLink = (header: string, note: string, look: Look = {}): Column<string | null> =>
  column(
    'link',
    header,
    note,
    160,
    look,
    optional('a link that begins with https://', (found) => (/^https:\/\/\S+$/.test(found) ? found : null)),
    orEmpty,
  );

/** Several values in one cell, separated by commas or semicolons; written with ", ". */
export const list = (header: string, note: string, look: Look = {}): Column<readonly string[]> =>
  column(
    'list',
    header,
    note,
    180,
    look,
    (cell) =>
      ok(
        trimmed(cell)
          .split(/[,;\n]/)
          .map(trimmed)
          .filter((part) => part !== ''),
      ),
    (values) => values.join(', '),
  );

const choiceIn =
  <Choice extends string>(choices: readonly Choice[]) =>
  (found: string): Choice | null =>
    choices.find((choice) => choice.toLowerCase() === found.toLowerCase()) ?? null;

export const choice = <const Choice extends string>(
  header: string,
  choices: readonly Choice[],
  note: string,
  look: Look = {},
): Column<Choice> =>
  column('choice', header, note, 120, look, required(`one of: ${choices.join(', ')}`, choiceIn(choices)), (value) => value, { choices });

export const optionalChoice = <const Choice extends string>(
  header: string,
  choices: readonly Choice[],
  note: string,
  look: Look = {},
): Column<Choice | null> =>
  column('choice', header, note, 120, look, optional(`one of: ${choices.join(', ')}`, choiceIn(choices)), orEmpty, { choices });

export const yesNo = (header: string, note: string, look: Look = {}): Column<boolean> =>
  column(
    'yesNo',
    header,
    note,
    80,
    look,
    (cell) => {
      const found = trimmed(cell).toLowerCase();
      if (cell === true || found === 'true' || found === 'yes') return ok(true);
      if (cell === false || found === '' || found === 'false' || found === 'no') return ok(false);
      return not('a ticked or empty box');
    },
    (value) => value,
  );

export const number = (header: string, note: string, look: Look = {}): Column<number> =>
  column('number', header, note, 100, look, required('a number', numberIn), (value) => value);

export const optionalNumber = (header: string, note: string, look: Look = {}): Column<number | null> =>
  column('number', header, note, 100, look, optional('a number', numberIn), orEmpty);

export const integer = (header: string, note: string, look: Look = {}): Column<number> =>
  column('integer', header, note, 80, look, required('a whole number', integerIn), (value) => value);

export const optionalInteger = (header: string, note: string, look: Look = {}): Column<number | null> =>
  column('integer', header, note, 80, look, optional('a whole number', integerIn), orEmpty);

/** A day of the school's calendar, as "yyyy-MM-dd". */
export const date = (header: string, note: string, look: Look = {}): Column<string> =>
  column('date', header, note, 100, look, required('a date', dateIn), (value) => value);

export const optionalDate = (header: string, note: string, look: Look = {}): Column<string | null> =>
  column('date', header, note, 100, look, optional('a date', dateIn), orEmpty);

/** A wall-clock time as "HH:mm". */
export const time = (header: string, note: string, look: Look = {}): Column<string> =>
  column('time', header, note, 80, look, required('a time such as 9:40', timeIn), (value) => value);

export const optionalTime = (header: string, note: string, look: Look = {}): Column<string | null> =>
  column('time', header, note, 80, look, optional('a time such as 9:40', timeIn), orEmpty);

/** A moment in UTC as "yyyy-MM-ddTHH:mm:ssZ", kept as text. */
export const optionalInstant = (header: string, note: string, look: Look = {}): Column<string | null> =>
  column('instant', header, note, 160, { hidden: true, ...look }, optional('a moment such as 2026-01-05T14:40:00Z', instantIn), orEmpty);
