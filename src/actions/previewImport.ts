// Action: say what an import would do, and what each column was taken for, before anything is stored.
import * as z from 'zod/mini';
import { done, type Result } from '../problems/result';
import { messageFor } from '../problems/messages';
import { asChosen } from '../students/importing/chosenColumns';
import { meanings, type Meaning } from '../students/importing/columnMap';
import type { ReadFile } from '../students/importing/readFiles';
import type { PlannedFile } from '../students/importing/planImport';
import { defineAction } from './action';
import { prepareImport, type PreparedImport } from './steps/importDesk';
import { asLine, lineShape } from './importing/importReply';
import { chosenColumnsShape, importRequestShape } from './importing/importRequest';
import { messageShape } from './jobReply';

/** Rows and reasons shown; the counts are of all. */
const shownRows = 5;
const shownReasons = 50;

const columnShape = z.object({
  meaning: z.string(),
  /** What people call the meaning. */
  label: z.string(),
  header: z.string(),
  sureness: z.enum(['declared', 'sure', 'likely', 'guess']),
});

const previewFileShape = z.object({
  file: z.string(),
  /** What the file was recognised as, in words. */
  layout: z.string(),
  /** "remembered", "chosen", "guessed", "roster", or the id of a known layout; empty where it is no table. */
  recognisedBy: z.string(),
  headers: z.array(z.string()),
  /** For cutting a big file into pieces: how many records, headers included, each piece begins with. */
  headerRecords: z.number(),
  columns: z.array(columnShape),
  /** Send it back as `chosen`, changed or not: the import then reads the columns just so, in every piece of a big file. */
  chosen: z.nullable(chosenColumnsShape),
  sample: z.array(z.array(z.string())),
  rowsRead: z.number(),
  add: z.number(),
  change: z.number(),
  same: z.number(),
  reject: z.number(),
  reasons: z.array(lineShape),
  notes: z.array(lineShape),
  problem: z.nullable(z.object({ problem: z.looseObject({ code: z.string() }), message: messageShape })),
});

export const previewReplyShape = z.object({
  files: z.array(previewFileShape),
  /** Teachers named in the files whom only a person can tell: pass the answers back as `teachers`. */
  questions: z.array(z.object({ name: z.string(), candidates: z.array(z.object({ teacherId: z.string(), name: z.string() })) })),
  newTeachers: z.array(z.object({ teacherId: z.string(), name: z.string() })),
});

type PreviewFile = z.output<typeof previewFileShape>;

const columnsOf = ({ recognised, table }: ReadFile): PreviewFile['columns'] => {
  if (recognised === null || table === null) return [];
  return (Object.entries(recognised.map.columns) as readonly (readonly [Meaning, number])[]).map(([meaning, column]) => ({
    meaning,
    label: meanings[meaning],
    header: table.headers[column] ?? '',
    sureness: recognised.layout === 'guessed' ? (recognised.sureness[meaning] ?? 'guess') : 'declared',
  }));
};

const emptyCounts = { rowsRead: 0, add: 0, change: 0, same: 0, reject: 0, reasons: [], notes: [] };

const countsOf = (planned: PlannedFile, changedLines: number): Pick<PreviewFile, keyof typeof emptyCounts> => ({
  rowsRead: planned.facts.rowsRead,
  add: planned.stored - changedLines,
  change: changedLines,
  same: planned.alreadyPresent,
  reject: new Set(planned.rejected.flatMap((problem) => ('line' in problem ? [problem.line] : []))).size,
  reasons: planned.rejected.slice(0, shownReasons).map(asLine),
  notes: planned.notes.slice(0, shownReasons).map(asLine),
});

/** An order of days that must be asked for is not passed off as chosen. */
const chosenOf = ({ recognised, table }: ReadFile): PreviewFile['chosen'] => {
  if (recognised === null || table === null) return null;
  const { dateOrder, ...others } = chosenColumnsShape.parse(asChosen(recognised.map, table.headers));
  return recognised.problem?.code === 'datesAmbiguous' || dateOrder === undefined ? others : { ...others, dateOrder };
};

const previewOf = (file: ReadFile, planned: PlannedFile | null): PreviewFile => ({
  file: file.file,
  layout: file.recognised?.name ?? planned?.facts.layoutName ?? '',
  recognisedBy: file.recognised?.layout ?? planned?.facts.layout ?? '',
  headers: [...(file.table?.headers ?? [])],
  headerRecords: file.table?.headerRecords ?? 1,
  columns: columnsOf(file),
  chosen: chosenOf(file),
  sample: (file.table?.rows ?? []).slice(0, shownRows).map(({ cells }) => [...cells]),
  ...(planned === null ? emptyCounts : countsOf(planned, planned.changedLines)),
  problem: file.kind === 'refused' ? { problem: { ...file.problem }, message: messageFor(file.problem) } : null,
});

const reply = ({ files, plan, content, unreadable }: PreparedImport): z.output<typeof previewReplyShape> => {
  const planned = plan.files[Symbol.iterator]();
  const names = new Map(content.teachers.records.map(({ teacherId, name }) => [teacherId, name]));
  const told = unreadable.slice(0, shownReasons).map(asLine);
  return {
    files: files.map((file) => {
      const preview = previewOf(file, file.kind === 'read' ? (planned.next().value ?? null) : null);
      return file.kind === 'read' ? { ...preview, notes: [...preview.notes, ...told.splice(0)] } : preview;
    }),
    questions: plan.questions.map(({ name, teacherIds }) => ({
      name,
      candidates: teacherIds.map((teacherId) => ({ teacherId, name: names.get(teacherId) ?? teacherId })),
    })),
    newTeachers: plan.newTeachers.map(({ teacherId, name }) => ({ teacherId, name })),
  };
};

export const previewImport = defineAction({
  name: 'previewImport',
  about:
    'Shows what a file was recognised as, which column means what, and how many rows would be added, changed, kept or left out, with reasons.',
  twice: 'Reads only: the same question has the same answer.',
  halfway: 'Nothing is written, so nothing is left.',
  request: importRequestShape,
  reply: previewReplyShape,
  example: { files: [{ name: 'scores.csv', text: 'Student ID,Subject,Window,Score\n500101,Math,Fall 2025-2026,201\n' }] },
  needs: ['tracker'],
  run: (host, request): Result<z.output<typeof previewReplyShape>> => {
    const prepared = prepareImport(host, request);
    return prepared.ok ? done(reply(prepared.value)) : prepared;
  },
});
