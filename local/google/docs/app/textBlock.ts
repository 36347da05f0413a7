// What Paragraph and ListItem of DocumentApp share: their text, and their place among others.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { startOf } from '../engine/indexes';
import { insertElement } from '../engine/insertText';
import { writtenText } from './attributes';
import { BlockFormat } from './blockFormat';
import type { DocNode } from './docNode';
import { findElementIn } from './findingElements';
import { settle, takeOut } from './homes';
import { Text } from './textNode';

export abstract class TextBlock extends BlockFormat {
  get $text(): Text {
    return new Text(this.$nodes, this.$home, this.$block);
  }

  getText(): string {
    return this.$text.getText();
  }
  setText(text: string): void {
    this.$text.setText(text);
  }
  appendText(text: string): DocNode {
    return this.$text.appendText(text);
  }
  insertText(childIndex: number, text: string): DocNode {
    return childIndex === 0 ? this.$text.insertText(0, text) : this.$text.appendText(text);
  }
  clear(): this {
    this.$text.setText('');
    return this;
  }
  editAsText(): DocNode {
    return this.$text;
  }
  replaceText(searchPattern: string, replacement: string): this {
    this.$text.replaceText(searchPattern, replacement);
    return this;
  }
  findText(searchPattern: string, from?: unknown): unknown {
    return this.$text.findText(searchPattern, from);
  }
  findElement(elementType: EnumValue, from?: { readonly $over: DocNode } | null): unknown {
    return findElementIn(this, elementType, from);
  }
  getNumChildren(): number {
    return this.getText() === '' ? 0 : 1;
  }
  getChild(childIndex: number): DocNode {
    if (childIndex < 0 || childIndex >= this.getNumChildren())
      throw new ScriptException(`Child index (${childIndex}) must be less than the number of child elements (${this.getNumChildren()}).`);
    return this.$text;
  }

  getLinkUrl(): string | null {
    return this.$text.getLinkUrl();
  }
  setLinkUrl(url: string): this {
    this.$text.setLinkUrl(url);
    return this;
  }

  setAttributes(attributes: Record<string, unknown>): this {
    if (writtenText(attributes).length > 0) this.$text.setAttributes(attributes);
    const { HEADING: heading, HORIZONTAL_ALIGNMENT: alignment, LINE_SPACING: spacing } = attributes;
    const { SPACING_BEFORE: before, SPACING_AFTER: after } = attributes;
    if (heading) this.setHeading(heading as EnumValue);
    if (alignment) this.setAlignment(alignment as EnumValue);
    if (typeof spacing === 'number') this.setLineSpacing(spacing);
    if (typeof before === 'number') this.setSpacingBefore(before);
    if (typeof after === 'number') this.setSpacingAfter(after);
    return this;
  }
  getAttributes(): Record<string, unknown> {
    return {
      ...this.$text.getAttributes(),
      HEADING: this.getHeading(),
      HORIZONTAL_ALIGNMENT: this.getAlignment(),
      LINE_SPACING: this.getLineSpacing(),
    };
  }

  /** Into this paragraph; the rest of it stays behind the break. */
  appendPageBreak(): this {
    const { doc, segment } = this.$home;
    insertElement(doc.editing, segment, this.$block.endIndex - 1, (textStyle) => ({ pageBreak: { textStyle } }));
    return this;
  }
  appendHorizontalRule(): this {
    const { doc, segment } = this.$home;
    insertElement(doc.editing, segment, this.$block.endIndex - 1, (textStyle) => ({ horizontalRule: { textStyle } }));
    return this;
  }

  $sibling(step: number): DocNode | null {
    const { list } = this.$home;
    const other = list[list.indexOf(this.$block) + step];
    return other && !other.sectionBreak ? this.$nodes.block(this.$home, other) : null;
  }
  getNextSibling(): DocNode | null {
    return this.$sibling(1);
  }
  getPreviousSibling(): DocNode | null {
    return this.$sibling(-1);
  }
  isAtDocumentEnd(): boolean {
    const { segment } = this.$home;
    return segment.content[segment.content.length - 1] === this.$block;
  }

  removeFromParent(): this {
    const { list, segment, doc } = this.$home;
    const others = list.filter((element) => element !== this.$block && element.paragraph);
    if (others.length === 0) throw new ScriptException("Can't remove the last paragraph in a document section.");
    const copy = structuredClone(this.$block);
    takeOut(segment, list, this.$block);
    settle(segment, list);
    this.$home = doc.scratch(copy);
    this.$block = copy;
    return this;
  }

  copy(): DocNode {
    const copy = structuredClone(this.$block);
    const home = this.$home.doc.scratch(copy);
    delete copy.startIndex;
    copy.endIndex -= startOf(this.$block);
    return this.$nodes.block(home, copy);
  }
}
