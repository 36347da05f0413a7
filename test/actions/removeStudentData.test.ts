import { describe, expect, it } from '@jest/globals';
import { importScores } from '../../src/actions/importScores';
import { removeStudentData } from '../../src/actions/removeStudentData';
import { withBadRows } from '../support/badRows';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';

const district = () => {
  const tracker = makeSetUpMemoryTracker();
  const host = makeMemoryHost({ tracker, now: '2026-11-22T12:00:00Z' });
  tracker.add('settings', [{ settingId: 'studentNames', setting: 'Student names', value: 'on', meaning: null }]);
  const text = [
    'Student ID,Student Name,Subject,Window,Score',
    '1,Ada Quill,Math,Fall 2022-2023,180',
    '1,Ada Quill,Math,Fall 2025-2026,201',
    '2,Bo Lint,Math,Fall 2025-2026,188',
  ].join('\n');
  const links = [
    'Student ID,Teacher ID,Subject,Window',
    '1,T1,Math,Fall 2025-2026',
    '2,T1,Math,Fall 2025-2026',
    '2,T2,Math,Fall 2025-2026',
  ].join('\n');
  importScores.run(host, {
    files: [
      { name: 's.csv', text },
      { name: 'l.csv', text: links },
    ],
  });
  return { tracker, host };
};

describe('removeStudentData', () => {
  it('says first what would go, and removes it once that is confirmed', () => {
    const { tracker, host } = district();
    const preview = removeStudentData.run(host, { studentId: '1' });
    expect(preview.ok && preview.value).toEqual({
      removed: false,
      scores: 2,
      links: 1,
      students: 1,
      skipped: [],
      windows: ['Fall 2022-2023', 'Fall 2025-2026'],
    });
    expect(tracker.rows.scores).toHaveLength(3);
    removeStudentData.run(host, { studentId: '1', confirmed: true });
    expect([tracker.rows.scores.length, tracker.rows.teachingLinks.length, tracker.rows.studentNames.map(({ name }) => name)]).toEqual([
      1,
      2,
      ['Bo Lint'],
    ]);
  });

  it('takes a teacher’s year out and keeps the scores that another teacher shares', () => {
    const { tracker, host } = district();
    removeStudentData.run(host, { teacherId: 'T1', window: '2025-2026', confirmed: true });
    expect(tracker.rows.scores.map(({ score }) => score)).toEqual([180, 188]);
    expect(tracker.rows.teachingLinks.map(({ teacherId }) => teacherId)).toEqual(['T2']);
  });

  it('takes every year of a teacher out where none is named', () => {
    const { tracker, host } = district();
    removeStudentData.run(host, { teacherId: 'T2', confirmed: true });
    expect(tracker.rows.teachingLinks.map(({ teacherId }) => teacherId)).toEqual(['T1', 'T1']);
    expect(tracker.rows.scores).toHaveLength(3);
  });

  it('takes out a row with a bad cell too, where the rest of it says whose it is', () => {
    const { tracker, host } = district();
    const bad = { ...host, tracker: withBadRows(tracker, (table, record) => table === 'scores' && record['score'] === 201) };
    const reply = removeStudentData.run(bad, { studentId: '1', confirmed: true });
    expect(reply.ok && [reply.value.scores, reply.value.skipped]).toEqual([2, []]);
    expect(tracker.rows.scores.map(({ score }) => score)).toEqual([188]);
  });

  it('takes out what is older than the district keeps', () => {
    const { tracker, host } = district();
    removeStudentData.run(host, { old: true, confirmed: true });
    expect(tracker.rows.scores.map(({ window }) => window)).toEqual(['Fall 2025-2026', 'Fall 2025-2026']);
    expect(removeStudentData.run(host, { old: true, confirmed: true })).toEqual({
      ok: false,
      problem: { code: 'nothingToRemove', what: 'a day before 2023-11-22' },
    });
  });
});
