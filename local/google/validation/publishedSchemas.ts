// The JSON schemas of Google's published types: generated on first use, kept under .cache/schemas by the versions they came from.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

const packages = ['@googleapis/calendar', '@googleapis/docs', '@googleapis/drive', 'ts-json-schema-generator'];

let loaded: JsonSchema | undefined;

/** One schema whose properties are the published types by name, with all definitions beside them. */
export function publishedSchemas(): JsonSchema {
  loaded ??= readOrWrite();
  return loaded;
}

function readOrWrite(): JsonSchema {
  const root = projectFolder();
  const folder = join(root, 'local', 'google', 'validation');
  const source = join(folder, 'publishedTypes.ts');
  const writer = join(folder, 'writeSchemas.mjs');
  const key = createHash('sha256');
  for (const name of packages) key.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  for (const file of [source, writer]) key.update(readFileSync(file));
  const target = join(root, '.cache', 'schemas', `${key.digest('hex').slice(0, 16)}.json`);
  if (!existsSync(target)) write(writer, source, target, root);
  return JSON.parse(readFileSync(target, 'utf8')) as JsonSchema;
}

function write(writer: string, source: string, target: string, root: string): void {
  const run = spawnSync(process.execPath, [writer, source, target], { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`The schemas of Google's published types could not be generated:\n${run.stderr}`);
}

/** The folder that holds node_modules, found from this module or, when bundled elsewhere, from where the program runs. */
function projectFolder(): string {
  const from = createRequire(import.meta.url);
  const calendarPackage = from.resolve('@googleapis/calendar/package.json');
  return dirname(dirname(dirname(dirname(calendarPackage))));
}
