// Banding: alternating colours of rows or columns.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { gridRangeOf, rectangleOfGridRange } from '../a1';
import { hexColor } from '../format/colors';
import type { Rectangle } from '../layers';
import { price, Priced } from '../priced';
import type { Range } from '../range/range';
import type { SheetPart } from '../range/rangePlace';
import type { BandedRangeRecord } from '../records';
import type { Price, Session } from '../session';

/** Header, first, second and footer colour of each theme. */
const themes: Record<string, readonly [string, string, string, string]> = {
  LIGHT_GREY: ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'],
  CYAN: ['#4dd0e1', '#ffffff', '#e0f7fa', '#a2e8f1'],
  GREEN: ['#63d297', '#ffffff', '#e7f9ef', '#afe9ca'],
  YELLOW: ['#f7cb4d', '#ffffff', '#fef8e3', '#fce8b2'],
  ORANGE: ['#f46524', '#ffffff', '#ffe6dd', '#ffccbc'],
  BLUE: ['#5b95f9', '#ffffff', '#e8f0fe', '#acc9fe'],
  TEAL: ['#26a69a', '#ffffff', '#ddf2f0', '#8cd3cd'],
  GREY: ['#78909c', '#ffffff', '#ebeff1', '#bbc8ce'],
  BROWN: ['#cca677', '#ffffff', '#f8f2eb', '#e6d3ba'],
  LIGHT_GREEN: ['#8bc34a', '#ffffff', '#eef7e3', '#c4e2a0'],
  INDIGO: ['#8989eb', '#ffffff', '#e8e7fc', '#c4c3f7'],
  PINK: ['#e91d63', '#ffffff', '#fddce8', '#f68ab0'],
};

export class Banding extends Priced {
  readonly $name = 'Banding';
  readonly $session: Session;

  constructor(
    readonly $sheet: SheetPart,
    public $record: BandedRangeRecord,
  ) {
    super();
    this.$session = $sheet.$session;
  }

  static $apply(range: Range, byRow: boolean, theme: EnumValue | undefined, showHeader: boolean, showFooter: boolean): Banding {
    if (Banding.$in(range.$sheet).some((banding) => banding.$overlaps(range.$area)))
      throw new ScriptException('You cannot add alternating background colors to a range that already has alternating background colors.');
    const [header, firstColor, secondColor, footer] = themes[theme?.$value ?? 'LIGHT_GREY'] ?? ['#bdbdbd', '#ffffff', '#f3f3f3', '#dedede'];
    const record: BandedRangeRecord = {
      range: gridRangeOf(range.$sheet.$id, range.$area),
      byRow,
      firstColor,
      secondColor,
      ...(showHeader ? { headerColor: header } : {}),
      ...(showFooter ? { footerColor: footer } : {}),
    };
    range.$sheet.$change().bandedRanges.push(record);
    return new Banding(range.$sheet, record);
  }

  static $in(sheet: SheetPart): Banding[] {
    return sheet.$record().bandedRanges.map((record) => new Banding(sheet, record));
  }

  override $writePrice(): Price {
    return { kind: 'write', bookId: this.$sheet.$bookId, cells: 1 };
  }

  getRange(): Range {
    return this.$sheet.$range(this.$area());
  }
  getHeaderRowColor(): string | null {
    return this.$record.byRow ? (this.$record.headerColor ?? null) : null;
  }
  getFirstRowColor(): string | null {
    return this.$record.byRow ? this.$record.firstColor : null;
  }
  getSecondRowColor(): string | null {
    return this.$record.byRow ? this.$record.secondColor : null;
  }
  getFooterRowColor(): string | null {
    return this.$record.byRow ? (this.$record.footerColor ?? null) : null;
  }
  setHeaderRowColor(color: string | null): this {
    return this.$color('headerColor', color);
  }
  setFirstRowColor(color: string | null): this {
    return this.$color('firstColor', color ?? '#ffffff');
  }
  setSecondRowColor(color: string | null): this {
    return this.$color('secondColor', color ?? '#ffffff');
  }
  setFooterRowColor(color: string | null): this {
    return this.$color('footerColor', color);
  }
  getHeaderColumnColor(): string | null {
    return this.$record.byRow ? null : (this.$record.headerColor ?? null);
  }
  setHeaderColumnColor(color: string | null): this {
    return this.$color('headerColor', color);
  }
  getFirstColumnColor(): string | null {
    return this.$record.byRow ? null : (this.$record.firstColor ?? null);
  }
  setFirstColumnColor(color: string | null): this {
    return this.$color('firstColor', color ?? '#ffffff');
  }
  getSecondColumnColor(): string | null {
    return this.$record.byRow ? null : (this.$record.secondColor ?? null);
  }
  setSecondColumnColor(color: string | null): this {
    return this.$color('secondColor', color ?? '#ffffff');
  }
  getFooterColumnColor(): string | null {
    return this.$record.byRow ? null : (this.$record.footerColor ?? null);
  }
  setFooterColumnColor(color: string | null): this {
    return this.$color('footerColor', color);
  }
  setRange(range: Range): this {
    this.$replace({ ...this.$record, range: gridRangeOf(this.$sheet.$id, range.$area) });
    return this;
  }
  remove(): void {
    this.$replace(null);
  }

  $area(): Rectangle {
    const { rowCount, columnCount } = this.$sheet.$record().properties.gridProperties;
    return rectangleOfGridRange(this.$record.range, rowCount, columnCount);
  }

  $overlaps(area: Rectangle): boolean {
    const own = this.$area();
    return own.top < area.bottom && area.top < own.bottom && own.left < area.right && area.left < own.right;
  }

  $color(key: 'headerColor' | 'firstColor' | 'secondColor' | 'footerColor', color: string | null): this {
    const next = { ...this.$record };
    if (color === null) delete next[key as 'headerColor'];
    else next[key] = hexColor(color);
    this.$replace(next);
    return this;
  }

  $replace(next: BandedRangeRecord | null): void {
    const sheet = this.$sheet.$change();
    const key = JSON.stringify(this.$record);
    sheet.bandedRanges = sheet.bandedRanges.flatMap((each) => (JSON.stringify(each) !== key ? [each] : next ? [next] : []));
    if (next) this.$record = next;
  }
}

price(Banding.prototype, {
  local: [
    'getRange',
    'getHeaderRowColor',
    'getFirstRowColor',
    'getSecondRowColor',
    'getFooterRowColor',
    'getHeaderColumnColor',
    'getFirstColumnColor',
    'getSecondColumnColor',
    'getFooterColumnColor',
  ],
  write: [
    'setHeaderRowColor',
    'setFirstRowColor',
    'setSecondRowColor',
    'setFooterRowColor',
    'setHeaderColumnColor',
    'setFirstColumnColor',
    'setSecondColumnColor',
    'setFooterColumnColor',
    'setRange',
    'remove',
  ],
});
