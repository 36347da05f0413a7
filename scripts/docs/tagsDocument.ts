// The tables of tags in docs/plan-templates.md, from the tags themselves; the words around them are written by hand.
import { readFileSync } from 'node:fs';
import { emptyRows, formatsOf, type KnownTag, listNames, listTags, scalarTags, type TagKind } from '../../src/outputs/planTags';

const path = 'docs/plan-templates.md';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');

const kindWords: Readonly<Record<TagKind, string>> = { text: 'words', date: 'date', number: 'number', person: 'person' };

export const tagTables: Readonly<Record<string, () => string>> = {
  tags: () =>
    table(
      ['Tag', 'What it says', 'Kind', 'With nothing to say'],
      Object.entries<KnownTag>(scalarTags).map(([tag, { about, kind, empty }]) => [`\`${tag}\``, about, kindWords[kind], empty ?? '—']),
    ),
  lists: () =>
    table(
      ['Tag', 'What it says', 'Kind'],
      listNames.reduce<(readonly string[])[]>(
        (rows, list) =>
          rows.concat(
            Object.entries<KnownTag>(listTags[list]).map(([field, { about, kind }], nth) => [
              nth === 0 ? `\`${list}.${field}\`, or \`${list}\`` : `\`${list}.${field}\``,
              about,
              kindWords[kind],
            ]),
          ),
        [],
      ),
    ),
  emptyLists: () =>
    table(
      ['List', 'While it is empty, its row says'],
      listNames.map((list) => [`\`${list}\``, emptyRows[list]]),
    ),
  formats: () =>
    table(
      ['Kind', 'Formats'],
      Object.entries(formatsOf)
        .filter(([, formats]) => formats.length > 0)
        .map(([kind, formats]) => [kind, formats.map((format) => `\`${format}\``).join(', ')]),
    ),
};

/** The document with each table between its two marks made anew. */
export const withTables = (text: string): string =>
  text.replace(/(<!-- table: (\w+) -->\n)[^]*?(\n<!-- end of table -->)/g, (whole: string, start: string, name: string, end: string) => {
    const make = tagTables[name];
    return make === undefined ? whole : `${start}${make()}${end}`;
  });

export const tagsDocument = (): string => withTables(readFileSync(path, 'utf8'));
