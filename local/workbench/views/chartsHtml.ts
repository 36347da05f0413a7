// Every chart of the workbook on one page, by sheet.
import { chartSvg } from '../../charts/chartSvg';
import type { SpreadsheetRecord } from '../../google/spreadsheet/records';
import { chartInputOf } from './chartOfSheet';
import { escaped, page } from './html';

export const chartsHtml = (spreadsheet: SpreadsheetRecord | null): string => {
  const drawn = (spreadsheet?.sheets ?? [])
    .filter((sheet) => sheet.charts.length > 0)
    .map((sheet) => `<h2>${escaped(sheet.properties.title)}</h2><div class="charts">${sheet.charts.map((chart) => `<figure>${spreadsheet === null ? '' : chartSvg(chartInputOf(spreadsheet, chart))}</figure>`).join('')}</div>`);
  return page(
    'Charts',
    '.charts{display:flex;flex-wrap:wrap;gap:16px}figure{margin:0;border:1px solid #DCE4E4}',
    `<h1>Charts</h1>${drawn.length === 0 ? '<p class="quiet">No charts yet. Draw them from the Data screen of the sidebar.</p>' : drawn.join('')}`,
  );
};
