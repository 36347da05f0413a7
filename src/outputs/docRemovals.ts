// Taking whole paragraphs and tables out of a Doc. Those that stand side by side go in one piece, because what may be deleted depends on what is left.
import type { DocEdit } from './docEdits';
import { removalRange } from './docIndexes';
import type { DocPlace } from './docJson';
import type { Sibling } from './docParagraphs';
import { deleteRange } from './docRequests';

export interface Removal {
  readonly place: DocPlace;
  /** The list of siblings itself tells one body or cell from another. */
  readonly siblings: readonly Sibling[];
  readonly first: number;
  readonly last: number;
}

const joined = (removals: readonly Removal[]): readonly Removal[] => {
  const merged: Removal[] = [];
  for (const removal of [...removals].sort((one, other) => one.first - other.first || other.last - one.last)) {
    const at = merged.findIndex(
      (found) => found.siblings === removal.siblings && removal.first <= found.last + 1 && found.first <= removal.last + 1,
    );
    const found = merged[at];
    if (found === undefined) merged.push(removal);
    else merged[at] = { ...found, first: Math.min(found.first, removal.first), last: Math.max(found.last, removal.last) };
  }
  return merged;
};

export const removalEdits = (removals: readonly Removal[]): readonly DocEdit[] =>
  joined(removals).reduce<DocEdit[]>((edits, { place, siblings, first, last }) => {
    const range = removalRange(siblings, first, last);
    return range === null ? edits : edits.concat({ place, ...range, requests: [deleteRange(place, range.start, range.end)] });
  }, []);
