// One series of a chart as ECharts draws it, from Google's options for that series.
import { numberOption, optionOf, textOption, type ChartInput, type ChartValue } from './chartInput';

/** Google's default palette, used where a chart sets no colours. */
const palette = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];

export interface SeriesTable {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly ChartValue[] }[];
}

const words = (value: ChartValue | undefined): string => (value === null || value === undefined ? '' : String(value));

export const seriesTable = (input: ChartInput): SeriesTable => {
  const header = input.headers > 0 ? (input.rows[0] ?? []) : [];
  const body = input.rows.slice(input.headers);
  const width = Math.max(0, ...input.rows.map((row) => row.length));
  return {
    categories: body.map((row) => words(row[0])),
    series: Array.from({ length: Math.max(0, width - 1) }, (_, index) => ({
      name: words(header[index + 1]) || `Series ${index + 1}`,
      values: body.map((row) => (row[index + 1] === '' ? null : (row[index + 1] ?? null))),
    })),
  };
};

const seriesOption = (options: ChartInput['options'], index: number, name: string): unknown => optionOf(options, `series.${index}.${name}`);

export const colourOf = (options: ChartInput['options'], index: number): string => {
  const own = seriesOption(options, index, 'color');
  const listed = optionOf(options, 'colors');
  if (typeof own === 'string') return own;
  if (Array.isArray(listed) && listed.length > 0) return String(listed[index % listed.length]);
  return palette[index % palette.length] ?? '#4285f4';
};

const isNumber = (value: ChartValue): value is number => typeof value === 'number';

const percentOf = (table: SeriesTable, index: number): readonly (number | null)[] =>
  (table.series[index]?.values ?? []).map((value, row) => {
    const total = table.series.reduce((sum, other) => sum + Math.abs(Number(other.values[row] ?? 0)), 0);
    return isNumber(value) && total > 0 ? (100 * value) / total : null;
  });

const kindOf = (input: ChartInput, index: number): 'line' | 'bar' | 'area' | 'scatter' => {
  const own = seriesOption(input.options, index, 'type');
  const asked = typeof own === 'string' ? own : (textOption(input.options, 'seriesType') ?? 'line');
  if (input.type === 'COMBO') return asked === 'bars' ? 'bar' : asked === 'area' || asked === 'steppedArea' ? 'area' : 'line';
  if (input.type === 'COLUMN' || input.type === 'BAR' || input.type === 'HISTOGRAM') return 'bar';
  if (input.type === 'AREA' || input.type === 'STEPPED_AREA') return 'area';
  return input.type === 'SCATTER' ? 'scatter' : 'line';
};

const stackingOf = (input: ChartInput): 'none' | 'plain' | 'percent' => {
  const asked = optionOf(input.options, 'isStacked');
  return asked === 'percent' || asked === 'relative'
    ? 'percent'
    : asked === true || asked === 'absolute' || asked === 'true'
      ? 'plain'
      : 'none';
};

const dashOf = (dash: unknown): number[] | undefined =>
  Array.isArray(dash) && dash.every((length) => typeof length === 'number') ? dash : undefined;

/** Whether dark text reads better on a colour than white, by relative luminance. Source: WCAG 2.2. */
const isLight = (colour: string): boolean => {
  const channel = (at: number): number => {
    const share = parseInt(colour.replace('#', '').slice(2 * at, 2 * at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2) > 0.179;
};

/** "3%" of a category, as a width that ECharts takes. */
const groupWidth = (options: ChartInput['options']): object => {
  const asked = optionOf(options, 'bar.groupWidth');
  return typeof asked === 'string' || typeof asked === 'number' ? { barWidth: asked } : {};
};

/** Labels of stacked bars stand inside, others beyond the end, as Sheets places them by itself. */
const labelOf = (input: ChartInput, index: number, percent: boolean): object => {
  if (seriesOption(input.options, index, 'dataLabel') !== 'value') return { show: false };
  const inside = kindOf(input, index) === 'bar' && stackingOf(input) !== 'none';
  return {
    show: true,
    ...(inside ? {} : { position: input.type === 'BAR' ? 'right' : 'top' }),
    formatter: (point: { value: unknown }) =>
      typeof point.value === 'number'
        ? `${(Math.sign(point.value) * Math.round(Math.abs(point.value) * 10)) / 10}${percent ? '%' : ''}`
        : '',
    color: inside && !isLight(colourOf(input.options, index)) ? '#fff' : '#1B2426',
    fontSize: 10,
  };
};

/** A label stands beyond its bar's end: that of a bar below zero on the other side. */
const placed = (input: ChartInput, kind: string, value: unknown): unknown =>
  kind === 'bar' && stackingOf(input) === 'none' && typeof value === 'number' && value < 0
    ? { value, label: { position: input.type === 'BAR' ? 'left' : 'bottom' } }
    : value;

/** The series of a chart with axes. A blank cell breaks a line, as in Sheets, unless `interpolateNulls` is set. */
export const drawnSeries = (input: ChartInput, table: SeriesTable): readonly object[] => {
  const stacking = stackingOf(input);
  return table.series.map((series, index) => {
    const kind = kindOf(input, index);
    const colour = colourOf(input.options, index);
    const lineWidth = Number(seriesOption(input.options, index, 'lineWidth') ?? numberOption(input.options, 'lineWidth') ?? 2);
    const pointSize = Number(seriesOption(input.options, index, 'pointSize') ?? numberOption(input.options, 'pointSize') ?? 0);
    const dash = dashOf(seriesOption(input.options, index, 'lineDashStyle') ?? optionOf(input.options, 'lineDashStyle'));
    const opacity = Number(seriesOption(input.options, index, 'areaOpacity') ?? numberOption(input.options, 'areaOpacity') ?? 0.3);
    const values = stacking === 'percent' ? percentOf(table, index) : series.values.map((value) => (isNumber(value) ? value : null));
    const stack = stacking !== 'none' && kind !== 'line' ? { stack: kind } : {};
    const data =
      input.type === 'SCATTER'
        ? values.map((value, row) => [Number(table.categories[row] ?? row), value])
        : values.map((value) => placed(input, kind, value));
    const common = {
      name: series.name,
      data,
      color: colour,
      label: labelOf(input, index, stacking === 'percent'),
      ...stack,
      animation: false,
    };
    if (kind === 'bar')
      return {
        ...common,
        type: 'bar',
        barMaxWidth: 48,
        ...groupWidth(input.options),
        itemStyle: { color: colour, opacity: Number(seriesOption(input.options, index, 'opacity') ?? 1) },
      };
    if (kind === 'scatter') return { ...common, type: 'scatter', symbolSize: pointSize || 7 };
    return {
      ...common,
      type: 'line',
      connectNulls: optionOf(input.options, 'interpolateNulls') === true,
      smooth: textOption(input.options, 'curveType') === 'function',
      step: input.type === 'STEPPED_AREA' ? 'middle' : false,
      showSymbol: pointSize > 0,
      symbol: 'circle',
      symbolSize: pointSize || 4,
      lineStyle: { width: lineWidth, color: colour, ...(dash === undefined ? {} : { type: dash }) },
      ...(kind === 'area' ? { areaStyle: { opacity, color: colour } } : {}),
    };
  });
};

export const isPercent = (input: ChartInput): boolean => stackingOf(input) === 'percent';

export const hiddenInLegend = (input: ChartInput, index: number): boolean =>
  seriesOption(input.options, index, 'visibleInLegend') === false;
