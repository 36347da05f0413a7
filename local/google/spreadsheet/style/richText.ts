// RichTextValue and its builder: a text whose parts have their own style and links.
import { ScriptException } from '../../../host/errors';
import { price, Priced } from '../priced';
import type { TextFormatRecord, TextRunRecord } from '../records';
import type { Session } from '../session';
import { TextStyle } from './textStyle';
import { without } from '../without';

/** A format for each UTF-16 unit; runs are the stretches that are alike. */
type UnitFormats = readonly TextFormatRecord[];

const same = (first: unknown, second: unknown): boolean => JSON.stringify(first) === JSON.stringify(second);

export function formatsByUnit(text: string, runs: readonly TextRunRecord[]): UnitFormats {
  let place = 0;
  let format: TextFormatRecord = {};
  return Array.from({ length: text.length }, (_, unit) => {
    for (let run = runs[place]; run && run.startIndex <= unit; run = runs[place]) {
      format = run.format;
      place += 1;
    }
    return format;
  });
}

export function runsOf(formats: UnitFormats): TextRunRecord[] {
  return formats.flatMap((format, unit) =>
    unit > 0 && same(format, formats[unit - 1]) ? [] : unit === 0 && same(format, {}) ? [] : [{ startIndex: unit, format }],
  );
}

export class RichTextValue extends Priced {
  readonly $name = 'RichTextValue';

  constructor(
    readonly $session: Session,
    readonly $text: string,
    readonly $formats: UnitFormats,
    readonly $start = 0,
  ) {
    super();
  }

  copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.$session, this.$text, this.$formats);
  }
  getText(): string {
    return this.$text;
  }
  getStartIndex(): number {
    return this.$start;
  }
  getEndIndex(): number {
    return this.$start + this.$text.length;
  }
  /** Null where the text has no link or several. */
  getLinkUrl(startOffset = 0, endOffset = this.$text.length): string | null {
    const links = this.$formats.slice(startOffset, endOffset).map(({ link }) => link?.uri ?? null);
    return links.every((link) => link === links[0]) ? (links[0] ?? null) : null;
  }
  getTextStyle(startOffset = 0, endOffset = this.$text.length): TextStyle {
    const [first = {}, ...rest] = this.$formats.slice(startOffset, endOffset);
    const common = Object.entries(first).filter(
      ([key, value]) => key !== 'link' && rest.every((other) => same(other[key as keyof TextFormatRecord], value)),
    );
    return new TextStyle(this.$session, Object.fromEntries(common));
  }
  getRuns(): RichTextValue[] {
    const starts = this.$formats.flatMap((format, unit) => (unit === 0 || !same(format, this.$formats[unit - 1]) ? [unit] : []));
    return starts.map((start, place) => {
      const end = starts[place + 1] ?? this.$text.length;
      return new RichTextValue(this.$session, this.$text.slice(start, end), this.$formats.slice(start, end), this.$start + start);
    });
  }
}

price(RichTextValue.prototype, { local: ['copy', 'getText', 'getStartIndex', 'getEndIndex', 'getLinkUrl', 'getTextStyle', 'getRuns'] });

export class RichTextValueBuilder extends Priced {
  readonly $name = 'RichTextValueBuilder';
  #text: string | null;
  #formats: TextFormatRecord[];

  constructor(
    readonly $session: Session,
    text: string | null = null,
    formats: UnitFormats = [],
  ) {
    super();
    this.#text = text;
    this.#formats = [...formats];
  }

  build(): RichTextValue {
    return new RichTextValue(this.$session, this.#text ?? '', this.#formats);
  }
  setText(text: string): this {
    this.#text = text;
    this.#formats = Array.from({ length: text.length }, () => ({}));
    return this;
  }
  setLinkUrl(first: number | string | null, endOffset?: number, linkUrl?: string | null): this {
    const whole = typeof first !== 'number';
    const uri = whole ? first : (linkUrl ?? null);
    return this.$style(whole ? 0 : first, whole ? undefined : endOffset, (format) =>
      uri === null ? without(format, 'link') : { ...format, link: { uri } },
    );
  }
  setTextStyle(first: number | TextStyle | null, endOffset?: number, textStyle?: TextStyle | null): this {
    const whole = typeof first !== 'number';
    const style = whole ? first : (textStyle ?? null);
    return this.$style(whole ? 0 : first, whole ? undefined : endOffset, (format) => {
      const link = format.link ? { link: format.link } : {};
      return style === null ? link : { ...format, ...style.$format };
    });
  }

  $style(start: number, end: number | undefined, change: (format: TextFormatRecord) => TextFormatRecord): this {
    if (this.#text === null) throw new ScriptException('Text must be set before setting styles or links.');
    const last = end ?? this.#text.length;
    if (start < 0 || last > this.#text.length || (start >= last && this.#text !== ''))
      throw new ScriptException('Illegal argument: offsets are out of bounds.');
    this.#formats = this.#formats.map((format, unit) => (unit >= start && unit < last ? change(format) : format));
    return this;
  }
}

price(RichTextValueBuilder.prototype, { local: ['build', 'setText', 'setLinkUrl', 'setTextStyle'] });
