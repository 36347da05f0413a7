// Keeps the results layer of a spreadsheet in step with its formulas, lazily: nothing is calculated until it is read.
import type { Kernel } from '../../../host/kernel';
import { quotedSheetName, a1Of, rectangleOfGridRange } from '../a1';
import { changeCells, usedExtent } from '../layers';
import type { SheetRecord, ShownValue, SpreadsheetRecord } from '../records';
import { serialOfInstant } from '../text/dateSerial';
import { type Clock, forEngine, isDrawn } from './dialect';
import type { EngineSheet, FormulaEngine } from './formulaEngine';
import { IronCalcEngine } from './ironCalc';
import { lackingFunctions } from './lackingFunctions';
import { type Reference, referencesIn } from './references';
import { wellFormed } from './wellFormed';

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** What the engine itself shows as #ERROR!, and hands on to whatever refers to it. */
const unreadable = '=1+';

/** More columns than a sheet can have. */
const widest = 20_000;

/** Rows are never changed in place, so what was found in one stays true. */
const formulasByRow = new WeakMap<readonly unknown[], readonly { column: number; formula: string }[]>();

export function formulaCells(sheet: SheetRecord): FormulaCell[] {
  if (sheet.holdsFormulas === false) return [];
  const cells: FormulaCell[] = [];
  sheet.grid.values.forEach((row, place) => {
    if (!row) return;
    let found = formulasByRow.get(row);
    if (!found) {
      found = row.flatMap((cell, column) => (typeof cell === 'object' && cell !== null ? [{ column, formula: cell.formulaValue }] : []));
      formulasByRow.set(row, found);
    }
    for (const cell of found) cells.push({ row: place, ...cell });
  });
  sheet.holdsFormulas = cells.length > 0;
  return cells;
}

export class Calculation {
  readonly #current = new WeakSet<SpreadsheetRecord>();

  constructor(
    readonly clock: Pick<Kernel, 'now'>,
    readonly engine: FormulaEngine = new IronCalcEngine(),
    /** Told of each function the engine does not have. */
    readonly tellLacking: (name: string) => void = () => undefined,
  ) {}

  /** Call when a draft is about to change. */
  outdate(book: SpreadsheetRecord): void {
    this.#current.delete(book);
  }

  /** Brings every result up to date. A changed spreadsheet is a new record, so one that was calculated stays so. */
  refresh(book: SpreadsheetRecord): void {
    if (this.#current.has(book)) return;
    this.#current.add(book);
    const formulas = new Map(book.sheets.map((sheet) => [sheet, formulaCells(sheet)] as const));
    const total = [...formulas.values()].reduce((sum, cells) => sum + cells.length, 0);
    const results = total === 0 ? new Map<string, never[]>() : this.#calculate(book, formulas);
    for (const sheet of book.sheets) {
      const fresh = new Map<string, ShownValue>();
      for (const { row, column, value } of results.get(sheet.properties.title) ?? [])
        if (value !== null) fresh.set(`${row}:${column}`, value);
      if (fresh.size === 0 && sheet.grid.results.length === 0) continue;
      sheet.grid.results.length = 0;
      for (const [place, value] of fresh) {
        const [row = 0, column = 0] = place.split(':').map(Number);
        changeCells(sheet.grid.results, { top: row, left: column, bottom: row + 1, right: column + 1 }, () => value);
      }
    }
  }

  #calculate(book: SpreadsheetRecord, formulas: ReadonlyMap<SheetRecord, readonly FormulaCell[]>) {
    const now = serialOfInstant(this.clock.now(), book.properties.timeZone);
    const clock: Clock = { today: Math.floor(now), now };
    const sheets = new Map<SheetRecord, Map<number, EngineSheet['inputs'][number]>>();
    const put = (sheet: SheetRecord, row: number, column: number, value: number | string | boolean, isFormula: boolean): void => {
      const cells = sheets.get(sheet) ?? new Map<number, EngineSheet['inputs'][number]>();
      sheets.set(sheet, cells);
      cells.set(row * widest + column, { row, column, value, isFormula });
    };
    const calculated = new Set<string>();
    const named = book.namedRanges.flatMap(({ range }) =>
      book.sheets.filter(({ properties }) => properties.sheetId === range.sheetId).map((sheet) => ({ sheet, range })),
    );
    for (const { sheet, range } of named) {
      const size = sheet.properties.gridProperties;
      putPlain(put, sheet, clipped(sheet, rectangleOfGridRange(range, size.rowCount, size.columnCount)));
    }
    for (const [sheet, cells] of formulas) {
      for (const { row, column, formula } of cells) {
        if (isDrawn(formula)) continue;
        if (!wellFormed(formula)) {
          put(sheet, row, column, unreadable, true);
          continue;
        }
        const target = (reference: Reference): SheetRecord | undefined =>
          reference.sheetName === undefined
            ? sheet
            : book.sheets.find(({ properties }) => properties.title.toLowerCase() === reference.sheetName?.toLowerCase());
        const last = (reference: Reference) => usedExtent((target(reference) ?? sheet).grid);
        const text = forEngine(
          formula,
          clock,
          (reference) => last(reference).rows - 1,
          (reference) => last(reference).columns - 1,
        );
        for (const reference of referencesIn(text)) {
          const source = target(reference);
          if (source) putPlain(put, source, clipped(source, areaOf(reference, source)));
        }
        put(sheet, row, column, text, true);
        calculated.add(text);
      }
    }
    for (const name of lackingFunctions(this.engine, calculated)) this.tellLacking(name);
    const engineSheets = book.sheets.map((sheet) => ({ name: sheet.properties.title, inputs: [...(sheets.get(sheet)?.values() ?? [])] }));
    const names = named.map(({ sheet, range }, place) => {
      const size = sheet.properties.gridProperties;
      const area = rectangleOfGridRange(range, size.rowCount, size.columnCount);
      return {
        name: book.namedRanges[place]?.name ?? '',
        formula: `${quotedSheetName(sheet.properties.title)}!${a1Of(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
      };
    });
    return this.engine.calculate(engineSheets, names, book.properties.locale);
  }
}

type Put = (sheet: SheetRecord, row: number, column: number, value: number | string | boolean, isFormula: boolean) => void;
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

function areaOf(reference: Reference, sheet: SheetRecord): Area {
  const { rowCount, columnCount } = sheet.properties.gridProperties;
  return {
    top: reference.top ?? 0,
    left: reference.left ?? 0,
    bottom: (reference.bottom ?? rowCount - 1) + 1,
    right: (reference.right ?? columnCount - 1) + 1,
  };
}

function clipped(sheet: SheetRecord, area: Area): Area {
  return { ...area, bottom: Math.min(area.bottom, sheet.grid.values.length) };
}

function putPlain(put: Put, sheet: SheetRecord, area: Area): void {
  for (let row = area.top; row < area.bottom; row += 1) {
    const cells = sheet.grid.values[row];
    if (!cells) continue;
    for (let column = area.left; column < Math.min(area.right, cells.length); column += 1) {
      const cell = cells[column] ?? null;
      if (cell !== null && typeof cell !== 'object') put(sheet, row, column, cell, false);
    }
  }
}
