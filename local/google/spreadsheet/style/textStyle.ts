// TextStyle and its builder: how text looks, apart from any cell. Null means "differs" or "not said".
import { hexColor } from '../format/colors';
import { price, Priced } from '../priced';
import type { TextFormatRecord } from '../records';
import type { Session } from '../session';
import { SpreadsheetColor } from './color';

export class TextStyle extends Priced {
  readonly $name = 'TextStyle';

  constructor(
    readonly $session: Session,
    readonly $format: TextFormatRecord,
  ) {
    super();
  }

  copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.$session, this.$format);
  }
  getFontFamily(): string | null {
    return this.$format.fontFamily ?? null;
  }
  getFontSize(): number | null {
    return this.$format.fontSize ?? null;
  }
  getForegroundColor(): string | null {
    return this.$format.foregroundColor ?? null;
  }
  getForegroundColorObject(): SpreadsheetColor | null {
    const { foregroundColor } = this.$format;
    return foregroundColor === undefined ? null : new SpreadsheetColor(this.$session, foregroundColor);
  }
  isBold(): boolean | null {
    return this.$format.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.$format.italic ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.$format.strikethrough ?? null;
  }
  isUnderline(): boolean | null {
    return this.$format.underline ?? null;
  }
}

price(TextStyle.prototype, {
  local: [
    'copy',
    'getFontFamily',
    'getFontSize',
    'getForegroundColor',
    'getForegroundColorObject',
    'isBold',
    'isItalic',
    'isStrikethrough',
    'isUnderline',
  ],
});

export class TextStyleBuilder extends Priced {
  readonly $name = 'TextStyleBuilder';
  #format: TextFormatRecord;

  constructor(
    readonly $session: Session,
    format: TextFormatRecord = {},
  ) {
    super();
    this.#format = format;
  }

  build(): TextStyle {
    return new TextStyle(this.$session, this.#format);
  }
  setBold(bold: boolean): this {
    return this.$set({ bold });
  }
  setFontFamily(fontFamily: string): this {
    return this.$set({ fontFamily });
  }
  setFontSize(fontSize: number): this {
    return this.$set({ fontSize: Math.trunc(fontSize) });
  }
  setForegroundColor(cssString: string): this {
    return this.$set({ foregroundColor: hexColor(cssString) });
  }
  setForegroundColorObject(color: SpreadsheetColor): this {
    return this.$set({ foregroundColor: color.$hex });
  }
  setItalic(italic: boolean): this {
    return this.$set({ italic });
  }
  setStrikethrough(strikethrough: boolean): this {
    return this.$set({ strikethrough });
  }
  setUnderline(underline: boolean): this {
    return this.$set({ underline });
  }

  $set(change: TextFormatRecord): this {
    this.#format = { ...this.#format, ...change };
    return this;
  }
}

price(TextStyleBuilder.prototype, {
  local: [
    'build',
    'setBold',
    'setFontFamily',
    'setFontSize',
    'setForegroundColor',
    'setForegroundColorObject',
    'setItalic',
    'setStrikethrough',
    'setUnderline',
  ],
});
