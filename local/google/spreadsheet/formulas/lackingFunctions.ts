// Which functions of a formula the engine does not have: a cell with one shows #NAME? here, which Google might not.
import type { ScreenRecord } from '../../../host/screen';
import type { FormulaEngine } from './formulaEngine';

const found = new Map<string, boolean>();

/** A function the engine has complains of its missing arguments; one it lacks, of its name. */
function isLacking(engine: FormulaEngine, name: string): boolean {
  const inputs = [{ row: 0, column: 0, value: `=${name}()`, isFormula: true }];
  const value = engine.calculate([{ name: 'Sheet', inputs }], [], 'en_US').get('Sheet')?.[0]?.value;
  return typeof value === 'object' && value?.error === '#NAME?';
}

/** The lacking functions among these formulas, by name in capitals. */
export function lackingFunctions(engine: FormulaEngine, formulas: Iterable<string>): readonly string[] {
  const lacking = new Set<string>();
  for (const formula of formulas) {
    // Names made inside a formula are no functions of the engine's.
    if (/\b(?:LET|LAMBDA)\s*\(/i.test(formula)) continue;
    for (const [call] of formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '').matchAll(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu)) {
      const name = call.toUpperCase();
      if (!found.has(name)) found.set(name, isLacking(engine, name));
      if (found.get(name) === true) lacking.add(name);
    }
  }
  return [...lacking];
}

const told = new WeakMap<ScreenRecord, Set<string>>();

/** Says each name once in the logs of a screen. */
export const tellLackingOn =
  (screen: ScreenRecord) =>
  (name: string): void => {
    const names = told.get(screen) ?? new Set<string>();
    told.set(screen, names);
    if (names.has(name)) return;
    names.add(name);
    screen.logs.push({ level: 'warn', text: `The local host cannot calculate ${name}(): formulas that use it show #NAME? here.` });
  };
