// Google's documented signatures, as the membrane asks for them: which class an object stands for, what it has, what a method takes.
import type { Signatures } from '../membrane/membrane';
import { fitsOne, misfit } from './checkCall';
import { signatureTable } from './signatureTable';
import type { ClassEntry } from './table';

/** Globals of advanced services; their requests are checked by the services themselves. */
export const advancedServices: readonly string[] = ['Drive', 'Docs', 'Calendar', 'Sheets'];

const spaceOf = (name: string): string => name.split('.')[0] ?? '';

let made: Signatures | null = null;

export function googleSignatures(): Signatures {
  made ??= makeSignatures();
  return made;
}

function makeSignatures(): Signatures {
  const table = signatureTable();
  const bySimpleName = new Map<string, string[]>();
  for (const name of Object.keys(table.classes)) {
    const simple = name.slice(spaceOf(name).length + 1);
    bySimpleName.set(simple, [...(bySimpleName.get(simple) ?? []), name]);
  }
  /** The global a namespace is reached through, such as Spreadsheet → SpreadsheetApp: it stands before its classes in messages. */
  const doors = new Map<string, string>();
  for (const [name, target] of Object.entries(table.globals)) {
    const isDoor = /(App|Service)$/.test(name) || name === spaceOf(target);
    if (isDoor && table.classes[target]?.isEnum === false) doors.set(spaceOf(target), name);
  }

  const classOf = (name: string, cameFrom: string | null): string | null => {
    if (name.includes('.') || (cameFrom === null && advancedServices.includes(name))) return null;
    const found = bySimpleName.get(name) ?? [];
    const global = table.globals[name];
    if (cameFrom === null && global !== undefined && global in table.classes) return global;
    const near = cameFrom === null ? undefined : found.find((each) => spaceOf(each) === spaceOf(cameFrom));
    return near ?? found.find((each) => spaceOf(each) === 'Base') ?? (found.length === 1 ? (found[0] ?? null) : null);
  };

  const label = (documented: string): string => {
    if (!documented.includes('.')) return documented;
    const space = spaceOf(documented);
    const simple = documented.slice(space.length + 1);
    const door = space === 'Base' ? undefined : doors.get(space);
    return door === undefined || door === simple ? simple : `${door}.${simple}`;
  };

  /** Members of a class and of those it extends. */
  const chain = (documented: string): readonly ClassEntry[] => {
    const entry = table.classes[documented];
    return entry === undefined ? [] : [entry, ...entry.extends.flatMap(chain)];
  };

  const refusal: Signatures['misfit'] = (documented, method, args, nameOf) =>
    misfit(`${label(documented)}.${method}`, args, (value) => label(nameOf(value)));

  return {
    classOf,
    missing: (documented, methods) => {
      const entries = chain(documented);
      if (entries.some(({ isEnum }) => isEnum)) return [];
      const members = entries.flatMap((entry) => [...Object.keys(entry.methods), ...entry.properties]);
      return [...new Set(members)].filter((member) => !methods.includes(member));
    },
    missingOfAdvanced: (place, members) =>
      Object.hasOwn(table.advanced, place) ? (table.advanced[place] ?? []).filter((member) => !members.includes(member)) : [],
    has: (documented, method) => {
      const entries = chain(documented);
      return entries.some((entry) => entry.isEnum || Object.hasOwn(entry.methods, method));
    },
    check: (documented, method, args, nameOf) => {
      const forms = chain(documented).flatMap((entry) => (Object.hasOwn(entry.methods, method) ? (entry.methods[method] ?? []) : []));
      if (forms.length === 0 || fitsOne(forms, args, table, nameOf)) return;
      throw refusal(documented, method, args, nameOf);
    },
    misfit: refusal,
  };
}
