// DocumentApp's Range and RangeBuilder: elements, and parts of texts, gathered in order.
// https://developers.google.com/apps-script/reference/document/range-builder
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import type { DocNode } from './docNode';
import type { OpenDocument } from './openDocument';
import { RangeElement } from './rangeElement';
import { elementsWithin, stretchOf } from './spans';

export class DocumentRange extends Exposed {
  readonly $name: string = 'Range';

  constructor(
    readonly $doc: OpenDocument,
    public $elements: readonly RangeElement[],
  ) {
    super();
  }

  getRangeElements(): RangeElement[] {
    return [...this.$elements];
  }
  /** Deprecated by Google for getRangeElements. */
  getSelectedElements(): RangeElement[] {
    return this.getRangeElements();
  }
}

export class RangeBuilder extends DocumentRange {
  override readonly $name = 'RangeBuilder';

  $with(method: string, made: () => readonly RangeElement[]): this {
    this.$doc.perform(`RangeBuilder.${method}`, false, () => {
      this.$elements = [...this.$elements, ...made()];
    });
    return this;
  }

  /** (element) or (text, startOffset, endOffsetInclusive). */
  addElement(element: DocNode, start?: number, endInclusive?: number): this {
    return this.$with('addElement', () => {
      const found = start === undefined || endInclusive === undefined ? null : { start, endInclusive };
      stretchOf(element, found);
      return [new RangeElement(found, element)];
    });
  }

  /** (first, last) or (firstText, startOffset, lastText, endOffsetInclusive). */
  addElementsBetween(first: DocNode, ...rest: readonly (DocNode | number)[]): this {
    return this.$with('addElementsBetween', () => {
      const [offset, last, endOffset] = typeof rest[0] === 'number' ? rest : [undefined, rest[0], undefined];
      const start = stretchOf(first, typeof offset === 'number' ? { start: offset, endInclusive: offset } : null);
      const end = stretchOf(last as DocNode, typeof endOffset === 'number' ? { start: endOffset, endInclusive: endOffset } : null);
      if (start.segment.content !== end.segment.content || end.to <= start.from) throw new ScriptException('Invalid range.');
      return elementsWithin(first, this.$doc.homeOf(start.segment), start.from, end.to);
    });
  }

  addRange(range: DocumentRange): this {
    return this.$with('addRange', () => range.$elements);
  }

  build(): DocumentRange {
    return new DocumentRange(this.$doc, this.$elements);
  }
}
