// The formula engine as IronCalc has it. Exact values are read through mirror cells (=A1&""), because the engine shows
// numbers rounded to nine digits.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { columnLetters, quotedSheetName } from '../a1';
import type { ShownValue } from '../records';
import { withReferences } from './references';
import type { EngineInput, EngineResult, EngineSheet, FormulaEngine } from './formulaEngine';

let ready = false;

function load(): void {
  if (ready) return;
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')) });
  ready = true;
}

/** IronCalc's cell types. */
const number = 1;
const logical = 4;
const error = 16;

/** Its names for what Google calls otherwise. */
const errorNames: Record<string, string> = { '#SPILL!': '#REF!', '#CIRC!': '#REF!', '#NIMPL!': '#NAME?', '#CALC!': '#N/A' };

export class IronCalcEngine implements FormulaEngine {
  calculate(
    sheets: readonly EngineSheet[],
    names: readonly { name: string; formula: string }[],
  ): ReadonlyMap<string, readonly EngineResult[]> {
    load();
    const model = new Model('workbook', 'en', 'UTC', 'en');
    try {
      model.pauseEvaluation();
      const inside = insideNames(sheets);
      sheets.forEach(({ name }, place) => {
        if (place > 0) model.newSheet();
        model.renameSheet(place, inside.nameOf(name));
      });
      for (const { name, formula } of names) define(model, name, inside.formula(formula));
      sheets.forEach(({ inputs }, sheet) => {
        for (const { row, column, value, isFormula } of inputs)
          model.setUserInput(sheet, row + 1, column + 1, isFormula ? inside.formula(String(value)) : typed(value));
      });
      model.evaluate();
      return this.#results(model, sheets, inside);
    } finally {
      model.free();
    }
  }

  #results(model: Model, sheets: readonly EngineSheet[], inside: InsideNames): Map<string, EngineResult[]> {
    const mirror = sheets.length;
    model.newSheet();
    const spans = sheets.map(({ name, inputs }, sheet) =>
      inputs
        .filter(({ isFormula }) => isFormula)
        .flatMap(({ row, column }) => spilled(model, sheet, row, column).map((cell) => ({ ...cell, name, sheet }))),
    );
    const cells = spans.flat();
    cells.forEach(({ name, row, column }, place) =>
      model.setUserInput(mirror, place + 1, 1, `=${quotedSheetName(inside.nameOf(name))}!${columnLetters(column)}${row + 1}&""`),
    );
    model.evaluate();
    const results = new Map<string, EngineResult[]>();
    cells.forEach(({ name, sheet, row, column }, place) => {
      const value = shown(model, sheet, row, column, model.getFormattedCellValue(mirror, place + 1, 1));
      const list = results.get(name);
      if (list) list.push({ row, column, value });
      else results.set(name, [{ row, column, value }]);
    });
    return results;
  }
}

interface InsideNames {
  nameOf(sheet: string): string;
  formula(text: string): string;
}

/** The engine takes sheet names as Excel does: others get a name of their own inside, in formulas too. */
function insideNames(sheets: readonly EngineSheet[]): InsideNames {
  const renamed = new Map(
    sheets.flatMap(({ name }, place) => (/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name) ? [] : [[name.toLowerCase(), `sheet_no_${place}`]])),
  );
  const nameOf = (sheet: string): string => renamed.get(sheet.toLowerCase()) ?? sheet;
  const formula = (text: string): string =>
    withReferences(text, (reference) => {
      const name = reference.sheetName === undefined ? undefined : renamed.get(reference.sheetName.toLowerCase());
      return name === undefined ? reference : { ...reference, sheetName: name };
    });
  return { nameOf, formula: renamed.size === 0 ? (text) => text : formula };
}

function define(model: Model, name: string, formula: string): void {
  try {
    model.newDefinedName(name, undefined, formula);
  } catch {
    // A name Google allows and the engine does not: formulas that use it show #NAME?.
  }
}

/** An apostrophe keeps the engine from reading a text as something else. */
function typed(value: EngineInput): string {
  if (typeof value === 'string') return `'${value}`;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

function spilled(model: Model, sheet: number, row: number, column: number): { row: number; column: number }[] {
  const structure = model.getCellArrayStructure(sheet, row + 1, column + 1);
  if (typeof structure !== 'object' || !('DynamicAnchor' in structure)) return [{ row, column }];
  const [width, height] = structure.DynamicAnchor;
  const cells: { row: number; column: number }[] = [];
  for (let down = 0; down < height; down += 1)
    for (let right = 0; right < width; right += 1) cells.push({ row: row + down, column: column + right });
  return cells;
}

function shown(model: Model, sheet: number, row: number, column: number, exact: string): ShownValue | null {
  const type = model.getCellType(sheet, row + 1, column + 1);
  if (type === number) return exact === '' ? 0 : Number(exact);
  if (type === logical) return exact === 'TRUE';
  if (type === error) return { error: errorNames[exact] ?? exact };
  return exact;
}
