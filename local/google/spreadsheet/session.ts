// One run's connection to the spreadsheets: prices every call, buffers writes, fetches ahead and tells the kernel.
// Knows nothing of single methods.
import { asDictionary } from '../../host/dictionary';
import type { CallSpec, Kernel } from '../../host/kernel';
import { ScriptException } from '../../host/errors';
import type { ScreenRecord } from '../../host/screen';
import { Drafts } from './drafts';
import { Calculation } from './formulas/calculation';
import { tellLackingOn } from './formulas/lackingFunctions';
import type { Rectangle } from './layers';
import { noteChange } from './people';
import { type Aspect, ReadAhead } from './readAhead';
import type { SheetRecord, SpreadsheetRecord, SpreadsheetsById } from './records';

/** What a call is: asked of nobody, shown on the screen, opening a file, about the list of sheets, a read, a write, a flush. */
export type Price =
  | { readonly kind: 'local'; readonly scopes?: readonly string[] }
  | { readonly kind: 'ui'; readonly scopes?: readonly string[] }
  | { readonly kind: 'open'; readonly changesWorld: boolean }
  | { readonly kind: 'structure'; readonly bookId: string }
  | { readonly kind: 'extent'; readonly bookId: string }
  | { readonly kind: 'read'; readonly bookId: string; readonly aspect: Aspect; readonly sheetId: number; readonly area: Rectangle }
  | { readonly kind: 'write'; readonly bookId: string; readonly cells: number }
  | { readonly kind: 'append'; readonly bookId: string; readonly cells: number }
  /** A picture of a chart. */
  | { readonly kind: 'render'; readonly bookId: string }
  | { readonly kind: 'flush' };

/** Milliseconds. Sources and grades: docs/platform/sheets.md. */
const cost = { open: 400, read: 300, readPerCell: 0.0085, write: 1, flush: 200, flushPerCell: 0.036, render: 1000, ui: 20 };

const fullScope = 'https://www.googleapis.com/auth/spreadsheets';
const currentScope = 'https://www.googleapis.com/auth/spreadsheets.currentonly';
export const currentScopes: readonly string[] = [currentScope, fullScope];
export const panelScopes: readonly string[] = ['https://www.googleapis.com/auth/script.container.ui'];

type Cost = Pick<CallSpec, 'kind' | 'ms' | 'roundTrips'> & Partial<Pick<CallSpec, 'scopes' | 'changesWorld'>>;

export class Session {
  readonly #drafts: Drafts;
  readonly #readAhead = new ReadAhead();
  readonly calculation: Calculation;
  readonly screen: ScreenRecord;
  #bufferedCells = 0;
  #pending = false;
  #refusal: string | null = null;
  #depth = 0;
  /** The spreadsheet last spoken of: what a failing call is about. */
  #spokenOf: string | null = null;

