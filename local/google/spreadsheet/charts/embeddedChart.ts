// EmbeddedChart: a chart on a sheet, or one that is built and not yet inserted.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { Blob } from '../../blob/blob';
import { price, Priced } from '../priced';
import type { Range } from '../range/range';
import type { Price, Session } from '../session';
import type { Sheet } from '../sheet/sheet';
import { drawnChart } from './chartImage';
import { type ChartParts, recordFrom } from './chartParts';
import { EmbeddedChartBuilder } from './embeddedChartBuilder';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from './enums';

export class ContainerInfo extends Priced {
  readonly $name = 'ContainerInfo';

  constructor(
    readonly $session: Session,
    readonly $position: ChartParts['position'],
  ) {
    super();
  }

  getAnchorRow(): number {
    return this.$position.anchorRow + 1;
  }
  getAnchorColumn(): number {
    return this.$position.anchorColumn + 1;
  }
  getOffsetX(): number {
    return this.$position.offsetX;
  }
  getOffsetY(): number {
    return this.$position.offsetY;
  }
}

price(ContainerInfo.prototype, { local: ['getAnchorRow', 'getAnchorColumn', 'getOffsetX', 'getOffsetY'] });

export class ChartOptions extends Priced {
  readonly $name = 'ChartOptions';

  constructor(
    readonly $session: Session,
    readonly $options: Readonly<Record<string, unknown>>,
  ) {
    super();
  }

  /** "vAxis.title" finds what was set under that key or inside "vAxis"; null where nothing was. */
  get(option: string): unknown {
    const own = this.$options[option];
    if (own !== undefined) return own;
    const dot = option.lastIndexOf('.');
    const parent = dot < 0 ? undefined : this.get(option.slice(0, dot));
    return (typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[option.slice(dot + 1)] : undefined) ?? null;
  }
}

price(ChartOptions.prototype, { local: ['get'] });

export class EmbeddedChart extends Priced {
  readonly $name = 'EmbeddedChart';

  constructor(
    readonly $session: Session,
    readonly $sheet: Sheet,
    /** A chart that is inserted gets its id here. */
    public $parts: ChartParts,
  ) {
    super();
  }

  getChartId(): number | null {
    return this.$parts.chartId;
  }
  getRanges(): Range[] {
    return [...this.$parts.ranges];
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.$session, this.$parts.options);
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.$session, this.$parts.position);
  }
  getNumHeaders(): number {
    return this.$parts.numHeaders;
  }
  getTransposeRowsAndColumns(): boolean {
    return this.$parts.transposeRowsAndColumns;
  }
  getMergeStrategy(): EnumValue {
    return ChartMergeStrategy.$of(this.$parts.mergeStrategy as 'MERGE_ROWS');
  }
  getHiddenDimensionStrategy(): EnumValue {
    return ChartHiddenDimensionStrategy.$of(this.$parts.hiddenDimensionStrategy as 'SHOW_BOTH');
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.$session, this.$sheet, { parts: this.$parts });
  }
  getBlob(): Blob {
    return this.getAs('image/png');
  }
  getAs(contentType: string): Blob {
    if (contentType !== 'image/png') throw new ScriptException(`Converting from image/png to ${contentType} is not supported.`);
    this.$session.calculation.refresh(this.$sheet.$book());
    return new Blob(drawnChart(this.$sheet.$book(), recordFrom(this.$parts, this.$parts.chartId ?? 0)), contentType, 'chart.png');
  }
}

const drawn = (self: EmbeddedChart): Price => ({ kind: 'render', bookId: self.$sheet.$bookId });
price(EmbeddedChart.prototype, {
  local: [
    'getChartId',
    'getRanges',
    'getOptions',
    'getContainerInfo',
    'getNumHeaders',
    'getTransposeRowsAndColumns',
    'getMergeStrategy',
    'getHiddenDimensionStrategy',
    'modify',
  ],
  other: { getBlob: drawn, getAs: drawn },
});
