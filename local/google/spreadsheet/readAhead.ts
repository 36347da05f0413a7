// Which parts of a spreadsheet a run has already fetched. The model: a rectangle once read is free until the next flush;
// the list of sheets with their sizes comes with the first access and is kept in step by the client.
import { contains, intersects } from './a1';
import type { Rectangle } from './layers';

/** What is fetched together: values with formulas, display texts and number formats; looks; notes; rules; the rest of a sheet. */
export type Aspect = 'content' | 'format' | 'notes' | 'rules' | 'objects' | 'metadata';

interface Fetched {
  readonly aspect: Aspect;
  readonly sheetId: number;
  readonly area: Rectangle;
}

export class ReadAhead {
  readonly #structures = new Set<string>();
  readonly #fetched = new Map<string, Fetched[]>();

  knowsStructure(bookId: string): boolean {
    return this.#structures.has(bookId);
  }

  noteStructure(bookId: string): void {
    this.#structures.add(bookId);
  }

  covers(bookId: string, wanted: Fetched): boolean {
    return (this.#fetched.get(bookId) ?? []).some(
      ({ aspect, sheetId, area }) => aspect === wanted.aspect && sheetId === wanted.sheetId && contains(area, wanted.area),
    );
  }

  note(bookId: string, read: Fetched): void {
    this.#structures.add(bookId);
    const known = this.#fetched.get(bookId) ?? [];
    const kept = known.filter(
      (other) =>
        other.aspect !== read.aspect ||
        other.sheetId !== read.sheetId ||
        !intersects(other.area, read.area) ||
        !contains(read.area, other.area),
    );
    this.#fetched.set(bookId, [...kept, read]);
  }

  /** After a flush the client no longer trusts what it has read, because formulas may show something new. */
  forget(bookId: string): void {
    this.#fetched.delete(bookId);
  }
}
