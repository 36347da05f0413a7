// One schema violation said in Google's words: an unknown name, a value of the wrong type, a word that is not allowed.
import type { ErrorObject } from 'ajv';

/** Docs names its fields in snake case where its parser speaks; Drive and Calendar as they were sent. */
export type Spelling = 'snake' | 'asSent';

/** `Invalid JSON payload received. Unknown name "titel" at 'event': Cannot find field.` and its like. */
export function wordsFor(error: ErrorObject, body: unknown, at: string, spelling: Spelling): string {
  const path = pathOf(error.instancePath, at, spelling);
  const place = path === '' ? '' : ` at '${path}'`;
  if (error.keyword === 'additionalProperties')
    return `Invalid JSON payload received. Unknown name "${String(error.params['additionalProperty'])}"${place}: Cannot find field.`;
  if (error.keyword === 'required') return `Missing required field: ${join(path, String(error.params['missingProperty']), spelling)}`;
  const sent = JSON.stringify(valueAt(body, error.instancePath));
  return `Invalid value at '${path}' (${typeWord(error)}), ${sent ?? 'null'}`;
}

function typeWord(error: ErrorObject): string {
  const expected = String(error.params['type'] ?? error.params['format'] ?? '');
  if (expected.includes('integer')) return 'TYPE_INT32';
  if (expected.includes('number')) return 'TYPE_DOUBLE';
  if (expected.includes('boolean')) return 'TYPE_BOOL';
  if (expected.includes('object')) return messageType(error.schemaPath);
  if (expected.includes('array')) return 'repeated field';
  if (error.keyword === 'enum') return 'TYPE_ENUM';
  return 'TYPE_STRING';
}

/** "#/definitions/docs_v1.Schema%24Location/type" names google.apps.docs.v1.Location. */
function messageType(schemaPath: string): string {
  const named = /definitions\/(\w+)_(v\d)\.Schema(?:%24|\$)(\w+)/.exec(schemaPath);
  return named ? `type.googleapis.com/google.apps.${named[1]}.${named[2]}.${named[3]}` : 'TYPE_MESSAGE';
}

function pathOf(instancePath: string, at: string, spelling: Spelling): string {
  return pointerParts(instancePath).reduce((path, part) => join(path, part, spelling), at);
}

function join(path: string, part: string, spelling: Spelling): string {
  if (/^\d+$/.test(part)) return `${path}[${part}]`;
  const word = spelling === 'snake' ? part.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`) : part;
  return path === '' ? word : `${path}.${word}`;
}

const pointerParts = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

const valueAt = (body: unknown, pointer: string): unknown =>
  pointerParts(pointer).reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined),
    body,
  );
