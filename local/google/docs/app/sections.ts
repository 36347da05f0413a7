// DocumentApp's Body, HeaderSection and FooterSection.
import { startOf } from '../engine/indexes';
import { insertElement } from '../engine/insertText';
import { deleteFooter, deleteHeader } from '../engine/headersFooters';
import type { Dimension } from '../record';
import { points } from '../views/look';
import { Blocks } from './blocks';
import type { DocNode } from './docNode';
import { newParagraph } from './homes';

export class Body extends Blocks {
  readonly $name = 'Body';
  readonly $type = 'BODY_SECTION';

  $size(field: string): number {
    return points(this.$home.segment.tab.documentStyle[field] as Dimension | undefined);
  }
  $resize(field: string, size: number): this {
    this.$home.segment.tab.documentStyle[field] = { magnitude: size, unit: 'PT' };
    return this;
  }

  getMarginTop(): number {
    return this.$size('marginTop');
  }
  setMarginTop(size: number): this {
    return this.$resize('marginTop', size);
  }
  getMarginBottom(): number {
    return this.$size('marginBottom');
  }
  setMarginBottom(size: number): this {
    return this.$resize('marginBottom', size);
  }
  getMarginLeft(): number {
    return this.$size('marginLeft');
  }
  setMarginLeft(size: number): this {
    return this.$resize('marginLeft', size);
  }
  getMarginRight(): number {
    return this.$size('marginRight');
  }
  setMarginRight(size: number): this {
    return this.$resize('marginRight', size);
  }

  $page(): { width?: Dimension; height?: Dimension } {
    return this.$home.segment.tab.documentStyle['pageSize'] as { width?: Dimension; height?: Dimension };
  }
  getPageWidth(): number {
    return points(this.$page().width);
  }
  setPageWidth(size: number): this {
    this.$page().width = { magnitude: size, unit: 'PT' };
    return this;
  }
  getPageHeight(): number {
    return points(this.$page().height);
  }
  setPageHeight(size: number): this {
    this.$page().height = { magnitude: size, unit: 'PT' };
    return this;
  }

  $breakAt(childIndex: number): DocNode {
    const element = newParagraph('');
    this.$put(childIndex, element);
    const { doc, segment } = this.$home;
    insertElement(doc.editing, segment, startOf(element), (textStyle) => ({ pageBreak: { textStyle } }));
    return this.$wrap(element);
  }
  appendPageBreak(): DocNode {
    return this.$breakAt(this.$children.length);
  }
  insertPageBreak(childIndex: number): DocNode {
    return this.$breakAt(childIndex);
  }
}

export class HeaderSection extends Blocks {
  readonly $name = 'HeaderSection';
  readonly $type = 'HEADER_SECTION';

  removeFromParent(): this {
    deleteHeader(this.$home.doc.editing, { headerId: this.$home.segment.segmentId });
    return this;
  }
}

export class FooterSection extends Blocks {
  readonly $name = 'FooterSection';
  readonly $type = 'FOOTER_SECTION';

  removeFromParent(): this {
    deleteFooter(this.$home.doc.editing, { footerId: this.$home.segment.segmentId });
    return this;
  }
}
