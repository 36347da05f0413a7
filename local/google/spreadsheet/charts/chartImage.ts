// A chart drawn as a picture.
import { chartInputOf } from '../../../charts/chartOfSheet';
import { chartPng } from '../../../charts/chartPng';
import { chartSvg } from '../../../charts/chartSvg';
import type { ChartRecord, SpreadsheetRecord } from '../records';

/** PNG bytes in the chart's own size. */
export function drawnChart(book: SpreadsheetRecord, chart: ChartRecord): Buffer {
  const input = chartInputOf(book, chart);
  return Buffer.from(chartPng(chartSvg(input), input.width));
}
