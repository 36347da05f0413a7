// A service Google has and this host has not: it is there, and each of its members says so when it is touched.
import { Exposed } from '../host/exposed';

export class AbsentService extends Exposed {
  constructor(readonly $name: string) {
    super();
  }
}

/** Services that reach beyond Sheets, Docs, Drive and Calendar, or out of Google. */
const names: readonly string[] = [
  'CardService',
  'ContactsApp',
  'FormApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'Sheets',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

export const absentServices = (): Readonly<Record<string, Exposed>> =>
  Object.fromEntries(names.map((name) => [name, new AbsentService(name)]));
