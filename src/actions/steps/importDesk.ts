// What importing and previewing share: one read of the tracker, the files read and recognised, and the plan. Nothing is written here.
import type { Host } from '../../ports/host';
import type { TrackerContent } from '../../ports/trackerStore';
import type { Problem } from '../../problems/problem';
import { done, failed, type Result } from '../../problems/result';
import type { ChosenColumns } from '../../students/importing/chosenColumns';
import { planImport, type ImportPlan, type LeftOutRow } from '../../students/importing/planImport';
import { readFiles, type ReadFile } from '../../students/importing/readFiles';
import { cellsOf } from '../../students/importing/room';
import type { TextTable } from '../../students/importing/readTable';
import { fingerprintText, type Wishes } from '../../students/importing/recognise';
import { isStudentCode, studentCoder } from '../../students/studentCodes';
import { readStudentSettings, studentSettings, type StudentSettings } from '../../students/studentSettings';
import { schoolYearOfDay } from '../../students/window';
import { tables, type TrackerRecord } from '../../tracker/tables';
import type { ImportRequest } from '../importing/importRequest';

const tablesRead = ['teachers', 'schools', 'imports', 'layouts', 'settings'] as const;

export type ImportContent = TrackerContent<(typeof tablesRead)[number]>;

export interface PreparedImport {
  readonly content: ImportContent;
  readonly settings: StudentSettings;
  /** The code key in use; new when the workbook had none. */
  readonly codeKey: string;
  readonly studentKey: (id: string) => string;
  /** One a file of the request, in its order. */
  readonly files: readonly ReadFile[];
  /** Plans only the files that could be read; `plan.files` is in the order of those. */
  readonly plan: ImportPlan;
  readonly fingerprint: (table: TextTable) => string;
  /** Rows kept here that cannot be read: what a file says of them is left out until the cell is put right. */
  readonly unreadable: readonly Problem[];
  /** Cells of student data after the import, as far as the tables were read. */
  readonly cells: number;
}

/** Months and days of the workbook's today are enough to tell the school year; the hour is not. */
const yearNow = (host: Host): string => schoolYearOfDay(new Date(host.now()).toISOString().slice(0, 10));

const rememberedFrom = (content: ImportContent, fingerprint: string): Wishes['remembered'] => {
  const found = content.layouts.records.find((layout) => layout.fingerprint === fingerprint);
  if (found === undefined) return null;
  try {
    return { name: found.name, chosen: JSON.parse(found.mapping) as ChosenColumns };
  } catch {
    return null;
  }
};

/** A short running number after one random id a kind, so that thousands of rows need one id of the host's. */
const rowIds = (host: Host): ((kind: 'score' | 'link') => string) => {
  const stems = new Map<string, string>();
  let next = 0;
  return (kind) => {
    const stem = stems.get(kind) ?? host.newId(kind === 'score' ? 'sco' : 'lnk');
    stems.set(kind, stem);
    next += 1;
    return `${stem}_${next.toString(36)}`;
  };
};

interface KeptRows<Row> {
  readonly records: readonly Row[];
  readonly leftOut: readonly LeftOutRow<Row>[];
  readonly problems: readonly Problem[];
}

/** The rows of a table that a file speaks of, or none of one it does not: a district's class lists alone are half a million cells. */
const rowsOf = <Name extends 'scores' | 'teachingLinks'>(
  host: Host,
  name: Name,
  isNeeded: boolean,
): Result<KeptRows<TrackerRecord<Name>>> => {
  if (!isNeeded) return done({ records: [], leftOut: [], problems: [] });
  const read = host.tracker.read([name]);
  if (!read.ok) return read;
  const { records, problems, leftOut, rowNumbers } = read.value[name];
  const { idField } = tables[name];
  return done({
    records,
    problems,
    leftOut: leftOut.map((record) => ({
      record,
      row: rowNumbers.get(String((record as Readonly<Record<string, unknown>>)[idField])) ?? 0,
    })),
  });
};

/** Reads each table once, then files and tracker are compared. A row kept here that cannot be read is left out of the comparison, and told. */
export const prepareImport = (host: Host, request: ImportRequest): Result<PreparedImport> => {
  const read = host.tracker.read(tablesRead);
  if (!read.ok) return read;
  const content = read.value;
  const settings = readStudentSettings(content.settings.records);
  const codeKey = settings.codeKey ?? host.newId('key');
  const studentKey = studentCoder(codeKey, (text) => host.digest(text));
  const fingerprints = new Map<TextTable, string>();
  const fingerprint = (table: TextTable): string => {
    const known = fingerprints.get(table) ?? host.digest(fingerprintText(table.headers));
    fingerprints.set(table, known);
    return known;
  };
  const wishesFor = (at: number, table: TextTable): Wishes => {
    const file = request.files[at];
    return {
      chosen: file?.chosen ?? null,
      remembered: content.layouts.records.length === 0 ? null : rememberedFrom(content, fingerprint(table)),
      dateOrder: file?.dateOrder ?? null,
      assessment: file?.assessment ?? null,
      subject: file?.subject ?? null,
      window: file?.window ?? null,
    };
  };
  const files = readFiles(request.files, wishesFor, settings.schoolYear ?? yearNow(host));
  const readable = files.flatMap((file, at) =>
    file.kind === 'read' ? [{ facts: file.facts, importId: request.files[at]?.importId ?? host.newId('imp') }] : [],
  );
  const keyIsNew = settings.codeKey === null;
  const scores = rowsOf(host, 'scores', keyIsNew || readable.some(({ facts }) => facts.scores.length > 0));
  if (!scores.ok) return scores;
  const links = rowsOf(host, 'teachingLinks', keyIsNew || readable.some(({ facts }) => facts.links.length > 0));
  if (!links.ok) return links;
  if (keyIsNew && [...scores.value.records, ...links.value.records].some((row) => isStudentCode(row.studentKey)))
    return failed({ code: 'studentCodesLost', setting: studentSettings[2].setting });
  const plan = planImport(
    {
      scores: scores.value.records,
      teachingLinks: links.value.records,
      teachers: content.teachers.records,
      schools: content.schools.records,
      leftOut: { scores: scores.value.leftOut, teachingLinks: links.value.leftOut },
    },
    readable.map(({ facts }) => facts),
    {
      studentKey,
      teacherIdFromName: (nameKey) => `tea_${host.digest(nameKey).slice(0, 10)}`,
      newRowId: rowIds(host),
      importIds: readable.map(({ importId }) => importId),
      confirmedTeachers: request.teachers ?? {},
    },
  );
  const unreadable = [...scores.value.problems, ...links.value.problems];
  const cells = cellsOf(scores.value.records.length + plan.scores.added.length, links.value.records.length + plan.links.added.length);
  return done({ content, settings, codeKey, studentKey, files, plan, fingerprint, unreadable, cells });
};
