// A SPARKLINE formula as a small drawing: the values of one row of cells, with its colour and fixed bounds where given.
import { columnOfLetters } from '../../google/spreadsheet/a1';
import { argumentsOf } from '../../google/spreadsheet/formulas/dialect';
import { cellOf } from '../../google/spreadsheet/layers';
import type { SheetRecord } from '../../google/spreadsheet/records';

const width = 96;
const height = 20;

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const areaIn = (text: string): Area | null => {
  const found = /^\s*\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)\s*$/i.exec(text);
  if (found === null) return null;
  const [, left = '', top = '', right = '', bottom = ''] = found;
  return {
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
    left: columnOfLetters(left.toUpperCase()),
    right: columnOfLetters(right.toUpperCase()),
  };
};

/** Options stand in the formula, or in two columns of cells: name and value. */
const optionIn = (text: string, name: string, sheet: SheetRecord): string | null => {
  const cells = areaIn(text);
  if (cells === null) return new RegExp(`"${name}"\\s*[,\\\\]\\s*"?([^";}]+)"?`, 'i').exec(text)?.[1]?.trim() ?? null;
  for (let row = cells.top; row <= cells.bottom; row += 1) {
    const value = cellOf(sheet.grid.values, row, cells.left + 1);
    if (cellOf(sheet.grid.values, row, cells.left) === name && (typeof value === 'number' || typeof value === 'string'))
      return String(value);
  }
  return null;
};

/** An SVG, or null when the formula is not a sparkline over cells of this sheet. */
export const sparkline = (formula: string, sheet: SheetRecord): string | null => {
  const given = /^=\s*SPARKLINE\((.*)\)\s*$/i.exec(formula)?.[1];
  const [range = '', options = ''] = given === undefined ? [] : argumentsOf(given);
  const cells = areaIn(range);
  if (cells === null) return null;
  const option = (name: string): string | null => optionIn(options, name, sheet);
  const values: (number | null)[] = [];
  for (let row = cells.top; row <= cells.bottom; row += 1) {
    for (let column = cells.left; column <= cells.right; column += 1) {
      const found = cellOf(sheet.grid.values, row, column);
      values.push(typeof found === 'number' ? found : null);
    }
  }
  const numbers = values.filter((value): value is number => value !== null);
  if (numbers.length === 0) return '<span class="quiet">–</span>';
  const low = Number(option('ymin') ?? Math.min(...numbers));
  const high = Number(option('ymax') ?? Math.max(...numbers));
  const across = (index: number): number => 3 + (index * (width - 6)) / Math.max(1, values.length - 1);
  const down = (value: number): number => height - 3 - ((value - low) / (high - low || 1)) * (height - 6);
  const points = values.flatMap((value, index) => (value === null ? [] : [`${across(index).toFixed(1)},${down(value).toFixed(1)}`]));
  return `<svg width="${width}" height="${height}" role="img" aria-label="${numbers.join(', ')}"><polyline points="${points.join(' ')}" fill="none" stroke="${option('color') ?? '#0072B2'}" stroke-width="1.5"/></svg>`;
};
