// A chart drawn as a picture.
import { createRequire } from 'node:module';
import type * as resvg from '@resvg/resvg-js';
import { chartSvg } from '../../../charts/chartSvg';
import { chartInputOf } from '../../../charts/chartOfSheet';
import type { ChartRecord, SpreadsheetRecord } from '../records';

/** PNG bytes in the chart's own size. */
export function drawnChart(book: SpreadsheetRecord, chart: ChartRecord): Buffer {
  const { Resvg } = createRequire(import.meta.url)('@resvg/resvg-js') as typeof resvg; // Loaded with the first picture: most runs make none.
  return new Resvg(chartSvg(chartInputOf(book, chart))).render().asPng();
}
