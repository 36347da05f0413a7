import { describe, expect, it } from '@jest/globals';
import { dueState, nextContact, stepNext } from '../../src/coaching/cadence';
import { schoolDays, type SpecialDay } from '../../src/time/schoolDays';

const holiday = (from: string, to: string | null = null): SpecialDay => ({
  from,
  to,
  kind: 'no school',
  dayLabel: null,
  startsAt: null,
  endsAt: null,
  name: null,
});
const plain = schoolDays([], null);

describe('the next contact', () => {
  it('lies as many school days after the last one as the phase says, over weekends and holidays', () => {
    const facts = { lastContactOn: '2026-11-24', plannedOn: null, contactEveryDays: 2, dueSoonDays: 2 };
    expect(nextContact(facts, '2026-11-24', plain).dueOn).toBe('2026-11-26');
    expect(nextContact(facts, '2026-11-24', schoolDays([holiday('2026-11-26', '2026-11-27')], null)).dueOn).toBe('2026-11-30');
  });

  it('is said as due soon, overdue or by a day, in school days', () => {
    expect(dueState('2026-01-28', '2026-01-26', 2, plain)).toMatchObject({ state: 'due soon', words: 'Due Wed' });
    expect(dueState('2026-01-26', '2026-01-26', 2, plain).words).toBe('Due today');
    expect(dueState('2026-01-30', '2026-01-26', 2, plain)).toMatchObject({ state: 'later', words: 'By Fri, Jan 30' });
    expect(dueState('2026-01-23', '2026-01-26', 2, plain)).toMatchObject({ state: 'overdue', words: 'Overdue 1 school day' });
  });

  it('that falls on a day off is due on the next school day, and on the weekend after it is not overdue', () => {
    expect(dueState('2026-01-24', '2026-01-25', 2, plain)).toMatchObject({ dueOn: '2026-01-26', state: 'due soon' });
    expect(dueState('2026-01-23', '2026-01-25', 2, plain).words).toBe('Due today');
  });

  it('waits for a session that is planned', () => {
    expect(
      nextContact({ lastContactOn: '2026-01-05', plannedOn: '2026-02-02', contactEveryDays: 5, dueSoonDays: 2 }, '2026-01-26', plain),
    ).toMatchObject({ state: 'planned', words: 'Planned Mon, Feb 2' });
  });
});

describe('an action step', () => {
  it('is due while it is being worked on, by its due day or its check-back day', () => {
    const step = { status: 'trying' as const, dueOn: null, checkBackOn: '2026-01-27' };
    expect(stepNext(step, '2026-01-26', 2, plain)).toBe('Due Tue');
    expect(stepNext({ ...step, status: 'in place' }, '2026-01-26', 2, plain)).toBe('');
  });
});
