// A chart as SVG, drawn by ECharts without a browser: what the workbench shows and the export writes.
import { createRequire } from 'node:module';
import type * as echarts from 'echarts';
import { numberOption, optionOf, textOption, type ChartInput } from './chartInput';
import { colourOf, drawnSeries, hiddenInLegend, isPercent, seriesTable } from './series';

const ink = '#1B2426';
const quiet = '#455254';
const hairline = '#DCE4E4';
const font = 'Roboto, Arial, sans-serif';

const bound = (input: ChartInput, axis: string, end: 'min' | 'max'): object => {
  const found = numberOption(input.options, `${axis}.viewWindow.${end}`) ?? numberOption(input.options, `${axis}.${end}Value`);
  return found === undefined ? {} : { [end]: found };
};

/** About the width of the longest number on the upright axis, in pixels. */
const labelWidth = (input: ChartInput): number => {
  const ends = (['min', 'max'] as const).map((end) => numberOption(input.options, `vAxis.viewWindow.${end}`));
  const inside = input.rows.slice(input.headers).flatMap((row) => row.slice(1).filter((value) => typeof value === 'number'));
  return 7 * Math.max(2, ...[...ends, ...inside].map((value) => (value === undefined ? 0 : String(Math.round(value)).length)));
};

/** Lines of the grid from end to end, where their number is asked for. */
const gridStep = (input: ChartInput, axis: string): object => {
  const [count, min, max] = ['gridlines.count', 'viewWindow.min', 'viewWindow.max'].map((name) =>
    numberOption(input.options, `${axis}.${name}`),
  );
  return count === undefined || min === undefined || max === undefined || count < 2 ? {} : { interval: (max - min) / (count - 1) };
};

const valueAxis = (input: ChartInput, axis: 'hAxis' | 'vAxis'): object => ({
  type: 'value',
  name: textOption(input.options, `${axis}.title`) ?? '',
  nameLocation: 'middle',
  nameGap: axis === 'vAxis' ? 12 + labelWidth(input) : 26,
  nameTextStyle: { color: quiet, fontFamily: font, fontSize: 11 },
  ...(textOption(input.options, `${axis}.format`) === '0' ? { minInterval: 1 } : {}),
  axisLabel: { color: quiet, fontFamily: font, fontSize: 11, ...(isPercent(input) ? { formatter: '{value}%' } : {}) },
  splitLine: { lineStyle: { color: hairline } },
  scale: numberOption(input.options, `${axis}.viewWindow.min`) !== undefined,
  ...(isPercent(input) ? { min: 0, max: 100 } : {}),
  ...bound(input, axis, 'min'),
  ...bound(input, axis, 'max'),
  ...gridStep(input, axis),
});

const domainAxis = (input: ChartInput, axis: 'hAxis' | 'vAxis', categories: readonly string[]): object => ({
  type: 'category',
  data: [...categories],
  name: textOption(input.options, `${axis}.title`) ?? '',
  nameLocation: 'middle',
  nameGap: 26,
  nameTextStyle: { color: quiet, fontFamily: font, fontSize: 11 },
  axisLabel: {
    color: quiet,
    fontFamily: font,
    fontSize: 11,
    // A bar without its name says nothing: every label is drawn, on more lines where the room is narrow.
    interval: 0,
    hideOverlap: false,
    ...(axis === 'vAxis'
      ? { width: input.width / 3, overflow: 'truncate' }
      : { width: Math.max(48, (input.width - 90) / Math.max(1, categories.length)), overflow: 'break' }),
  },
  axisLine: { lineStyle: { color: '#717E80' } },
  axisTick: { show: false },
  // A bar chart of Sheets lists its first row at the top.
  inverse: axis === 'vAxis',
});

const legendOf = (input: ChartInput, names: readonly string[]): object => {
  const asked = textOption(input.options, 'legend.position') ?? textOption(input.options, 'legend') ?? 'right';
  const shown = names.filter((_, index) => !hiddenInLegend(input, index));
  if (asked === 'none' || shown.length === 0) return { show: false };
  return {
    show: true,
    data: shown,
    bottom: 2,
    left: 'center',
    itemWidth: 16,
    itemHeight: 8,
    textStyle: { color: quiet, fontFamily: font, fontSize: 11 },
  };
};

const titles = (input: ChartInput): object => ({
  text: textOption(input.options, 'title') ?? '',
  subtext: textOption(input.options, 'subtitle') ?? '',
  left: 12,
  top: 8,
  itemGap: 4,
  textStyle: { color: ink, fontFamily: font, fontSize: 14, fontWeight: 500, width: input.width - 24, overflow: 'break', lineHeight: 18 },
  subtextStyle: { color: quiet, fontFamily: font, fontSize: 11, width: input.width - 24, overflow: 'break', lineHeight: 14 },
});

/** About how many lines a text takes at a font size of 14; enough to keep the plot clear of its title. */
const linesOf = (text: string | undefined, width: number, perCharacter: number): number =>
  text === undefined || text === '' ? 0 : Math.ceil((text.length * perCharacter) / (width - 24));

const topOf = (input: ChartInput): number =>
  30 +
  18 * linesOf(textOption(input.options, 'title'), input.width, 7.2) +
  15 * linesOf(textOption(input.options, 'subtitle'), input.width, 5.8);

const optionFor = (input: ChartInput): object => {
  const table = seriesTable(input);
  const base = { animation: false, backgroundColor: '#fff', title: titles(input), textStyle: { fontFamily: font } };
  if (input.type === 'PIE') {
    const slices = table.categories.map((name, row) => ({
      name,
      value: Number(table.series[0]?.values[row] ?? 0),
      itemStyle: { color: colourOf(input.options, row) },
    }));
    return {
      ...base,
      series: [
        {
          type: 'pie',
          radius: [0, '62%'],
          center: ['50%', '58%'],
          data: slices,
          animation: false,
          label: { fontFamily: font, fontSize: 11 },
        },
      ],
    };
  }
  const sideways = input.type === 'BAR';
  const points = input.type === 'SCATTER';
  const xAxis = sideways || points ? valueAxis(input, 'hAxis') : domainAxis(input, 'hAxis', table.categories);
  const yAxis = sideways ? domainAxis(input, 'vAxis', table.categories) : valueAxis(input, 'vAxis');
  return {
    ...base,
    legend: legendOf(
      input,
      table.series.map((series) => series.name),
    ),
    grid: {
      left: sideways || textOption(input.options, 'vAxis.title') === undefined ? 12 : 32,
      right: 24,
      top: topOf(input),
      bottom: optionOf(input.options, 'legend.position') === 'none' || optionOf(input.options, 'legend') === 'none' ? 24 : 40,
      containLabel: true,
    },
    xAxis,
    yAxis,
    series: drawnSeries(input, table),
  };
};

export const chartSvg = (input: ChartInput): string => {
  const { init } = createRequire(import.meta.url)('echarts') as typeof echarts; // Loaded with the first chart: most runs draw none.
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: input.width, height: input.height });
  try {
    chart.setOption(optionFor(input) as echarts.EChartsOption);
    return chart.renderToSVGString();
  } finally {
    // Without it the process never ends.
    chart.dispose();
  }
};
