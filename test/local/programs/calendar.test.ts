// Calendar as programs that keep a copy in step use it.
import { describe, expect, it } from '@jest/globals';
import { program } from './program';

describe('a sync token', () => {
  it('brings what changed, deleted events included, and stands beside no other restriction', () => {
    expect(
      program(`
        const day = { start: { date: '2026-09-02' }, end: { date: '2026-09-03' } };
        const gone = Calendar.Events.insert({ summary: 'Gone', ...day }, 'primary');
        const syncToken = Calendar.Events.list('primary').nextSyncToken;
        Calendar.Events.insert({ summary: 'New', ...day }, 'primary');
        Calendar.Events.remove('primary', gone.id);
        const changed = Calendar.Events.list('primary', { syncToken }).items.map(({ summary, status }) => status === 'cancelled' ? status : summary).sort();
        const refused = ['q', 'orderBy', 'timeMin', 'iCalUID'].map((name) => {
          const value = { orderBy: 'updated', timeMin: '2026-09-01T00:00:00Z' }[name] || 'x';
          try { Calendar.Events.list('primary', { syncToken, [name]: value }); return name; } catch (error) { return error.details.code; }
        });
        return [changed, refused];`),
    ).toEqual([
      ['New', 'cancelled'],
      [400, 400, 400, 400],
    ]);
  });
});
