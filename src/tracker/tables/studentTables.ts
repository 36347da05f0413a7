// The sheets about students: scores, who teaches whom, and which imports brought them. Keys, never names.
import {
  choice,
  id,
  integer,
  label,
  list,
  longText,
  number,
  optionalDate,
  optionalInstant,
  optionalInteger,
  optionalNumber,
  optionalText,
  reference,
  text,
} from '../columns';
import { defineTable } from '../table';

export const scores = defineTable({
  name: 'scores',
  sheet: 'Scores',
  group: 'students',
  about: 'One student’s result on one assessment in one window.',
  columns: {
    scoreId: id('Score id'),
    studentKey: text('Student key', 'A key without a name.'),
    assessment: text('Assessment', 'The instrument, such as MAP Growth.'),
    subject: text('Subject', 'What was assessed.'),
    window: text('Window', 'When in the year, such as Fall 2025-2026.'),
    testedOn: optionalDate('Tested on', 'The day, if known.'),
    score: optionalNumber('Score', 'Empty means not tested.'),
    standardError: optionalNumber('Standard error', 'From the export, if it gives one.'),
    level: optionalText('Level', 'The proficiency level, in the export’s words.'),
    percentile: optionalNumber('Percentile', 'From the export. Never averaged.'),
    typicalGrowth: optionalNumber('Typical growth', 'From the export.'),
    grade: optionalText('Grade', 'The student’s grade then.'),
    schoolId: optionalText('School', 'The school in the export.'),
    groups: list('Groups', 'Subgroups, such as EL: Yes.'),
    importId: text('Import', 'The import that brought it.', { hidden: true }),
  },
});

export const teachingLinks = defineTable({
  name: 'teachingLinks',
  sheet: 'Who teaches whom',
  group: 'students',
  about: 'One teacher’s share in one student’s subject in one window.',
  columns: {
    linkId: id('Link id'),
    studentKey: text('Student key', 'A key without a name.'),
    teacherId: reference('Teacher id', 'teachers', 'The teacher.', { hidden: false }),
    subject: text('Subject', 'The subject taught.'),
    window: text('Window', 'The window or year it holds for.'),
    weight: number('Share', 'The teacher’s share, from 0 to 1.'),
    section: optionalText('Section', 'The class section.'),
    from: optionalDate('From', 'Enrolled from.'),
    to: optionalDate('To', 'Enrolled until.'),
    importId: text('Import', 'The import that brought it.', { hidden: true }),
  },
});

export const imports = defineTable({
  name: 'imports',
  sheet: 'Imports',
  group: 'students',
  about: 'One file that was imported.',
  columns: {
    importId: id('Import id'),
    file: text('File', 'The name of the file.', { width: 260 }),
    layout: text('Layout', 'What it was recognised as.'),
    at: optionalInstant('Imported at', 'When, in UTC.', { hidden: false }),
    by: text('By', 'Whose account.', { width: 200 }),
    rowsRead: integer('Read', 'Rows in the file.'),
    stored: integer('Stored', 'Rows added or changed.'),
    alreadyPresent: integer('Same', 'Rows that were already here.'),
    rejected: integer('Left out', 'Rows that could not be used.'),
    contentHash: text('Content', 'A digest of the file, to know it again.', { hidden: true }),
    before: longText('Before', 'What changed rows held before, so that the import can be undone.', { hidden: true }),
    undone: optionalInstant('Undone', 'When it was undone.', { hidden: false }),
  },
});

export const layouts = defineTable({
  name: 'layouts',
  sheet: 'Remembered layouts',
  group: 'students',
  about: 'How the columns of one kind of export were mapped by a person.',
  columns: {
    layoutId: id('Layout id'),
    name: text('Layout', 'The name you gave it.'),
    fingerprint: text('Fingerprint', 'A digest of the header row.', { hidden: true }),
    mapping: text('Mapping', 'Which column means what.', { width: 320 }),
    usedTimes: optionalInteger('Used', 'How often.'),
    order: optionalText('Date order', 'day first or month first.'),
    seen: label('Last file', 'The last file with this layout.'),
    kind: choice('Kind', ['scores', 'teaching links', 'both'], 'What such a file holds.'),
  },
});

export const studentNames = defineTable({
  name: 'studentNames',
  sheet: 'Student names',
  group: 'students',
  about: 'The name behind one student key; filled only where the setting "Student names" is on.',
  columns: {
    nameId: id('Name id'),
    studentKey: text('Student key', 'The key that stands for the student in every other sheet.'),
    name: text('Student', 'The name in the export.', { width: 200 }),
  },
});
