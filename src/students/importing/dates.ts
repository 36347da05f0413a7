// Days in exports: which order a column writes them in, and one day out of a cell. An order that cannot be told is never guessed.

export type DateOrder = 'month first' | 'day first' | 'year first';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const numbered = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[T\s].*)?$/;
const named = /^(?:(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?[\s-]+(\d{1,2})),?[\s-]+(\d{4}|\d{2})(?:\s.*)?$/;

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const wholeYear = (text: string): number => (text.length <= 2 ? 2000 + Number(text) : Number(text));

const day = (year: number, month: number, date: number): string | null =>
  year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
    ? `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
    : null;

/** The day in a cell as "yyyy-MM-dd"; a time of day after it is dropped, without moving it between zones. Null when it is no day in that order. */
export const dateIn = (cell: string, order: DateOrder): string | null => {
  const text = cell.trim();
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const words = named.exec(text);
  if (words !== null) {
    const month = monthNames.indexOf((words[2] ?? words[3] ?? '').slice(0, 3).toLowerCase()) + 1;
    return day(wholeYear(words[5] ?? ''), month, Number(words[1] ?? words[4]));
  }
  const parts = numbered.exec(text);
  if (parts === null) return null;
  const [first, second, third] = [parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''];
  if (first.length === 4) return day(Number(first), Number(second), Number(third.slice(0, 2)));
  return order === 'day first'
    ? day(wholeYear(third), Number(second), Number(first))
    : day(wholeYear(third), Number(first), Number(second));
};

/** True for what could be a day in some order. */
export const looksLikeDate = (cell: string): boolean => dateIn(cell, 'month first') !== null || dateIn(cell, 'day first') !== null;

/** The one order in which every day of a column makes sense; 'ambiguous' when two do, with the cell that shows it. */
export const dateOrderOf = (cells: readonly string[]): { readonly order: DateOrder } | { readonly ambiguous: string } => {
  let monthFirst = true;
  let dayFirst = true;
  let example: string | null = null;
  for (const cell of cells) {
    const parts = numbered.exec(cell.trim());
    if (parts === null || (parts[1] ?? '').length === 4) continue;
    const reads = { monthFirst: dateIn(cell, 'month first') !== null, dayFirst: dateIn(cell, 'day first') !== null };
    if (!reads.monthFirst && !reads.dayFirst) continue;
    monthFirst = monthFirst && reads.monthFirst;
    dayFirst = dayFirst && reads.dayFirst;
    if (Number(parts[1]) !== Number(parts[2])) example ??= cell.trim();
  }
  if (example !== null && monthFirst && dayFirst) return { ambiguous: example };
  return { order: dayFirst && !monthFirst ? 'day first' : 'month first' };
};
