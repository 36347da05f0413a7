// One person's week, from the stored calendars: series expanded, cancelled events left out.
import { calendarSection } from '../../google/calendar/calendarSection';
import { occurrencesIn } from '../../google/calendar/occurrences';
import { periodOf } from '../../google/calendar/eventTimes';
import type { CalendarRecord, EventRecord } from '../../google/calendar/records';
import type { World } from '../../host/kernel';
import { page } from './html';
import { weekHtml } from './weekHtml';
import type { WeekEvent } from './weekPlaces';

const dayMs = 86_400_000;

const dayOf = (epochMs: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(epochMs);

const mondayOf = (day: string): string => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return new Date(noon - ((new Date(noon).getUTCDay() + 6) % 7) * dayMs).toISOString().slice(0, 10);
};

const weekEvent = (calendar: CalendarRecord, event: EventRecord): WeekEvent | null => {
  const period = periodOf(event, calendar.timeZone);
  if (period === undefined || event.status === 'cancelled') return null;
  return {
    title: event.summary ?? '(No title)',
    start: period.start,
    end: period.end,
    allDay: event.start?.date !== undefined,
    meetLink: event.hangoutLink ?? null,
    guests: (event.attendees ?? []).map((guest) => `${guest.email.split('@')[0] ?? ''} (${guest.responseStatus})`),
    isCoachbook: Object.keys(event.extendedProperties?.private ?? {}).some((key) => key.startsWith('coachbook')),
  };
};

export const calendarHtml = (world: World, now: number, who: string, week: string | undefined): string => {
  const { calendars } = calendarSection(world);
  const calendar = calendars[who.toLowerCase()];
  if (calendar === undefined)
    return page('Calendar', '', `<h1>Calendar</h1><p class="quiet">There is no calendar for this account yet.</p>`);
  const monday = mondayOf(week ?? dayOf(now, calendar.timeZone));
  const noon = Date.parse(`${monday}T12:00:00Z`);
  const days = Array.from({ length: 7 }, (_, index) => new Date(noon + index * dayMs).toISOString().slice(0, 10));
  const found = occurrencesIn(calendar, { start: noon - dayMs, end: noon + 8 * dayMs });
  return weekHtml({
    who: calendar.id,
    people: Object.keys(calendars).sort(),
    timeZone: calendar.timeZone,
    days,
    events: found.map((event) => weekEvent(calendar, event)).filter((event): event is WeekEvent => event !== null),
  });
};
