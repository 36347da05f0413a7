// Properties of every import: a second time adds nothing, and neither the order of files nor cutting them into pieces matters.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planImport, type Existing, type ImportPlan } from '../../../src/students/importing/planImport';
import { readFiles } from '../../../src/students/importing/readFiles';
import type { LinkRecord, ScoreRecord } from '../../../src/students/records';
import { noWishes } from '../../support/importing';

const nothing: Existing = { scores: [], teachingLinks: [], teachers: [], schools: [], leftOut: { scores: [], teachingLinks: [] } };

interface Row {
  readonly student: number;
  readonly window: string;
  readonly score: number;
}

const rows = fc.uniqueArray(
  fc.record({
    student: fc.integer({ min: 1, max: 9 }),
    window: fc.constantFrom('Fall 2025-2026', 'Winter 2025-2026'),
    score: fc.integer({ min: 150, max: 250 }),
  }),
  { maxLength: 14, minLength: 1, selector: ({ student, window }) => `${student} ${window}` },
);

const scoresText = (list: readonly Row[]): string =>
  ['Student ID,Subject,Window,Score', ...list.map(({ student, window, score }) => `S${student},Math,${window},${score}`)].join('\n');
const linksText = (list: readonly Row[]): string =>
  ['Student ID,Teacher ID,Subject,Window,Share', ...list.map(({ student, window }) => `S${student},T${student % 3},Math,${window},1`)].join(
    '\n',
  );

let next = 0;
const plan = (existing: Existing, files: readonly string[], importId = 'imp'): ImportPlan => {
  const read = readFiles(
    files.map((text, at) => ({ name: `f${at}.csv`, text })),
    () => noWishes,
    '2025-2026',
  );
  const facts = read.flatMap((file) => (file.kind === 'read' ? [file.facts] : []));
  return planImport(existing, facts, {
    studentKey: (id) => `key ${id}`,
    teacherIdFromName: (name) => `tea ${name}`,
    newRowId: (kind) => `${kind}${(next += 1)}`,
    importIds: facts.map(() => importId),
    confirmedTeachers: {},
  });
};

/** What is kept after the plan was carried out. */
const after = (existing: Existing, { scores, links, newTeachers }: ImportPlan): Existing => {
  const changed = <Record extends object>(
    kept: readonly Record[],
    id: (record: Record) => string,
    part: { readonly added: readonly Record[]; readonly changed: readonly { readonly id: string; readonly fields: Partial<Record> }[] },
  ) => [...kept.map((record) => ({ ...record, ...part.changed.find((each) => each.id === id(record))?.fields })), ...part.added];
  return {
    ...existing,
    scores: changed(existing.scores, ({ scoreId }) => scoreId, scores),
    teachingLinks: changed(existing.teachingLinks, ({ linkId }) => linkId, links),
    teachers: [...existing.teachers, ...newTeachers],
  };
};

const plainScores = (scores: readonly ScoreRecord[]): readonly string[] =>
  scores.map(({ studentKey, window, score }) => `${studentKey} ${window} ${score ?? ''}`).sort();
const plainLinks = (links: readonly LinkRecord[]): readonly string[] =>
  links.map(({ studentKey, teacherId, window, weight }) => `${studentKey} ${teacherId} ${window} ${weight}`).sort();
const plain = ({ scores, teachingLinks }: Existing) => [plainScores(scores), plainLinks(teachingLinks)];

describe('planImport', () => {
  it('adds and changes nothing when the same files come again', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const files = [scoresText(list), linksText(list)];
        const kept = after(nothing, plan(nothing, files));
        const again = plan(kept, files, 'imp again');
        expect([again.scores.added, again.scores.changed, again.links.added, again.links.changed, again.newTeachers]).toEqual([
          [],
          [],
          [],
          [],
          [],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the same rows whatever the order of the files', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const files = [
          scoresText(list.filter((_, at) => at % 2 === 0)),
          linksText(list),
          scoresText(list.filter((_, at) => at % 2 === 1).concat(list.slice(0, 1))),
        ];
        expect(plain(after(nothing, plan(nothing, [...files].reverse())))).toEqual(plain(after(nothing, plan(nothing, files))));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the same rows from pieces as from the whole', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 5 }), (list, size) => {
        const pieces = Array.from({ length: Math.ceil(list.length / size) }, (_, at) => scoresText(list.slice(at * size, (at + 1) * size)));
        const kept = pieces.reduce((existing, text) => after(existing, plan(existing, [text])), nothing);
        expect(plain(kept)).toEqual(plain(after(nothing, plan(nothing, [scoresText(list)]))));
      }),
      { numRuns: 60 },
    );
  });

  it('changes exactly the rows that a corrected file corrects', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (list, pick) => {
        const at = pick % list.length;
        const kept = after(nothing, plan(nothing, [scoresText(list)]));
        const corrected = list.map((row, index) => (index === at ? { ...row, score: row.score + 1 } : row));
        const { scores } = plan(kept, [scoresText(corrected)], 'imp two');
        expect(scores.added).toEqual([]);
        expect(scores.changed.map(({ fields }) => fields.score)).toEqual([(list[at]?.score ?? 0) + 1]);
      }),
      { numRuns: 60 },
    );
  });
});
