// Whether arguments fit a documented form of a method, and Google's words when they do not.
import { EnumValue } from '../enumeration';
import { ScriptException } from '../errors';
import { Exposed } from '../exposed';
import { methodsOf } from '../membrane/members';
import type { ParameterKind, SignatureTable } from './table';

export type ClassOf = (value: Exposed) => string;

/** "(String,number)" as Google names the kinds of arguments. */
export function kindsText(args: readonly unknown[], labelOf: ClassOf): string {
  return `(${args.map((value) => kindText(value, labelOf)).join(',')})`;
}

function kindText(value: unknown, labelOf: ClassOf): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return value.length === 0 ? 'Array' : `${kindText(value[0], labelOf)}[]`;
  if (value instanceof Date) return 'Date';
  return value instanceof Exposed ? labelOf(value) : 'Object';
}

/** An array of union elements is spelled "s[]|0[]"; an element may be of any of them. */
function fitsArray(alternatives: readonly string[], value: readonly unknown[], table: SignatureTable, classOf: ClassOf): boolean {
  const elements = alternatives.filter((kind) => kind.endsWith('[]')).map((kind) => kind.slice(0, -2));
  if (elements.length === 0) return false;
  if (elements.includes('*')) return true;
  const joined = elements.join('|');
  return value.every((item) => fits(joined, item, table, classOf));
}

function fits(kind: string, value: unknown, table: SignatureTable, classOf: ClassOf): boolean {
  const alternatives = kind.split('|');
  if (alternatives.includes('*')) return true;
  if (Array.isArray(value)) return fitsArray(alternatives, value, table, classOf);
  // Google takes null wherever it takes an object; numbers and booleans are the exception.
  if (value === null || value === undefined) return alternatives.some((each) => each !== 'n' && each !== 'b');
  if (typeof value === 'string') return alternatives.includes('s');
  if (typeof value === 'number') return Number.isFinite(value) && alternatives.includes('n');
  if (typeof value === 'boolean') return alternatives.includes('b');
  if (value instanceof Date) return !Number.isNaN(value.getTime()) && alternatives.includes('d');
  if (value instanceof Exposed) return alternatives.some((each) => isA(value, each, table, classOf));
  return alternatives.includes('o') || alternatives.some((each) => isShape(each, table));
}

/** Types such as advanced arguments are interfaces without methods: a plain object fits. */
const isShape = (kind: string, table: SignatureTable): boolean => {
  const entry = table.classes[kind];
  return entry !== undefined && !entry.isEnum && Object.keys(entry.methods).length === 0;
};

function isA(value: Exposed, wanted: string, table: SignatureTable, classOf: ClassOf): boolean {
  if (wanted.length <= 2) return wanted === 'o';
  const actual = classOf(value);
  if (value instanceof EnumValue) return wanted.split('.').pop() === value.$enumeration;
  if (actual === wanted || !(actual in table.classes)) return true;
  // Anything that can become a blob is a BlobSource, as Range or EmbeddedChart.
  if (wanted === 'Base.BlobSource') return methodsOf(value).includes('getAs');
  return ancestors(actual, table).includes(wanted) || ancestors(wanted, table).includes(actual);
}

const ancestors = (name: string, table: SignatureTable): readonly string[] =>
  (table.classes[name]?.extends ?? []).flatMap((parent) => [parent, ...ancestors(parent, table)]);

function fitsForm(form: readonly ParameterKind[], args: readonly unknown[], table: SignatureTable, classOf: ClassOf): boolean {
  const rest = form.at(-1)?.endsWith('…') === true ? form.at(-1)?.slice(0, -1) : undefined;
  const fixed = rest === undefined ? form : form.slice(0, -1);
  const needed = fixed.filter((kind) => !kind.endsWith('?')).length;
  if (args.length < needed || (rest === undefined && args.length > fixed.length)) return false;
  return args.every((value, at) => {
    const kind = fixed[at] ?? rest ?? '*';
    if (kind.endsWith('?')) return value === undefined || fits(kind.slice(0, -1), value, table, classOf);
    return fits(kind, value, table, classOf);
  });
}

/** Whether the arguments fit one of the forms. */
export const fitsOne = (
  forms: readonly (readonly ParameterKind[])[],
  args: readonly unknown[],
  table: SignatureTable,
  classOf: ClassOf,
): boolean => forms.some((form) => fitsForm(form, args, table, classOf));

/** Google's exception for arguments that fit no form. */
export const misfit = (place: string, args: readonly unknown[], labelOf: ClassOf): ScriptException =>
  new ScriptException(`The parameters ${kindsText(args, labelOf)} don't match the method signature for ${place}.`);
