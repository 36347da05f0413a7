// The enums of the Charts service.
import { enumeration } from '../../../host/enumeration';

export const ChartType = enumeration('ChartType', [
  'TIMELINE',
  'AREA',
  'BAR',
  'BUBBLE',
  'CANDLESTICK',
  'COLUMN',
  'COMBO',
  'GAUGE',
  'GEO',
  'HISTOGRAM',
  'RADAR',
  'LINE',
  'ORG',
  'PIE',
  'SCATTER',
  'SPARKLINE',
  'STEPPED_AREA',
  'TABLE',
  'TREEMAP',
  'WATERFALL',
]);
export const ChartHiddenDimensionStrategy = enumeration('ChartHiddenDimensionStrategy', [
  'IGNORE_BOTH',
  'IGNORE_ROWS',
  'IGNORE_COLUMNS',
  'SHOW_BOTH',
]);
export const ChartMergeStrategy = enumeration('ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);
export const ColumnType = enumeration('ColumnType', ['DATE', 'NUMBER', 'STRING']);
export const CurveStyle = enumeration('CurveStyle', ['NORMAL', 'SMOOTH']);
export const PointStyle = enumeration('PointStyle', ['NONE', 'TINY', 'MEDIUM', 'LARGE', 'HUGE']);
export const Position = enumeration('Position', ['TOP', 'RIGHT', 'BOTTOM', 'NONE']);
