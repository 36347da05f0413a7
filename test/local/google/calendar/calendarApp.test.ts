import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';
import type { World } from '../../../../local/host/kernel';
import { newWorld } from '../../../../local/host/worldStore';
import { addCalendarPerson, calendarSection } from '../../../../local/google/calendar/calendarSection';
import { CalendarApp } from '../../../../local/google/calendar/app/calendarApp';
import { ben, coach, zone } from './scene';

/** Runs a script under the full Calendar scope and answers what `go` returned, with the trace's round trips. */
function run(body: string, world: World = newWorld(coach)) {
  const manifest = JSON.stringify({ timeZone: zone, runtimeVersion: 'V8', oauthScopes: ['https://www.googleapis.com/auth/calendar'] });
  for (const email of [coach, ben]) addCalendarPerson(world, email, zone);
  const host = openHost({
    world,
    files: { 'appsscript.json': manifest, 'Code.gs': `function go() { ${body} }` },
    user: coach,
    now: '2026-11-23T15:00:00Z',
    services: (kernel) => ({ CalendarApp: new CalendarApp(kernel) }),
  });
  return { world, end: host.run('go'), trips: () => host.trace.filter(({ roundTrips }) => roundTrips === 1).map(({ method }) => method) };
}

const value = (result: { end: object }): unknown => ('value' in result.end ? JSON.parse(String(result.end.value)) : result.end);

describe('CalendarApp', () => {
  it('makes an event with guests and mail, and reads it back', () => {
    const result = run(`
      const event = CalendarApp.getDefaultCalendar().createEvent('Debrief', new Date('2026-11-24T17:00:00Z'), new Date('2026-11-24T17:45:00Z'),
        { description: 'd', location: 'Room 4', guests: '${ben}, x@else.example', sendInvites: true });
      event.setColor(CalendarApp.EventColor.RED).addPopupReminder(10);
      const again = CalendarApp.getEventById(event.getId());
      return JSON.stringify([again.getTitle(), again.getStartTime().toISOString(), again.getLocation(), again.getColor(), again.getPopupReminders(),
        again.getGuestList().map((guest) => guest.getEmail() + ' ' + guest.getGuestStatus()), again.getStartTime() instanceof Date]);
    `);
    expect(value(result)).toEqual([
      'Debrief',
      '2026-11-24T17:00:00.000Z',
      'Room 4',
      '11',
      [10],
      [`${ben} INVITED`, 'x@else.example INVITED'],
      true,
    ]);
    expect(result.world.mail.map(({ to }) => to[0])).toEqual([ben, 'x@else.example']);
    expect(Object.keys(calendarSection(result.world).calendars[ben]?.events ?? {})).toHaveLength(1);
    expect(result.trips()).toEqual([
      'getDefaultCalendar',
      'Calendar.createEvent',
      'CalendarEvent.setColor',
      'CalendarEvent.addPopupReminder',
      'CalendarApp.getEventById',
    ]);
  });

  it('makes whole days in the script’s zone and finds them', () => {
    const result = run(`
      const event = CalendarApp.createAllDayEvent('Workshop', new Date(2026, 10, 30));
      const found = CalendarApp.getEventsForDay(new Date(2026, 10, 30, 18));
      const day = found[0].getAllDayStartDate();
      return JSON.stringify([found.length, event.isAllDayEvent(), day.getDate(), day.getHours(), CalendarApp.getEvents(new Date(2026, 11, 1), new Date(2026, 11, 2)).length]);
    `);
    expect(value(result)).toEqual([1, true, 30, 0, 0]);
  });

  it('builds series by rules and changes them', () => {
    const result = run(`
      const weekly = CalendarApp.newRecurrence().addWeeklyRule().onlyOnWeekdays([CalendarApp.Weekday.TUESDAY, CalendarApp.Weekday.THURSDAY]).times(4);
      const series = CalendarApp.createEventSeries('Planning', new Date('2026-11-24T17:00:00Z'), new Date('2026-11-24T18:00:00Z'), weekly);
      const all = () => CalendarApp.getEvents(new Date('2026-11-01T00:00:00Z'), new Date('2027-01-01T00:00:00Z'));
      const before = all();
      before[1].setTime(new Date('2026-11-27T17:00:00Z'), new Date('2026-11-27T18:00:00Z'));
      before[2].deleteEvent();
      const after = all().map((event) => event.getStartTime().toISOString().slice(0, 10));
      series.deleteEventSeries();
      return JSON.stringify([before.length, before[0].isRecurringEvent ? true : false, after, all().length]);
    `);
    expect(value(result)).toEqual([4, true, ['2026-11-24', '2026-11-27', '2026-12-03'], 0]);
  });

  it('refuses in words', () => {
    const result = run(`
      const words = [];
      const event = CalendarApp.createEvent('x', new Date('2026-11-24T17:00:00Z'), new Date('2026-11-24T18:00:00Z'));
      event.deleteEvent();
      for (const act of [() => event.deleteEvent(), () => event.getTitle(), () => CalendarApp.getCalendarById('${ben}').createEvent('x', new Date(), new Date()), () => CalendarApp.getEventById('none').getId(), () => CalendarApp.createEvent('x')])
        try { act(); words.push('done'); } catch (problem) { words.push(problem.name + ': ' + problem.message); }
      words.push(CalendarApp.getCalendarById('nobody@district.example'));
      return JSON.stringify(words);
    `);
    const gone = 'Exception: The calendar event does not exist, or it has already been deleted.';
    expect(value(result)).toEqual([
      gone,
      gone,
      'Exception: Action not allowed',
      expect.stringContaining('TypeError'),
      "Exception: The parameters (String) don't match the method signature for CalendarApp.createEvent.",
      null,
    ]);
  });

  it('makes calendars and lists them', () => {
    const result = run(`
      const made = CalendarApp.createCalendar('All coaches');
      made.createEvent('x', new Date('2026-11-24T17:00:00Z'), new Date('2026-11-24T18:00:00Z'));
      return JSON.stringify([CalendarApp.getAllOwnedCalendars().map((calendar) => calendar.getName()), CalendarApp.getCalendarsByName('All coaches').length, made.isMyPrimaryCalendar(), CalendarApp.getName()]);
    `);
    expect(value(result)).toEqual([[coach, 'All coaches'], 1, false, coach]);
  });
});
