// Values and formulas of a range.
import { checkSize } from '../cells/gridSize';
import { enterValues, type Entered, type EntrySettings, putValues } from '../cells/entry';
import { dateCells, isFormula, scriptValue, type ScriptValue, shownText, shownValue } from '../cells/shown';
import { columnLetters } from '../a1';
import { movedFormula, referencesIn } from '../formulas/references';
import { cellOf } from '../layers';
import { protectedWords } from '../protectedAreas';
import { price } from '../priced';
import type { Range } from './range';
import { RangePlace } from './rangePlace';

export abstract class RangeValues extends RangePlace {
  getValues(): ScriptValue[][] {
    const sheet = this.$sheet.$record();
    const book = this.$sheet.$book();
    const isDate = dateCells(book, sheet);
    const zone = book.properties.timeZone;
    return this.$cells((row, column) => scriptValue(shownValue(sheet, row, column), isDate(row, column), zone));
  }

  getValue(): ScriptValue {
    return this.$first().getValues()[0]?.[0] ?? '';
  }

  getDisplayValues(): string[][] {
    const sheet = this.$sheet.$record();
    const book = this.$sheet.$book();
    return this.$cells((row, column) => shownText(book, sheet, row, column));
  }

  getDisplayValue(): string {
    return this.$first().getDisplayValues()[0]?.[0] ?? '';
  }

  getFormulas(): string[][] {
    const { values } = this.$sheet.$record().grid;
    return this.$cells((row, column) => {
      const cell = cellOf(values, row, column);
      return isFormula(cell) ? cell.formulaValue : '';
    });
  }

  getFormula(): string {
    return this.$first().getFormulas()[0]?.[0] ?? '';
  }

  /** Relative to each cell, as "=R[-1]C[0]+1". */
  getFormulasR1C1(): (string | null)[][] {
    const { values } = this.$sheet.$record().grid;
    return this.$cells((row, column) => {
      const cell = cellOf(values, row, column);
      return isFormula(cell) ? inR1C1(cell.formulaValue, row, column) : null;
    });
  }

  getFormulaR1C1(): string | null {
    return this.$first().getFormulasR1C1()[0]?.[0] ?? null;
  }

  isBlank(): boolean {
    const { values, results } = this.$sheet.$record().grid;
    return this.$cells((row, column) => cellOf(values, row, column) === null && cellOf(results, row, column) === null)
      .flat()
      .every(Boolean);
  }

  setValues(values: unknown[][]): Range {
    checkSize(values, this.$area);
    this.$enter(values);
    return this.$self();
  }

  setValue(value: unknown): Range {
    const row = new Array<unknown>(this.getNumColumns()).fill(value);
    this.$enter(new Array<unknown[]>(this.getNumRows()).fill(row));
    return this.$self();
  }

  setFormulas(formulas: string[][]): Range {
    checkSize(formulas, this.$area);
    if (this.$editable())
      putValues(
        this.$entry(),
        this.$area,
        formulas.map((row) => row.map(formulaEntry)),
      );
    return this.$self();
  }

  /** One formula for every cell, moved along as a copy would be. */
  setFormula(formula: string): Range {
    const cells = this.$cells((row, column) =>
      formulaEntry(movedFormula(asFormula(formula), row - this.$area.top, column - this.$area.left)),
    );
    if (this.$editable()) putValues(this.$entry(), this.$area, cells);
    return this.$self();
  }

  setFormulasR1C1(formulas: string[][]): Range {
    checkSize(formulas, this.$area);
    const cells = this.$cells((row, column) =>
      formulaEntry(inA1(asFormula(formulas[row - this.$area.top]?.[column - this.$area.left] ?? ''), row, column)),
    );
    if (this.$editable()) putValues(this.$entry(), this.$area, cells);
    return this.$self();
  }

  setFormulaR1C1(formula: string): Range {
    return this.setFormulasR1C1(this.$cells(() => formula));
  }

  $first(): Range {
    const { top, left } = this.$area;
    return this.$sheet.$range({ top, left, bottom: top + 1, right: left + 1 });
  }

  /** One of something for each cell. */
  $cells<T>(of: (row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.$area;
    const rows: T[][] = [];
    for (let row = top; row < bottom; row += 1) {
      const cells: T[] = [];
      for (let column = left; column < right; column += 1) cells.push(of(row, column));
      rows.push(cells);
    }
    return rows;
  }

  /** Where the person may not write, the write is refused as Google refuses it. */
  $editable(): boolean {
    if (this.$sheet.$canEdit(this.$area)) return true;
    this.$session.refuse(protectedWords);
    return false;
  }

  $enter(values: readonly (readonly unknown[])[]): void {
    if (this.$editable()) enterValues(this.$entry(), this.$area, values);
  }

  $entry(): EntrySettings {
    const sheet = this.$sheet.$change();
    return { book: this.$sheet.$book(), sheet, now: this.$session.kernel.now(), refuse: (message) => this.$session.refuse(message) };
  }
}

function asFormula(text: string): string {
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

function formulaEntry(text: string): Entered {
  return { value: text === '' ? null : { formulaValue: asFormula(text) } };
}

function inR1C1(formula: string, row: number, column: number): string {
  const part = (letter: string, place: number | undefined, from: number, fixed: boolean): string =>
    place === undefined ? '' : fixed ? `${letter}${place + 1}` : `${letter}[${place - from}]`;
  let result = '';
  let at = 0;
  for (const { start, end, top, left, bottom, right, isRange, absolute } of referencesIn(formula)) {
    const sheet = formula.slice(start, end).includes('!') ? formula.slice(start, formula.indexOf('!', start) + 1) : '';
    const from = part('R', top, row, absolute.top) + part('C', left, column, absolute.left);
    const to = part('R', bottom, row, absolute.bottom) + part('C', right, column, absolute.right);
    result += formula.slice(at, start) + sheet + (isRange ? `${from}:${to}` : from);
    at = end;
  }
  return result + formula.slice(at);
}

function inA1(formula: string, row: number, column: number): string {
  return formula.replace(/\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(])/gi, (_all, rowPart?: string, columnPart?: string) => {
    const place = (part: string | undefined, from: number): number =>
      part === undefined ? from : part.startsWith('[') ? from + Number(part.slice(1, -1)) : Number(part) - 1;
    const fixed = (part: string | undefined): string => (part !== undefined && !part.startsWith('[') ? '$' : '');
    return `${fixed(columnPart)}${columnLetters(place(columnPart, column))}${fixed(rowPart)}${place(rowPart, row) + 1}`;
  });
}

price(RangeValues.prototype, {
  read: {
    content: [
      'getValues',
      'getValue',
      'getDisplayValues',
      'getDisplayValue',
      'getFormulas',
      'getFormula',
      'getFormulasR1C1',
      'getFormulaR1C1',
      'isBlank',
    ],
  },
  write: ['setValue', 'setFormula', 'setFormulaR1C1'],
  writeEach: ['setValues', 'setFormulas', 'setFormulasR1C1'],
});
