import { describe, expect, it } from '@jest/globals';
import { importScores } from '../../src/actions/importScores';
import { previewImport } from '../../src/actions/previewImport';
import { undoImport } from '../../src/actions/undoImport';
import { makeMemoryHost } from '../support/memoryHost';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';

const scores = (...lines: readonly string[]) => ({ name: 'scores.csv', text: ['Student ID,Subject,Window,Score', ...lines].join('\n') });

const district = () => {
  const tracker = makeSetUpMemoryTracker();
  const host = makeMemoryHost({ tracker });
  const run = (file: { readonly name: string; readonly text: string }) => {
    const result = importScores.run(host, { files: [file] });
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value.files[0]?.importId ?? '';
  };
  return { tracker, host, run };
};

describe('previewImport', () => {
  it('counts what would be added, changed, kept and left out, and writes nothing', () => {
    const { tracker, host, run } = district();
    run(scores('1,Math,Fall 2025-2026,201', '2,Math,Fall 2025-2026,188'));
    const saves = tracker.saves.length;
    const preview = previewImport.run(host, {
      files: [scores('1,Math,Fall 2025-2026,205', '2,Math,Fall 2025-2026,188', '3,Math,Fall 2025-2026,170', '4,Math,Fall 2025-2026,?!')],
    });
    expect(preview.ok && preview.value.files[0]).toMatchObject({
      rowsRead: 4,
      add: 1,
      change: 1,
      same: 1,
      reject: 1,
      recognisedBy: 'guessed',
    });
    expect(tracker.saves).toHaveLength(saves);
  });

  it('shows each column’s meaning with how sure it is, and takes the choice back', () => {
    const { tracker, host } = district();
    const file = { name: 'odd.csv', text: 'Kid,When,Area,Zed\nA1,Fall 2025,Math,12\nB2,Fall 2025,Math,15\n' };
    const preview = previewImport.run(host, { files: [file] });
    expect(preview.ok && preview.value.files[0]?.problem?.problem.code).toBe('columnsNotFound');
    const chosen = { columns: { student: 'Kid', window: 'When', subject: 'Area', score: 'Zed' }, assessment: 'Zed test' };
    const imported = importScores.run(host, { files: [{ ...file, chosen, remember: 'Zed exports' }] });
    expect(imported.ok && imported.value.files[0]?.stored).toBe(2);
    expect(tracker.rows.scores.map(({ assessment, score }) => [assessment, score])).toEqual([
      ['Zed test', 12],
      ['Zed test', 15],
    ]);
    const next = previewImport.run(host, { files: [{ name: 'next.csv', text: 'Kid,When,Area,Zed\nA1,Winter 2026,Math,18\n' }] });
    expect(next.ok && next.value.files[0]).toMatchObject({ recognisedBy: 'remembered', layout: 'Zed exports', add: 1, problem: null });
  });

  it('lists the teachers that a person must tell apart', () => {
    const { tracker, host } = district();
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
    const preview = previewImport.run(host, {
      files: [
        { name: 'links.csv', text: 'Student ID,Teacher Name,Subject,Window\n1,"Moor, Ines",Math,2025-2026\n2,Lou Ash,Math,2025-2026\n' },
      ],
    });
    expect(preview.ok && preview.value.questions).toEqual([{ name: 'Ines Moor', candidates: [{ teacherId: 'T9', name: 'Ines Moor' }] }]);
    expect(preview.ok && preview.value.newTeachers.map(({ name }) => name)).toEqual(['Lou Ash']);
  });
});

describe('undoImport', () => {
  it('takes added rows away and gives changed rows their old values back', () => {
    const { tracker, host, run } = district();
    run(scores('1,Math,Fall 2025-2026,201', '2,Math,Fall 2025-2026,188'));
    const before = [...tracker.rows.scores];
    const second = run(scores('1,Math,Fall 2025-2026,250', '3,Math,Fall 2025-2026,170'));
    const undone = undoImport.run(host, { importId: second });
    expect(undone.ok && undone.value).toEqual({ file: 'scores.csv', removedScores: 1, removedLinks: 0, restored: 1, keptChanged: 0 });
    expect(tracker.rows.scores).toEqual(before);
  });

  it('leaves rows that a later import changed, and says no to a second undo', () => {
    const { tracker, host, run } = district();
    const first = run(scores('1,Math,Fall 2025-2026,201', '2,Math,Fall 2025-2026,188'));
    run(scores('1,Math,Fall 2025-2026,250'));
    undoImport.run(host, { importId: first });
    expect(tracker.rows.scores.map(({ score }) => score)).toEqual([250]);
    expect(undoImport.run(host, { importId: first })).toEqual({ ok: false, problem: { code: 'importAlreadyUndone', file: 'scores.csv' } });
    expect(undoImport.run(host, { importId: 'imp_none' })).toEqual({
      ok: false,
      problem: { code: 'importNotFound', importId: 'imp_none' },
    });
  });
});
