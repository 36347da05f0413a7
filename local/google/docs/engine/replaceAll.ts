// replaceAllText: finds text inside each paragraph, across its runs, in every segment of the tabs meant.
import type { Editing, Segment } from './editing';
import { segmentsOf, tabsOf } from './editing';
import { deleteSpan } from './deleteContent';
import { cleanText, insertString } from './insertText';
import { startOf } from './indexes';
import type { ParagraphPlace } from './places';
import { paragraphAt, paragraphsOf, textOf } from './places';
import { refuse } from './refusal';

export interface Match {
  readonly start: number;
  readonly end: number;
}

const patternOf = ({ text, matchCase, searchByRegex }: { text: string; matchCase?: boolean; searchByRegex?: boolean }): RegExp => {
  const source = searchByRegex ? text : text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  try {
    return new RegExp(source, matchCase ? 'gu' : 'giu');
  } catch {
    return refuse('The regular expression is invalid.');
  }
};

/** Matches in one paragraph, last first, so that earlier indexes stay true while later ones change. */
export const matchesIn = (place: ParagraphPlace, pattern: RegExp): Match[] => {
  const text = textOf(place.paragraph).slice(0, -1);
  const matches = [...text.matchAll(pattern)].filter((match) => match[0].length > 0 && !match[0].includes('\uFFFC'));
  return matches.map((match) => ({ start: place.start + match.index, end: place.start + match.index + match[0].length })).reverse();
};

/** The replacement looks like the first character of what it replaces. */
const replaceOne = (editing: Editing, segment: Segment, { start, end }: Match, text: string): void => {
  const place = paragraphAt(segment, start);
  if (!place) return;
  const first = place.paragraph.elements.find((element) => startOf(element) <= start && start < element.endIndex);
  const style = structuredClone(first?.textRun?.textStyle ?? {});
  // Between the match's first unit and the rest, so that a named range around the match grows with it.
  const at = end - start > 1 && !/[\uD800-\uDBFF]/.test(textOf(place.paragraph).charAt(start - place.start)) ? start + 1 : start;
  if (text) insertString(editing, segment, at, text, style);
  deleteSpan(segment, at + text.length, end + text.length);
  if (at > start) deleteSpan(segment, start, at);
};

/** Replaces every match inside the given paragraphs of one segment; answers how many there were. */
export const replaceMatches = (
  editing: Editing,
  segment: Segment,
  places: readonly ParagraphPlace[],
  pattern: RegExp,
  text: string,
): number => {
  let changed = 0;
  for (const place of [...places].reverse())
    for (const match of matchesIn(place, pattern)) {
      replaceOne(editing, segment, match, text);
      changed += 1;
    }
  return changed;
};

export const replaceAllText = (
  editing: Editing,
  request: {
    containsText?: { text?: string; matchCase?: boolean; searchByRegex?: boolean };
    replaceText?: string;
    tabsCriteria?: { tabIds?: string[] };
  },
) => {
  const { text: wanted = '', ...how } = request.containsText ?? {};
  if (wanted === '') refuse('The text to find must not be empty.');
  const pattern = patternOf({ text: wanted, ...how });
  const text = cleanText(request.replaceText ?? '');
  let changed = 0;
  for (const tab of tabsOf(editing.document, request.tabsCriteria))
    for (const segment of segmentsOf(tab)) changed += replaceMatches(editing, segment, [...paragraphsOf(segment.content)], pattern, text);
  return { replaceAllText: changed === 0 ? {} : { occurrencesChanged: changed } };
};
