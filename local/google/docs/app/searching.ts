// Search patterns of DocumentApp: RE2 text, searched paragraph by paragraph.
import { ScriptException } from '../../../host/errors';
import { startOf } from '../engine/indexes';
import type { ParagraphPlace } from '../engine/places';
import { paragraphsOf, textOf } from '../engine/places';
import type { StructuralElement } from '../record';

/** What RE2 does not have: looking ahead or behind, and naming an earlier group. https://github.com/google/re2/wiki/Syntax */
const beyondRe2 = /(?:^|[^\\])(?:\\\\)*(?:\(\?<?[=!]|\\[1-9k])/;

/** RE2 takes flags in front of the pattern, such as (?i). */
export const patternOf = (searchPattern: string): RegExp => {
  if (beyondRe2.test(searchPattern)) throw new ScriptException(`Invalid regular expression pattern ${searchPattern}`);
  const flags = /^\(\?([ims]+)\)/.exec(searchPattern)?.[1] ?? '';
  try {
    return new RegExp(flags ? searchPattern.slice(flags.length + 3) : searchPattern, `g${flags}`);
  } catch {
    throw new ScriptException(`Invalid regular expression pattern ${searchPattern}`);
  }
};

/** The paragraphs an element is made of; all of a list's when there is none. */
export const placesOf = (list: StructuralElement[], element: StructuralElement | null): ParagraphPlace[] =>
  element ? [...paragraphsOf([element])].map((place) => (place.element === element ? { ...place, list } : place)) : [...paragraphsOf(list)];

/** A paragraph's own text: runs only, without its newline; a soft break reads as "\r". */
export const plainText = (place: ParagraphPlace): string =>
  place.paragraph.elements
    .map((element) => element.textRun?.content ?? '')
    .join('')
    .replace(/\n$/, '')
    .replace(/\v/g, '\r');

/** Where the nth character of the paragraph's own text stands; chips and breaks between runs are stepped over. */
export const indexOfCharacter = (place: ParagraphPlace, offset: number): number => {
  let left = offset;
  for (const element of place.paragraph.elements) {
    if (!element.textRun) continue;
    if (left < element.textRun.content.length) return startOf(element) + left;
    left -= element.textRun.content.length;
  }
  throw new ScriptException(`Index (${offset}) must be less than or equal to the content length (${textOf(place.paragraph).length - 1}).`);
};
