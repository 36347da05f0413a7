// DocumentApp's Text: the characters of a paragraph, or of everything in a list, with their styles.
import { ScriptException } from '../../../host/errors';
import type { EnumValue } from '../../../host/enumeration';
import { deleteSpan } from '../engine/deleteContent';
import { insertString } from '../engine/insertText';
import type { ParagraphPlace } from '../engine/places';
import { replaceMatches } from '../engine/replaceAll';
import { styleSpan } from '../engine/styleText';
import type { StructuralElement, TextStyle } from '../record';
import { styleOfElement, textLook } from '../views/look';
import { colorOf, readAttributes, writtenText } from './attributes';
import { DocNode } from './docNode';
import { findIn } from './finding';
import { TextAlignment } from './enums';
import { softBreaks } from './homes';
import type { Nodes } from './nodes';
import type { Home } from './openDocument';
import { indexOfCharacter, patternOf, placesOf, plainText } from './searching';

type Span = readonly [] | readonly [number, number];
type WithValue<Value> = readonly [Value] | readonly [number, number, Value];

export class Text extends DocNode {
  readonly $name = 'Text';
  readonly $type = 'TEXT';

  constructor(
    nodes: Nodes,
    home: Home,
    readonly $over: StructuralElement | null,
  ) {
    super(nodes, home);
  }

  override getParent(): DocNode | null {
    return this.$over ? this.$nodes.block(this.$home, this.$over) : this.$nodes.parentOf(this.$home);
  }

  $places(): ParagraphPlace[] {
    return placesOf(this.$home.list, this.$over);
  }

  getText(): string {
    return this.$places().map(plainText).join('\n');
  }

  /** The index of a character; offsets count a newline between paragraphs. */
  $indexOf(offset: number): number {
    let left = offset;
    for (const place of this.$places()) {
      const { length } = plainText(place);
      if (left <= length) return indexOfCharacter(place, left);
      left -= length + 1;
    }
    throw new ScriptException(`Index (${offset}) must be less than or equal to the content length (${this.getText().length}).`);
  }

  /** [from, to) of inclusive offsets, or of everything. */
  $bounds(span: Span): { from: number; to: number } {
    const [start = 0, end = this.getText().length - 1] = span;
    if (end < start && span.length > 0) throw new ScriptException(`Invalid range: ${start} to ${end}.`);
    return { from: this.$indexOf(start), to: end < start ? this.$indexOf(start) : this.$indexOf(end) + 1 };
  }

  $style(span: Span, style: TextStyle, field: string): this {
    const { from, to } = this.$bounds(span);
    if (to > from) styleSpan(this.$home.segment, { from, to }, style, [field]);
    return this;
  }

  $set<Value>(args: WithValue<Value>, field: keyof TextStyle, styleOf: (value: Value) => TextStyle): this {
    const [value, span]: [Value, Span] = args.length === 3 ? [args[2], [args[0], args[1]]] : [args[0], []];
    return this.$style(span, value === null ? {} : styleOf(value), field);
  }

  /** The look at an offset; of everything, undefined where it varies. */
  $look<Value>(offset: number | undefined | null, read: (look: ReturnType<typeof textLook>) => Value): Value | null {
    const at = offset ?? undefined;
    const looks = this.$places().flatMap((place) => {
      const index = at === undefined ? undefined : this.$indexOf(at);
      return place.paragraph.elements
        .filter(
          (element) =>
            element.textRun &&
            (index === undefined ? element.textRun.content !== '\n' : (element.startIndex ?? 0) <= index && index < element.endIndex),
        )
        .map((element) => read(textLook(this.$home.segment.tab, place.paragraph.paragraphStyle, styleOfElement(element))));
    });
    const [first] = looks;
    return first !== undefined && looks.every((each) => each === first) ? first : null;
  }

  setText(text: string): this {
    const whole = this.$bounds([]);
    const [place] = this.$places();
    const style = place?.paragraph.elements[0]?.textRun?.textStyle;
    if (text !== '') insertString(this.$home.doc.editing, this.$home.segment, whole.from, softBreaks(text), structuredClone(style ?? {}));
    if (whole.to > whole.from) deleteSpan(this.$home.segment, whole.from + text.length, whole.to + text.length);
    return this;
  }

  insertText(offset: number, text: string): this {
    if (text !== '') insertString(this.$home.doc.editing, this.$home.segment, this.$indexOf(offset), softBreaks(text));
    return this;
  }

