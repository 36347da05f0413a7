// The format of DocumentApp's paragraphs and list items: heading, alignment, spacing, indents.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { styleParagraph } from '../engine/styleParagraphs';
import type { Paragraph as ParagraphRecord, ParagraphStyle, StructuralElement } from '../record';
import { paragraphLook } from '../views/look';
import { DocNode } from './docNode';
import { alignmentNamed, alignmentOf, headingOf, HorizontalAlignment, namedStyleOf, ParagraphHeading } from './enums';
import type { Nodes } from './nodes';
import type { Home } from './openDocument';

const points = (magnitude: number) => ({ magnitude, unit: 'PT' });

export abstract class BlockFormat extends DocNode {
  constructor(
    nodes: Nodes,
    home: Home,
    public $block: StructuralElement,
  ) {
    super(nodes, home);
  }

  override get $element(): StructuralElement {
    return this.$block;
  }

  get $paragraph(): ParagraphRecord {
    if (!this.$block.paragraph) throw new ScriptException('Element is no longer part of the document.');
    return this.$block.paragraph;
  }

  $restyle(style: ParagraphStyle, field: keyof ParagraphStyle): this {
    styleParagraph(this.$home.doc.editing, this.$home.segment, this.$paragraph, style, [field]);
    return this;
  }

  get $look() {
    return paragraphLook(this.$home.segment.tab, this.$paragraph);
  }

  getHeading(): EnumValue {
    return ParagraphHeading.$of(headingOf(this.$paragraph.paragraphStyle.namedStyleType));
  }
  setHeading(heading: EnumValue): this {
    return this.$restyle({ namedStyleType: namedStyleOf(heading.name()) }, 'namedStyleType');
  }
  getAlignment(): EnumValue {
    return HorizontalAlignment.$of(alignmentNamed(this.$look.alignment));
  }
  setAlignment(alignment: EnumValue): this {
    return this.$restyle({ alignment: alignmentOf(alignment.name()) }, 'alignment');
  }
  isLeftToRight(): boolean {
    return !this.$look.rightToLeft;
  }
  setLeftToRight(leftToRight: boolean): this {
    return this.$restyle({ direction: leftToRight ? 'LEFT_TO_RIGHT' : 'RIGHT_TO_LEFT' }, 'direction');
  }
  getLineSpacing(): number {
    return this.$look.lineHeight;
  }
  setLineSpacing(multiplier: number): this {
    return this.$restyle({ lineSpacing: multiplier * 100 }, 'lineSpacing');
  }
  getSpacingBefore(): number {
    return this.$look.above;
  }
  setSpacingBefore(size: number): this {
    return this.$restyle({ spaceAbove: points(size) }, 'spaceAbove');
  }
  getSpacingAfter(): number {
    return this.$look.below;
  }
  setSpacingAfter(size: number): this {
    return this.$restyle({ spaceBelow: points(size) }, 'spaceBelow');
  }
  getIndentStart(): number {
    return this.$look.start;
  }
  setIndentStart(size: number): this {
    return this.$restyle({ indentStart: points(size) }, 'indentStart');
  }
  getIndentEnd(): number {
    return this.$look.end;
  }
  setIndentEnd(size: number): this {
    return this.$restyle({ indentEnd: points(size) }, 'indentEnd');
  }
  getIndentFirstLine(): number {
    return this.$look.firstLine;
  }
  setIndentFirstLine(size: number): this {
    return this.$restyle({ indentFirstLine: points(size) }, 'indentFirstLine');
  }
}
