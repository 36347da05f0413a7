// TextStyle of the Charts service, and its builder.
import { hexColor } from '../format/colors';
import { price, Priced } from '../priced';
import type { Session } from '../session';

export interface ChartTextFormat {
  readonly color?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
}

export class ChartTextStyle extends Priced {
  readonly $name = 'TextStyle';

  constructor(
    readonly $session: Session,
    readonly $format: ChartTextFormat,
  ) {
    super();
  }

  getColor(): string | null {
    return this.$format.color ?? null;
  }
  getFontName(): string | null {
    return this.$format.fontName ?? null;
  }
  getFontSize(): number | null {
    return this.$format.fontSize ?? null;
  }
}

price(ChartTextStyle.prototype, { local: ['getColor', 'getFontName', 'getFontSize'] });

export class ChartTextStyleBuilder extends Priced {
  readonly $name = 'TextStyleBuilder';
  #format: ChartTextFormat = {};

  constructor(readonly $session: Session) {
    super();
  }

  build(): ChartTextStyle {
    return new ChartTextStyle(this.$session, this.#format);
  }
  setColor(cssValue: string): this {
    this.#format = { ...this.#format, color: hexColor(cssValue) };
    return this;
  }
  setFontName(fontName: string): this {
    this.#format = { ...this.#format, fontName };
    return this;
  }
  setFontSize(fontSize: number): this {
    this.#format = { ...this.#format, fontSize };
    return this;
  }
}

price(ChartTextStyleBuilder.prototype, { local: ['build', 'setColor', 'setFontName', 'setFontSize'] });
