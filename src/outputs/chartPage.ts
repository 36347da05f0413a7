// A page that is rewritten as a whole: a title, a drop-down where there is something to choose, a table of values, and charts under it.
import { chartColours, type ChartCell, type ChartSpec } from './chartSpec';

/** A small line drawn in a cell from cells of its own row; the ends are fixed so that rows can be compared. */
export interface RowLine {
  readonly fromColumn: number;
  readonly columns: number;
  readonly min: number;
  readonly max: number;
}

export type PageCell = ChartCell | RowLine;

export interface ChartPage {
  /** Known again by this key, whatever the sheet is called now. */
  readonly key: string;
  readonly title: string;
  readonly heading: string;
  readonly sentence: string;
  readonly choice: { readonly label: string; readonly chosen: string; readonly options: readonly string[] } | null;
  /** Pixels of the first columns. */
  readonly widths: readonly number[];
  /** The first row names the columns. Rows need not be of one length. */
  readonly table: readonly (readonly PageCell[])[];
  readonly charts: readonly ChartSpec[];
  /** Small charts stand two beside each other. */
  readonly small: boolean;
}

export const isRowLine = (cell: PageCell): cell is RowLine => typeof cell === 'object' && cell !== null;

export interface ChartPlace {
  readonly spec: ChartSpec;
  readonly table: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  /** Rows and columns from 0; `x` in pixels. */
  readonly anchor: { readonly row: number; readonly column: number; readonly x: number };
  /** Pixels. */
  readonly size: { readonly width: number; readonly height: number };
}

export interface PageLayout {
  readonly cells: readonly (readonly PageCell[])[];
  readonly width: number;
  readonly choiceAt: { readonly row: number; readonly column: number };
  readonly tableAt: { readonly row: number; readonly columns: number };
  /** Rows in which the table of a chart names its columns. */
  readonly headerRows: readonly { readonly row: number; readonly columns: number }[];
  readonly summaryRows: readonly { readonly row: number; readonly text: string }[];
  readonly charts: readonly ChartPlace[];
  /** Where the settings of lines with these ends stand: name and value, a row each. */
  readonly lineSettings: ReadonlyMap<string, Omit<ChartPlace['table'], 'columns'>>;
}

/** Lines with the same ends share their settings. */
export const lineKey = ({ min, max }: RowLine): string => `${min} to ${max}`;

export const rowPixels = 21;

/** How high a row must be for a text over a chart's width: characters of 10 points are about 6 pixels wide. */
export const wrappedPixels = (text: string, width: number): number => 4 + 17 * Math.max(1, Math.ceil((text.length * 6) / width));

/** The cells of a chart's table that hold values, and how they are shown; null for whole numbers. */
export const valueFormat = (spec: ChartSpec): string | null => numberFormatFor(spec.rows.slice(1).flatMap((line) => line.slice(1)));

/** One decimal for what varies by tens, two for what varies by less; null for whole numbers and words. */
export const numberFormatFor = (cells: readonly PageCell[]): string | null => {
  const numbers = cells.filter((cell): cell is number => typeof cell === 'number');
  if (numbers.every(Number.isInteger)) return null;
  return numbers.every((value) => Math.abs(value) < 5) ? '0.00' : '0.0';
};
/** Charts lie over the columns before it. */
const tableColumn = 11;
const choiceRow = 2;
const tableRow = 4;
const sizes = { large: { width: 640, height: 380 }, small: { width: 480, height: 300 } } as const;

/** How every small line looks. */
const lineLook = [['color', chartColours.blue] as const, ['linewidth', 2] as const] as const;

/** Where everything stands. The place of a chart depends on nothing but the page, so a page drawn twice looks the same. */
export const layPage = ({ heading, sentence, choice, table, charts, small }: ChartPage): PageLayout => {
  const rows: PageCell[][] = [];
  const put = (row: number, column: number, cell: PageCell): void => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = cell;
  };
  put(0, 0, heading);
  put(1, 0, sentence);
  if (choice !== null) {
    put(choiceRow, 0, choice.label);
    put(choiceRow, 1, choice.chosen);
  }
  table.forEach((line, at) => line.forEach((cell, column) => put(tableRow + at, column, cell)));
  // Settings stand in cells, not in the formula: what separates numbers in a formula differs from one locale to the next.
  const lineSettings = new Map<string, { readonly row: number; readonly column: number; readonly rows: number }>();
  const settingsColumn = Math.max(0, ...table.map((line) => line.length)) + 1;
  for (const line of table.flat().filter(isRowLine)) {
    const key = lineKey(line);
    if (lineSettings.has(key)) continue;
    const row = tableRow + lineSettings.size * (lineLook.length + 3);
    put(row, settingsColumn, `Lines from ${key}`);
    const settings = [['ymin', line.min] as const, ['ymax', line.max] as const, ...lineLook];
    settings.forEach(([name, value], at) => {
      put(row + 1 + at, settingsColumn, name);
      put(row + 1 + at, settingsColumn + 1, value);
    });
    lineSettings.set(key, { row: row + 1, column: settingsColumn, rows: settings.length });
  }
  let top = tableRow + table.length + 1;
  let bandRows = 0;
  const places: ChartPlace[] = [];
  const summaryRows: { readonly row: number; readonly text: string }[] = [];
  charts.forEach((spec, index) => {
    const beside = small && index % 2 === 1;
    if (index > 0 && !beside) top += bandRows;
    const row = beside ? top + Math.ceil(bandRows / 2) : top;
    const { width, height } = small
      ? sizes.small
      : { width: sizes.large.width, height: Math.max(sizes.large.height, (spec.type === 'bar' ? spec.rows.length + 5 : 0) * rowPixels) };
    if (!small) {
      put(row, 0, spec.summary);
      summaryRows.push({ row, text: spec.summary });
    }
    const chartRow = beside ? top : small ? row : row + 1;
    spec.rows.forEach((line, at) => line.forEach((cell, column) => put(row + 1 + at, tableColumn + column, cell)));
    if (small) put(row, tableColumn, spec.summary);
    places.push({
      spec,
      table: { row: row + 1, column: tableColumn, rows: spec.rows.length, columns: spec.rows[0]?.length ?? 0 },
      anchor: { row: chartRow, column: 0, x: beside ? sizes.small.width + 12 : 0 },
      size: { width, height },
    });
    const needed = Math.max(Math.ceil(height / rowPixels) + 2, (spec.rows.length + 3) * (small ? 2 : 1));
    bandRows = beside ? Math.max(bandRows, needed) : needed;
  });
  const width = Math.max(2, ...rows.map((line) => line.length));
  return {
    cells: rows.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? null)),
    width,
    choiceAt: { row: choiceRow, column: 1 },
    tableAt: { row: tableRow, columns: table[0]?.length ?? 0 },
    headerRows: places.map(({ table: at }) => ({ row: at.row, columns: at.columns })),
    summaryRows,
    charts: places,
    lineSettings,
  };
};

/** Where the tables of charts begin. */
export const chartTableColumn = tableColumn;
