// docs/tracker-sheets.md: every sheet and column of the tracker.
import { tableNames, tables } from '../../src/tracker/tables';
import type { Column } from '../../src/tracker/table';
import { generated } from './generated';

const columnLine = ([field, column]: [string, Column<unknown>]): string =>
  `| ${column.header} | \`${field}\` | ${column.kind}${column.refersTo === null ? '' : ` → ${column.refersTo}`}${column.hidden ? ', hidden' : ''}${column.derived ? ', written by Coachbook' : ''} | ${column.choices.join(', ')} | ${column.note} |`;

const section = (name: (typeof tableNames)[number]): string => {
  const table = tables[name];
  return [
    `## ${table.sheet}`,
    `${table.about} Table \`${name}\`, ${table.group}.`,
    [
      '| Column | Field | Kind | Choices | Note |',
      '|---|---|---|---|---|',
      ...Object.entries(table.columns as Record<string, Column<unknown>>).map(columnLine),
    ].join('\n'),
  ].join('\n\n');
};

export const sheetsDocument = (): string =>
  [
    '# The sheets of the tracker',
    generated,
    'Coachbook finds a column by a mark it carries (developer metadata), and by its header where the mark is lost: columns may be moved, renamed and mixed with your own. It writes no other column and no other sheet.',
    ...tableNames.map(section),
    '',
  ].join('\n\n');
