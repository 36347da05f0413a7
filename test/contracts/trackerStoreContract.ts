// What every tracker store must do, whatever holds the rows. Run on the memory store and on the store over the open spreadsheet.
import { describe, expect, it } from '@jest/globals';
import type { TrackerStore } from '../../src/ports/trackerStore';
import type { Result } from '../../src/problems/result';
import type { TrackerRecord } from '../../src/tracker/tables';

const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

export const step = (stepId: string, words: string, fields: Partial<TrackerRecord<'actionSteps'>> = {}): TrackerRecord<'actionSteps'> => ({
  stepId,
  cycleId: 'cyc_1',
  teachers: 'Ana Ruiz',
  step: words,
  owner: 'teacher',
  dueOn: null,
  checkBackOn: null,
  status: 'not started',
  evidence: null,
  next: '',
  resource: null,
  ...fields,
});

const session: TrackerRecord<'sessions'> = {
  sessionId: 'ses_1',
  cycleId: null,
  teachers: 'Ana Ruiz',
  teacherIds: ['T-1', 'T-2'],
  schoolId: null,
  coachId: 'C-1',
  kind: 'debrief',
  mode: 'Meet',
  date: '2026-03-08',
  startsAt: '09:40',
  endsAt: '23:59',
  timeZone: 'America/New_York',
  status: 'planned',
  meetLink: 'https://meet.google.com/abc-defg-hij',
  minutes: 30,
  state: 'booked',
  problem: '',
  organizer: 'priya@x.org',
  eventId: '0123e4567',
  generation: 1,
  etag: '"3456"',
  jobId: null,
  outcome: 'Line one\nLine two',
};

/** @param makeStore a store whose sheets for all tables are there and empty. */
export const trackerStoreContract = (name: string, makeStore: () => TrackerStore): void => {
  describe(`a tracker store: ${name}`, () => {
    const stepsIn = (store: TrackerStore): readonly TrackerRecord<'actionSteps'>[] =>
      valueOf(store.read(['actionSteps'])).actionSteps.records;

    it('gives back what was inserted, in order, every kind of value whole', () => {
      const store = makeStore();
      valueOf(
        store.save([
          {
            table: 'sessions',
            insert: [session, { ...session, sessionId: 'ses_2', date: null, startsAt: null, endsAt: null, minutes: null, teacherIds: [] }],
          },
        ]),
      );
      const { records, rowNumbers, problems } = valueOf(store.read(['sessions'])).sessions;
      expect(problems).toEqual([]);
      expect(records).toEqual([
        session,
        { ...session, sessionId: 'ses_2', date: null, startsAt: null, endsAt: null, minutes: null, teacherIds: [] },
      ]);
      expect([...rowNumbers]).toEqual([
        ['ses_1', 2],
        ['ses_2', 3],
      ]);
    });

    it('keeps text that looks like a formula, a number or a day as text', () => {
      const store = makeStore();
      const words = ['=1+1', '+1', '-2', '@all', '0123', '1/2', '2026-01-05', 'TRUE', '1e5', "'quoted", '5%'];
      valueOf(store.save([{ table: 'actionSteps', insert: words.map((text, index) => step(`step_${index}`, text)) }]));
      expect(stepsIn(store).map((record) => record.step)).toEqual(words);
      valueOf(store.save([{ table: 'actionSteps', update: [{ id: 'step_3', fields: { step: '=NOW()', evidence: '+44 1' } }] }]));
      expect(stepsIn(store)[3]).toMatchObject({ step: '=NOW()', evidence: '+44 1' });
    });

    it('changes the named fields of the row with the id and no other', () => {
      const store = makeStore();
      const all = [step('a', 'First', { dueOn: '2026-02-02' }), step('b', 'Second'), step('c', 'Third')];
      valueOf(store.save([{ table: 'actionSteps', insert: all }]));
      valueOf(store.save([{ table: 'actionSteps', update: [{ id: 'b', fields: { status: 'trying', dueOn: '2026-02-03' } }] }]));
      expect(stepsIn(store)).toEqual([all[0], { ...all[1], status: 'trying', dueOn: '2026-02-03' }, all[2]]);
      valueOf(store.save([{ table: 'actionSteps', update: [{ id: 'a', fields: { dueOn: null } }] }]));
      expect(stepsIn(store)[0]?.dueOn).toBeNull();
    });

    it('inserts, changes and removes in one save, and reports the rows that are gone', () => {
      const store = makeStore();
      valueOf(store.save([{ table: 'actionSteps', insert: ['a', 'b', 'c', 'd'].map((id) => step(id, id)) }]));
      const saved = valueOf(
        store.save([
          {
            table: 'actionSteps',
            insert: [step('e', 'e')],
            update: [
              { id: 'd', fields: { step: 'D' } },
              { id: 'x', fields: { step: 'X' } },
            ],
            remove: ['a', 'b', 'y'],
          },
          { table: 'actionSteps', insert: [step('f', 'f')] },
        ]),
      );
      expect([...saved.vanished].sort()).toEqual(['x', 'y']);
      expect(stepsIn(store).map((record) => record.step)).toEqual(['c', 'D', 'e', 'f']);
    });

    it('can be emptied and filled again', () => {
      const store = makeStore();
      valueOf(store.save([{ table: 'actionSteps', insert: [step('a', 'a'), step('b', 'b')] }]));
      valueOf(store.save([{ table: 'actionSteps', remove: ['a', 'b'] }]));
      expect(stepsIn(store)).toEqual([]);
      valueOf(store.save([{ table: 'actionSteps', insert: [step('c', 'c')] }]));
      expect(stepsIn(store).map((record) => record.stepId)).toEqual(['c']);
    });

    it('reads several tables at once', () => {
      const store = makeStore();
      valueOf(
        store.save([
          { table: 'actionSteps', insert: [step('a', 'a')] },
          { table: 'sessions', insert: [session] },
        ]),
      );
      const content = valueOf(store.read(['sessions', 'actionSteps', 'goals']));
      expect([content.sessions.records.length, content.actionSteps.records.length, content.goals.records.length]).toEqual([1, 1, 0]);
    });
  });
};