  constructor(readonly kernel: Kernel) {
    this.screen = kernel.run.screen;
    this.calculation = new Calculation(kernel, undefined, tellLackingOn(this.screen));
    this.#drafts = new Drafts(() => this.books);
    kernel.atRunEnd(() => this.#flush('end of run'));
  }

  /** The stored spreadsheets: for opening and making, which are not buffered. */
  get books(): SpreadsheetsById {
    return asDictionary(this.kernel.world.sheets as SpreadsheetsById);
  }

  get activeBookId(): string {
    return this.kernel.world.host.containerId;
  }

  /** Runs one call that a script made. Calls made while another runs are part of it and cost nothing of their own. */
  perform<Value>(method: string, price: Price, effect: () => Value): Value {
    if (this.#depth > 0) return effect();
    if ('bookId' in price) this.#spokenOf = price.bookId;
    const inside = (): Value => {
      this.#depth += 1;
      try {
        return effect();
      } finally {
        this.#depth -= 1;
      }
    };
    switch (price.kind) {
      case 'local':
        return this.#local(method, price.scopes, inside);
      case 'ui':
        return this.#call(method, { kind: 'ui', ms: cost.ui, roundTrips: 0, ...(price.scopes ? { scopes: price.scopes } : {}) }, inside);
      case 'open':
        return this.#call(
          method,
          { kind: 'read', ms: cost.open, roundTrips: 1, scopes: [fullScope], changesWorld: price.changesWorld },
          inside,
        );
      case 'structure':
        return this.#readStructure(method, price.bookId, inside);
      case 'extent':
        this.#flush(method);
        return this.#readStructure(method, price.bookId, inside);
      case 'read':
        this.#flush(method);
        return this.#read(method, price, inside);
      case 'write':
        return this.#write(method, price, inside);
      case 'append': {
        const value = this.#write(method, { ...price, kind: 'write' }, inside);
        this.#flush(method);
        return value;
      }
      case 'render':
        this.#flush(method);
        return this.#call(method, { kind: 'read', ms: cost.render, roundTrips: 1, scopes: this.scopesFor(price.bookId) }, inside);
      case 'flush':
        if (!this.#pending) return this.#local(method, currentScopes, inside);
        this.#flush(method);
        return inside();
    }
  }

  #call<Value>(method: string, spec: Cost, effect: () => Value): Value {
    return this.kernel.call({ service: 'SpreadsheetApp', method, document: this.#spokenOf ?? this.activeBookId, ...spec }, effect);
  }

  #local<Value>(method: string, scopes: readonly string[] | undefined, effect: () => Value): Value {
    return this.#call(method, { kind: 'local', ms: 0, roundTrips: 0, ...(scopes ? { scopes } : {}) }, effect);
  }

  #readStructure<Value>(method: string, bookId: string, effect: () => Value): Value {
    const scopes = this.scopesFor(bookId);
    if (this.#readAhead.knowsStructure(bookId)) return this.#local(method, scopes, effect);
    const value = this.#call(method, { kind: 'read', ms: cost.read, roundTrips: 1, scopes }, effect);
    this.#readAhead.noteStructure(bookId);
    return value;
  }

  #read<Value>(method: string, price: Extract<Price, { kind: 'read' }>, effect: () => Value): Value {
    const { bookId, aspect, area } = price;
    const scopes = this.scopesFor(bookId);
    if (this.#readAhead.covers(bookId, price)) return this.#local(method, scopes, effect);
    const cells = (area.bottom - area.top) * (area.right - area.left);
    const value = this.#call(method, { kind: 'read', ms: cost.read + cells * cost.readPerCell, roundTrips: 1, scopes }, () => {
      if (aspect === 'content') this.calculation.refresh(this.book(bookId));
      return effect();
    });
    this.#readAhead.note(bookId, price);
    return value;
  }

  #write<Value>(method: string, price: Extract<Price, { kind: 'write' }>, effect: () => Value): Value {
    const scopes = this.scopesFor(price.bookId);
    return this.#call(method, { kind: 'write', ms: cost.write, roundTrips: 0, scopes, changesWorld: true }, () => {
      const value = effect();
      this.#pending = true;
      this.#bufferedCells += price.cells;
      return value;
    });
  }

  /** Sends what is buffered; throws the first refusal, and what was buffered behind it is gone. */
  #flush(method: string): void {
    if (!this.#pending) return;
    const ms = cost.flush + this.#bufferedCells * cost.flushPerCell;
    this.#call(`${method} (flush)`, { kind: 'flush', ms, roundTrips: 1, scopes: currentScopes, changesWorld: true }, () => {
      const refusal = this.#refusal;
      for (const bookId of this.#drafts.commit()) {
        this.#readAhead.forget(bookId);
        noteChange(this.kernel, bookId);
      }
      this.#pending = false;
      this.#bufferedCells = 0;
      this.#refusal = null;
      if (refusal !== null) throw new ScriptException(refusal);
    });
  }

  /** A write Google will only complain about when it is sent. */
  refuse(message: string): void {
    this.#refusal ??= message;
    this.#drafts.refuse();
  }

  /** The spreadsheet as this run sees it. */
  book(bookId: string): SpreadsheetRecord {
    const book = this.#drafts.current(bookId);
    if (!book) throw new ScriptException(`Document ${bookId} is missing (perhaps it was deleted, or you don't have read access?)`);
    return book;
  }

  sheet(bookId: string, sheetId: number): SheetRecord {
    const sheet = this.book(bookId).sheets.find(({ properties }) => properties.sheetId === sheetId);
    if (!sheet) throw new ScriptException(`Sheet ${sheetId} not found`);
    return sheet;
  }

  changeBook(bookId: string): SpreadsheetRecord {
    const book = this.#drafts.book(bookId);
    this.calculation.outdate(book);
    return book;
  }

  changeSheet(bookId: string, sheetId: number): SheetRecord {
    this.sheet(bookId, sheetId);
    this.changeBook(bookId);
    return this.#drafts.sheet(bookId, sheetId);
  }

  /** Only the open workbook is covered by the narrow scope. */
  scopesFor(bookId: string): readonly string[] {
    return bookId === this.activeBookId ? currentScopes : [fullScope];
  }
}
