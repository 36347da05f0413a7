// Where each chart stands on the sheet of charts: a band of rows that it keeps. Rows and columns count from 0; no host is named here.
import type { ChartBlock, ChartCell, ChartSpec } from './chartSpec';

/** Column 0 holds the keys by which bands are found again; charts lie over the columns after it; tables stand to their right. */
export const boardColumns = { key: 0, chart: 1, table: 8 } as const;

/** Rows of a band above its table: heading, then the summary in words. */
const rowsAbove = 2;
const leastRows = 21;

export interface PlacedChart {
  readonly blockKey: string;
  readonly spec: ChartSpec;
  /** The band's first row. */
  readonly row: number;
  readonly rows: number;
  /** Where the values stand, headers included. */
  readonly table: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
  /** The first row of the table in which the chart was drawn before, or null for a new chart. */
  readonly before: number | null;
  /** True when what is drawn differs in more than its numbers from what was drawn before. */
  readonly changed: boolean;
  readonly cells: readonly (readonly ChartCell[])[];
}

export interface BoardPlan {
  readonly charts: readonly PlacedChart[];
  /** Runs of rows to write, each the full width. */
  readonly writes: readonly { readonly row: number; readonly cells: readonly (readonly ChartCell[])[] }[];
  /** Rows the sheet must have. */
  readonly rows: number;
}

const separator = ' \u25B8 ';

/** FNV-1a over the code units: enough to see that a title or an axis changed. Source: Fowler, Noll, Vo. */
const signatureOf = ({ rows, summary, ...drawn }: ChartSpec): string => {
  const text = JSON.stringify([drawn, rows.length, rows[0]?.length ?? 0, summary.length > 0]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
};

interface Band {
  readonly row: number;
  readonly rows: number;
  readonly signature: string;
}

const bandsIn = (keys: readonly string[]): ReadonlyMap<string, Band> =>
  new Map(
    keys.flatMap((text, row) => {
      const [block, chart, rows, signature] = text.split(separator);
      return block === undefined || chart === undefined || rows === undefined || signature === undefined
        ? []
        : [[block + separator + chart, { row, rows: Number(rows), signature }] as const];
    }),
  );

/** The blocks that stand on the sheet: their first row and how many charts they have. */
export const drawnBlocks = (keys: readonly string[]): ReadonlyMap<string, { readonly row: number; readonly charts: number }> => {
  const found = new Map<string, { row: number; charts: number }>();
  for (const [name, { row }] of bandsIn(keys)) {
    const [block = ''] = name.split(separator);
    const known = found.get(block);
    found.set(block, { row: Math.min(row, known?.row ?? row), charts: (known?.charts ?? 0) + 1 });
  }
  return found;
};

const padded = (cells: readonly ChartCell[], width: number): readonly ChartCell[] => [
  ...cells,
  ...Array<ChartCell>(Math.max(0, width - cells.length)).fill(null),
];

const bandCells = (block: ChartBlock, spec: ChartSpec, key: string, rows: number): readonly (readonly ChartCell[])[] => {
  const gap = Array<ChartCell>(boardColumns.table - 1).fill(null);
  return Array.from({ length: rows }, (_, row): readonly ChartCell[] => {
    if (row === 0) return [key, block.heading];
    if (row === 1) return [null, spec.summary];
    const values = spec.rows[row - rowsAbove];
    return values === undefined ? [] : [null, ...gap, ...values];
  });
};

/** Plans bands for the blocks over what column 0 says is there already. A chart whose table no longer fits gets a new band at the end. */
export const planBoard = (keys: readonly string[], blocks: readonly ChartBlock[], widthBefore: number): BoardPlan => {
  const known = bandsIn(keys);
  let end = Math.max(0, ...[...known.values()].map(({ row, rows }) => row + rows));
  const cleared: { readonly row: number; readonly cells: readonly (readonly ChartCell[])[] }[] = [];
  const charts = blocks.flatMap((block) =>
    block.charts.map((spec): PlacedChart => {
      const name = block.key + separator + spec.key;
      const band = known.get(name);
      const needed = Math.max(leastRows, spec.rows.length + rowsAbove + 1);
      const fits = band !== undefined && band.rows >= needed;
      if (band !== undefined && !fits) cleared.push({ row: band.row, cells: Array.from({ length: band.rows }, () => []) });
      const [row, rows] = fits ? [band.row, band.rows] : [end, needed];
      if (!fits) end += needed;
      const signature = signatureOf(spec);
      return {
        blockKey: block.key,
        spec,
        row,
        rows,
        table: { row: row + rowsAbove, column: boardColumns.table, rows: spec.rows.length, columns: spec.rows[0]?.length ?? 0 },
        before: band === undefined ? null : band.row + rowsAbove,
        changed: !fits || band.signature !== signature,
        cells: bandCells(block, spec, name + separator + String(rows) + separator + signature, rows),
      };
    }),
  );
  const width = Math.max(widthBefore, boardColumns.table, ...charts.map(({ table }) => table.column + table.columns));
  const runs: { row: number; cells: (readonly ChartCell[])[] }[] = [];
  for (const { row, cells } of [...cleared, ...charts].sort((a, b) => a.row - b.row)) {
    const last = runs[runs.length - 1];
    const full = cells.map((line) => padded(line, width));
    if (last !== undefined && last.row + last.cells.length === row) last.cells.push(...full);
    else runs.push({ row, cells: [...full] });
  }
  return { charts, writes: runs, rows: end };
};
