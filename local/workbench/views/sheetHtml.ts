// A sheet as an HTML table: values as shown, formats, drop-downs, notes, frozen rows, hidden columns left out, charts in place.
import { createHash } from 'node:crypto';
import type { ChartInput } from '../../charts/chartInput';
import { columnLetters } from '../../google/spreadsheet/a1';
import { cellOf, usedExtent } from '../../google/spreadsheet/layers';
import type { CellFormatRecord, SheetRecord, SpreadsheetRecord } from '../../google/spreadsheet/records';
import { offeredBy } from '../../google/spreadsheet/rules/brokenRule';
import { displayText } from '../../google/spreadsheet/text/displayText';
import { chartInputOf } from '../../charts/chartOfSheet';
import { escaped } from './html';
import { sparkline } from './sparkline';

/** What fits a few screens; more are shown when asked for. */
export const rowsAtOnce = 300;
const spareRows = 12;
const spareColumns = 2;
const defaultWidth = 100;
const defaultHeight = 24;

interface Line {
  readonly index: number;
  readonly size: number;
}

const visible = (sheet: SheetRecord, kind: 'rowMetadata' | 'columnMetadata', total: number, usual: number): readonly Line[] => {
  const known = new Map(sheet[kind].map((line) => [line.index, line]));
  return Array.from({ length: total }, (_, index) => ({ index, line: known.get(index) }))
    .filter(({ line }) => line?.hiddenByUser !== true && line?.hiddenByFilter !== true)
    .map(({ index, line }) => ({ index, size: line?.pixelSize ?? usual }));
};

const textStyle = (format: CellFormatRecord): string => {
  const text = format.textFormat ?? {};
  const parts = [
    format.backgroundColor === undefined ? '' : `background:${format.backgroundColor}`,
    text.foregroundColor === undefined ? '' : `color:${text.foregroundColor}`,
    text.bold === true ? 'font-weight:700' : '',
    text.italic === true ? 'font-style:italic' : '',
    text.fontSize === undefined ? '' : `font-size:${Math.round(text.fontSize * 1.3)}px;line-height:${Math.round(text.fontSize * 1.75)}px`,
    text.strikethrough === true ? 'text-decoration:line-through' : '',
    format.horizontalAlignment === undefined ? '' : `text-align:${format.horizontalAlignment.toLowerCase()}`,
    format.verticalAlignment === undefined ? '' : `vertical-align:${format.verticalAlignment.toLowerCase()}`,
  ];
  return parts.filter((part) => part !== '').join(';');
};

export interface SheetHtml {
  readonly html: string;
  /** Rows that hold something and are not shown yet. */
  readonly more: number;
}

export interface SheetView {
  readonly spreadsheet: SpreadsheetRecord;
  readonly sheet: SheetRecord;
  /** The format a cell shows with, conditional formats applied. */
  readonly shownFormat: (row: number, column: number) => CellFormatRecord;
}

const choicesOf = ({ spreadsheet, sheet }: SheetView, row: number, column: number): readonly string[] | null => {
  const place = cellOf(sheet.grid.validations, row, column);
  const rule = place === null || place === 0 ? undefined : spreadsheet.validationRules[place - 1];
  const offered = rule === undefined ? [] : offeredBy(spreadsheet, rule);
  return offered.length === 0 ? null : offered;
};

const isBox = ({ spreadsheet, sheet }: SheetView, row: number, column: number): boolean => {
  const place = cellOf(sheet.grid.validations, row, column);
  return place !== null && place !== 0 && spreadsheet.validationRules[place - 1]?.condition.type === 'CHECKBOX';
};

/** As in Sheets, a text runs on over the empty cells beside it. */
const overflows = ({ sheet }: SheetView, row: number, column: number, format: CellFormatRecord): boolean =>
  format.wrapStrategy !== 'CLIP' &&
  typeof cellOf(sheet.grid.values, row, column) === 'string' &&
  cellOf(sheet.grid.values, row, column + 1) === null;

const cell = (view: SheetView, row: number, column: number, height: number): string => {
  const { spreadsheet, sheet } = view;
  const entered = cellOf(sheet.grid.values, row, column);
  const result = cellOf(sheet.grid.results, row, column);
  const value = result ?? (typeof entered === 'object' ? null : entered);
  const format = view.shownFormat(row, column);
  const shown = displayText({ value, format }, spreadsheet.properties.locale);
  const typed = typeof entered === 'object' && entered !== null ? entered.formulaValue : shown;
  const choices = choicesOf(view, row, column);
  const note = cellOf(sheet.grid.notes, row, column);
  const link =
    cellOf(sheet.grid.textRuns, row, column)?.find((run) => run.format.link !== undefined)?.format.link?.uri ??
    (/^https:\/\/\S+$/.test(shown) ? shown : null);
  const drawing = typeof entered === 'object' && entered !== null ? sparkline(entered.formulaValue, sheet) : null;
  const box = isBox(view, row, column) ? (value === true ? '☑' : '☐') : null;
  const content =
    drawing ??
    (link === null || !/^(?:https?|mailto):/i.test(link) ? escaped(box ?? shown) : `<a href="${escaped(link)}">${escaped(shown)}</a>`);
  const classes = [
    format.wrapStrategy === 'WRAP' ? 'wrap' : overflows(view, row, column, format) ? 'over' : '',
    note === null ? '' : 'note',
  ]
    .filter((name) => name !== '')
    .join(' ');
  const attributes = [
    `data-row="${row + 1}" data-column="${column + 1}"`,
    classes === '' ? '' : `class="${classes}"`,
    note === null ? '' : `title="${escaped(note)}"`,
    typed === shown && drawing === null ? '' : `data-entered="${escaped(typed)}"`,
    choices === null ? '' : `data-choices="${escaped(JSON.stringify(choices))}"`,
    `style="height:${height}px;${typeof value === 'number' && format.horizontalAlignment === undefined ? 'text-align:right;' : ''}${textStyle(format)}"`,
  ];
  return `<td ${attributes.filter((attribute) => attribute !== '').join(' ')}>${content}</td>`;
};

