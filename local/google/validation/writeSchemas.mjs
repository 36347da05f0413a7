// Turns publishedTypes.ts into one JSON schema file: `node writeSchemas.mjs SOURCE TARGET`. It runs as a program of its
// own because it loads the TypeScript compiler; the file is put in place by a rename, so that several may run at once.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createGenerator } from 'ts-json-schema-generator';

/** Number fields that Google's API description gives as whole numbers; the published types say only "number". */
const wholeNumbers = new Set([
  ...['index', 'startIndex', 'endIndex', 'rows', 'columns', 'rowIndex', 'columnIndex', 'rowSpan', 'columnSpan', 'nestingLevel'],
  ...['pinnedHeaderRowsCount', 'startNumber', 'rowIndices', 'columnIndices', 'sequence', 'additionalGuests', 'minutes', 'maxAttendees'],
  ...['calendarExpansionMax', 'groupExpansionMax', 'occurrencesChanged'],
]);

const narrowed = (schema) =>
  JSON.stringify(schema).includes('"number"') ? JSON.parse(JSON.stringify(schema).replaceAll('"number"', '"integer"')) : schema;

const [, , source, target] = process.argv;
const schema = createGenerator({
  path: source,
  type: 'PublishedTypes',
  expose: 'all',
  topRef: false,
  skipTypeCheck: true,
  additionalProperties: false,
  jsDoc: 'none',
  sortProps: true,
}).createSchema('PublishedTypes');

for (const definition of Object.values(schema.definitions ?? {}))
  for (const [name, property] of Object.entries(definition.properties ?? {}))
    if (wholeNumbers.has(name)) definition.properties[name] = narrowed(property);

mkdirSync(dirname(target), { recursive: true });
const draft = `${target}.${process.pid}.${Date.now()}`;
writeFileSync(draft, JSON.stringify(schema));
renameSync(draft, target);
