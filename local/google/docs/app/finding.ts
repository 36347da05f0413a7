// DocumentApp's findText: the next match among the paragraphs of an element.
import type { ParagraphPlace } from '../engine/places';
import type { StructuralElement } from '../record';
import type { Nodes } from './nodes';
import type { Home } from './openDocument';
import { patternOf, plainText } from './searching';

interface Searched {
  readonly $home: Home;
  readonly $nodes: Nodes;
  $places(): readonly ParagraphPlace[];
}

/** A RangeElement over the text of one paragraph. */
interface FoundBefore {
  readonly $over: { readonly $over?: StructuralElement | null };
  readonly $found: { readonly endInclusive: number } | null;
}

/** The next match behind `from` among the paragraphs of an element, as a RangeElement over one paragraph's text; null at the end. */
export const findIn = (node: Searched, searchPattern: string, from: unknown): unknown => {
  const pattern = patternOf(searchPattern);
  const after = from as FoundBefore | null | undefined;
  const lastIn = after?.$over.$over;
  const places = node.$places();
  const startAt = lastIn ? places.findIndex((place) => place.element === lastIn) : 0;
  for (const [nth, place] of places.slice(Math.max(0, startAt)).entries()) {
    pattern.lastIndex = nth === 0 && after?.$found ? after.$found.endInclusive + 1 : 0;
    const match = pattern.exec(plainText(place));
    if (!match || match[0] === '') continue;
    const found = { start: match.index, endInclusive: match.index + match[0].length - 1 };
    const home = { ...node.$home, list: place.list };
    return node.$nodes.rangeElement(node.$nodes.text(home, place.element), found);
  }
  return null;
};
