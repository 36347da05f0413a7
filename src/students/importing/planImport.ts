// What an import would change, decided before anything is written: rows to add and to change, and what became of every line of every file.
import type { ImportProblem } from '../../problems/importProblems';
import type { FileFacts, LinkFact, ScoreFact, TeacherFact } from '../facts';
import { importOf, type KnownSchool, type KnownTeacher, type LinkRecord, type ScoreRecord } from '../records';
import { plainSubject } from '../subject';
import { windowKey } from '../window';
import { teacherMatcher, type ConfirmedTeachers } from './matchTeachers';
import { makeUpsert, type Upsert } from './upsert';

/** What can be read of a row with a bad cell, and the number of the row. */
export interface LeftOutRow<Row> {
  readonly row: number;
  readonly record: Partial<Row>;
}

export interface Existing {
  readonly scores: readonly ScoreRecord[];
  readonly teachingLinks: readonly LinkRecord[];
  readonly teachers: readonly KnownTeacher[];
  readonly schools: readonly KnownSchool[];
  /** Rows that cannot be read: what a file says of them is neither stored beside them nor written over them. */
  readonly leftOut: { readonly scores: readonly LeftOutRow<ScoreRecord>[]; readonly teachingLinks: readonly LeftOutRow<LinkRecord>[] };
}

export interface ImportSettings {
  /** The pseudonymous key of an id in a file. */
  readonly studentKey: (id: string) => string;
  readonly teacherIdFromName: (nameKey: string) => string;
  readonly newRowId: (kind: 'score' | 'link') => string;
  /** One id a file, in the order of the files. */
  readonly importIds: readonly string[];
  readonly confirmedTeachers: ConfirmedTeachers;
}

export interface PlannedFile {
  readonly facts: FileFacts;
  readonly importId: string;
  /** Lines of which something was added or changed. */
  readonly stored: number;
  /** Of the stored lines, those that add nothing and only change what was there. */
  readonly changedLines: number;
  readonly alreadyPresent: number;
  readonly rejected: readonly ImportProblem[];
  readonly notes: readonly ImportProblem[];
}

/** A teacher whose name must be confirmed: who it could be. */
export interface TeacherQuestion {
  readonly name: string;
  readonly teacherIds: readonly string[];
}

export interface ImportPlan {
  readonly files: readonly PlannedFile[];
  readonly scores: Pick<Upsert<ScoreRecord>, 'added' | 'changed'>;
  readonly links: Pick<Upsert<LinkRecord>, 'added' | 'changed'>;
  readonly newTeachers: readonly KnownTeacher[];
  readonly newSchools: readonly KnownSchool[];
  readonly questions: readonly TeacherQuestion[];
}

type LineFate = 'added' | 'changed' | 'same' | 'rejected';

const rank: { readonly [fate in LineFate]: number } = { rejected: 0, same: 1, changed: 2, added: 3 };

/** The best that happened to anything on a line is what happened to the line. */
const makeLedger = (facts: FileFacts) => {
  const fates = new Map<number, LineFate>();
  const rejected = [...facts.rejected];
  const notes = [...facts.notes];
  for (const problem of facts.rejected) if ('line' in problem) fates.set(problem.line, 'rejected');
  const mark = (line: number, fate: LineFate): void => {
    const before = fates.get(line);
    if (before === undefined || rank[fate] > rank[before]) fates.set(line, fate);
  };
  const count = (fate: LineFate): number => [...fates.values()].filter((each) => each === fate).length;
  return {
    mark,
    refuse: (line: number, problem: ImportProblem): void => {
      rejected.push(problem);
      mark(line, 'rejected');
    },
    note: (problem: ImportProblem): void => void notes.push(problem),
    close: (importId: string): PlannedFile => ({
      facts,
      importId,
      stored: count('added') + count('changed'),
      changedLines: count('changed'),
      alreadyPresent: count('same'),
      rejected,
      notes,
    }),
  };
};

