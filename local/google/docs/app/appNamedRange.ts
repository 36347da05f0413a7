// DocumentApp's NamedRange, over the same named ranges as the Docs service has.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { segmentOf } from '../engine/editing';
import { startOf } from '../engine/indexes';
import { createNamedRange, deleteNamedRange } from '../engine/namedRanges';
import type { NamedRange, Tab } from '../record';
import { DocumentRange } from './documentRange';
import { sectionNode } from './makeNodes';
import type { OpenDocument } from './openDocument';
import { elementsWithin, joined, stretchOf } from './spans';

export const namedRangesOf = ({ documentTab }: Tab): readonly NamedRange[] =>
  Object.values(documentTab.namedRanges ?? {}).flatMap(({ namedRanges }) => namedRanges);

/** One named range over all elements of a range, which may stand apart. */
export const nameRange = (doc: OpenDocument, tab: Tab, name: string, range: DocumentRange): AppNamedRange => {
  const stretches = joined(range.$elements.map(({ $over, $found }) => stretchOf($over, $found)));
  if (stretches.length === 0) throw new ScriptException('The range must contain at least one element.');
  const made = stretches.map(({ segment: { segmentId, tabId }, from, to }) => {
    const wanted = { startIndex: from, endIndex: to, segmentId, tabId };
    return createNamedRange(doc.editing, { name, range: wanted }).createNamedRange.namedRangeId;
  });
  const all = namedRangesOf(tab).filter(({ namedRangeId }) => made.includes(namedRangeId));
  const [first, ...others] = all;
  if (!first) throw new ScriptException('The range must be in the tab.');
  for (const other of others) {
    first.ranges.push(...other.ranges);
    deleteNamedRange(doc.editing, { namedRangeId: other.namedRangeId });
  }
  return new AppNamedRange(doc, tab, first);
};

export class AppNamedRange extends Exposed {
  readonly $name = 'NamedRange';

  constructor(
    readonly $doc: OpenDocument,
    readonly $tab: Tab,
    readonly $record: NamedRange,
  ) {
    super();
  }

  getId(): string {
    return this.$record.namedRangeId;
  }
  getName(): string {
    return this.$record.name;
  }
  getRange(): DocumentRange {
    return this.$doc.perform('NamedRange.getRange', false, () => {
      const elements = this.$record.ranges.flatMap((span) => {
        const home = this.$doc.homeOf(segmentOf(this.$doc.editing, { ...span, tabId: this.$tab.tabProperties.tabId }));
        return elementsWithin(sectionNode(home), home, startOf(span), span.endIndex);
      });
      return new DocumentRange(this.$doc, elements);
    });
  }
  remove(): void {
    this.$doc.perform('NamedRange.remove', true, () => {
      if (namedRangesOf(this.$tab).includes(this.$record)) deleteNamedRange(this.$doc.editing, { namedRangeId: this.getId() });
    });
  }
}
