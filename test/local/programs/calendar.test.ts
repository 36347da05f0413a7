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

describe('dates Calendar cannot write down', () => {
  it('are refused, wherever CalendarApp takes a date', () => {
    expect(
      program(`
        const [first, last] = [new Date(-8.64e15), new Date(8.64e15)];
        const calendar = CalendarApp.getDefaultCalendar();
        const event = calendar.createEvent('Visit', new Date('2026-09-02T10:00:00Z'), new Date('2026-09-02T11:00:00Z'));
        const refused = [
          () => calendar.createEvent('Visit', first, last),
          () => calendar.createAllDayEvent('Visit', last),
          () => calendar.getEvents(first, last),
          () => calendar.getEventsForDay(last),
          () => event.setTime(last, last),
          () => CalendarApp.newRecurrence().addDailyRule().until(last),
          () => CalendarApp.newRecurrence().addDateExclusion(first),
        ].map((call) => { try { return String(call()); } catch (error) { return error.name + ': ' + error.message; } });
        return [...new Set(refused)];`),
    ).toEqual(['Exception: Invalid argument: date']);
  });
});
