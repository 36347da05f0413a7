// What is broken in the workbook, what mends it, and what only a person can say. Nothing here removes anything.
import { nearestOf } from '../problems/nearest';
import { comparable } from './headers';
import { layoutChanges, layoutFaults, type LayoutFault } from './layout';
import type { InspectedLayout, LayoutChange } from './layoutParts';
import { tables, type TableName } from './tables';

export interface RepairQuestion {
  readonly table: TableName;
  readonly field: string;
  readonly sheet: string;
  readonly header: string;
  readonly kind: 'missing' | 'twice';
  /** Columns it could be, counted from 0. */
  readonly candidates: readonly { readonly column: number; readonly header: string }[];
  /** The likeliest, or null. */
  readonly guess: number | null;
}

/** Which column a field is; null brings a missing one back empty. */
export interface RepairChoice {
  readonly table: string;
  readonly field: string;
  readonly column: number | null;
}

export interface RepairPlan {
  readonly changes: readonly LayoutChange[];
  readonly questions: readonly RepairQuestion[];
}

const questionOf = (present: InspectedLayout, fault: LayoutFault): RepairQuestion => {
  const sheet = present.sheets.find((candidate) => candidate.table === fault.table);
  const headers = sheet?.headers ?? [];
  const { table, field, title, header, kind } = fault;
  const base = { table, field, sheet: title, header, kind };
  if (kind === 'twice') {
    const marked = sheet?.marks.find((mark) => mark.field === field)?.at ?? null;
    const candidates = fault.candidates.map((column) => ({ column, header: headers[column] ?? '' }));
    return { ...base, candidates, guess: marked ?? fault.candidates[0] ?? null };
  }
  const ours = new Set([...(sheet?.marks.map((mark) => mark.at) ?? [])]);
  const known = new Set(Object.values(tables[table].columns).map((column: { readonly header: string }) => comparable(column.header)));
  const candidates = headers
    .map((text, column) => ({ column, header: text }))
    .filter(({ column, header: text }) => text.trim() !== '' && !ours.has(column) && !known.has(comparable(text)));
  const nearest = nearestOf(
    header,
    candidates.map((candidate) => candidate.header),
  );
  return { ...base, candidates, guess: candidates.find((candidate) => candidate.header === nearest)?.column ?? null };
};

/** The mark goes to the column that counts; a copy keeps its cells under a header of its own. */
const answered = (present: InspectedLayout, question: RepairQuestion, column: number): readonly LayoutChange[] => {
  const sheet = present.sheets.find((candidate) => candidate.table === question.table);
  const headerRow = sheet?.headerRow ?? 0;
  const place = { table: question.table, title: question.sheet };
  const copies = question.kind === 'twice' ? question.candidates.filter((candidate) => candidate.column !== column) : [];
  return [
    { kind: 'mark', ...place, sheet: false, headerRow: null, columns: [{ field: question.field, at: column }], replacing: true },
    ...copies.map((copy, index): LayoutChange => {
      const header = `${copy.header} (copy${index === 0 ? '' : ` ${index + 1}`})`;
      return { kind: 'writeHeader', ...place, headerRow, at: copy.column, header };
    }),
  ];
};

export const planRepair = (present: InspectedLayout, wanted: readonly TableName[], choices: readonly RepairChoice[]): RepairPlan => {
  const asked = layoutFaults(present).map((fault) => questionOf(present, fault));
  const choiceFor = (question: RepairQuestion): RepairChoice | undefined =>
    choices.find((choice) => choice.table === question.table && choice.field === question.field);
  const answers = asked.flatMap((question) => {
    const column = choiceFor(question)?.column;
    return column !== undefined && column !== null && question.candidates.some((candidate) => candidate.column === column)
      ? [{ question, column }]
      : [];
  });
  const answeredFields = new Set(answers.map(({ question }) => `${question.table}.${question.field}`));
  // A missing column nobody could mean comes back by itself; so does one a person asked to have back.
  const open = asked.filter(
    (question) =>
      !answeredFields.has(`${question.table}.${question.field}`) &&
      !(question.kind === 'missing' && (question.candidates.length === 0 || choiceFor(question)?.column === null)),
  );
  const leave = new Set([...open.map((question) => `${question.table}.${question.field}`), ...answeredFields]);
  return {
    changes: [
      ...answers.flatMap(({ question, column }) => answered(present, question, column)),
      ...layoutChanges(present, { tables: wanted, restore: true, leave }),
    ],
    questions: open,
  };
};

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/** One change in words, for the preview. */
export const changeWords = (change: LayoutChange): string => {
  switch (change.kind) {
    case 'createSheet':
      return `Bring the sheet "${change.title}" back.`;
    case 'addColumns':
      return `Add ${change.columns.length === 1 ? 'the column' : 'the columns'} ${quoted(change.columns.map((column) => column.header))} to "${change.title}", after the last one.`;
    case 'writeHeader':
      return `Write the header "${change.header}" in "${change.title}".`;
    case 'insertHeaderRow':
      return `Bring the header row of "${change.title}" back above its rows.`;
    case 'mark':
      return `Know the columns of "${change.title}" again after they are moved or renamed.`;
    case 'dress':
      return `Set the drop-downs and formats of ${quoted(change.columns.map((column) => column.header))} in "${change.title}" again.`;
    case 'offer':
      return `Offer the choices of ${quoted(change.columns.map((column) => column.header))} in "${change.title}".`;
    case 'workbook':
      return 'Know this workbook as the one that was set up.';
    case 'version':
      return `Note that the layout is version ${change.version}.`;
  }
};
