// How our sheets look and what their columns offer: colours, widths, formats, drop-downs, due and overdue tints. Our own columns only.
import type { LayoutChange, WantedColumn } from '../tracker/layoutParts';
import { markedColumn } from './trackerMarks';
import { columnLetters, hideColumns, rangeOf, setColumnWidth, shownRow } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type ColumnOffers = Extract<LayoutChange, { readonly kind: 'offer' }>;

/** Values of the visual language that SpreadsheetApp can set. */
export const look = {
  accent: '#0A5E68',
  onAccent: '#FFFFFF',
  ink: '#1B2426',
  quiet: '#6B7577',
  headerHeight: 32,
  fontSize: 10,
  due: { background: '#FFEFD2', text: '#5A3B00' },
  overdue: { background: '#FBE6DB', text: '#6B2A0B' },
} as const;

export interface PlacedWish extends WantedColumn {
  readonly at: number;
}

const neighbours = (columns: readonly PlacedWish[]): readonly (readonly PlacedWish[])[] => {
  const runs: PlacedWish[][] = [];
  for (const column of [...columns].sort((one, other) => one.at - other.at)) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last[0] !== undefined && last[0].at + last.length === column.at) last.push(column);
    else runs.push([column]);
  }
  return runs;
};

const validationFor = (
  input: Exclude<WantedColumn['input'], null | { readonly kind: 'from' }>,
): GoogleAppsScript.Spreadsheet.DataValidation => {
  // A warning, not a refusal: a refused cell would fail a whole write, and bad cells are reported by row anyway.
  const rule = SpreadsheetApp.newDataValidation().setAllowInvalid(true);
  if (input.kind === 'list')
    return rule
      .requireValueInList([...input.choices], true)
      .setHelpText(`One of: ${input.choices.join(', ')}.`)
      .build();
  if (input.kind === 'tick') return rule.requireCheckbox().build();
  return rule.requireDate().setHelpText('A date.').build();
};

/** Header texts and their looks; neighbouring columns in one call each. */
export const writeHeaders = (sheet: Sheet, headerRow: number, columns: readonly PlacedWish[]): void => {
  for (const run of neighbours(columns)) {
    const first = run[0];
    if (first === undefined) continue;
    rangeOf(sheet, { row: headerRow, column: first.at, rows: 1, columns: run.length })
      .setNumberFormat('@')
      .setValues([run.map((column) => column.header)])
      .setNotes([run.map((column) => column.note)])
      .setBackground(look.accent)
      .setFontColor(look.onAccent)
      .setFontWeight('bold')
      .setFontSize(look.fontSize)
      .setVerticalAlignment('middle')
      .setWrap(true);
  }
};

/** Formats, drop-downs and widths of the cells under the headers. */
export const dressColumns = (sheet: Sheet, headerRow: number, columns: readonly PlacedWish[]): void => {
  const rows = sheet.getMaxRows() - headerRow - 1;
  if (rows < 1) return;
  for (const run of neighbours(columns)) {
    const first = run[0];
    if (first === undefined) continue;
    rangeOf(sheet, { row: headerRow + 1, column: first.at, rows, columns: run.length })
      .setFontFamily('Roboto')
      .setFontSize(look.fontSize)
      .setFontColor(look.ink)
      .setVerticalAlignment('middle');
  }
  for (const column of columns) {
    const body = rangeOf(sheet, { row: headerRow + 1, column: column.at, rows, columns: 1 });
    if (column.format !== null) body.setNumberFormat(column.format);
    if (column.wrap) body.setWrap(true);
    if (column.input !== null && column.input.kind !== 'from') body.setDataValidation(validationFor(column.input));
    setColumnWidth(sheet, column.at, column.width);
    if (column.hidden) hideColumns(sheet, column.at, 1);
  }
};

/** Drop-downs that follow a column of another sheet: a model added there is offered here. */
export const offerColumns = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, offer: ColumnOffers): void => {
  const sheet = spreadsheet.getSheetByName(offer.title);
  if (sheet === null) return;
  for (const { field, at: known, from } of offer.columns) {
    const source = spreadsheet.getSheetByName(from.title);
    const at = known ?? markedColumn(sheet, offer.table, field);
    if (source === null || at === null) continue;
    const letters = columnLetters(from.at);
    const rule = SpreadsheetApp.newDataValidation()
      .setAllowInvalid(true)
      .requireValueInRange(source.getRange(`${letters}${shownRow(from.headerRow + 1)}:${letters}`), true)
      .setHelpText(`One of "${from.title}", or words of your own.`)
      .build();
    const rows = sheet.getMaxRows() - offer.headerRow - 1;
    if (rows > 0) rangeOf(sheet, { row: offer.headerRow + 1, column: at, rows, columns: 1 }).setDataValidation(rule);
  }
};

/** The words our tints look for; also how our own rules are known again. */
const tints = [
  ['Overdue', look.overdue],
  ['Due', look.due],
] as const;

const isOurs = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean => {
  const condition = rule.getBooleanCondition();
  return (
    condition !== null &&
    condition.getCriteriaType() === SpreadsheetApp.BooleanCriteria.TEXT_STARTS_WITH &&
    tints.some(([word]) => condition.getCriteriaValues()[0] === word)
  );
};

/** Tints doubled by the word in the cell. Rules of the user's own stay, after ours. */
export const tintDue = (sheet: Sheet, headerRow: number, columns: readonly PlacedWish[], mayHaveRules: boolean): void => {
  const rows = sheet.getMaxRows() - headerRow - 1;
  const tinted = columns.filter((column) => column.tellsDue);
  if (tinted.length === 0) return;
  const ranges = tinted.map((column) => rangeOf(sheet, { row: headerRow + 1, column: column.at, rows, columns: 1 }));
  const rules = tints.map(([word, tint]) =>
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextStartsWith(word)
      .setBackground(tint.background)
      .setFontColor(tint.text)
      .setRanges(ranges)
      .build(),
  );
  sheet.setConditionalFormatRules([...rules, ...(mayHaveRules ? sheet.getConditionalFormatRules().filter((rule) => !isOurs(rule)) : [])]);
};
