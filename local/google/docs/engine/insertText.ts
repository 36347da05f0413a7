// Puts text and inline elements into paragraphs. A newline makes a paragraph: the newline carries the paragraph's
// style, so the new paragraph in front is a copy and the old one keeps its identity.
import type { Paragraph, ParagraphElement, StructuralElement, TextStyle } from '../record';
import type { Editing, Segment } from './editing';
import { endOf, lengthened, segmentOf } from './editing';
import type { ParagraphPlace } from './places';
import { cutElements, insertionPlace } from './places';
import { NO_LOCATION, refuse } from './refusal';
import { without } from './without';
import { isHeading, joinRuns, styleForInsertion, textElement } from './textRuns';

export interface WantedPlace {
  location?: { index?: number; segmentId?: string; tabId?: string };
  endOfSegmentLocation?: { segmentId?: string; tabId?: string };
}

export const insertionPoint = (editing: Editing, { location, endOfSegmentLocation }: WantedPlace): { segment: Segment; index: number } => {
  if (location) return { segment: segmentOf(editing, location), index: location.index ?? 0 };
  const segment = segmentOf(editing, endOfSegmentLocation ?? refuse(NO_LOCATION));
  return { segment, index: endOf(segment) - 1 };
};

const isDropped = (code: number): boolean => code <= 0x08 || (code >= 0x0c && code <= 0x1f) || (code >= 0xe000 && code <= 0xf8ff);

/** What Google drops from inserted text: control characters (a carriage return among them) and the private use area. */
export const cleanText = (text: string): string => [...text].filter((sign) => !isDropped(sign.charCodeAt(0))).join('');

/** A paragraph with the same look; a heading gets an id of its own. */
export const twinOf = (editing: Editing, paragraph: Paragraph, elements: ParagraphElement[]): Paragraph => {
  const style = without(structuredClone(paragraph.paragraphStyle), 'headingId');
  const headed = isHeading(style.namedStyleType) && paragraph.paragraphStyle.headingId !== undefined;
  return {
    elements: joinRuns(elements),
    paragraphStyle: { ...(headed ? { headingId: editing.ids.headingId() } : {}), ...style },
    ...(paragraph.bullet ? { bullet: structuredClone(paragraph.bullet) } : {}),
  };
};

const splice = (editing: Editing, place: ParagraphPlace, index: number, lines: ParagraphElement[][]): void => {
  const [left, right] = cutElements(place.paragraph.elements, index);
  const last = lines.length - 1;
  const before: StructuralElement[] = lines
    .slice(0, last)
    .map((line, nth) => ({ endIndex: 0, paragraph: twinOf(editing, place.paragraph, nth === 0 ? [...left, ...line] : line) }));
  place.paragraph.elements = joinRuns([...(last === 0 ? left : []), ...(lines[last] ?? []), ...right]);
  place.list.splice(place.list.indexOf(place.element), 0, ...before);
};

/** Inserts text that may hold newlines. `style` is given where the request decides it (a replacement keeps the old look). */
export const insertString = (editing: Editing, segment: Segment, index: number, text: string, style?: TextStyle): void => {
  const place = insertionPlace(segment, index);
  const textStyle = style ?? styleForInsertion(place.paragraph, index);
  const run = (content: string): ParagraphElement => textElement(content, structuredClone(textStyle));
  const lines = text.split('\n');
  splice(
    editing,
    place,
    index,
    lines.map((line, nth) => [run(nth < lines.length - 1 ? `${line}\n` : line)]),
  );
  lengthened(segment, index, text.length);
};

/** Inserts one element of length 1: a chip, an image, a break, a footnote mark. */
export const insertElement = (
  editing: Editing,
  segment: Segment,
  index: number,
  element: (textStyle: TextStyle) => Omit<ParagraphElement, 'endIndex'>,
): void => {
  const place = insertionPlace(segment, index);
  splice(editing, place, index, [[{ ...element(styleForInsertion(place.paragraph, index)), endIndex: 0 }]]);
  lengthened(segment, index, 1);
};

export const insertText = (editing: Editing, request: WantedPlace & { text?: string }): void => {
  const { segment, index } = insertionPoint(editing, request);
  if (!request.text) refuse('The text to insert must not be empty.');
  const text = cleanText(request.text ?? '');
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) refuse('The text must be valid Unicode.');
  insertString(editing, segment, index, text);
};
