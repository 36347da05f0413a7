// Buffered writes: drafts of the spreadsheets a run has changed, on top of the stored ones. Nothing reaches the world
// before a flush, so a killed run loses them by itself. Rows of cells are shared with the stored record, because they are
// never changed in place.
import { layerNames } from './layers';
import type { GridRecord, SheetRecord, SpreadsheetRecord, SpreadsheetsById } from './records';

export class Drafts {
  #drafts = new Map<string, SpreadsheetRecord>();
  /** Sheets copied since the last flush or refusal: these may be changed. */
  #own = new Set<SpreadsheetRecord | SheetRecord>();
  /** What may still be committed once a write was refused: all that was buffered before it. */
  #untilRefusal: Map<string, SpreadsheetRecord> | null = null;

  constructor(readonly stored: () => SpreadsheetsById) {}

  /** The spreadsheet as this run sees it. */
  current(bookId: string): SpreadsheetRecord | undefined {
    return this.#drafts.get(bookId) ?? this.stored()[bookId];
  }

  /** The spreadsheet, ready to be changed outside its sheets. */
  book(bookId: string): SpreadsheetRecord {
    const book = this.current(bookId);
    if (!book) throw new Error(`There is no spreadsheet ${bookId}.`);
    if (this.#own.has(book)) return book;
    const { properties, namedRanges, developerMetadata } = book;
    const draft = { ...book, ...structuredClone({ properties, namedRanges, developerMetadata }), sheets: book.sheets.slice() };
    this.#own.add(draft);
    this.#drafts.set(bookId, draft);
    return draft;
  }

  /** One of its sheets, ready to be changed. */
  sheet(bookId: string, sheetId: number): SheetRecord {
    const book = this.book(bookId);
    const place = book.sheets.findIndex(({ properties }) => properties.sheetId === sheetId);
    const sheet = book.sheets[place];
    if (!sheet) throw new Error(`There is no sheet ${sheetId}.`);
    if (this.#own.has(sheet)) return sheet;
    const draft = copyOfSheet(sheet);
    this.#own.add(draft);
    book.sheets[place] = draft;
    return draft;
  }

  /** Google refused a write: what follows it can no longer be saved. */
  refuse(): void {
    if (this.#untilRefusal !== null) return;
    this.#untilRefusal = new Map(this.#drafts);
    this.#own.clear();
  }

  commit(): string[] {
    const saved = this.#untilRefusal ?? this.#drafts;
    const touched = [...this.#drafts.keys()];
    for (const [bookId, draft] of saved) this.stored()[bookId] = draft;
    this.#drafts = new Map();
    this.#own.clear();
    this.#untilRefusal = null;
    return touched;
  }
}

export function copyOfSheet(sheet: SheetRecord): SheetRecord {
  const { grid, charts, ...rest } = sheet;
  // Records of charts are replaced, never changed in place: a thousand of them are not copied at every flush.
  return { ...structuredClone(rest), charts: charts.slice(), grid: copyOfGrid(grid) };
}

function copyOfGrid(grid: GridRecord): GridRecord {
  const copy: Partial<Record<keyof GridRecord, unknown>> = {};
  for (const name of layerNames) copy[name] = grid[name].slice();
  return copy as unknown as GridRecord;
}
