// From a chart's spec to SpreadsheetApp's builder. Options are those of Google's "Chart configuration options"; docs/platform.md grades each.
import type { ChartPlace } from '../outputs/chartPage';
import { gridLines, type ChartSpec, type SeriesLook } from '../outputs/chartSpec';
import { rangeOf } from './gridRange';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type EmbeddedChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const ink = '#1B2426';
const quiet = '#455254';

const seriesOption = ({ colour, draw, inLegend, labelled }: SeriesLook): Readonly<Record<string, unknown>> => ({
  color: colour,
  ...(draw === 'bars' || draw === 'spike' ? { type: 'bars' } : {}),
  ...(draw === 'line' ? { type: 'line', lineWidth: 2, pointSize: 6 } : {}),
  ...(draw === 'dashed' ? { type: 'line', lineWidth: 1, lineDashStyle: [4, 4] } : {}),
  ...(draw === 'points' ? { type: 'line', lineWidth: 0, pointSize: 7 } : {}),
  ...(draw === 'hidden' ? { type: 'bars', opacity: 0 } : {}),
  // Not documented; without it the table beside the chart has the values.
  ...(labelled === true ? { dataLabel: 'value' } : {}),
  visibleInLegend: inLegend,
});

const options = ({ spec, size }: ChartPlace): Readonly<Record<string, unknown>> => {
  const { title, subtitle, series, stacked, domainTitle, values } = spec;
  const lines = gridLines(values);
  const valueAxis = {
    title: values.title,
    titleTextStyle: { color: quiet },
    textStyle: { color: quiet },
    viewWindow: { min: values.min, max: values.max },
    ...(lines === null ? {} : { gridlines: { count: lines } }),
    ...(values.whole === true ? { format: '0' } : {}),
  };
  const domainAxis = { title: domainTitle, titleTextStyle: { color: quiet }, textStyle: { color: quiet } };
  return {
    title,
    subtitle,
    titleTextStyle: { color: ink, fontSize: 14, bold: false },
    width: size.width,
    height: size.height,
    isStacked: stacked,
    interpolateNulls: false,
    ...(series.some(({ draw }) => draw === 'spike') ? { bar: { groupWidth: '1%' } } : {}),
    legend: { position: series.some(({ inLegend }) => inLegend) && series.length > 1 ? 'bottom' : 'none', textStyle: { color: quiet } },
    colors: series.map(({ colour }) => colour),
    series: Object.fromEntries(series.map((look, index) => [index, seriesOption(look)])),
    ...(spec.type === 'bar' ? { hAxis: valueAxis, vAxis: domainAxis } : { hAxis: domainAxis, vAxis: valueAxis }),
  };
};

const typed = (builder: Builder, type: ChartSpec['type']) => {
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

const built = (sheet: Sheet, start: Builder, chart: ChartPlace): EmbeddedChart => {
  const { row, column, x } = chart.anchor;
  let builder = typed(start, chart.spec.type)
    .addRange(rangeOf(sheet, chart.table))
    .setNumHeaders(1)
    // Positions count from 1.
    .setPosition(row + 1, column + 1, x, 0);
  for (const [name, value] of Object.entries(options(chart))) builder = builder.setOption(name, value);
  return builder.build();
};

export const newChart = (sheet: Sheet, chart: ChartPlace): EmbeddedChart => built(sheet, sheet.newChart(), chart);

export const changedChart = (sheet: Sheet, old: EmbeddedChart, chart: ChartPlace): EmbeddedChart =>
  built(sheet, old.modify().clearRanges(), chart);
