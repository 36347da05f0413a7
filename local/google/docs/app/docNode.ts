// What every element of DocumentApp can do: say its type and parent, leave its parent, be copied, be taken as its own kind.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import type { StructuralElement } from '../record';
import { ElementType } from './enums';
import type { Home } from './openDocument';
import type { Nodes } from './nodes';

export type ElementName = Parameters<typeof ElementType.$of>[0];

export abstract class DocNode extends Exposed {
  abstract readonly $type: ElementName;

  constructor(
    readonly $nodes: Nodes,
    public $home: Home,
  ) {
    super();
  }

  /** The paragraph or table this node stands for, where it is one. */
  get $element(): StructuralElement | undefined {
    return undefined;
  }

  getType(): EnumValue {
    return ElementType.$of(this.$type);
  }

  getParent(): DocNode | null {
    return this.$nodes.parentOf(this.$home);
  }

  $as(...types: readonly ElementName[]): this {
    if (!types.includes(this.$type)) throw new ScriptException(`Can't convert element of type ${this.$type} to ${types[0] ?? ''}.`);
    return this;
  }

  asBody(): DocNode {
    return this.$as('BODY_SECTION');
  }
  asHeaderSection(): DocNode {
    return this.$as('HEADER_SECTION');
  }
  asFooterSection(): DocNode {
    return this.$as('FOOTER_SECTION');
  }
  asParagraph(): DocNode {
    return this.$as('PARAGRAPH', 'LIST_ITEM');
  }
  asListItem(): DocNode {
    return this.$as('LIST_ITEM');
  }
  asText(): DocNode {
    return this.$as('TEXT');
  }
  asTable(): DocNode {
    return this.$as('TABLE');
  }
  asTableRow(): DocNode {
    return this.$as('TABLE_ROW');
  }
  asTableCell(): DocNode {
    return this.$as('TABLE_CELL');
  }
}

const EDITS = /^(set|append|insert|remove|delete|replace|clear|merge|add)/;

/** Sends every public method of the classes through the kernel, named "Paragraph.setText" and its like. */
export const traced = (...classes: readonly { readonly prototype: DocNode }[]): void => {
  for (const { prototype } of classes)
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const original: unknown = property.value;
      if (name === 'constructor' || name.startsWith('$') || typeof original !== 'function') continue;
      const method = original as (...args: unknown[]) => unknown;
      Object.defineProperty(prototype, name, {
        ...property,
        value(this: DocNode, ...args: unknown[]): unknown {
          return this.$home.doc.perform(`${this.$name}.${name}`, EDITS.test(name), () => method.apply(this, args));
        },
      });
    }
};
