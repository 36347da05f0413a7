// From a chart's spec to SpreadsheetApp's builder. Options are those of Google's "Chart configuration options"; docs/platform.md grades each.
import { boardColumns, type PlacedChart } from '../outputs/chartPlaces';
import type { SeriesLook } from '../outputs/chartSpec';
import { rangeOf } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const ink = '#1B2426';
const quiet = '#455254';
const chartWidth = 640;
const rowHeight = 21;

const seriesOption = ({ colour, draw, inLegend }: SeriesLook): Readonly<Record<string, unknown>> => ({
  color: colour,
  ...(draw === 'bars' ? { type: 'bars' } : {}),
  ...(draw === 'line' ? { type: 'line', lineWidth: 2, pointSize: 6 } : {}),
  ...(draw === 'dashed' ? { type: 'line', lineWidth: 1, lineDashStyle: [4, 4] } : {}),
  ...(draw === 'points' ? { type: 'line', lineWidth: 0, pointSize: 7 } : {}),
  ...(draw === 'hidden' ? { type: 'bars', opacity: 0 } : {}),
  visibleInLegend: inLegend,
});

const options = ({ spec, rows }: PlacedChart): Readonly<Record<string, unknown>> => {
  const { title, subtitle, series, stacked, domainTitle, values } = spec;
  const valueAxis = {
    title: values.title,
    titleTextStyle: { color: quiet },
    textStyle: { color: quiet },
    viewWindow: { min: values.min, max: values.max },
  };
  const domainAxis = { title: domainTitle, titleTextStyle: { color: quiet }, textStyle: { color: quiet } };
  return {
    title,
    subtitle,
    titleTextStyle: { color: ink, fontSize: 14, bold: false },
    width: chartWidth,
    height: Math.max(360, (rows - 3) * rowHeight),
    isStacked: stacked,
    interpolateNulls: false,
    legend: { position: series.some(({ inLegend }) => inLegend) && series.length > 1 ? 'bottom' : 'none', textStyle: { color: quiet } },
    colors: series.map(({ colour }) => colour),
    series: Object.fromEntries(series.map((look, index) => [index, seriesOption(look)])),
    ...(spec.type === 'bar' ? { hAxis: valueAxis, vAxis: domainAxis } : { hAxis: domainAxis, vAxis: valueAxis }),
  };
};

const typed = (builder: Builder, type: PlacedChart['spec']['type']) => {
  switch (type) {
    case 'bar':
      return builder.asBarChart();
    case 'column':
      return builder.asColumnChart();
    case 'line':
      return builder.asLineChart();
    case 'combo':
      return builder.asComboChart();
  }
};

const built = (sheet: Sheet, start: Builder, chart: PlacedChart): EmbeddedChart => {
  let builder = typed(start, chart.spec.type)
    .addRange(rangeOf(sheet, chart.table))
    .setNumHeaders(1)
    // Over the band's rows under heading and summary; positions count from 1.
    .setPosition(chart.row + 3, boardColumns.chart + 1, 0, 0);
  for (const [name, value] of Object.entries(options(chart))) builder = builder.setOption(name, value);
  return builder.build();
};

export const newChart = (sheet: Sheet, chart: PlacedChart): EmbeddedChart => built(sheet, sheet.newChart(), chart);

export const changedChart = (sheet: Sheet, old: EmbeddedChart, chart: PlacedChart): EmbeddedChart =>
  built(sheet, old.modify().clearRanges(), chart);
