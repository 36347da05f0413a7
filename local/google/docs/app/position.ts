// DocumentApp's Position: a place before, between or behind the children of an element, or the characters of a text.
// https://developers.google.com/apps-script/reference/document/position
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import type { DocNode } from './docNode';
import type { OpenDocument } from './openDocument';
import { isTextBlock } from './paragraphNode';
import { Text } from './textNode';

const lengthOf = (element: DocNode): number =>
  element instanceof Text ? element.getText().length : 'getNumChildren' in element ? (element as Counted).getNumChildren() : 0;

type Counted = DocNode & { getNumChildren(): number };

export class Position extends Exposed {
  readonly $name = 'Position';

  constructor(
    readonly $doc: OpenDocument,
    readonly $element: DocNode,
    readonly $offset: number,
  ) {
    super();
    if (!Number.isInteger($offset) || $offset < 0 || $offset > lengthOf($element)) throw new ScriptException('Invalid argument: offset');
  }

  get $text(): Text | null {
    if (this.$element instanceof Text) return this.$element;
    return isTextBlock(this.$element) ? this.$element.$text : null;
  }

  getElement(): DocNode {
    return this.$element;
  }
  getOffset(): number {
    return this.$offset;
  }
  /** Null where no text can stand. */
  getSurroundingText(): DocNode | null {
    return this.$doc.perform('Position.getSurroundingText', false, () => this.$text);
  }
  getSurroundingTextOffset(): number {
    return this.$doc.perform('Position.getSurroundingTextOffset', false, () => this.$characters());
  }
  insertText(text: string): DocNode | null {
    return this.$doc.perform('Position.insertText', true, () => this.$text?.insertText(this.$characters(), text) ?? null);
  }

  $characters(): number {
    if (this.$element instanceof Text) return this.$offset;
    return this.$text === null ? -1 : this.$offset === 0 ? 0 : this.$text.getText().length;
  }
}