  appendText(text: string): this {
    return this.insertText(this.getText().length, text);
  }

  deleteText(startOffset: number, endOffsetInclusive: number): this {
    const { from, to } = this.$bounds([startOffset, endOffsetInclusive]);
    deleteSpan(this.$home.segment, from, to);
    return this;
  }

  replaceText(searchPattern: string, replacement: string): this {
    replaceMatches(this.$home.doc.editing, this.$home.segment, this.$places(), patternOf(searchPattern), softBreaks(replacement));
    return this;
  }

  findText(searchPattern: string, from?: unknown): unknown {
    return findIn(this, searchPattern, from);
  }

  editAsText(): this {
    return this;
  }

  getTextAttributeIndices(): number[] {
    const [place] = this.$places();
    let at = 0;
    return (place?.paragraph.elements ?? []).flatMap((element) => {
      const start = at;
      const length = element.textRun?.content.replace('\n', '').length ?? 0;
      at += length;
      return length > 0 ? [start] : [];
    });
  }

  isBold(offset?: number): boolean | null {
    return this.$look(offset, (look) => look.bold);
  }
  isItalic(offset?: number): boolean | null {
    return this.$look(offset, (look) => look.italic);
  }
  isUnderline(offset?: number): boolean | null {
    return this.$look(offset, (look) => look.underline);
  }
  isStrikethrough(offset?: number): boolean | null {
    return this.$look(offset, (look) => look.strike);
  }
  getFontFamily(offset?: number): string | null {
    return this.$look(offset, (look) => look.font);
  }
  getFontSize(offset?: number): number | null {
    return this.$look(offset, (look) => look.size);
  }
  getForegroundColor(offset?: number): string | null {
    return this.$look(offset, (look) => `#${look.color.toLowerCase()}`);
  }
  getBackgroundColor(offset?: number): string | null {
    return this.$look(offset, (look) => (look.background ? `#${look.background.toLowerCase()}` : null));
  }
  getLinkUrl(offset?: number): string | null {
    return this.$look(offset, (look) => look.link ?? null);
  }
  getTextAlignment(offset?: number): EnumValue | null {
    return this.$look(offset, (look) => TextAlignment.$of(look.offset === 'NONE' ? 'NORMAL' : look.offset));
  }

  setBold(...args: WithValue<boolean>): this {
    return this.$set(args, 'bold', (bold) => ({ bold }));
  }
  setItalic(...args: WithValue<boolean>): this {
    return this.$set(args, 'italic', (italic) => ({ italic }));
  }
  setUnderline(...args: WithValue<boolean>): this {
    return this.$set(args, 'underline', (underline) => ({ underline }));
  }
  setStrikethrough(...args: WithValue<boolean>): this {
    return this.$set(args, 'strikethrough', (strikethrough) => ({ strikethrough }));
  }
  setFontSize(...args: WithValue<number>): this {
    return this.$set(args, 'fontSize', (magnitude) => ({ fontSize: { magnitude, unit: 'PT' } }));
  }
  setFontFamily(...args: WithValue<string>): this {
    return this.$set(args, 'weightedFontFamily', (fontFamily) => ({ weightedFontFamily: { fontFamily, weight: 400 } }));
  }
  setForegroundColor(...args: WithValue<string>): this {
    return this.$set(args, 'foregroundColor', (color) => ({ foregroundColor: colorOf(color) }));
  }
  setBackgroundColor(...args: WithValue<string>): this {
    return this.$set(args, 'backgroundColor', (color) => ({ backgroundColor: colorOf(color) }));
  }
  setLinkUrl(...args: WithValue<string>): this {
    return this.$set(args, 'link', (url) => (url ? { link: { url } } : {}));
  }
  setTextAlignment(...args: WithValue<EnumValue>): this {
    return this.$set(args, 'baselineOffset', (value) => ({ baselineOffset: value.name() === 'NORMAL' ? 'NONE' : value.name() }));
  }

  setAttributes(...args: readonly [Record<string, unknown>] | readonly [number, number, Record<string, unknown>]): this {
    const [attributes, span]: [Record<string, unknown>, Span] = args.length === 3 ? [args[2], [args[0], args[1]]] : [args[0], []];
    for (const { field, style } of writtenText(attributes)) this.$style(span, style, field);
    return this;
  }

  getAttributes(offset?: number): Record<string, unknown> {
    return readAttributes(this, offset);
  }
}
