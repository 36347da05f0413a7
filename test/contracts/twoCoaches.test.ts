// Two coaches act at once: whatever the order of their reads and saves, no write is lost and nothing is written over the other's row.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TrackerRecord } from '../../src/tracker/tables';
import { fuzzRuns } from '../support/fuzz';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';
import { openTrackerWorkbook } from '../support/trackerWorkbook';
import { step } from './trackerStoreContract';

type Step = TrackerRecord<'actionSteps'>;
type Field = 'step' | 'evidence' | 'status' | 'dueOn';

interface Turn {
  readonly who: 'Priya' | 'Owen';
  readonly does: 'read' | 'save' | 'readAndSave';
  readonly insert: readonly string[];
  readonly which: number;
  readonly field: Field;
  readonly remove: boolean;
}

const anyTurn: fc.Arbitrary<Turn> = fc.record({
  who: fc.constantFrom('Priya' as const, 'Owen' as const),
  does: fc.constantFrom('read' as const, 'save' as const, 'save' as const, 'readAndSave' as const),
  insert: fc.array(fc.constantFrom('Wait', 'Ask', '=1+1', '007'), { maxLength: 2 }),
  which: fc.nat(12),
  field: fc.constantFrom<Field>('step', 'evidence', 'status', 'dueOn'),
  remove: fc.boolean(),
});

const valueOf = (field: Field, turn: number): Partial<Step> =>
  field === 'status'
    ? { status: turn % 2 === 0 ? 'trying' : 'in place' }
    : field === 'dueOn'
      ? { dueOn: `2026-02-${String(1 + (turn % 27)).padStart(2, '0')}` }
      : { [field]: `Turn ${turn}` };

const sorted = (steps: readonly Step[]): readonly Step[] => [...steps].sort((one, other) => (one.stepId < other.stepId ? -1 : 1));

describe('two coaches in one workbook', () => {
  it('lose no write, in whatever order they read and save', () => {
    fc.assert(
      fc.property(fc.array(anyTurn, { minLength: 4, maxLength: 16 }), (turns) => {
        const book = openTrackerWorkbook({ laidOut: ['actionSteps'] });
        const model = makeSetUpMemoryTracker();
        const ids: string[] = [];
        const expected: unknown[] = [];
        const script = turns.map(({ who, does, insert, which, field, remove }, turn) => {
          if (does === 'read') {
            expected.push(true);
            return { who, does };
          }
          const known = ids[which % Math.max(1, ids.length)];
          const added = insert.map((words, index) => step(`s${String(turn).padStart(2, '0')}_${index}`, words));
          const update = known === undefined || remove ? [] : [{ id: known, fields: valueOf(field, turn) }];
          const changes = [{ table: 'actionSteps' as const, insert: added, update, remove: known !== undefined && remove ? [known] : [] }];
          ids.push(...added.map(({ stepId }) => stepId));
          expected.push(model.save(changes));
          return { who, does, changes };
        });
        expect(book.takeTurns(['actionSteps'], script)).toEqual(expected);
        const content = book.store.read(['actionSteps']);
        if (!content.ok) throw new Error(JSON.stringify(content.problem));
        expect(content.value.actionSteps.problems).toEqual([]);
        expect(sorted(content.value.actionSteps.records)).toEqual(sorted(model.rows.actionSteps));
      }),
      { numRuns: fuzzRuns(12) },
    );
  });

  it('each save what they decided, also when the other sorted and added rows since the read', () => {
    const book = openTrackerWorkbook({ laidOut: ['actionSteps'] });
    const changesOf = (changes: object) => [{ table: 'actionSteps', ...changes }];
    book.takeTurns(
      ['actionSteps'],
      [
        { who: 'Owen', does: 'save', changes: changesOf({ insert: [step('b', 'Second'), step('a', 'First')] }) },
        { who: 'Priya', does: 'read' },
        { who: 'Owen', does: 'readAndSave', changes: changesOf({ remove: ['b'], insert: [step('c', 'Third'), step('d', 'Fourth')] }) },
        {
          who: 'Priya',
          does: 'save',
          changes: changesOf({ insert: [step('e', 'Fifth')], update: [{ id: 'a', fields: { status: 'trying' } }] }),
        },
        { who: 'Priya', does: 'save', changes: changesOf({ update: [{ id: 'b', fields: { status: 'trying' } }] }) },
      ],
    );
    const content = book.store.read(['actionSteps']);
    expect(content.ok ? content.value.actionSteps.records.map(({ stepId, step: words, status }) => [stepId, words, status]) : null).toEqual(
      [
        ['a', 'First', 'trying'],
        ['c', 'Third', 'not started'],
        ['d', 'Fourth', 'not started'],
        ['e', 'Fifth', 'not started'],
      ],
    );
  });
});
