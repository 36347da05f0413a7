// DocumentApp's RangeElement: a find result, a whole element or part of a text.
import { DocNode } from './docNode';
import type { FoundText } from './nodes';

export class RangeElement extends DocNode {
  readonly $name = 'RangeElement';
  readonly $type = 'TEXT';

  constructor(
    readonly $found: FoundText | null,
    readonly $over: DocNode,
  ) {
    super($over.$nodes, $over.$home);
  }

  override get $element() {
    return this.$over.$element;
  }

  getElement(): DocNode {
    return this.$over;
  }
  isPartial(): boolean {
    return this.$found !== null;
  }
  getStartOffset(): number {
    return this.$found?.start ?? -1;
  }
  getEndOffsetInclusive(): number {
    return this.$found?.endInclusive ?? -1;
  }
}
