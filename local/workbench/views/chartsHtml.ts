// Every chart of the workbook on one page, by sheet; each is drawn when it comes into view.
import { numberOption } from '../../charts/chartInput';
import type { ChartRecord, SheetRecord, SpreadsheetRecord } from '../../google/spreadsheet/records';
import { escaped, page } from './html';

const picture = (sheet: SheetRecord, chart: ChartRecord): string => {
  const title = typeof chart.options.title === 'string' ? chart.options.title : 'Chart';
  const [width, height] = [numberOption(chart.options, 'width') ?? 600, numberOption(chart.options, 'height') ?? 371];
  return `<img loading="lazy" alt="${escaped(title)}" width="${width}" height="${height}" src="/chart/${sheet.properties.sheetId}/${chart.chartId}.svg">`;
};

export const chartsHtml = (spreadsheet: SpreadsheetRecord | null): string => {
  const drawn = (spreadsheet?.sheets ?? [])
    .filter((sheet) => sheet.charts.length > 0)
    .map(
      (sheet) =>
        `<h2>${escaped(sheet.properties.title)}</h2><div class="charts">${sheet.charts.map((chart) => picture(sheet, chart)).join('')}</div>`,
    );
  return page(
    'Charts',
    '.charts{display:flex;flex-wrap:wrap;gap:16px}img{border:1px solid #DCE4E4}',
    `<h1>Charts</h1>${drawn.length === 0 ? '<p class="quiet">No charts yet. Draw them from the Data screen of the sidebar.</p>' : drawn.join('')}`,
  );
};
