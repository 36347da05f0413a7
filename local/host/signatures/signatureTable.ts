// Google's documented classes as a compact table, read once from @types/google-apps-script and kept under .cache.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type ts from 'typescript';
import { join } from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import { readTypes } from './readTypes';

/**
 * What a parameter takes, as alternatives joined by "|": s string, n number, b boolean, d date, o plain object, f function,
 * 0 null, * anything, or a class such as "Spreadsheet.Range"; "[]" after it for each level of array.
 * A "?" at the end: may be left out. A "…" at the end: any number of them.
 */
export type ParameterKind = string;

export interface ClassEntry {
  readonly extends: readonly string[];
  /** By method, its documented forms. */
  readonly methods: Readonly<Record<string, readonly (readonly ParameterKind[])[]>>;
  readonly properties: readonly string[];
  readonly isEnum: boolean;
}

export interface SignatureTable {
  /** By full name, such as "Spreadsheet.Range". */
  readonly classes: Readonly<Record<string, ClassEntry>>;
  /** Global variable → its class. */
  readonly globals: Readonly<Record<string, string>>;
}

const typesFolder = join(repositoryRoot, 'node_modules', '@types', 'google-apps-script');

/** Raise when readTypes.ts says something new. */
const tableVersion = 3;

let loaded: SignatureTable | null = null;

export function signatureTable(): SignatureTable {
  loaded ??= withAdditions(fromCache());
  return loaded;
}

function fromCache(): SignatureTable {
  const { version } = JSON.parse(readFileSync(join(typesFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(repositoryRoot, '.cache', 'local');
  const file = join(folder, `signatures-${version}-${tableVersion}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as SignatureTable;
  const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
  const table = readTypes(typescript, typesFolder);
  mkdirSync(folder, { recursive: true });
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(table));
  renameSync(mine, file);
  return table;
}

/** Documented by Google and not yet in the published types. https://developers.google.com/apps-script/reference/script/script-app */
const additions: Readonly<Record<string, ClassEntry['methods']>> = {
  'Script.ScriptApp': { getAuthorizationInfo: [['Script.AuthMode'], ['Script.AuthMode', 's[]']] },
  'Script.AuthorizationInfo': { getAuthorizedScopes: [[]] },
  'Script.Trigger': { toString: [[]] },
  'Utilities.Utilities': { parseDate: [['s', 's', 's']] },
};

function withAdditions(table: SignatureTable): SignatureTable {
  const classes: Record<string, ClassEntry> = { ...table.classes };
  for (const [name, methods] of Object.entries(additions)) {
    const entry = classes[name];
    if (entry !== undefined) classes[name] = { ...entry, methods: { ...entry.methods, ...methods } };
  }
  return { ...table, classes };
}
