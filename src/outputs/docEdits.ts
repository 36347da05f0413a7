// Edits of one Doc, each over a span of the Doc as it was read, put in an order in which no edit moves another's span.
import type { DocPlace } from './docJson';
import { type DocRequest, placeKey } from './docRequests';

export interface DocEdit {
  readonly place: DocPlace;
  /** The span it touches, in the indexes of the Doc as it was read; an insertion has start = end. */
  readonly start: number;
  readonly end: number;
  readonly requests: readonly DocRequest[];
}

/** From the end of each segment to its beginning, so that every index still means what it meant; of two that end together, the later start first. */
export const fromTheEnd = (edits: readonly DocEdit[]): readonly DocRequest[] =>
  edits
    .map((edit, order) => ({ ...edit, order, key: placeKey(edit.place) }))
    .sort((one, other) =>
      one.key !== other.key ? (one.key < other.key ? -1 : 1) : other.end - one.end || other.start - one.start || one.order - other.order,
    )
    .reduce<DocRequest[]>((requests, edit) => requests.concat(edit.requests), []);

/** Whether the inner span goes when the outer one is deleted; an insertion right in front of it stays. */
export const covers = (outer: Pick<DocEdit, 'place' | 'start' | 'end'>, inner: Pick<DocEdit, 'place' | 'start' | 'end'>): boolean =>
  placeKey(outer.place) === placeKey(inner.place) && outer.start <= inner.start && inner.end <= outer.end && inner.end > outer.start;
