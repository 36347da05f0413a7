// Whatever coaches do to the sheets between any two actions, replies and records are those of a plain tracker in memory.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { World } from '../../local/host/kernel';
import { answer } from '../../src/entry/rpc';
import { tables, type TableName } from '../../src/tracker/tables';
import { coachingScene, goal } from '../support/coachingScene';
import { fuzzRuns } from '../support/fuzz';
import { openTrackerWorkbook, preparedWorld } from '../support/trackerWorkbook';

const user = 'priya.raman@foxhollow.example';
const now = '2026-01-26T14:00:00Z';

const staff = ['schools', 'coaches', 'teachers'] as const;
const shuffled = [
  'cycles',
  'cycleMembers',
  'phaseHistory',
  'goals',
  'learningTargets',
  'actionSteps',
  'notes',
  'sessions',
  ...staff,
] as const;
const compared: readonly TableName[] = [...shuffled, 'observations', 'agreements', 'assignments', 'resources', 'log'];

/** What has happened before, so that most actions have something to act on. */
const starts: readonly object[] = [
  { action: 'startCycle', teacherIds: ['T-1'], model: 'Impact Cycle', startedOn: '2026-01-12', goal },
  { action: 'startCycle', teacherIds: ['T-2'], model: 'Classic', startedOn: '2026-01-12', goal },
  { action: 'startCycle', teacherIds: ['T-3'], model: 'Classic', waitlist: true },
];

/** The scene in memory once that has happened, how it came about, and the first id that is free then. */
const beginning = () => {
  const counter = { next: 1 };
  const scene = coachingScene({ user, now, counter });
  const did: object[] = [];
  const act = (request: object): void => {
    scene.valueOf(JSON.parse(answer(() => scene.host, JSON.stringify(request))) as never);
    did.push({ act: request });
  };
  starts.forEach(act);
  for (const { cycleId } of scene.tracker.rows.cycles) for (const step of ['Wait', 'Ask']) act({ action: 'setActionStep', cycleId, step });
  return { ...scene, did, firstId: counter.next };
};

/** A workbook that was set up, with the people of the scene and what has happened. */
const begunWorld = (): World =>
  preparedWorld('the beginning', (book) => {
    book.act('setUpTracker', { workbook: 'one coach' });
    const { rows } = coachingScene().tracker;
    const saved = book.store.save(staff.map((table) => ({ table, insert: rows[table] })) as Parameters<typeof book.store.save>[0]);
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    book.store.save([{ table: 'log', remove: logged(book) }]);
    book.takeSteps(beginning().did, user, Date.parse(now), 1);
  });

const logged = (book: ReturnType<typeof openTrackerWorkbook>): readonly string[] => {
  const read = book.store.read(['log']);
  return read.ok ? read.value.log.records.map(({ logId }) => logId) : [];
};

interface Known {
  readonly cycleIds: readonly string[];
  readonly goals: readonly { readonly goalId: string; readonly cycleId: string }[];
  readonly steps: readonly { readonly stepId: string; readonly cycleId: string }[];
}

const at = <Item>(list: readonly Item[], which: number): Item | undefined => list[which % Math.max(1, list.length)];

const statuses = ['active', 'waitlisted', 'paused', 'completed', 'closed early', 'cancelled'] as const;
const teacherIds = ['T-1', 'T-2', 'T-3'] as const;

/** An action on what is known by then: the number says on which cycle, goal or step. */
type Wish = (known: Known) => object;

