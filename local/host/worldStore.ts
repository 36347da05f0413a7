// The world on disk: one JSON file a section in the workspace folder, each replaced whole or not at all.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostSection, newHostSection } from './hostSection';
import type { World } from './kernel';

export const defaultUser = 'coach@district.example';

const sections = ['sheets', 'docs', 'drive', 'calendar', 'mail', 'properties', 'host'] as const;

/** A world in which nothing has happened: one person and the spreadsheet the script is bound to, which the services make at first sight. */
export const newWorld = (user: string = defaultUser): World => ({
  sheets: {},
  docs: {},
  drive: {},
  calendar: {},
  mail: [],
  properties: {},
  host: newHostSection(user),
});

/** The world saved in a folder; sections that are not there yet are new. */
export function loadWorld(folder: string, user: string = defaultUser): World {
  const world: Record<string, unknown> = { ...newWorld(user) };
  for (const section of sections) {
    const file = join(folder, `${section}.json`);
    if (existsSync(file)) world[section] = parsed(file, section === 'mail');
  }
  // A world saved by an earlier version lacks what was added since.
  world['host'] = { ...newHostSection(user), ...(world['host'] as Partial<HostSection>) };
  return world as unknown as World;
}

/** A file of another shape is refused here: what is written into it would be lost at the next save. */
function parsed(file: string, isList: boolean): unknown {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value) !== isList)
      throw new Error(isList ? 'it holds no list.' : 'it holds no object.');
    return value;
  } catch (error) {
    throw new Error(`${file} is not the JSON of a saved world: ${(error as Error).message}`, { cause: error });
  }
}

/** Writes each section beside its file and moves it there, so that a stopped machine leaves the old or the new one. */
export function saveWorld(folder: string, world: World): void {
  mkdirSync(folder, { recursive: true });
  for (const section of sections) {
    const file = join(folder, `${section}.json`);
    // Half a million cells are written without indentation: it would double them.
    writeFileSync(`${file}.new`, `${JSON.stringify(world[section], null, section === 'sheets' ? 0 : 1)}\n`);
    renameSync(`${file}.new`, file);
  }
}
