import { describe, expect, it } from '@jest/globals';
import { setAgreement } from '../../src/actions/setAgreement';
import { coachingScene } from '../support/coachingScene';

describe('setAgreement', () => {
  it('keeps one agreement for each two people, changes only what is named, and writes nothing twice', () => {
    const { tracker, host, valueOf } = coachingScene();
    const agreement = { teacherId: 'T-1', words: 'We meet on Tuesdays.', agreedOn: '2026-01-20' };
    valueOf(setAgreement.run(host, { agreement }));
    const saves = tracker.saves.length;
    valueOf(setAgreement.run(host, { agreement }));
    expect(tracker.saves).toHaveLength(saves);
    valueOf(setAgreement.run(host, { agreement: { teacherId: 'T-1', policy: 'outcomes' } }));
    valueOf(setAgreement.run(host, { agreement: { principal: 'Lena Hart', words: 'Topics only.' } }));
    valueOf(setAgreement.run(host, { agreement: { principal: 'lena hart', policy: 'who and what topic' } }));
    expect(tracker.rows.agreements).toHaveLength(2);
    expect(tracker.rows.agreements[0]).toMatchObject({
      ...{ between: 'Priya Raman, Ana Ruiz', policy: 'outcomes' },
      signedOn: '2026-01-20',
    });
    expect(valueOf(setAgreement.run(host, {})).agreements.map(({ kind, words, policy }) => [kind, words, policy])).toEqual([
      ['coach and teacher', 'We meet on Tuesdays.', 'outcomes'],
      ['coach and principal', 'Topics only.', 'who and what topic'],
    ]);
    expect(valueOf(setAgreement.run(host, { coachId: 'C-2' })).agreements).toEqual([]);
  });

  it('asks for words and for a name, and takes no day that lies ahead', () => {
    const { host, problemOf } = coachingScene();
    const refused = (agreement: Parameters<typeof setAgreement.run>[1]['agreement']) =>
      problemOf(setAgreement.run(host, { ...(agreement === undefined ? {} : { agreement }) })).code;
    expect(refused({ teacherId: 'T-1' })).toBe('wordsMissing');
    expect(refused({ principal: ' ', words: 'Topics only.' })).toBe('wordsMissing');
    expect(refused({ teacherId: 'T-9', words: 'We meet.' })).toBe('noSuchRecord');
    expect(refused({ teacherId: 'T-1', words: 'We meet.', agreedOn: '2026-01-27' })).toBe('dateInFuture');
  });
});
