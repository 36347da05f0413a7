// How a cell's text stands in Sheets: dates as day numbers, times as parts of a day, and the format that shows each. Sheets only, no sheet.
import { dayNumber, minutesOf } from '../time/calendarDate';
import type { Cell, ColumnKind } from './table';

/** The day number (from 1970) of Sheets' day 0, 1899-12-30. */
export const firstSerialDay = -25569;

/** What is written into the cell. Numbers, not dates: a number with a date format means the same day in every time zone. */
export const sheetValueOf = (kind: ColumnKind, cell: Cell): Cell => {
  if (typeof cell !== 'string' || cell === '') return cell;
  if (kind === 'date') return dayNumber(cell) - firstSerialDay;
  if (kind === 'time') return minutesOf(cell) / 1440;
  // A link's cell is not text-formatted, so that it can be clicked; what is no link must not be read as a formula there.
  if (kind === 'link' && !cell.startsWith('https://')) return `'${cell}`;
  return cell;
};

const dateFormats: Readonly<Record<string, string>> = {
  en_US: 'm/d/yyyy',
  en_GB: 'dd/mm/yyyy',
  en_AU: 'd/m/yyyy',
  en_NZ: 'd/m/yyyy',
  en_IE: 'dd/mm/yyyy',
  es: 'dd/mm/yyyy',
  fr: 'dd/mm/yyyy',
  fr_CA: 'yyyy-mm-dd',
  pt: 'dd/mm/yyyy',
  it: 'dd/mm/yyyy',
  de: 'dd.mm.yyyy',
  nl: 'd-m-yyyy',
};

/** The day format people of a locale ("en_US", "en-US") write; year first where it is not known. */
export const dateFormatOf = (locale: string): string => {
  const name = locale.replace('-', '_');
  return dateFormats[name] ?? dateFormats[name.slice(0, 2)] ?? 'yyyy-mm-dd';
};

const usesHalfDays = (locale: string): boolean => /^en[-_](US|CA|AU|NZ|IN|PH)|^en$/.test(locale);

/** The number format of a kind of column, or null where Sheets' own choice is right. "@" keeps text as text, also when it begins with =. */
export const numberFormatOf = (kind: ColumnKind, locale: string): string | null => {
  switch (kind) {
    case 'date':
      return dateFormatOf(locale);
    case 'time':
      return usesHalfDays(locale) ? 'h:mm am/pm' : 'hh:mm';
    case 'number':
    case 'integer':
    case 'yesNo':
    case 'link':
      return null;
    default:
      return '@';
  }
};
