// Which window a row or a wide column belongs to, in words that hold across years.
import { schoolYearOf, schoolYearOfDay, seasonOfDay, windowInYear } from '../window';
import type { ColumnMap, Meaning } from './columnMap';
import { dateIn } from './dates';
import type { TextTable } from './readTable';

/** A row's window: what it says, put into its school year; else the season of its day; null when the row says neither. */
export const rowWindow = (map: ColumnMap, cell: (meaning: Meaning) => string, testedOn: string | null): string | null => {
  const said = cell('window');
  const yearSaid = cell('year') || null;
  if (said !== '' || yearSaid !== null) {
    const year =
      yearSaid ??
      (testedOn !== null && schoolYearOf(said) === null && map.columns.testedOn !== undefined && /[a-z]/i.test(said)
        ? schoolYearOfDay(testedOn)
        : null);
    return windowInYear(said, year);
  }
  if (map.fixed.window !== null) return map.fixed.window;
  return testedOn === null ? null : `${seasonOfDay(testedOn)} ${schoolYearOfDay(testedOn)}`;
};

/** For each wide score column the window's name: with the school year that nearly all of its own days lie in, where the header names none. */
export const wideWindows = (table: TextTable, map: ColumnMap): ReadonlyMap<number, string> =>
  new Map(
    map.wide.map(({ score, window, testedOn }) => {
      if (testedOn === null || schoolYearOf(window) !== null) return [score, window] as const;
      const years = new Map<string, number>();
      let dated = 0;
      for (const { cells } of table.rows) {
        const day = dateIn(cells[testedOn] ?? '', map.dateOrder);
        if (day === null) continue;
        dated += 1;
        const year = schoolYearOfDay(day);
        years.set(year, (years.get(year) ?? 0) + 1);
      }
      const [year, times] = [...years].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
      return [score, times > 0 && times >= dated * 0.9 ? `${window} ${year}` : window] as const;
    }),
  );
