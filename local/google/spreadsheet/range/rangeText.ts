// Rich text and text styles of a range.
import { checkSize } from '../cells/gridSize';
import { putValues } from '../cells/entry';
import { isFormula, shownText } from '../cells/shown';
import { argumentsOf } from '../formulas/dialect';
import { withText } from '../format/aspects';
import { changeEachFormat } from '../format/formats';
import { cellOf, changeCells } from '../layers';
import { price } from '../priced';
import { formatsByUnit, RichTextValue, runsOf } from '../style/richText';
import { TextStyle } from '../style/textStyle';
import type { Range } from './range';
import { RangeOrder } from './rangeOrder';
import { without } from '../without';

export abstract class RangeText extends RangeOrder {
  /** Null for a number, a date or another value that is no text. */
  getRichTextValues(): (RichTextValue | null)[][] {
    const sheet = this.$sheet.$record();
    const book = this.$sheet.$book();
    return this.$cells((row, column) => {
      const entered = cellOf(sheet.grid.values, row, column);
      const text = shownText(book, sheet, row, column);
      if (isFormula(entered)) {
        const uri = linkIn(entered.formulaValue);
        return new RichTextValue(
          this.$session,
          text,
          formatsByUnit(text, uri === null ? [] : [{ startIndex: 0, format: { link: { uri } } }]),
        );
      }
      if (entered !== null && typeof entered !== 'string') return null;
      const runs = cellOf(sheet.grid.textRuns, row, column);
      const bare = runs === null && /^https?:\/\/\S+$/.test(text) ? [{ startIndex: 0, format: { link: { uri: text } } }] : [];
      return new RichTextValue(this.$session, text, formatsByUnit(text, runs ?? bare));
    });
  }
  getRichTextValue(): RichTextValue | null {
    return this.$first().getRichTextValues()[0]?.[0] ?? null;
  }
  setRichTextValues(values: RichTextValue[][]): Range {
    checkSize(values, this.$area);
    return this.$rich((down, across) => values[down]?.[across]);
  }
  setRichTextValue(value: RichTextValue): Range {
    return this.$rich(() => value);
  }

  getTextStyles(): TextStyle[][] {
    return this.$cells((row, column) => {
      const format = without(this.$formatAt(row, column).textFormat ?? {}, 'link');
      const defaults = {
        fontFamily: 'Arial',
        fontSize: 10,
        foregroundColor: '#000000',
        bold: false,
        italic: false,
        strikethrough: false,
        underline: false,
      };
      return new TextStyle(this.$session, { ...defaults, ...format });
    });
  }
  getTextStyle(): TextStyle {
    return this.$first().getTextStyles()[0]?.[0] ?? new TextStyle(this.$session, {});
  }
  setTextStyle(style: TextStyle): Range {
    return this.$reformat((format) => withText(format, style.$format));
  }
  setTextStyles(styles: TextStyle[][]): Range {
    checkSize(styles, this.$area);
    const sheet = this.$editable() ? this.$sheet.$change() : null;
    if (sheet)
      changeEachFormat(this.$sheet.$book(), sheet, this.$area, (format, down, across) =>
        withText(format, styles[down]?.[across]?.$format ?? {}),
      );
    return this.$self();
  }

  /** The text is kept as text, whatever it looks like. */
  $rich(of: (down: number, across: number) => RichTextValue | undefined): Range {
    if (!this.$editable()) return this.$self();
    const { top, left } = this.$area;
    const entry = this.$entry();
    const entered = this.$cells((row, column) => ({ value: of(row - top, column - left)?.$text || null }));
    if (!putValues(entry, this.$area, entered)) return this.$self();
    changeCells(entry.sheet.grid.textRuns, this.$area, (_old, row, column) => {
      const runs = runsOf(of(row - top, column - left)?.$formats ?? []);
      return runs.length === 0 ? null : runs;
    });
    return this.$self();
  }
}

function linkIn(formula: string): string | null {
  const match = /^=\s*HYPERLINK\s*\((.*)\)\s*$/is.exec(formula);
  const address = match ? /^\s*"(.*)"\s*$/s.exec(argumentsOf(match[1] ?? '')[0] ?? '') : null;
  return address?.[1]?.split('""').join('"') ?? null;
}

price(RangeText.prototype, {
  read: { content: ['getRichTextValues', 'getRichTextValue'], format: ['getTextStyles', 'getTextStyle'] },
  write: ['setRichTextValue', 'setTextStyle'],
  writeEach: ['setRichTextValues', 'setTextStyles'],
});
