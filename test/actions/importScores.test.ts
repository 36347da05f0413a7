import { describe, expect, it } from '@jest/globals';
import { importScores } from '../../src/actions/importScores';
import { teacherGrowth } from '../../src/actions/teacherGrowth';
import { isStudentCode } from '../../src/students/studentCodes';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';

const district = () => {
  const tracker = makeSetUpMemoryTracker();
  const host = makeMemoryHost({ tracker });
  const run = (...files: readonly { readonly name: string; readonly text: string }[]) => {
    const result = importScores.run(host, { files: files.map((file) => ({ ...file })) });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value.files;
  };
  return { tracker, host, run };
};

const scores = (...lines: readonly string[]) => ({ name: 'scores.csv', text: ['Student ID,Subject,Window,Score', ...lines].join('\n') });
const links = (...lines: readonly string[]) => ({
  name: 'links.csv',
  text: ['Student ID,Teacher ID,Teacher Name,Subject,Window,Share', ...lines].join('\n'),
});

describe('importScores', () => {
  it('stores scores under keys without a name or the export’s own id', () => {
    const { tracker, run } = district();
    run({ name: 'scores.csv', text: 'Student ID,Student Name,Subject,Window,Score\n605001,Ada Quill,Math,Fall 2025-2026,201\n' });
    const [row] = tracker.rows.scores;
    expect(row?.score).toBe(201);
    expect(isStudentCode(row?.studentKey ?? '')).toBe(true);
    expect(JSON.stringify(tracker.rows)).not.toMatch(/605001|Quill/);
  });

  it('keeps names in one sheet where the setting says so', () => {
    const { tracker, run } = district();
    tracker.add('settings', [{ settingId: 'studentNames', setting: 'Student names', value: 'on', meaning: null }]);
    run({ name: 'scores.csv', text: 'Student ID,Last Name,First Name,Subject,Window,Score\n605001,Quill,Ada,Math,Fall 2025-2026,201\n' });
    expect(tracker.rows.studentNames).toEqual([
      { nameId: `nam_${tracker.rows.scores[0]?.studentKey}`, studentKey: tracker.rows.scores[0]?.studentKey, name: 'Ada Quill' },
    ]);
    expect(JSON.stringify({ ...tracker.rows, studentNames: [] })).not.toContain('Quill');
  });

  it('writes nothing when the same files come again', () => {
    const { tracker, run } = district();
    const files = [scores('1,Math,Fall 2025-2026,201', '2,Math,Fall 2025-2026,'), links('1,T1,Ms Ash,Math,Fall 2025-2026,0.5')];
    expect(run(...files).map(({ rowsRead, stored, alreadyPresent }) => [rowsRead, stored, alreadyPresent])).toEqual([
      [2, 2, 0],
      [1, 1, 0],
    ]);
    const saves = tracker.saves.length;
    expect(run(...files).map(({ rowsRead, stored, alreadyPresent }) => [rowsRead, stored, alreadyPresent])).toEqual([
      [2, 0, 2],
      [1, 0, 1],
    ]);
    expect(tracker.saves).toHaveLength(saves);
  });

  it('changes the rows that a corrected file corrects, and no others', () => {
    const { tracker, run } = district();
    run(scores('1,Math,Fall 2025-2026,201', '2,Math,Fall 2025-2026,188'));
    const [file] = run(scores('1,Math,Fall 2025-2026,210', '2,Math,Fall 2025-2026,188'));
    expect(file).toMatchObject({ rowsRead: 2, stored: 1, alreadyPresent: 1, rejected: [] });
    expect(tracker.rows.scores.map(({ score }) => score)).toEqual([210, 188]);
  });

  it('keeps a blank as not tested and leaves words in a score cell out, with line and reason', () => {
    const { tracker, run } = district();
    const [file] = run(
      scores('1,Math,Fall 2025-2026,', '2,Math,Fall 2025-2026,lots', '3,Math,Fall 2025-2026,85%', ',Math,Fall 2025-2026,190'),
    );
    expect(tracker.rows.scores.map(({ score }) => score)).toEqual([null, 85]);
    expect(file).toMatchObject({ rowsRead: 4, stored: 2, alreadyPresent: 0 });
    expect(file?.rejected.map(({ line, problem: { code } }) => [line, code])).toEqual([
      [3, 'scoreNotNumber'],
      [5, 'cellMissing'],
    ]);
    expect(file?.rejected[0]?.reason).toBe(
      'Line 3 was left out. "Score" holds "lots", which is not a score. Write a number, or leave the cell empty for not tested, then import the file again.',
    );
  });

  it('says which two lines contradict each other and keeps the first', () => {
    const { tracker, run } = district();
    const [file] = run(scores('1,Math,Fall 2025-2026,201', '1,Math,Fall 2025-2026,209', '1,Math,Fall 2025-2026,201'));
    expect(tracker.rows.scores.map(({ score }) => score)).toEqual([201]);
    expect(file?.rejected.map(({ problem }) => problem)).toEqual([
      { code: 'sameKeyTwice', line: 3, firstLine: 2, found: '209', first: '201' },
    ]);
    expect(file).toMatchObject({ rowsRead: 3, stored: 1, alreadyPresent: 1 });
  });

  it('adds a teacher it has not seen, and links a known one by id or e-mail', () => {
    const { tracker, run } = district();
    tracker.add('teachers', [
      {
        teacherId: 'T9',
        name: 'Ines Moor',
        email: 'ines@foxhollow.example',
        schoolIds: [],
        school: '',
        grades: [],
        subjects: [],
        experience: null,
        status: 'active',
      },
    ]);
    run({
      name: 'links.csv',
      text: 'Student ID,Teacher ID,Teacher email,Teacher Name,Subject,Window\n1,88,INES@foxhollow.example,"Moor, Ines",Math,2025-2026\n1,T1,,"Ash, Lou",Math,2025-2026\n',
    });
    expect(tracker.rows.teachingLinks.map(({ teacherId }) => teacherId)).toEqual(['T9', 'T1']);
    expect(tracker.rows.teachers.map(({ teacherId, name }) => [teacherId, name])).toEqual([
      ['T9', 'Ines Moor'],
      ['T1', 'Lou Ash'],
    ]);
  });

  it('asks before it takes a name alone for a teacher who is here', () => {
    const { tracker, host, run } = district();
    tracker.add('teachers', [
      {
        teacherId: 'T9',
        name: 'Ines Moor',
        email: null,
        schoolIds: [],
        school: '',
        grades: [],
        subjects: [],
        experience: null,
        status: 'active',
      },
    ]);
    const file = { name: 'links.csv', text: 'Student ID,Teacher Name,Subject,Window\n1,"MOOR, INES",Math,2025-2026\n' };
    const [asked] = run(file);
    expect(asked?.rejected.map(({ problem }) => problem)).toEqual([
      { code: 'teacherNameNotConfirmed', line: 2, name: 'INES MOOR', teachers: 1 },
    ]);
    expect(tracker.rows.teachingLinks).toEqual([]);
    importScores.run(host, { files: [file], teachers: { 'INES MOOR': 'T9' } });
    expect(tracker.rows.teachingLinks.map(({ teacherId }) => teacherId)).toEqual(['T9']);
  });

  it('refuses a bad file by name and still imports the good one beside it', () => {
    const { tracker, run } = district();
    const [bad, good] = run({ name: 'empty.csv', text: ' \n' }, scores('1,Math,Fall 2025-2026,201'));
    expect(bad?.problem?.message.happened).toBe('"empty.csv" was not imported, so nothing changed.');
    expect(good?.stored).toBe(1);
    expect(tracker.rows.scores).toHaveLength(1);
  });

  it('stops with the reason when no file can be read, and writes nothing', () => {
    const { tracker, host } = district();
    const result = importScores.run(host, {
      files: [{ name: 'dates.csv', text: 'Student ID,Subject,Test date,Score\n1,Math,03/04/2026,201\n' }],
    });
    expect(result).toEqual({
      ok: false,
      problem: { code: 'datesAmbiguous', file: 'dates.csv', header: 'Test date', example: '03/04/2026' },
    });
    expect(tracker.saves).toEqual([]);
  });

  it('takes the order of days that a person says', () => {
    const { tracker, host } = district();
    importScores.run(host, {
      files: [{ name: 'dates.csv', text: 'Student ID,Subject,Test date,Score\n1,Math,03/04/2026,201\n', dateOrder: 'day first' }],
    });
    expect(tracker.rows.scores.map(({ testedOn, window }) => [testedOn, window])).toEqual([['2026-04-03', 'Spring 2025-2026']]);
  });

  it('counts the pieces of one big file as one import', () => {
    const { tracker, host, run } = district();
    const [first] = run(scores('1,Math,Fall 2025-2026,201', '2,Math,Fall 2025-2026,188'));
    const second = importScores.run(host, {
      files: [{ ...scores('3,Math,Fall 2025-2026,x', '4,Math,Fall 2025-2026,170'), importId: first?.importId ?? null, linesBefore: 2 }],
    });
    expect(second.ok && second.value.files[0]?.rejected[0]?.line).toBe(4);
    expect(tracker.rows.imports.map(({ rowsRead, stored, rejected }) => [rowsRead, stored, rejected])).toEqual([[4, 3, 1]]);
  });

  it('stops when the code key is gone, since every student would be stored twice', () => {
    const { tracker, host, run } = district();
    run(scores('1,Math,Fall 2025-2026,201'));
    tracker.save([{ table: 'settings', remove: ['studentCodeKey'] }]);
    expect(importScores.run(host, { files: [scores('1,Math,Fall 2025-2026,201')] })).toEqual({
      ok: false,
      problem: { code: 'studentCodesLost', setting: 'Student code key' },
    });
  });

  it('feeds teacherGrowth, which reads each of its tables once', () => {
    const { tracker, host, run } = district();
    run(
      scores('1,Math,Fall 2025-2026,200', '1,Math,Winter 2025-2026,206', '2,Math,Winter 2025-2026,190', '3,Math,Winter 2025-2026,'),
      links('1,T1,,Math,Winter 2025-2026,1', '2,T1,,Math,Winter 2025-2026,0.5', '3,T1,,Math,Winter 2025-2026,1'),
    );
    const reads = tracker.reads.length;
    const growth = teacherGrowth.run(host, { teacherId: 'T1' });
    expect(growth.ok && growth.value).toEqual([
      {
        teacherId: 'T1',
        assessment: 'Imported scores',
        subject: 'Math',
        from: 'Fall 2025-2026',
        to: 'Winter 2025-2026',
        nScored: 2,
        meanScore: 198,
        weightedMeanScore: 301 / 1.5,
        nMatched: 1,
        nDropped: 1,
        meanGrowth: 6,
        weightedMeanGrowth: 6,
      },
    ]);
    expect(tracker.reads.slice(reads)).toEqual([['scores', 'teachingLinks']]);
  });
});
