// What holds paragraphs, lists and tables in DocumentApp: the body, headers, footers and table cells.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { createParagraphBullets } from '../engine/bullets';
import { startOf } from '../engine/indexes';
import { insertElement } from '../engine/insertText';
import type { StructuralElement } from '../record';
import { DocNode } from './docNode';
import { findElementIn } from './findingElements';
import { newParagraph, putIn, settle, softBreaks, takeOut } from './homes';
import type { ListItem, Paragraph } from './paragraphNode';
import { isTextBlock } from './paragraphNode';
import type { Table } from './tableNode';
import { newTable } from './tablePart';
import { Text } from './textNode';

export abstract class Blocks extends DocNode {
  get $list(): StructuralElement[] {
    return this.$home.list;
  }

  /** DocumentApp's children leave the section break out. */
  get $children(): StructuralElement[] {
    return this.$list.filter((element) => element.paragraph || element.table || element.tableOfContents);
  }

  get $text(): Text {
    return new Text(this.$nodes, this.$home, null);
  }

  $wrap(element: StructuralElement): DocNode {
    return this.$nodes.block(this.$home, element);
  }

  $put(childIndex: number, element: StructuralElement): void {
    const children = this.$children;
    if (childIndex < 0 || childIndex > children.length)
      throw new ScriptException(
        `Child index (${childIndex}) must be less than or equal to the number of child elements (${children.length}).`,
      );
    const following = children[childIndex];
    putIn(this.$home.segment, this.$list, following ? this.$list.indexOf(following) : this.$list.length, [element]);
    settle(this.$home.segment, this.$list);
  }

  /** A detached copy moves in; lists it belongs to come along from its document. */
  $adopt(childIndex: number, node: DocNode): DocNode {
    const element = node.$element;
    if (!element || !node.$home.detached) throw new ScriptException('Element must be detached.');
    const { lists } = node.$home.segment.tab;
    const listId = element.paragraph?.bullet?.listId;
    const list = listId && lists?.[listId];
    const tab = this.$home.segment.tab;
    if (listId && list) tab.lists = { [listId]: structuredClone(list), ...tab.lists };
    this.$put(childIndex, element);
    node.$home = this.$home;
    return node;
  }

  $insertParagraph(childIndex: number, paragraph: string | Paragraph): DocNode {
    if (typeof paragraph !== 'string') return this.$adopt(childIndex, paragraph);
    const element = newParagraph(softBreaks(paragraph));
    this.$put(childIndex, element);
    return this.$wrap(element);
  }

  $insertListItem(childIndex: number, item: string | ListItem): DocNode {
    if (typeof item !== 'string') return this.$adopt(childIndex, item);
    const before = this.$children[childIndex - 1]?.paragraph;
    const element = newParagraph(softBreaks(item));
    this.$put(childIndex, element);
    if (before?.bullet && element.paragraph) {
      element.paragraph.bullet = structuredClone(before.bullet);
      const { indentFirstLine, indentStart } = before.paragraphStyle;
      Object.assign(element.paragraph.paragraphStyle, {
        ...(indentFirstLine ? { indentFirstLine } : {}),
        ...(indentStart ? { indentStart } : {}),
      });
      return this.$wrap(element);
    }
    const { segmentId, tabId } = this.$home.segment;
    const range = { startIndex: startOf(element), endIndex: element.endIndex, segmentId, tabId };
    createParagraphBullets(this.$home.doc.editing, { range, bulletPreset: 'NUMBERED_DECIMAL_ALPHA_ROMAN' });
    return this.$wrap(element);
  }

  $insertTable(childIndex: number, cells: readonly (readonly unknown[])[] | Table | null | undefined): DocNode {
    if (cells instanceof DocNode) return this.$adopt(childIndex, cells);
    const element = newTable(cells ?? []);
    this.$put(childIndex, element);
    return this.$wrap(element);
  }

  appendParagraph(paragraph: string | Paragraph): DocNode {
    return this.$insertParagraph(this.$children.length, paragraph);
  }
  insertParagraph(childIndex: number, paragraph: string | Paragraph): DocNode {
    return this.$insertParagraph(childIndex, paragraph);
  }
  appendListItem(item: string | ListItem): DocNode {
    return this.$insertListItem(this.$children.length, item);
  }
  insertListItem(childIndex: number, item: string | ListItem): DocNode {
    return this.$insertListItem(childIndex, item);
  }
  appendTable(cells?: readonly (readonly unknown[])[] | Table | null): DocNode {
    return this.$insertTable(this.$children.length, cells);
  }
  insertTable(childIndex: number, cells?: readonly (readonly unknown[])[] | Table | null): DocNode {
    return this.$insertTable(childIndex, cells);
  }

  appendHorizontalRule(): DocNode {
    const element = newParagraph('');
    this.$put(this.$children.length, element);
    const { doc, segment } = this.$home;
    insertElement(doc.editing, segment, startOf(element), (textStyle) => ({ horizontalRule: { textStyle } }));
    return this.$wrap(element);
  }

  getText(): string {
    return this.$text.getText();
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

  setText(text: string): this {
    this.clear();
    const [first] = this.$children;
    const node = first && this.$wrap(first);
    if (isTextBlock(node)) node.setText(text);
    return this;
  }

  clear(): this {
    const { segment } = this.$home;
    putIn(segment, this.$list, this.$list.length, [newParagraph('')]);
    for (const element of this.$children.slice(0, -1)) takeOut(segment, this.$list, element);
    return this;
  }

  getNumChildren(): number {
    return this.$children.length;
  }
  getChild(childIndex: number): DocNode {
    const child = this.$children[childIndex];
    if (!child)
      throw new ScriptException(`Child index (${childIndex}) must be less than the number of child elements (${this.$children.length}).`);
    return this.$wrap(child);
  }
  getChildIndex(child: DocNode): number {
    const index = this.$children.findIndex((element) => element === child.$element);
    if (index < 0) throw new ScriptException('Element does not contain the specified child element.');
    return index;
  }
  removeChild(child: DocNode): this {
    this.getChildIndex(child);
    (child as Paragraph | Table).removeFromParent();
    return this;
  }
  getParagraphs(): DocNode[] {
    return this.$text.$places().map((place) => this.$nodes.block({ ...this.$home, list: place.list }, place.element));
  }
  getListItems(): DocNode[] {
    return this.getParagraphs().filter((node) => node.$type === 'LIST_ITEM');
  }
  getTables(): DocNode[] {
    return this.$children.filter((element) => element.table).map((element) => this.$wrap(element));
  }
  setAttributes(attributes: Record<string, unknown>): this {
    this.$text.setAttributes(attributes);
    return this;
  }
  getAttributes(): Record<string, unknown> {
    return this.$text.getAttributes();
  }
}
