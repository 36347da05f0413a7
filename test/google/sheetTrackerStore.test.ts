import { describe, expect, it } from '@jest/globals';
import { tables } from '../../src/tracker/tables';
import type { Result } from '../../src/problems/result';
import { step } from '../contracts/trackerStoreContract';
import { fuzzStride } from '../support/fuzz';
import { openTrackerWorkbook } from '../support/trackerWorkbook';

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const problemOf = (result: Result<unknown>): unknown => (result.ok ? null : result.problem);

const sheet = tables.actionSteps.sheet;

const bookWithSteps = (...ids: readonly string[]) => {
  const book = openTrackerWorkbook({ laidOut: ['actionSteps', 'plans'] });
  if (ids.length > 0) valueOf(book.store.save([{ table: 'actionSteps', insert: ids.map((id) => step(id, `Step ${id}`)) }]));
  const steps = () => valueOf(book.store.read(['actionSteps'])).actionSteps;
  const ids_ = () => steps().records.map(({ stepId, step: words }) => [stepId, words]);
  return { ...book, steps, pairs: ids_ };
};

describe('the tracker in a sheet that a coach works in', () => {
  it('finds its columns after they were renamed, moved and pushed aside', () => {
    const book = bookWithSteps('a', 'b');
    book.byHand(sheet, 'renameColumn', 'Action step', 'What we try');
    book.byHand(sheet, 'insertColumn', 1, 'Mine');
    book.byHand(sheet, 'moveColumn', 'Status', 2);
    book.byHand(sheet, 'insertRow', 1);
    valueOf(
      book.store.save([{ table: 'actionSteps', insert: [step('c', 'Step c')], update: [{ id: 'a', fields: { status: 'in place' } }] }]),
    );
    expect(book.pairs()).toEqual([
      ['a', 'Step a'],
      ['b', 'Step b'],
      ['c', 'Step c'],
    ]);
    expect(book.steps().records[0]?.status).toBe('in place');
    const own = book.values(sheet).map((row) => row[book.values(sheet)[1]?.indexOf('Mine') ?? 0]);
    expect(own.slice(1)).toEqual(['Mine', 'mine', '', '']);
  });

  it('finds its columns by their headers, without regard to spaces and case, when the marks are lost', () => {
    const book = bookWithSteps('a');
    book.byHand(sheet, 'deleteColumn', 'Evidence');
    expect(problemOf(book.store.read(['actionSteps']))).toEqual({ code: 'columnMissing', sheet, header: 'Evidence' });
    book.byHand(sheet, 'insertColumn', 3, ' EVIDENCE\u00a0');
    expect(book.steps().records).toEqual([step('a', 'Step a', { evidence: 'mine' })]);
  });

  it('stops before reading or writing where a column was copied', () => {
    const book = bookWithSteps('a');
    book.byHand(sheet, 'copyColumn', 'Status');
    expect(problemOf(book.store.read(['actionSteps']))).toEqual({ code: 'columnTwice', sheet, header: 'Status' });
    const before = book.values(sheet);
    expect(problemOf(book.store.save([{ table: 'actionSteps', insert: [step('b', 'b')] }]))).toMatchObject({ code: 'columnTwice' });
    expect(book.values(sheet)).toEqual(before);
  });

  it('reports bad cells by sheet, row and header, and leaves out only their rows', () => {
    const book = bookWithSteps('a', 'b', 'c');
    book.byHand(sheet, 'type', 3, 'Due', 'soon');
    const { records, problems } = book.steps();
    expect(records.map(({ stepId }) => stepId)).toEqual(['a', 'c']);
    expect(problems).toEqual([{ code: 'badCell', sheet, row: 3, header: 'Due', found: 'soon', expected: 'a date' }]);
  });

  it('reads days and times a coach typed in the way of the workbook', () => {
    const book = bookWithSteps('a');
    book.byHand(sheet, 'type', 2, 'Due', '1/5/2026');
    expect(book.steps().records[0]?.dueOn).toBe('2026-01-05');
  });

  it('gives rows typed by hand an id at the next save, and blank rows none', () => {
    const book = bookWithSteps('a');
    book.byHand(sheet, 'type', 5, 'Action step', 'Typed');
    book.byHand(sheet, 'type', 5, 'Owner', 'coach');
    book.byHand(sheet, 'type', 5, 'Status', 'trying');
    book.byHand(sheet, 'type', 5, 'Cycle id', 'cyc_1');
    const [, typed] = book.steps().records;
    expect(typed).toMatchObject({ step: 'Typed' });
    valueOf(book.readAndSave(['actionSteps'], [{ table: 'actionSteps', insert: [step('z', 'Last')] }]));
    const [, first] = book.steps().records;
    const [, again] = book.steps().records;
    expect(first?.stepId).toMatch(/^act_/);
    expect(again?.stepId).toBe(first?.stepId);
    expect(book.values(sheet)[5]?.[0]).toBe('z');
  });

  it('gives a copied row a new id, and lets it share no Doc', () => {
    const book = bookWithSteps();
    const plan = {
      planId: 'plan_1',
      cycleId: 'cyc_1',
      teachers: 'Ana Ruiz',
      link: 'https://docs.google.com/document/d/1abc',
      state: 'shared' as const,
      sharedWith: ['ana@x.org'],
      problem: '',
      madeBy: 'priya@x.org',
      writtenAt: '2026-01-05T14:40:00Z',
      docId: '1abc',
      template: 'standard',
      fingerprint: 'f00',
      jobId: null,
    };
    valueOf(book.store.save([{ table: 'plans', insert: [plan] }]));
    book.byHand(tables.plans.sheet, 'copyRow', 2, 3);
    valueOf(book.readAndSave(['plans'], []));
    const [original, copy] = valueOf(book.store.read(['plans'])).plans.records;
    expect(original).toEqual(plan);
    expect(copy?.planId).not.toBe('plan_1');
    expect(copy).toMatchObject({
      cycleId: 'cyc_1',
      template: 'standard',
      link: null,
      state: 'waiting',
      sharedWith: [],
      docId: null,
      madeBy: null,
    });
  });

  it('lets a copy of the workbook act on none of the original’s Docs, and clears them at its first save', () => {
    const book = bookWithSteps();
    const plan = {
      planId: 'p',
      cycleId: 'c',
      teachers: 'Ana',
      link: 'https://docs.google.com/document/d/1abc',
      state: 'shared' as const,
      sharedWith: ['ana@x.org'],
      problem: '',
      madeBy: 'me@x.org',
      writtenAt: null,
      docId: '1abc',
      template: 'standard',
      fingerprint: 'f',
      jobId: null,
    };
    valueOf(book.store.save([{ table: 'plans', insert: [plan] }]));
    // As after "Make a copy": the marks tell of another file.
    valueOf(book.store.applyLayout([{ kind: 'workbook', workbookId: 'the original' }]));
    const seen = () => valueOf(book.store.read(['plans'])).plans.records[0];
    expect(seen()).toMatchObject({ planId: 'p', state: 'waiting', docId: null, link: null, madeBy: null });
    expect(book.values(tables.plans.sheet)[1]).toContain('1abc');
    valueOf(book.store.save([{ table: 'actionSteps', insert: [step('a', 'Anything')] }]));
    expect(book.values(tables.plans.sheet)[1]).not.toContain('1abc');
    valueOf(book.store.save([{ table: 'plans', update: [{ id: 'p', fields: { docId: '2new' } }] }]));
    expect(seen()).toMatchObject({ docId: '2new' });
  });

  it('writes into the right row after a sort, and reports a row that is gone', () => {
    const book = bookWithSteps('a', 'b', 'c');
    book.byHand(sheet, 'sort', 'Step id', 'down');
    book.byHand(sheet, 'deleteRow', 3);
    expect(
      valueOf(
        book.store.save([
          {
            table: 'actionSteps',
            update: [
              { id: 'a', fields: { step: 'A' } },
              { id: 'b', fields: { step: 'B' } },
            ],
          },
        ]),
      ),
    ).toEqual({ vanished: ['b'] });
    expect(book.pairs()).toEqual([
      ['c', 'Step c'],
      ['a', 'A'],
    ]);
  });

  it('finds its rows again when they were sorted or pushed down long after they were read', () => {
    const change = (id: string) => [{ table: 'actionSteps' as const, update: [{ id, fields: { step: `New ${id}` } }] }];
    const book = bookWithSteps('a', 'b', 'c');
    valueOf(book.saveLater(change('a'), 6_000, sheet, 'sort', 'Step id', 'down'));
    expect(book.pairs()).toEqual([
      ['c', 'Step c'],
      ['b', 'Step b'],
      ['a', 'New a'],
    ]);
    valueOf(book.saveLater([{ table: 'actionSteps', remove: ['c'] }], 6_000, sheet, 'insertRow', '2'));
    expect(book.pairs().map(([id]) => id)).toEqual(['b', 'a']);
    expect(valueOf(book.saveLater(change('b'), 6_000, sheet, 'deleteRow', '4'))).toEqual({ vanished: [] });
    expect(book.pairs()).toEqual([['b', 'New b']]);
  });

  it('looks again at the ids alone, and only where rows are written that were read a while ago', () => {
    const book = bookWithSteps('a', 'b');
    const looks = (changes: Parameters<typeof book.saveLater>[0], waitMs: number): number => {
      const before = book.host.trace.length;
      valueOf(book.saveLater(changes, waitMs, sheet, 'shown'));
      return book.host.trace.slice(before).filter(({ method }) => method === 'Range.getValues').length;
    };
    const update = (text: string) => [{ table: 'actionSteps' as const, update: [{ id: 'a', fields: { step: text } }] }];
    const quick = looks(update('One'), 0);
    expect(looks(update('Two'), 6_000)).toBe(quick + 1);
    expect(looks([{ table: 'actionSteps', update: [{ id: 'a', fields: { next: 'Due today' } }] }], 6_000)).toBe(quick);
    expect(looks([{ table: 'actionSteps', insert: [step('n', 'New')] }], 6_000)).toBe(quick);
  });

  it('keeps a row that holds something of the user’s own when its record is removed', () => {
    const book = bookWithSteps('a', 'b');
    book.byHand(sheet, 'insertColumn', 3, 'Mine');
    valueOf(book.store.save([{ table: 'actionSteps', remove: ['a', 'b'] }]));
    expect(book.steps().records).toEqual([]);
    expect(book.values(sheet)[1]?.filter((cell) => cell !== '')).toEqual(['mine']);
  });

  it('refuses a text that no cell can hold, before writing anything', () => {
    const book = bookWithSteps('a');
    const long = 'x'.repeat(50_001);
    expect(
      problemOf(book.store.save([{ table: 'actionSteps', insert: [step('b', 'b')], update: [{ id: 'a', fields: { step: long } }] }])),
    ).toMatchObject({ code: 'cellTooLong', header: 'Action step' });
    expect(book.pairs()).toEqual([['a', 'Step a']]);
  });

  it('keeps a formula of the coach’s in a cell it does not change', () => {
    const book = bookWithSteps('a');
    book.byHand(sheet, 'insertColumn', 14, 'Sum');
    book.byHand(sheet, 'type', 2, 'Sum', '=1+1');
    valueOf(book.store.save([{ table: 'actionSteps', update: [{ id: 'a', fields: { step: 'B' } }] }]));
    expect(book.formulas(sheet)[1]?.[13]).toBe('=1+1');
  });

  it('says that a workbook has no tracker, and which sheet is gone', () => {
    const bare = openTrackerWorkbook();
    expect(problemOf(bare.store.read(['cycles']))).toEqual({ code: 'notSetUp' });
    const book = bookWithSteps();
    expect(problemOf(book.store.read(['cycles']))).toEqual({ code: 'sheetMissing', sheet: 'Cycles' });
  });

  it('costs one look-up, one read a table and one flush a save', () => {
    const book = bookWithSteps('a', 'b');
    book.cost();
    book.readAndSave(
      ['actionSteps', 'plans'],
      [{ table: 'actionSteps', insert: [step('c', 'c')], update: [{ id: 'a', fields: { step: 'A' } }] }],
    );
    expect(book.cost()).toMatchObject({ trips: 4, reads: 3, flushes: 1 });
    book.readAndSave(['actionSteps'], [{ table: 'actionSteps', update: [{ id: 'a', fields: { step: 'A' } }] }]);
    expect(book.cost()).toMatchObject({ trips: 2, flushes: 0 });
  });
});

