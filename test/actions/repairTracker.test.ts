import { describe, expect, it } from '@jest/globals';
import { openTrackerWorkbook, preparedWorld } from '../support/trackerWorkbook';

interface Repair {
  readonly applied: boolean;
  readonly repairs: readonly string[];
  readonly questions: readonly {
    readonly table: string;
    readonly field: string;
    readonly kind: string;
    readonly candidates: readonly object[];
    readonly guess: number | null;
  }[];
}

const setUp = () =>
  openTrackerWorkbook({ world: preparedWorld('one coach', (book) => book.act('setUpTracker', { workbook: 'one coach' })) });

describe('repairTracker, in a sheet', () => {
  it('finds nothing to mend in a fresh tracker, nor after columns were moved and renamed', () => {
    const book = setUp();
    book.byHand('Schools', 'renameColumn', 'Level', 'Stage');
    book.byHand('Schools', 'moveColumn', 'Stage', 2);
    expect(book.act<Repair>('repairTracker')).toMatchObject({ repairs: [], questions: [] });
  });

  it('previews without writing, then brings back a deleted sheet, column and header', () => {
    const book = setUp();
    book.act('importStaff', { files: [{ name: 'schools.csv', text: 'School ID,School\nS-1,North\n' }] });
    book.byHand('Schools', 'deleteColumn', 'Level');
    book.byHand('Coaches', 'deleteRow', 1);
    book.byHand('Goals', 'deleteSheet');
    const before = book.values('Schools');
    const preview = book.act<Repair>('repairTracker');
    expect(preview.applied).toBe(false);
    expect(preview.repairs).toEqual([
      'Bring the sheet "Goals" back.',
      'Bring the header row of "Coaches" back above its rows.',
      'Add the column "Level" to "Schools", after the last one.',
    ]);
    expect(book.values('Schools')).toEqual(before);
    expect(book.act<Repair>('repairTracker', { apply: true }).applied).toBe(true);
    expect(book.act<Repair>('repairTracker').repairs).toEqual([]);
    expect(book.values('Schools')[1]?.slice(0, 2)).toEqual(['S-1', 'North']);
    expect(book.act('setUpTracker')).toMatchObject({ changes: 0 });
  });

  it('asks which of two columns counts, and keeps the other under a name of its own', () => {
    const book = setUp();
    book.byHand('Action steps', 'copyColumn', 'Status');
    const { questions } = book.act<Repair>('repairTracker');
    expect(questions).toMatchObject([{ table: 'actionSteps', field: 'status', kind: 'twice', guess: 7 }]);
    book.act('repairTracker', { apply: true, choices: [{ table: 'actionSteps', field: 'status', column: 26 }] });
    expect(book.act<Repair>('repairTracker').questions).toEqual([]);
    expect(book.values('Action steps')[0]?.[7]).toBe('Status (copy)');
  });

  it('guesses which column was renamed when its mark is lost', () => {
    const book = setUp();
    book.byHand('Schools', 'deleteColumn', 'Travel minutes');
    book.byHand('Schools', 'insertColumn', 3, 'Travel mins');
    const { questions, repairs } = book.act<Repair>('repairTracker');
    expect(questions).toMatchObject([{ field: 'travelMinutes', kind: 'missing', guess: 2 }]);
    expect(repairs).toEqual([]);
    book.act('repairTracker', { apply: true, choices: [{ table: 'schools', field: 'travelMinutes', column: 2 }] });
    expect(book.act<Repair>('repairTracker')).toMatchObject({ questions: [], repairs: [] });
  });

  it('sets a lost drop-down again', () => {
    const book = setUp();
    book.byHand('Goals', 'clearRules', 'Frame');
    expect(book.act<Repair>('repairTracker').repairs).toEqual(['Set the drop-downs and formats of "Frame" in "Goals" again.']);
    book.act('repairTracker', { apply: true });
    expect(book.act<Repair>('repairTracker').repairs).toEqual([]);
  });
});

describe('the whole way in a sheet', () => {
  it('sets up, imports, starts, moves and summarises within its budgets', () => {
    const book = openTrackerWorkbook();
    book.act('setUpTracker');
    expect(book.cost()).toMatchObject({ reads: 1, flushes: 2 });
    expect(book.act('setUpTracker')).toMatchObject({ changes: 0 });
    expect(book.cost()).toMatchObject({ flushes: 0 });
    book.act('importStaff', {
      files: [
        { name: 'schools.csv', text: 'School ID,School\nS-1,North\n' },
        { name: 'coaches.csv', text: 'Coach ID,Coach,E-mail\nC-1,Priya Raman,priya@x.org\n' },
        { name: 'teachers.csv', text: 'Teacher ID,Teacher,E-mail,School ID,Prep\nT-1,Ana Ruiz,ana@x.org,S-1,9:55-10:40\n' },
      ],
    });
    book.cost();
    const { cycleId } = book.act<{ cycleId: string }>('startCycle', {
      teacherIds: ['T-1'],
      coachId: 'C-1',
      model: 'Classic',
      startedOn: '2026-01-12',
      goal: { statement: 'Talk' },
    });
    // One look-up, a read of each of the 11 tables used or changed, one flush.
    expect(book.cost()).toMatchObject({ trips: 13, flushes: 1 });
    book.act('movePhase', { cycleId, enteredOn: '2026-01-14' });
    book.act('rebuildSummary');
    expect(book.titles()[0]).toBe('Home');
    expect(book.shown('Home')[3]?.slice(0, 2)).toEqual(['1', 'Open cycles']);
    expect(book.shown('Cycles')[1]).toContain('Overdue 3 school days');
    book.cost();
    book.act('rebuildSummary');
    expect(book.cost()).toMatchObject({ reads: 13, flushes: 1 });
  });
});
