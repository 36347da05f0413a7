// The format each cell of a sheet shows with: its own, with banding beneath and the conditional formats that hold on top.
// For views and exports; scripts never see it.
import { rectangleOfGridRange } from '../a1';
import { cellFormat, shownText, shownValue } from '../cells/shown';
import { movedFormula } from '../formulas/references';
import type { Rectangle } from '../layers';
import type { BandedRangeRecord, CellFormatRecord, ConditionalFormatRecord, SheetRecord, SpreadsheetRecord } from '../records';
import { meets } from './criteria';
import { customFormulas, type FormulaQuestion } from './customFormulas';
import { gradientColor } from './gradient';

/**
 * A function of zero-based row and column. `now` (epoch ms) settles TODAY() and relative dates; without it today is
 * that of the machine.
 */
export function shownFormats(
  book: SpreadsheetRecord,
  sheet: SheetRecord,
  now = Date.now(),
): (row: number, column: number) => CellFormatRecord {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  const rules = sheet.conditionalFormats.map((rule) => ({
    rule,
    areas: rule.ranges.map((range) => rectangleOfGridRange(range, rowCount, columnCount)),
  }));
  const answers = customFormulas(
    book,
    sheet,
    rules.flatMap(({ rule, areas }) => questionsOf(sheet, rule, areas)),
    now,
  );
  const numbers = new Map(rules.filter(({ rule }) => rule.gradientRule).map(({ rule, areas }) => [rule, numbersIn(sheet, areas)] as const));
  const bands = sheet.bandedRanges.map((band) => ({ band, area: rectangleOfGridRange(band.range, rowCount, columnCount) }));

  return (row, column) => {
    let format: CellFormatRecord = cellFormat(book, sheet, row, column);
    const band = bands.find(({ area }) => holds(area, row, column));
    if (band && format.backgroundColor === undefined) format = { ...format, backgroundColor: bandColor(band.band, band.area, row, column) };
    for (const { rule, areas } of [...rules].reverse()) {
      if (!areas.some((area) => holds(area, row, column))) continue;
      const value = shownValue(sheet, row, column);
      if (rule.gradientRule) {
        if (typeof value === 'number')
          format = { ...format, backgroundColor: gradientColor(value, rule.gradientRule, numbers.get(rule) ?? []) };
        continue;
      }
      if (!rule.booleanRule) continue;
      const { condition, format: wanted } = rule.booleanRule;
      const [first] = areas;
      const formulaHolds = (formula: string): boolean =>
        first !== undefined && answers.holds({ formula: movedFormula(formula, row - first.top, column - first.left), row, column });
      if (meets(condition, value, { text: shownText(book, sheet, row, column), today: answers.today, formulaHolds })) {
        format = { ...format, ...wanted, textFormat: { ...format.textFormat, ...wanted.textFormat } };
      }
    }
    return format;
  };
}

const holds = (area: Rectangle, row: number, column: number): boolean =>
  row >= area.top && row < area.bottom && column >= area.left && column < area.right;

/** Only cells that hold something are asked about, beside a margin of none: a rule on a whole column stays cheap. */
function questionsOf(sheet: SheetRecord, { booleanRule }: ConditionalFormatRecord, areas: readonly Rectangle[]): FormulaQuestion[] {
  const [first] = areas;
  const formula = booleanRule?.condition.values[0];
  if (booleanRule?.condition.type !== 'CUSTOM_FORMULA' || typeof formula !== 'string' || !first) return [];
  const questions: FormulaQuestion[] = [];
  for (const area of areas) {
    for (let row = area.top; row < Math.min(area.bottom, sheet.grid.values.length); row += 1) {
      if (!sheet.grid.values[row]) continue;
      for (let column = area.left; column < area.right; column += 1)
        questions.push({ formula: movedFormula(formula, row - first.top, column - first.left), row, column });
    }
  }
  return questions;
}

function numbersIn(sheet: SheetRecord, areas: readonly Rectangle[]): number[] {
  const numbers: number[] = [];
  for (const area of areas) {
    for (let row = area.top; row < Math.min(area.bottom, Math.max(sheet.grid.values.length, sheet.grid.results.length)); row += 1) {
      for (let column = area.left; column < area.right; column += 1) {
        const value = shownValue(sheet, row, column);
        if (typeof value === 'number') numbers.push(value);
      }
    }
  }
  return numbers;
}

function bandColor(band: BandedRangeRecord, area: Rectangle, row: number, column: number): string {
  const [place, size] = band.byRow ? [row - area.top, area.bottom - area.top] : [column - area.left, area.right - area.left];
  if (place === 0 && band.headerColor !== undefined) return band.headerColor;
  if (place === size - 1 && band.footerColor !== undefined) return band.footerColor;
  const body = place - (band.headerColor === undefined ? 0 : 1);
  return body % 2 === 0 ? band.firstColor : band.secondColor;
}
