// Google's documented classes as a compact table, read once from @types/google-apps-script and kept under .cache.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type ts from 'typescript';
import { join } from 'node:path';
import { repositoryRoot } from '../repositoryRoot';
import { readTypes } from './readTypes';
import type { ClassEntry, SignatureTable } from './table';

const typesFolder = join(repositoryRoot, 'node_modules', '@types', 'google-apps-script');

/** Raise when readTypes.ts says something new. */
const tableVersion = 4;

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
  // "Data types that are not already strings are automatically converted": https://developers.google.com/apps-script/guides/properties
  'Properties.Properties': { setProperty: [['s', '*']] },
  'Spreadsheet.Sheet': { getTabColorObject: [[]], setTabColorObject: [['Spreadsheet.Color']] },
  'Utilities.Utilities': { parseDate: [['s', 's', 's']] },
};

/** A rule is passed wherever a recurrence is wanted, as Google's own samples do. https://developers.google.com/apps-script/reference/calendar/event-recurrence */
const kinships: Readonly<Record<string, readonly string[]>> = { 'Calendar.RecurrenceRule': ['Calendar.EventRecurrence'] };

function withAdditions(table: SignatureTable): SignatureTable {
  const classes: Record<string, ClassEntry> = { ...table.classes };
  for (const [name, methods] of Object.entries(additions)) {
    const entry = classes[name];
    if (entry !== undefined) classes[name] = { ...entry, methods: { ...entry.methods, ...methods } };
  }
  for (const [name, parents] of Object.entries(kinships)) {
    const entry = classes[name];
    if (entry !== undefined) classes[name] = { ...entry, extends: [...entry.extends, ...parents] };
  }
  return { ...table, classes };
}
