// What every message has in common, whichever room its words come from.
import { describe, expect, it } from '@jest/globals';
import { messageFor } from '../../src/problems/messages';

describe('a message', () => {
  it('quotes the beginning of what is too long to read', () => {
    const { why } = messageFor({ code: 'noSuchRecord', table: 'Cycles', id: '😀'.repeat(3000) });
    expect(why).toBe(`There is no row with the id "${'😀'.repeat(120)}…" in Cycles.`);
  });

  it('says once that Google was busy once', () => {
    expect(messageFor({ code: 'googleBusy', what: 'save', tries: 1 }).why).toBe('Its service was busy.');
    expect(messageFor({ code: 'googleBusy', what: 'save', tries: 3 }).why).toBe('Its service was busy 3 times in a row.');
  });

  it('sends to its owner what Google does not show, and never says only to try again', () => {
    const failed = { code: 'googleFailed', what: 'read the plan', reason: 'File not found' } as const;
    expect(messageFor({ ...failed, status: 404 }).doThis).toBe(
      'Check that it still exists. If it does, ask whoever owns it to give you access.',
    );
    expect(messageFor({ ...failed, status: 400 }).doThis).toContain('copy the diagnostics');
    expect(messageFor({ code: 'denied', what: 'read the plan', reason: 'Forbidden.' }).doThis).toContain('whoever owns it');
  });
});
