// A SPARKLINE formula as a small drawing: the values of one row of cells, with its colour and fixed bounds where given.
import { columnOfLetters } from '../../google/spreadsheet/a1';
import { cellOf } from '../../google/spreadsheet/layers';
import type { SheetRecord } from '../../google/spreadsheet/records';

const width = 96;
const height = 20;

const optionIn = (formula: string, name: string): string | null =>
  new RegExp(`"${name}"\\s*[,\\\\]\\s*"?([^";}]+)"?`, 'i').exec(formula)?.[1]?.trim() ?? null;

/** An SVG, or null when the formula is not a sparkline over cells of this sheet. */
export const sparkline = (formula: string, sheet: SheetRecord): string | null => {
  const range = /^=SPARKLINE\(\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)/i.exec(formula);
  if (range === null) return null;
  const [, fromLetters = '', fromRow = '', toLetters = '', toRow = ''] = range;
  const values: (number | null)[] = [];
  for (let row = Number(fromRow) - 1; row < Number(toRow); row += 1) {
    for (let column = columnOfLetters(fromLetters.toUpperCase()); column <= columnOfLetters(toLetters.toUpperCase()); column += 1) {
      const found = cellOf(sheet.grid.values, row, column);
      values.push(typeof found === 'number' ? found : null);
    }
  }
  const numbers = values.filter((value): value is number => value !== null);
  if (numbers.length === 0) return '<span class="quiet">–</span>';
  const low = Number(optionIn(formula, 'ymin') ?? Math.min(...numbers));
  const high = Number(optionIn(formula, 'ymax') ?? Math.max(...numbers));
  const across = (index: number): number => 3 + (index * (width - 6)) / Math.max(1, values.length - 1);
  const down = (value: number): number => height - 3 - ((value - low) / (high - low || 1)) * (height - 6);
  const points = values.flatMap((value, index) => (value === null ? [] : [`${across(index).toFixed(1)},${down(value).toFixed(1)}`]));
  return `<svg width="${width}" height="${height}" role="img" aria-label="${numbers.join(', ')}"><polyline points="${points.join(' ')}" fill="none" stroke="${optionIn(formula, 'color') ?? '#0072B2'}" stroke-width="1.5"/></svg>`;
};