describe('laying the tracker out', () => {
  it('leaves the user’s own sheets alone, also one with a title of ours', () => {
    const book = openTrackerWorkbook();
    book.addOwnSheet('Notes');
    book.layOut(['notes', 'actionSteps']);
    expect(book.titles()).toEqual(['Sheet1', 'Notes', 'Notes (Coachbook)', 'Action steps']);
    expect(book.formulas('Notes')[1]?.[1]).toBe('=1+1');
    expect(valueOf(book.store.read(['notes'])).notes.records).toEqual([]);
  });

  it('changes nothing the second time, also after columns were renamed', () => {
    const book = openTrackerWorkbook();
    book.layOut();
    book.byHand(sheet, 'renameColumn', 'Owner', 'Who');
    expect(book.layOut().changes).toEqual([]);
    book.cost();
    book.layOut();
    expect(book.cost().flushes).toBe(0);
  });

  it('finishes a set-up that was stopped, at any service call, without a second sheet', () => {
    const whole = openTrackerWorkbook();
    whole.layOut(['actionSteps', 'goals']);
    const calls = whole.host.trace.length;
    const titles = whole.titles();
    for (let at = 5; at < calls; at += fuzzStride(37)) {
      const book = openTrackerWorkbook();
      book.host.addFault(`kill@${at}`);
      expect(() => book.layOut(['actionSteps', 'goals'])).toThrow();
      book.layOut(['actionSteps', 'goals']);
      expect(book.titles()).toEqual(titles);
      expect(book.layOut(['actionSteps', 'goals']).changes).toEqual([]);
      expect(valueOf(book.store.read(['actionSteps', 'goals'])).goals.records).toEqual([]);
    }
  });
});
