// DocumentApp's Paragraph and ListItem.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { GlyphType } from './enums';
import { TextBlock } from './textBlock';

const points = (magnitude: number) => ({ magnitude, unit: 'PT' });

export class Paragraph extends TextBlock {
  readonly $name = 'Paragraph';
  readonly $type = 'PARAGRAPH';
}

const GLYPHS: readonly (readonly [Parameters<typeof GlyphType.$of>[0], string])[] = [
  ['BULLET', '●'],
  ['HOLLOW_BULLET', '○'],
  ['SQUARE_BULLET', '■'],
  ['NUMBER', 'DECIMAL'],
  ['LATIN_UPPER', 'UPPER_ALPHA'],
  ['LATIN_LOWER', 'ALPHA'],
  ['ROMAN_UPPER', 'UPPER_ROMAN'],
  ['ROMAN_LOWER', 'ROMAN'],
];

export class ListItem extends TextBlock {
  readonly $name = 'ListItem';
  readonly $type = 'LIST_ITEM';

  get $bullet() {
    const { bullet } = this.$paragraph;
    if (!bullet) throw new ScriptException('Element is no longer a list item.');
    return bullet;
  }

  get $glyph() {
    const { listId, nestingLevel = 0 } = this.$bullet;
    return this.$home.segment.tab.lists?.[listId]?.listProperties.nestingLevels[nestingLevel];
  }

  getListId(): string {
    return this.$bullet.listId;
  }
  setListId(listItem: ListItem): this {
    this.$bullet.listId = listItem.$bullet.listId;
    return this;
  }
  getNestingLevel(): number {
    return this.$bullet.nestingLevel ?? 0;
  }
  setNestingLevel(nestingLevel: number): this {
    const { $bullet: bullet, $paragraph: paragraph } = this;
    if (nestingLevel === 0) delete bullet.nestingLevel;
    else bullet.nestingLevel = Math.min(8, nestingLevel);
    Object.assign(paragraph.paragraphStyle, {
      indentFirstLine: points(36 * nestingLevel + 18),
      indentStart: points(36 * nestingLevel + 36),
    });
    return this;
  }
  getGlyphType(): EnumValue | null {
    const glyph = this.$glyph;
    const known = GLYPHS.find(([, sign]) => sign === (glyph?.glyphSymbol ?? glyph?.glyphType));
    return known ? GlyphType.$of(known[0]) : null;
  }
  setGlyphType(glyphType: EnumValue): this {
    const glyph = this.$glyph;
    const sign = GLYPHS.find(([name]) => name === glyphType.name())?.[1] ?? '●';
    const level = this.getNestingLevel();
    if (!glyph) return this;
    delete glyph.glyphSymbol;
    delete glyph.glyphType;
    Object.assign(
      glyph,
      sign.length === 1 ? { glyphSymbol: sign, glyphFormat: `%${level}` } : { glyphType: sign, glyphFormat: `%${level}.` },
    );
    return this;
  }
}

export const isTextBlock = (node: unknown): node is Paragraph | ListItem => node instanceof Paragraph || node instanceof ListItem;
