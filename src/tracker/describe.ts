// The tracker's sheets in words, for docs/tracker-sheets.md: made from the tables, so that it cannot fall behind them.
import { columnsOf, type AnyColumn, type Table, type TableGroup } from './table';
import { tableNames, tables } from './tables';

const groupWords: Readonly<Record<TableGroup, string>> = {
  daily: 'Sheets of every day',
  people: 'People and places',
  students: 'Student data',
  settings: 'Choices and records',
};

const cellSafe = (text: string): string => text.replace(/\|/g, '\\|').replace(/\n/g, ' ');

const kindWords = (column: AnyColumn): string => {
  if (column.choices.length > 0) return `one of: ${column.choices.join(', ')}`;
  if (column.refersTo !== null) return `id of a row of ${column.refersTo}`;
  return column.kind === 'label' ? 'words by Coachbook' : column.kind;
};

const flags = (column: AnyColumn): string =>
  [column.hidden ? 'hidden' : '', column.derived ? 'written by Coachbook' : '', column.whenCopied !== null ? 'not copied with a row' : '']
    .filter((flag) => flag !== '')
    .join('; ');

const sheetMarkdown = (table: Table): string =>
  [
    `### ${table.sheet}`,
    '',
    `${table.about} Table \`${table.name}\`.`,
    '',
    '| Column | Field | Holds | Note | |',
    '|---|---|---|---|---|',
    ...columnsOf(table).map(
      ([field, column]) =>
        `| ${column.header} | \`${field}\` | ${cellSafe(kindWords(column))} | ${cellSafe(column.note)} | ${flags(column)} |`,
    ),
  ].join('\n');

export const trackerSheetsMarkdown = (): string =>
  [
    '# The tracker’s sheets',
    '',
    'Generated from `src/tracker/tables`. Columns are known by developer metadata and then by header, rows by their hidden id, so both may be moved, sorted and renamed.',
    ...(Object.keys(groupWords) as TableGroup[]).flatMap((group) => [
      '',
      `## ${groupWords[group]}`,
      ...tableNames.filter((name) => tables[name].group === group).flatMap((name) => ['', sheetMarkdown(tables[name])]),
    ]),
    '',
  ].join('\n');