const wish: fc.Arbitrary<Wish> = fc
  .record({
    which: fc.nat(20),
    kind: fc.constantFrom(
      'start',
      'start',
      'phase',
      'status',
      'status',
      'goal',
      'step',
      'step',
      'target',
      'note',
      'members',
      'log',
      'observe',
      'summary',
      'other',
    ),
    teachers: fc.subarray([...teacherIds], { minLength: 1 }),
    status: fc.constantFrom(...statuses),
    words: fc.constantFrom('Wait', '=1+1', '007', '@me', 'Ask, then wait'),
    number: fc.integer({ min: -3, max: 30 }),
    yes: fc.boolean(),
    known: fc.boolean(),
  })
  .map(({ which, kind, teachers, status, words, number, yes, known }): Wish => ({ cycleIds, goals, steps }) => {
    const cycleId = at(cycleIds, which) ?? 'cyc_none';
    switch (kind) {
      case 'start':
        return {
          action: 'startCycle',
          teacherIds: teachers,
          model: yes ? 'Impact Cycle' : 'Classic',
          startedOn: '2026-01-12',
          waitlist: which > 16,
          ...(yes ? { goal } : {}),
        };
      case 'phase':
        return { action: 'movePhase', cycleId, enteredOn: '2026-01-26', reason: words };
      case 'status':
        return { action: 'changeCycle', cycleId, to: status, reason: words };
      case 'goal':
        return {
          action: 'setGoal',
          ...(known ? at(goals, which) : { cycleId, statement: words }),
          latest: number,
        };
      case 'step':
        return {
          action: 'setActionStep',
          ...(known ? { ...at(steps, which), status: 'trying' } : { cycleId }),
          step: words,
          dueOn: '2026-01-29',
        };
      case 'target':
        return { action: 'setLearningTarget', cycleId, statement: words, met: yes };
      case 'note':
        return { action: 'addNote', cycleId, words };
      case 'members':
        return { action: 'changeMembers', cycleId, ...(yes ? { join: teachers.slice(0, 1) } : { leave: teachers.slice(0, 1) }) };
      case 'log':
        return { action: 'logSession', cycleId, kind: 'informal', mode: 'in person', on: '2026-01-22', minutes: number + 3 };
      case 'observe':
        return { action: 'addObservation', cycleId, protocol: 'wait time', agreedFocus: words, counts: { long: number + 3 } };
      case 'summary':
        return { action: 'rebuildSummary' };
      default:
        return yes
          ? { action: 'setResource', title: words }
          : {
              action: 'handOver',
              fromCoachId: 'C-1',
              toCoachId: 'C-2',
              consents: teachers.map((teacherId) => ({ teacherId, agreedOn: '2026-01-20' })),
            };
    }
  });

type Hand = readonly [
  table: (typeof shuffled)[number],
  does: 'move' | 'rename' | 'insertColumn' | 'sort' | 'blankRow',
  column: number,
  to: number,
];

const hand: fc.Arbitrary<Hand> = fc.tuple(
  fc.constantFrom(...shuffled),
  fc.constantFrom('move', 'rename', 'insertColumn', 'sort', 'sort', 'blankRow'),
  fc.nat(20),
  fc.integer({ min: 1, max: 6 }),
);

/** Where a row happens to stand, and what follows from it: the order of lists and of names in a label. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(comparable(one))).sort();
  if (typeof value === 'string') return value.split(', ').sort().join(', ');
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([key]) => !['row', 'place', 'at'].includes(key));
  return Object.fromEntries(fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, inner]) => [key, comparable(inner)]));
};

it('the actions of a coach agree with a tracker in memory while columns are shuffled, renamed and inserted and rows are sorted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof({ arbitrary: wish, weight: 3 }, { arbitrary: hand, weight: 2 }), { minLength: 6, maxLength: 24 }),
      (steps) => {
        const { tracker, host, firstId } = beginning();
        const titles = new Map(
          shuffled.map((name) => [name, Object.values(tables[name].columns).map(({ header }: { readonly header: string }) => header)]),
        );
        const expected: unknown[] = [];
        const script = steps.map((step, index): object => {
          if (typeof step === 'function') {
            const request: object = step({
              cycleIds: tracker.rows.cycles.map(({ cycleId }) => cycleId),
              goals: tracker.rows.goals.map(({ goalId, cycleId }) => ({ goalId, cycleId })),
              steps: tracker.rows.actionSteps.map(({ stepId, cycleId }) => ({ stepId, cycleId })),
            });
            expected.push(JSON.parse(answer(() => host, JSON.stringify(request))) as unknown);
            return { act: request };
          }
          const [name, does, column, to]: Hand = step;
          const headers = titles.get(name) ?? [];
          const place = column % headers.length;
          const header = headers[place] ?? '';
          if (does === 'rename') headers[place] = `Renamed ${index}`;
          const words = {
            move: ['moveColumn', header, to],
            rename: ['renameColumn', header, `Renamed ${index}`],
            insertColumn: ['insertColumn', to, `Own ${index}`],
            sort: ['sortUnder', header, to % 2 === 0 ? 'down' : 'up'],
            blankRow: ['insertRow', to],
          }[does];
          return { hand: [tables[name].sheet, ...words.map(String)] };
        });
        const book = openTrackerWorkbook({ now, world: begunWorld() });
        expect(comparable(book.takeSteps(script, user, Date.parse(now), firstId))).toEqual(comparable(expected));
        const content = book.store.read(compared);
        if (!content.ok) throw new Error(JSON.stringify(content.problem));
        for (const name of compared) {
          expect([name, content.value[name].problems]).toEqual([name, []]);
          expect([name, comparable(content.value[name].records)]).toEqual([name, comparable(tracker.rows[name])]);
        }
      },
    ),
    { numRuns: fuzzRuns(6) },
  );
});
