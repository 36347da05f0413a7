// A chart as a script holds it and as it is stored.
import { ScriptException } from '../../../host/errors';
import type { Range } from '../range/range';
import type { ChartRecord } from '../records';
import { openGridRange, type RangeSource, rangeFrom } from '../rules/criteriaValues';

export interface ChartParts extends Omit<ChartRecord, 'chartId' | 'ranges'> {
  /** Null until the chart is inserted. */
  readonly chartId: number | null;
  readonly ranges: readonly Range[];
}

export const newChartParts: ChartParts = {
  chartId: null,
  chartType: 'COLUMN',
  ranges: [],
  options: {},
  position: { anchorRow: 0, anchorColumn: 0, offsetX: 0, offsetY: 0 },
  numHeaders: 0,
  transposeRowsAndColumns: false,
  mergeStrategy: 'MERGE_COLUMNS',
  hiddenDimensionStrategy: 'IGNORE_BOTH',
};

export function partsFrom(record: ChartRecord, source: RangeSource): ChartParts {
  return { ...record, ranges: record.ranges.map((range) => rangeFrom(range, source)).filter((range) => range !== null) };
}

export function recordFrom({ ranges, ...parts }: ChartParts, chartId: number): ChartRecord {
  return { ...parts, chartId, ranges: ranges.map(openGridRange), options: structuredClone(parts.options), position: { ...parts.position } };
}

/** Anchors are counted from 1; offsets are pixels. */
export function placed(row: number, column: number, offsetX: number, offsetY: number): ChartRecord['position'] {
  if (row < 1 || column < 1) throw new ScriptException('The position of the chart is outside the dimensions of the sheet.');
  return {
    anchorRow: Math.trunc(row) - 1,
    anchorColumn: Math.trunc(column) - 1,
    offsetX: Math.trunc(offsetX),
    offsetY: Math.trunc(offsetY),
  };
}
