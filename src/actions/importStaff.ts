// Action: bring schools, coaches, teachers, bell schedules, assignments and the school calendar from CSV files into the tracker.
import * as z from 'zod/mini';
import { coachLine, schoolLine, teacherLine } from '../coaching/staff/peopleLines';
import { recogniseStaff, staffKindWords, type RecognisedStaff, type StaffKind, type StaffSheet } from '../coaching/staff/staffColumns';
import { makeStaffDesk, readStaffFile, staffTables, type LineReader, type StaffFileOutcome } from '../coaching/staff/staffImport';
import { assignmentLine, bellLine, schoolDayLine } from '../coaching/staff/timeLines';
import type { Host } from '../ports/host';
import type { TableChange } from '../ports/trackerStore';
import type { Problem } from '../problems/problem';
import { done, failed, type Result } from '../problems/result';
import { readTable, type TextTable } from '../students/importing/readTable';
import { asRosterTable } from '../students/importing/roster/readRoster';
import { staffOfRoster, type RosterStaffFile } from '../students/importing/roster/staffOfRoster';
import { defineAction } from './action';
import { asLine, importReplyShape, refusedFile, type ImportedFile } from './importing/importReply';
import { todayOf } from './steps/schoolDay';
import { logged } from './steps/trackerLog';

const request = z.strictObject({ files: z.array(z.strictObject({ name: z.string(), text: z.string() })) });

type Reply = z.output<typeof importReplyShape>;

/** Schools before people, people before what speaks of them, whatever the order of the files. */
const order: readonly StaffKind[] = ['schools', 'coaches', 'teachers', 'bellPeriods', 'assignments', 'schoolDays'];

const readers = (): Readonly<Record<StaffKind, LineReader>> => ({
  schools: schoolLine,
  coaches: coachLine,
  teachers: teacherLine(),
  bellPeriods: bellLine,
  assignments: assignmentLine,
  schoolDays: schoolDayLine,
});

type ReadFile =
  | { readonly kind: 'refused'; readonly file: string; readonly problem: Problem }
  | {
      readonly kind: 'looked up';
      readonly file: string;
      readonly layout: string;
      readonly lookedUp: number;
      readonly rejected: readonly Problem[];
      readonly notes: readonly Problem[];
    }
  | {
      readonly kind: 'read';
      readonly layout: string;
      /** Rows of a roster that bring no line, such as those of students. */
      readonly lookedUp: number;
      readonly sheet: StaffSheet;
      readonly recognised: RecognisedStaff;
      readonly rejected: readonly Problem[];
      readonly notes: readonly Problem[];
    };

const asStaffFile = ({ file, headers, rows, rejected, notes }: TextTable): ReadFile => {
  const sheet = { file, headers, rows };
  const recognised = recogniseStaff(sheet);
  if (recognised === null) return { kind: 'refused', file, problem: { code: 'staffFileUnknown', file, headers: headers.join(', ') } };
  return { kind: 'read', layout: staffKindWords[recognised.kind], lookedUp: 0, sheet, recognised, rejected, notes };
};

const asRosterStaff = ({ file, layout, kind, fields, rows, lookedUp }: RosterStaffFile, { rejected, notes }: TextTable): ReadFile => {
  if (kind === null) return { kind: 'looked up', file, layout, lookedUp, rejected, notes };
  const columns = new Map(fields.map((field, at) => [field, at]));
  return { kind: 'read', layout, lookedUp, sheet: { file, headers: fields, rows }, recognised: { kind, columns }, rejected, notes };
};

/** Files of a roster export are read together: who teaches where stands in several of them. */
const readFiles = (files: readonly { readonly name: string; readonly text: string }[]): readonly ReadFile[] => {
  const tables = files.map(({ name, text }) => ({ name, read: readTable(name, text) }));
  const rosters = tables.flatMap(({ read }) => (read.ok ? (asRosterTable(read.table) ?? []) : []));
  const staff = new Map(staffOfRoster(rosters).map((found, index) => [rosters[index]?.table, found]));
  return tables.map(({ name, read }): ReadFile => {
    if (!read.ok) return { kind: 'refused', file: name, problem: read.problem };
    const found = staff.get(read.table);
    return found === undefined ? asStaffFile(read.table) : asRosterStaff(found, read.table);
  });
};

