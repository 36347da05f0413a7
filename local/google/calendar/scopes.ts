// Which scopes allow which Calendar call, from the API description of Calendar v3.
import type { Kernel } from '../../host/kernel';

const auth = (name: string): string => `https://www.googleapis.com/auth/calendar${name === '' ? '' : `.${name}`}`;

export const calendarScopes = {
  change: ['', 'app.created', 'events', 'events.owned'].map(auth),
  move: ['', 'events', 'events.owned'].map(auth),
  read: [
    ...['', 'app.created', 'events', 'events.freebusy', 'events.owned', 'events.owned.readonly', 'events.public.readonly'],
    ...['events.readonly', 'readonly'],
  ].map(auth),
  /** Neither `calendar.events` nor `calendar.events.owned` is among them. */
  freeBusy: ['', 'events.freebusy', 'freebusy', 'readonly'].map(auth),
  list: ['', 'calendarlist', 'calendarlist.readonly', 'readonly'].map(auth),
  listOne: ['', 'app.created', 'calendarlist', 'calendarlist.readonly', 'readonly'].map(auth),
  calendar: ['', 'app.created', 'calendars', 'calendars.readonly', 'readonly'].map(auth),
  changeCalendar: ['', 'app.created', 'calendars'].map(auth),
  settings: ['', 'readonly', 'settings.readonly'].map(auth),
  /** CalendarApp takes these alone. */
  calendarApp: [auth(''), 'https://www.google.com/calendar/feeds'],
} as const;

export const holdsAny = (kernel: Kernel, ...names: readonly string[]): boolean =>
  names.some((name) => kernel.hasScope(auth(name))) || kernel.hasScope('https://www.google.com/calendar/feeds');