const scoreFields = ['testedOn', 'score', 'standardError', 'level', 'percentile', 'typicalGrowth', 'grade', 'schoolId', 'groups'] as const;
const linkFields = ['weight', 'section', 'from', 'to'] as const;
const mark = '\u0001';

const scoreKey = (row: ScoreRecord): string =>
  row.studentKey + mark + plainSubject(row.assessment) + mark + plainSubject(row.subject) + mark + windowKey(row.window);
const linkKey = (row: LinkRecord): string =>
  row.studentKey + mark + row.teacherId + mark + plainSubject(row.subject) + mark + windowKey(row.window);

/** Finds the row with a bad cell that speaks of the same; one whose own variant cannot be read may be any. */
const leftOutFinder = <Row>(
  rows: readonly LeftOutRow<Row>[],
  keyOf: (row: Row) => string,
  keyFields: readonly (keyof Row)[],
  variant: keyof Row,
): ((row: Row) => number | null) => {
  const byKey = new Map<string, LeftOutRow<Row>[]>();
  for (const each of rows) {
    if (keyFields.some((field) => each.record[field] === undefined)) continue;
    const key = keyOf(each.record as Row);
    byKey.set(key, [...(byKey.get(key) ?? []), each]);
  }
  return (row) =>
    byKey.size === 0
      ? null
      : (byKey.get(keyOf(row))?.find(({ record }) => (record[variant] ?? row[variant]) === row[variant])?.row ?? null);
};

const shownScore = (score: number | null): string => (score === null ? 'not tested' : String(score));