/** How many columns a cell takes: several where it is merged with those beside it, none where it lies under such a cell. */
const spanOf = (sheet: SheetRecord, row: number, column: number): number => {
  for (const { startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 } of sheet.merges) {
    if (row < startRowIndex || row >= endRowIndex || endRowIndex - startRowIndex > 1) continue;
    if (column === startColumnIndex) return endColumnIndex - startColumnIndex;
    if (column > startColumnIndex && column < endColumnIndex) return 0;
  }
  return 1;
};

const before = (lines: readonly Line[], index: number): number =>
  lines.filter((line) => line.index < index).reduce((sum, line) => sum + line.size, 0);

/** Changes when what is drawn changes, so that the browser asks again. */
const stamp = (input: ChartInput): string => createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 8);

/** A chart stands where its rows are: those of rows not shown yet come with them. */
const charts = (view: SheetView, rows: readonly Line[], columns: readonly Line[]): string =>
  view.sheet.charts
    .filter((chart) => chart.position.anchorRow <= (rows[rows.length - 1]?.index ?? -1))
    .map((chart) => {
      const input = chartInputOf(view.spreadsheet, chart);
      const left = 46 + before(columns, chart.position.anchorColumn) + chart.position.offsetX;
      const top = 20 + before(rows, chart.position.anchorRow) + chart.position.offsetY;
      return `<img class="chart" data-anchor="${chart.position.anchorRow + 1}" data-offset="${chart.position.offsetY}" loading="lazy" alt="" src="/chart/${view.sheet.properties.sheetId}/${chart.chartId}.svg?${stamp(input)}" style="left:${left}px;top:${top}px;width:${input.width}px;height:${input.height}px">`;
    })
    .join('');

export const sheetHtml = (view: SheetView, rowsShown = rowsAtOnce): SheetHtml => {
  const { sheet } = view;
  const used = usedExtent(sheet.grid);
  const anchors = sheet.charts.map((chart) => chart.position);
  const lastRow = Math.max(used.rows, ...anchors.map((anchor) => anchor.anchorRow + 20));
  const lastColumn = Math.max(used.columns, ...anchors.map((anchor) => anchor.anchorColumn + 7));
  const rows = visible(
    sheet,
    'rowMetadata',
    Math.min(sheet.properties.gridProperties.rowCount, Math.min(lastRow, rowsShown) + spareRows),
    defaultHeight,
  );
  const columns = visible(
    sheet,
    'columnMetadata',
    Math.min(sheet.properties.gridProperties.columnCount, lastColumn + spareColumns),
    defaultWidth,
  );
  const frozen = sheet.properties.gridProperties.frozenRowCount ?? 0;
  const head = columns.map((column) => `<th scope="col">${columnLetters(column.index)}</th>`).join('');
  const body = rows
    .map((row) => {
      const sticky = row.index < frozen ? ` class="frozen" style="--top:${20 + before(rows, row.index)}px"` : '';
      const cells = columns.map((column) => {
        const span = spanOf(sheet, row.index, column.index);
        return span === 0
          ? ''
          : cell(view, row.index, column.index, row.size).replace('<td ', span === 1 ? '<td ' : `<td colspan="${span}" `);
      });
      return `<tr${sticky}><th scope="row">${row.index + 1}</th>${cells.join('')}</tr>`;
    })
    .join('');
  const width = 46 + columns.reduce((sum, column) => sum + column.size, 0);
  const html = `<style>.cells tr.frozen td,.cells tr.frozen th{top:var(--top);position:sticky}</style><table${sheet.properties.gridProperties.hideGridlines === true ? ' class="bare"' : ''} style="width:${width}px"><colgroup><col style="width:46px">${columns.map((column) => `<col style="width:${column.size}px">`).join('')}</colgroup><thead><tr><th></th>${head}</tr></thead><tbody>${body}</tbody></table>${charts(view, rows, columns)}`;
  return { html, more: Math.max(0, lastRow - rowsShown - spareRows) };
};
