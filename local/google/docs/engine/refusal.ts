// How a request of a batch says no. Words are Google's where they are known (docs/platform/docs.md grades each);
// the batch adds "Invalid requests[N].kind: " in front.
export class Refusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refusal';
  }
}

export const refuse = (message: string): never => {
  throw new Refusal(message);
};

export const OUTSIDE_PARAGRAPH =
  'The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.';
export const INSIDE_GRAPHEME = 'The insertion index cannot be within a grapheme cluster.';
export const FIRST_SECTION_BREAK = 'Cannot operate on the first section break in the document.';
export const EMPTY_RANGE = 'The range should not be empty.';
export const LAST_NEWLINE = 'The range cannot include the newline character at the end of the segment.';
export const BAD_DELETION = 'Invalid deletion range. Cannot delete the requested range.';
export const BAD_TABLE_START = 'The provided table start location is invalid.';
export const NO_LOCATION = 'The insertion location must be specified.';

export const beyondEnd = (index: number, end: number): string =>
  `Index ${index} must be less than the end index of the referenced segment, ${end}.`;
export const unknownSegment = (segmentId: string): string =>
  `Segment with ID ${segmentId} was not found. If a segment ID is provided, it must be a header, footer or footnote ID.`;
export const unknownTab = (tabId: string): string => `The tab with ID ${tabId} was not found.`;
export const invalidField = (path: string): string => `Invalid field: ${path}`;
