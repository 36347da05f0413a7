// EmbeddedChartBuilder: what every kind of chart can be told. Changes reach the sheet by insertChart or updateChart.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { price, Priced } from '../priced';
import type { Range } from '../range/range';
import type { Session } from '../session';
import type { Sheet } from '../sheet/sheet';
import { type ChartParts, newChartParts, placed } from './chartParts';
import { ContainerInfo, EmbeddedChart } from './embeddedChart';
import { ChartType } from './enums';
import type * as typed from './typedBuilders';
import { without } from '../without';

/** Shared by a builder and the typed builders made from it. */
export interface ChartDraft {
  parts: ChartParts;
}

type TypedBuilders = typeof typed;

export class EmbeddedChartBuilder extends Priced {
  /** Left here by typedBuilders.ts, whose classes extend this one. */
  static $typed: TypedBuilders;
  readonly $name: string = 'EmbeddedChartBuilder';

  constructor(
    readonly $session: Session,
    readonly $sheet: Sheet,
    readonly $draft: ChartDraft = { parts: newChartParts },
  ) {
    super();
  }

  build(): EmbeddedChart {
    return new EmbeddedChart(this.$session, this.$sheet, this.$draft.parts);
  }
  getChartType(): EnumValue {
    return ChartType.$of(this.$draft.parts.chartType as 'LINE');
  }
  getContainer(): ContainerInfo {
    return new ContainerInfo(this.$session, this.$draft.parts.position);
  }
  getRanges(): Range[] {
    return [...this.$draft.parts.ranges];
  }
  addRange(range: Range): this {
    return this.$set({ ranges: [...this.$draft.parts.ranges, range] });
  }
  clearRanges(): this {
    return this.$set({ ranges: [] });
  }
  removeRange(range: Range): this {
    const same = (other: Range): boolean =>
      other.$sheet.$id === range.$sheet.$id && JSON.stringify(other.$area) === JSON.stringify(range.$area);
    return this.$set({ ranges: this.$draft.parts.ranges.filter((other) => !same(other)) });
  }
  setChartType(type: EnumValue): this {
    return this.$set({ chartType: type.$value });
  }
  setOption(option: string, value: unknown): this {
    if (option === '') throw new ScriptException('Invalid argument: option');
    const rest = without(this.$draft.parts.options, option);
    return this.$set({ options: value === null || value === undefined ? rest : { ...rest, [option]: value } });
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    return this.$set({ position: placed(anchorRowPos, anchorColPos, offsetX, offsetY) });
  }
  setNumHeaders(headers: number): this {
    return this.$set({ numHeaders: Math.trunc(headers) });
  }
  setTransposeRowsAndColumns(transposeRowsAndColumns: boolean): this {
    return this.$set({ transposeRowsAndColumns });
  }
  setMergeStrategy(strategy: EnumValue): this {
    return this.$set({ mergeStrategy: strategy.$value });
  }
  setHiddenDimensionStrategy(strategy: EnumValue): this {
    return this.$set({ hiddenDimensionStrategy: strategy.$value });
  }

  asAreaChart(): typed.EmbeddedAreaChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedAreaChartBuilder(...this.$as('AREA'));
  }
  asBarChart(): typed.EmbeddedBarChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedBarChartBuilder(...this.$as('BAR'));
  }
  asColumnChart(): typed.EmbeddedColumnChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedColumnChartBuilder(...this.$as('COLUMN'));
  }
  asComboChart(): typed.EmbeddedComboChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedComboChartBuilder(...this.$as('COMBO'));
  }
  asHistogramChart(): typed.EmbeddedHistogramChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedHistogramChartBuilder(...this.$as('HISTOGRAM'));
  }
  asLineChart(): typed.EmbeddedLineChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedLineChartBuilder(...this.$as('LINE'));
  }
  asPieChart(): typed.EmbeddedPieChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedPieChartBuilder(...this.$as('PIE'));
  }
  asScatterChart(): typed.EmbeddedScatterChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedScatterChartBuilder(...this.$as('SCATTER'));
  }
  asTableChart(): typed.EmbeddedTableChartBuilder {
    return new EmbeddedChartBuilder.$typed.EmbeddedTableChartBuilder(...this.$as('TABLE'));
  }

  $as(chartType: string): [Session, Sheet, ChartDraft] {
    this.$set({ chartType });
    return [this.$session, this.$sheet, this.$draft];
  }

  $set(change: Partial<ChartParts>): this {
    this.$draft.parts = { ...this.$draft.parts, ...change };
    return this;
  }
}

price(EmbeddedChartBuilder.prototype, {
  local: Object.getOwnPropertyNames(EmbeddedChartBuilder.prototype).filter((name) => name !== 'constructor' && !name.startsWith('$')),
});
