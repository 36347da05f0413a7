// What DocumentApp's Document and DocumentTab share: body, header, footer, ranges and positions of one tab.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { createFooter, createHeader } from '../engine/headersFooters';
import type { Tab } from '../record';
import { AppNamedRange, nameRange, namedRangesOf } from './appNamedRange';
import type { DocNode } from './docNode';
import { type DocumentRange, RangeBuilder } from './documentRange';
import { sectionNode } from './makeNodes';
import type { OpenDocument } from './openDocument';
import { Position } from './position';

export abstract class TabContent extends Exposed {
  constructor(readonly $doc: OpenDocument) {
    super();
  }

  abstract $tab(): Tab;

  $local<Value>(method: string, effect: () => Value, edits = false): Value {
    return this.$doc.perform(`${this.$name}.${method}`, edits, effect);
  }

  $section(kind: 'body' | 'header' | 'footer'): DocNode | null {
    const { documentTab } = this.$tab();
    const { documentStyle } = documentTab;
    const wanted = kind === 'header' ? documentStyle['defaultHeaderId'] : kind === 'footer' ? documentStyle['defaultFooterId'] : '';
    const home = this.$doc
      .homes()
      .find(({ segment }) => segment.tab === documentTab && segment.kind === kind && segment.segmentId === wanted);
    return home ? sectionNode(home) : null;
  }

  getBody(): DocNode | null {
    return this.$local('getBody', () => this.$section('body'));
  }
  getHeader(): DocNode | null {
    return this.$local('getHeader', () => this.$section('header'));
  }
  getFooter(): DocNode | null {
    return this.$local('getFooter', () => this.$section('footer'));
  }
  addHeader(): DocNode | null {
    return this.$addSection('addHeader', createHeader, 'header');
  }
  addFooter(): DocNode | null {
    return this.$addSection('addFooter', createFooter, 'footer');
  }
  $addSection(method: string, create: typeof createHeader | typeof createFooter, kind: 'header' | 'footer'): DocNode | null {
    const made = (): DocNode | null => {
      const { tabId } = this.$tab().tabProperties;
      create(this.$doc.editing, { type: 'DEFAULT', sectionBreakLocation: { tabId } });
      return this.$section(kind);
    };
    return this.$local(method, made, true);
  }

  newRange(): RangeBuilder {
    return this.$local('newRange', () => new RangeBuilder(this.$doc, []));
  }
  newPosition(element: DocNode, offset: number): Position {
    return this.$local('newPosition', () => new Position(this.$doc, element, offset));
  }

  addNamedRange(name: string, range: DocumentRange): AppNamedRange {
    const made = (): AppNamedRange => {
      if (range.$doc !== this.$doc) throw new ScriptException('Range must be of the same document.');
      return nameRange(this.$doc, this.$tab(), name, range);
    };
    return this.$local('addNamedRange', made, true);
  }
  getNamedRanges(name?: string | null): AppNamedRange[] {
    return this.$local('getNamedRanges', () =>
      namedRangesOf(this.$tab())
        .filter((range) => name === undefined || name === null || range.name === name)
        .map((range) => new AppNamedRange(this.$doc, this.$tab(), range)),
    );
  }
  getNamedRangeById(id: string): AppNamedRange | null {
    return this.$local('getNamedRangeById', () => {
      const found = namedRangesOf(this.$tab()).find(({ namedRangeId }) => namedRangeId === id);
      return found === undefined ? null : new AppNamedRange(this.$doc, this.$tab(), found);
    });
  }
}
