// A coach and two teachers with calendars, and the names under which tests call the Calendar service.
import type { Kernel } from '../../../../local/host/kernel';
import { makeCalendarService } from '../../../../local/google/calendar/advancedCalendar';
import { addCalendarPerson, calendarSection } from '../../../../local/google/calendar/calendarSection';
import { serviceKernel } from '../../../support/serviceKernel';

export type Reply = Record<string, unknown>;
type Method = (...args: unknown[]) => Reply;
type Events = Record<'insert' | 'get' | 'list' | 'patch' | 'update' | 'remove' | 'import' | 'instances' | 'move', Method>;

export interface CalendarUnderTest {
  readonly CalendarList: Record<'list' | 'get', Method>;
  readonly Calendars: Record<'get' | 'insert' | 'patch' | 'remove', Method>;
  readonly Events: Events;
  readonly Freebusy: { query: Method };
  readonly Settings: Record<'get' | 'list', Method>;
}

export const calendarOf = (kernel: Kernel): CalendarUnderTest => makeCalendarService(kernel).$properties as unknown as CalendarUnderTest;

export const coach = 'coach@district.example';
export const ben = 'ben@district.example';
export const cai = 'cai@district.example';
export const zone = 'America/Denver';
export const ourScopes = ['calendar.events.owned', 'calendar.events.freebusy'];

export function calendarScene(...scopes: string[]) {
  const kernel = serviceKernel({ scopes: scopes.length === 0 ? ourScopes : scopes });
  for (const email of [coach, ben, cai]) addCalendarPerson(kernel.world, email, zone);
  const section = calendarSection(kernel.world);
  return { kernel, section, calendar: calendarOf(kernel), events: calendarOf(kernel).Events };
}

/** A session of 45 minutes on a day at a clock time of the school. */
export const session = (day = '2026-11-24', from = '10:00', to = '10:45', more: object = {}) => ({
  summary: 'Coaching session',
  start: { dateTime: `${day}T${from}:00`, timeZone: zone },
  end: { dateTime: `${day}T${to}:00`, timeZone: zone },
  ...more,
});

export const withGuests = (...emails: string[]) => ({ attendees: emails.map((email) => ({ email })) });

/** Busy times of one person over a stretch, as "start/end" in UTC. */
export function busyOf(kernel: Kernel, email: string, from = '2026-11-23T00:00:00Z', to = '2026-11-28T00:00:00Z'): string[] {
  const reply = calendarOf(kernel).Freebusy.query({ timeMin: from, timeMax: to, items: [{ id: email }] });
  const { busy } = (reply['calendars'] as Record<string, { busy: { start: string; end: string }[] }>)[email] ?? { busy: [] };
  return busy.map(({ start, end }) => `${start}/${end}`);
}

export const idOf = (event: Reply): string => String(event['id']);
export const items = (list: Reply): Reply[] => list['items'] as Reply[];