const asFile = (file: Extract<ReadFile, { kind: 'read' }>, outcome: StaffFileOutcome): ImportedFile => ({
  file: outcome.file,
  importId: null,
  layout: file.layout,
  rowsRead: outcome.rowsRead + file.lookedUp + file.rejected.length,
  stored: outcome.stored,
  alreadyPresent: outcome.alreadyPresent,
  lookedUp: file.lookedUp,
  rejected: [...file.rejected, ...outcome.rejected].map(asLine),
  notes: [...file.notes, ...outcome.notes].map(asLine),
  problem: null,
});

const asLookedUp = (file: Extract<ReadFile, { kind: 'looked up' }>): ImportedFile => ({
  file: file.file,
  importId: null,
  layout: file.layout,
  rowsRead: file.lookedUp + file.rejected.length,
  stored: 0,
  alreadyPresent: 0,
  lookedUp: file.lookedUp,
  rejected: file.rejected.map(asLine),
  notes: file.notes.map(asLine),
  problem: null,
});

const run = (host: Host, files: readonly ReadFile[]): Result<Reply> => {
  const content = host.tracker.read(staffTables);
  if (!content.ok) return content;
  const { schools, coaches, teachers, bellPeriods, assignments, schoolDays } = content.value;
  const present = {
    schools: schools.records,
    coaches: coaches.records,
    teachers: teachers.records,
    bellPeriods: bellPeriods.records,
    assignments: assignments.records,
    schoolDays: schoolDays.records,
  };
  const staff = makeStaffDesk(present, todayOf(host), (prefix) => host.newId(prefix));
  const outcomes = new Map<ReadFile, ImportedFile>();
  const lineReaders = readers();
  for (const kind of order) {
    for (const file of files) {
      if (file.kind === 'read' && file.recognised.kind === kind)
        outcomes.set(file, asFile(file, readStaffFile(file.sheet, file.recognised, lineReaders[kind], staff.desk)));
    }
  }
  const tableChanges = staffTables
    .map((table) => ({ table, ...staff.changes(table) }) as TableChange)
    .filter((change) => (change.insert?.length ?? 0) + (change.update?.length ?? 0) > 0);
  if (tableChanges.length > 0) {
    const detail = tableChanges.map((change) => `${change.table} +${change.insert?.length ?? 0} ~${change.update?.length ?? 0}`).join(', ');
    const saved = host.tracker.save([...tableChanges, logged(host, 'importStaff', null, detail)]);
    if (!saved.ok) return saved;
  }
  return done({
    files: files.flatMap((file) =>
      file.kind === 'refused'
        ? [refusedFile(file.file, file.problem)]
        : file.kind === 'looked up'
          ? [asLookedUp(file)]
          : (outcomes.get(file) ?? []),
    ),
  });
};

export const importStaff = defineAction({
  name: 'importStaff',
  about:
    'Brings schools, coaches, teachers, bell schedules with prep periods, assignments and the school calendar from CSV files into the tracker. A OneRoster or School Data Sync export brings its schools and teachers.',
  twice: 'The same files add nothing and write nothing; a corrected file changes the rows it corrects.',
  halfway: 'All files are saved in one write; when it stops before, nothing is there.',
  request,
  reply: importReplyShape,
  example: {
    files: [
      { name: 'schools.csv', text: 'School ID,School,Level\nS-10,Birchwood Elementary,ES\n' },
      {
        name: 'teachers.csv',
        text: 'Teacher ID,Teacher,E-mail,School ID,Prep\nT-101,Ana Ruiz,ana.ruiz@foxhollow.example,S-10,9:55-10:40\n',
      },
    ],
  },
  needs: ['tracker', 'identity'],
  run: (host, asked) => {
    const files = readFiles(asked.files);
    const [first] = files;
    // With nothing readable there is nothing to report but the reason.
    if (first !== undefined && first.kind === 'refused' && files.every((file) => file.kind === 'refused')) return failed(first.problem);
    return host.withLock(() => run(host, files));
  },
});
