// Whatever a coach does to a sheet between two actions, the records agree with a plain model in memory.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TrackerContent } from '../../src/ports/trackerStore';
import type { Result } from '../../src/problems/result';
import { tables } from '../../src/tracker/tables';
import { fuzzRuns } from '../support/fuzz';
import { makeSetUpMemoryTracker } from '../support/memoryTracker';
import { openTrackerWorkbook } from '../support/trackerWorkbook';
import { step } from './trackerStoreContract';

const sheet = tables.actionSteps.sheet;
const headers = Object.values(tables.actionSteps.columns).map(({ header }) => header);

type Step =
  | { readonly kind: 'insert'; readonly words: readonly string[] }
  | { readonly kind: 'update'; readonly which: number; readonly words: string; readonly dueOn: string | null }
  | { readonly kind: 'remove'; readonly which: number }
  | { readonly kind: 'move'; readonly column: number; readonly to: number }
  | { readonly kind: 'rename'; readonly column: number }
  | { readonly kind: 'insertColumn'; readonly at: number }
  | { readonly kind: 'sort'; readonly column: number; readonly down: boolean }
  | { readonly kind: 'blankRow'; readonly at: number };

const words = fc
  .oneof(fc.string({ minLength: 1, maxLength: 12 }), fc.constantFrom('=1+1', '+2', '-x', '@me', '007', '1/2', ' x'))
  .filter((text) => text.trim() !== '' && text === text.trim());
const place = fc.integer({ min: 0, max: headers.length - 1 });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), words: fc.array(words, { minLength: 1, maxLength: 3 }) }),
  {
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      which: fc.nat(20),
      words,
      dueOn: fc.constantFrom(null, '2026-02-03', '2028-02-29'),
    }),
    weight: 4,
  },
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant('move' as const), column: place, to: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ kind: fc.constant('rename' as const), column: place }),
  fc.record({ kind: fc.constant('insertColumn' as const), at: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ kind: fc.constant('sort' as const), column: place, down: fc.boolean() }),
  fc.record({ kind: fc.constant('blankRow' as const), at: fc.integer({ min: 1, max: 6 }) }),
);

const recordsOf = (content: Result<TrackerContent<'actionSteps'>>) => {
  if (!content.ok) throw new Error(JSON.stringify(content.problem));
  expect(content.value.actionSteps.problems).toEqual([]);
  return [...content.value.actionSteps.records].sort((one, other) => (one.stepId < other.stepId ? -1 : 1));
};

it('agrees with a model in memory while columns are shuffled, renamed and inserted and rows are sorted', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 6, maxLength: 14 }), (steps) => {
      const book = openTrackerWorkbook({ laidOut: ['actionSteps'] });
      const model = makeSetUpMemoryTracker();
      const titles = [...headers];
      const ids: string[] = [];
      let own = 0;
      const both = (change: Parameters<typeof model.save>[0]): void => {
        expect(book.readAndSave(['actionSteps'], change)).toEqual(model.save(change));
      };
      // A wrong row shows only where there are several.
      const first = ['a', 'b', 'c', 'd', 'e'].map((id) => step(id, `Step ${id}`));
      ids.push(...first.map(({ stepId }) => stepId));
      both([{ table: 'actionSteps', insert: first }]);
      steps.forEach((one, index) => {
        const id = 'which' in one ? ids[one.which % Math.max(1, ids.length)] : undefined;
        if (one.kind === 'insert') {
          const added = one.words.map((text, n) => step(`s${index}_${n}`, text));
          ids.push(...added.map(({ stepId }) => stepId));
          both([{ table: 'actionSteps', insert: added }]);
        } else if (one.kind === 'update' && id !== undefined)
          both([{ table: 'actionSteps', update: [{ id, fields: { step: one.words, dueOn: one.dueOn } }] }]);
        else if (one.kind === 'remove' && id !== undefined) both([{ table: 'actionSteps', remove: [id] }]);
        else if (one.kind === 'move') book.byHand(sheet, 'moveColumn', titles[one.column] ?? '', one.to);
        else if (one.kind === 'rename') {
          book.byHand(sheet, 'renameColumn', titles[one.column] ?? '', `Renamed ${index}`);
          titles[one.column] = `Renamed ${index}`;
        } else if (one.kind === 'insertColumn') book.byHand(sheet, 'insertColumn', one.at, `Own ${(own += 1)}`);
        else if (one.kind === 'sort') book.byHand(sheet, 'sortUnder', titles[one.column] ?? '', one.down ? 'down' : 'up');
        else if (one.kind === 'blankRow') book.byHand(sheet, 'insertRow', one.at);
      });
      expect(recordsOf(book.store.read(['actionSteps']))).toEqual(recordsOf(model.read(['actionSteps'])));
      // Cells of the coach's own columns are still theirs, each at most once.
      const seen = book
        .values(sheet)
        .flat()
        .filter((cell) => String(cell).startsWith('Own '));
      expect(seen).toHaveLength(own);
    }),
    { numRuns: fuzzRuns(12) },
  );
});
