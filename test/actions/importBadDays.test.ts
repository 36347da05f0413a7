// Bad days of an import: it stops in the middle, a person spoils a cell, a file is corrected, and the whole is taken back.
import { describe, expect, it } from '@jest/globals';
import { growthReport } from '../../src/actions/growthReport';
import { importScores } from '../../src/actions/importScores';
import { previewImport } from '../../src/actions/previewImport';
import { teacherGrowth } from '../../src/actions/teacherGrowth';
import { undoImport } from '../../src/actions/undoImport';
import type { TrackerContent, TrackerStore } from '../../src/ports/trackerStore';
import { failed } from '../../src/problems/result';
import type { TableName } from '../../src/tracker/tables';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';

const header = 'Student ID,Teacher ID,Subject,Window,Score';
const lines = Array.from(
  { length: 40 },
  (_, at) => `${500 + (at >> 1)},T-1,Math,${at % 2 === 0 ? 'Fall' : 'Spring'} 2025-2026,${200 + at}`,
);
const piece = (from: number, to: number, importId: string | null = null) => ({
  files: [{ name: 'scores.csv', text: [header, ...lines.slice(from, to)].join('\n'), linesBefore: from, importId }],
});

const district = (wrap: (tracker: TrackerStore) => TrackerStore = (tracker) => tracker) => {
  const tracker = makeSetUpMemoryTracker();
  const host = makeMemoryHost({ tracker: wrap(tracker) });
  const bring = (request: Parameters<typeof importScores.run>[1]) => {
    const reply = importScores.run(host, request);
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.value.files[0];
  };
  return { tracker, host, bring };
};

/** The row of one score cannot be read: the port leaves it out and says which cell it is. */
const spoiled =
  (scoreAt: number) =>
  (tracker: TrackerStore): TrackerStore => ({
    ...tracker,
    read: <Name extends TableName>(names: readonly Name[]) => {
      const read = tracker.read(names);
      if (!read.ok || !('scores' in read.value)) return read;
      const { scores } = read.value as unknown as TrackerContent<'scores'>;
      if (scores.records.length <= scoreAt) return read;
      const problem = {
        code: 'badCell',
        sheet: 'Scores',
        row: scoreAt + 2,
        header: 'Score',
        found: 'two hundred',
        expected: 'a number',
      } as const;
      return {
        ok: true,
        value: {
          ...read.value,
          scores: {
            ...scores,
            records: scores.records.filter((_, at) => at !== scoreAt),
            leftOut: scores.records.filter((_, at) => at === scoreAt).map((record) => ({ ...record, score: undefined })),
            problems: [problem],
          },
        },
      };
    },
  });

describe('an import on a bad day', () => {
  it('goes on after it was stopped between two pieces: the same file stores the rest, and nothing twice', () => {
    const { tracker, bring } = district();
    bring(piece(0, 16));
    const whole = bring(piece(0, 40));
    expect([whole?.stored, whole?.alreadyPresent]).toEqual([24, 16]);
    expect(tracker.rows.scores).toHaveLength(40);
    expect(new Set(tracker.rows.scores.map(({ studentKey, window }) => studentKey + window)).size).toBe(40);
  });

  it('stores nothing of a piece whose writing failed, and everything the next time', () => {
    let breaks = true;
    const { tracker, host, bring } = district((own) => ({
      ...own,
      save: (changes, page) => (breaks ? failed({ code: 'busyElsewhere', waitedSeconds: 20 }) : own.save(changes, page)),
    }));
    expect(importScores.run(host, piece(0, 40)).ok).toBe(false);
    expect(tracker.rows.scores).toEqual([]);
    breaks = false;
    expect(bring(piece(0, 40))?.stored).toBe(40);
  });

  it('changes what a corrected file corrects, and undo gives it back, pieces and all', () => {
    const { tracker, host, bring } = district();
    bring(piece(0, 40));
    const before = [...tracker.rows.scores];
    const corrected = (from: number, to: number, importId: string | null) => ({
      files: [
        {
          name: 'scores.csv',
          text: [header, ...lines.slice(from, to).map((line) => line.replace(/,2(\d\d)$/, ',3$1'))].join('\n'),
          linesBefore: from,
          importId,
        },
      ],
    });
    const first = bring(corrected(0, 20, null));
    bring(corrected(20, 40, first?.importId ?? null));
    expect(tracker.rows.scores.every(({ score }) => (score ?? 0) >= 300)).toBe(true);
    const undone = undoImport.run(host, { importId: first?.importId ?? '' });
    expect(undone.ok && undone.value.restored).toBe(40);
    expect(tracker.rows.scores).toEqual(before);
  });

  it('leaves out only the row of a cell that cannot be read, and names it where there is room', () => {
    const { host, bring } = district(spoiled(5));
    bring(piece(0, 40));
    const growth = teacherGrowth.run(host, {});
    expect(growth.ok && growth.value.map(({ nScored }) => nScored)).toEqual([20, 19]);
    expect(host.logged).toContainEqual({ event: 'teacherGrowth', facts: { unreadable: 1 } });
    const report = growthReport.run(host, { by: 'teacher' });
    expect(report.ok && report.value.skipped.map(({ place }) => place)).toEqual(['Scores, row 7']);
    expect(report.ok && report.value.rows.map(({ n }) => n)).toEqual([19, 19]);
    // The teacher of the line is linked already; its score is neither stored a second time nor taken for the one that is spoiled.
    const again = bring(piece(0, 40));
    expect([
      again?.stored,
      again?.alreadyPresent,
      again?.rejected.map(({ line, problem }) => [line, problem.code, problem['row']]),
    ]).toEqual([0, 40, [[7, 'rowHereUnreadable', 7]]]);
    const next = bring({ files: [{ name: 'more.csv', text: `${header}\n900,T-1,Math,Fall 2025-2026,210` }] });
    expect(next?.notes.map(({ problem }) => problem.code)).toEqual(['badCell']);
    const preview = previewImport.run(host, { files: [{ name: 'more.csv', text: `${header}\n901,T-1,Math,Fall 2025-2026,210` }] });
    expect(preview.ok && preview.value.files[0]?.notes.map(({ problem }) => problem.code)).toEqual(['badCell']);
  });
});
