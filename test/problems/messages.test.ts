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
});