/** Pure: the same files over the result of the first time plan nothing more. Cost grows with rows kept plus rows read. */
export const planImport = (existing: Existing, files: readonly FileFacts[], settings: ImportSettings): ImportPlan => {
  const thisImport = new Set(settings.importIds);
  // A piece of a big file speaks of few of the students kept here, and only their rows can be meant.
  const spokenOf = new Set(files.flatMap((file) => [...file.scores, ...file.links]).map(({ student }) => settings.studentKey(student)));
  const isSpokenOf = ({ studentKey }: { readonly studentKey: string }): boolean => spokenOf.has(studentKey);
  const scores = makeUpsert<ScoreRecord>(existing.scores.filter(isSpokenOf), {
    idOf: ({ scoreId }) => scoreId,
    keyOf: scoreKey,
    variantOf: ({ testedOn }) => testedOn,
    fields: scoreFields,
    clearable: ['score'],
    leftOutAs: leftOutFinder(existing.leftOut.scores, scoreKey, ['studentKey', 'assessment', 'subject', 'window'], 'testedOn'),
    isFromThisImport: ({ importId }) => thisImport.has(importOf(importId)),
  });
  const links = makeUpsert<LinkRecord>(existing.teachingLinks.filter(isSpokenOf), {
    idOf: ({ linkId }) => linkId,
    keyOf: linkKey,
    variantOf: ({ section }) => section,
    fields: linkFields,
    clearable: [],
    leftOutAs: leftOutFinder(existing.leftOut.teachingLinks, linkKey, ['studentKey', 'teacherId', 'subject', 'window'], 'section'),
    isFromThisImport: ({ importId }) => thisImport.has(importOf(importId)),
  });
  const named = new Map<string, string>();
  for (const fact of files.flatMap(({ teachers }) => teachers)) if (fact.id !== null && fact.name !== null) named.set(fact.id, fact.name);
  const matchTeacher = teacherMatcher(existing.teachers, settings.confirmedTeachers, settings.teacherIdFromName);
  const whoIs = (fact: TeacherFact) =>
    matchTeacher(fact.name === null && fact.id !== null ? { ...fact, name: named.get(fact.id) ?? null } : fact);
  const newTeachers = new Map<string, KnownTeacher>();
  const questions = new Map<string, TeacherQuestion>();

  const scoreRecord = (fact: ScoreFact, importId: string): ScoreRecord => ({
    scoreId: '',
    studentKey: settings.studentKey(fact.student),
    assessment: fact.assessment,
    subject: fact.subject,
    window: fact.window,
    testedOn: fact.testedOn,
    score: fact.score,
    standardError: fact.standardError,
    level: fact.level,
    percentile: fact.percentile,
    typicalGrowth: fact.typicalGrowth,
    grade: fact.grade,
    schoolId: fact.school,
    groups: fact.groups,
    importId,
  });
  const linkRecord = (fact: LinkFact, teacherId: string, importId: string): LinkRecord => ({
    linkId: '',
    studentKey: settings.studentKey(fact.student),
    teacherId,
    subject: fact.subject,
    window: fact.window,
    weight: fact.share,
    section: fact.section,
    from: fact.from,
    to: fact.to,
    importId,
  });

  const planned = files.map((facts, index) => {
    const importId = settings.importIds[index] ?? '';
    const ledger = makeLedger(facts);
    const linesWithScores = new Set<number>();
    for (const fact of facts.scores) {
      linesWithScores.add(fact.line);
      const outcome = scores.offer(scoreRecord(fact, importId), fact.line);
      if (outcome.kind === 'unreadable')
        ledger.refuse(fact.line, { code: 'rowHereUnreadable', line: fact.line, sheet: 'Scores', row: outcome.row });
      else if (outcome.kind !== 'conflict') ledger.mark(fact.line, outcome.kind);
      else
        ledger.refuse(fact.line, {
          code: 'sameKeyTwice',
          line: fact.line,
          firstLine: outcome.firstLine,
          found: shownScore(fact.score),
          first: shownScore(outcome.first.score),
        });
    }
    for (const fact of facts.links) {
      const match = whoIs(fact.teacher);
      if (match.kind === 'ask') {
        questions.set(match.name, { name: match.name, teacherIds: match.teacherIds });
        const problem = { code: 'teacherNameNotConfirmed', line: fact.line, name: match.name, teachers: match.teacherIds.length } as const;
        if (linesWithScores.has(fact.line)) ledger.note(problem);
        else ledger.refuse(fact.line, problem);
        continue;
      }
      if (match.kind === 'new') newTeachers.set(match.teacher.teacherId, match.teacher);
      const outcome = links.offer(linkRecord(fact, match.kind === 'new' ? match.teacher.teacherId : match.teacherId, importId), fact.line);
      if (outcome.kind === 'unreadable')
        ledger.refuse(fact.line, { code: 'rowHereUnreadable', line: fact.line, sheet: 'Who teaches whom', row: outcome.row });
      else if (outcome.kind !== 'conflict') ledger.mark(fact.line, outcome.kind);
      else
        ledger.refuse(fact.line, {
          code: 'sameKeyTwice',
          line: fact.line,
          firstLine: outcome.firstLine,
          found: `share ${fact.share}`,
          first: `share ${outcome.first.weight}`,
        });
    }
    return ledger.close(importId);
  });

  const knownSchools = new Set(existing.schools.map(({ schoolId }) => schoolId));
  const newSchools = new Map<string, KnownSchool>();
  for (const { id, name } of files.flatMap(({ schools }) => schools)) if (!knownSchools.has(id)) newSchools.set(id, { schoolId: id, name });

  const withIds = <Row extends object>(rows: readonly Row[], field: keyof Row & string, kind: 'score' | 'link'): readonly Row[] =>
    rows.map((row) => ({ ...row, [field]: settings.newRowId(kind) }));
  return {
    files: planned,
    scores: { added: withIds(scores.added, 'scoreId', 'score'), changed: scores.changed },
    links: { added: withIds(links.added, 'linkId', 'link'), changed: links.changed },
    newTeachers: [...newTeachers.values()],
    newSchools: [...newSchools.values()],
    questions: [...questions.values()],
  };
};
