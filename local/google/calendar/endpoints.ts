// Every Calendar v3 method the host plays: arguments and scopes from the API description, costs as docs/platform/calendar.md
// names them. An insert that asks for a Meet costs more.
import type { Endpoint } from '../validation/endpoint';
import type { PublishedName } from '../validation/publishedTypes';
import type { ParameterRule, QueryRules } from '../validation/queryRules';
import { calendarScopes } from './scopes';

const positive: ParameterRule = { from: 1 };
const zeroOrOne: ParameterRule = { from: 0, to: 1 };
const sending: QueryRules = { sendUpdates: { words: ['all', 'externalOnly', 'none'] }, sendNotifications: 'flag' };
const conferencing: QueryRules = { conferenceDataVersion: zeroOrOne, supportsAttachments: 'flag', eventLabelVersion: zeroOrOne };
const paging: QueryRules = { maxResults: positive, pageToken: 'text' };
const zoned: QueryRules = { maxAttendees: positive, timeZone: 'timeZone', alwaysIncludeEmail: 'flag' };
const ranged: QueryRules = { timeMin: 'instant', timeMax: 'instant', showDeleted: 'flag' };
const listing: QueryRules = {
  ...paging,
  minAccessRole: { words: ['freeBusyReader', 'owner', 'reader', 'writer', 'writerWithoutPrivateAccess'] },
  showDeleted: 'flag',
  showHidden: 'flag',
  showOwnOrganizationOnly: 'flag',
  syncToken: 'text',
};

interface Draft<Body extends PublishedName | undefined> {
  readonly ms: number;
  readonly scopes: readonly string[];
  readonly changesWorld?: true;
  readonly body: Body;
  readonly path?: readonly string[];
  readonly query?: QueryRules;
  readonly reply?: PublishedName;
}

function endpoint<Body extends PublishedName | undefined>(method: string, draft: Draft<Body>): Endpoint<Body> {
  const { ms, scopes, changesWorld = false, body, path = [], query = {}, reply } = draft;
  const bodyAt = body === 'Event' ? 'event' : body === 'Calendar' ? 'calendar' : '';
  return {
    ...{ service: 'Calendar', method, ms, scopes, changesWorld },
    shape: { family: 'calendar', body, bodyAt, path, query },
    ...(reply === undefined ? {} : { reply }),
  };
}

const calendar = ['calendarId'];
const event = ['calendarId', 'eventId'];
const { change, read } = calendarScopes;

export const calendarEndpoints = {
  insert: endpoint('Events.insert', {
    ...{ ms: 458, scopes: change, changesWorld: true, body: 'Event', path: calendar, reply: 'Event' },
    query: { ...sending, ...conferencing, maxAttendees: positive },
  }),
  import: endpoint('Events.import', {
    ...{ ms: 458, scopes: change, changesWorld: true, body: 'Event', path: calendar, reply: 'Event' },
    query: conferencing,
  }),
  get: endpoint('Events.get', { ms: 200, scopes: read, body: undefined, path: event, reply: 'Event', query: zoned }),
  list: endpoint('Events.list', {
    ...{ ms: 215, scopes: read, body: undefined, path: calendar, reply: 'Events' },
    query: {
      ...paging,
      ...zoned,
      ...ranged,
      eventTypes: { words: ['birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'], repeated: true },
      iCalUID: 'text',
      orderBy: { words: ['startTime', 'updated'] },
      privateExtendedProperty: 'texts',
      q: 'text',
      sharedExtendedProperty: 'texts',
      showHiddenInvitations: 'flag',
      singleEvents: 'flag',
      syncToken: 'text',
      updatedMin: 'instant',
    },
  }),
  instances: endpoint('Events.instances', {
    ...{ ms: 215, scopes: read, body: undefined, path: event, reply: 'Events' },
    query: { ...paging, ...zoned, ...ranged, originalStart: 'text' },
  }),
  patch: endpoint('Events.patch', {
    ...{ ms: 500, scopes: change, changesWorld: true, body: 'Event', path: event, reply: 'Event' },
    query: { ...sending, ...conferencing, maxAttendees: positive, alwaysIncludeEmail: 'flag' },
  }),
  update: endpoint('Events.update', {
    ...{ ms: 500, scopes: change, changesWorld: true, body: 'Event', path: event, reply: 'Event' },
    query: { ...sending, ...conferencing, maxAttendees: positive, alwaysIncludeEmail: 'flag' },
  }),
  remove: endpoint('Events.remove', { ms: 458, scopes: change, changesWorld: true, body: undefined, path: event, query: sending }),
  move: endpoint('Events.move', {
    ...{ ms: 500, scopes: calendarScopes.move, changesWorld: true, body: undefined, reply: 'Event' },
    path: ['calendarId', 'eventId', 'destination'],
    query: sending,
  }),
  freeBusy: endpoint('Freebusy.query', { ms: 400, scopes: calendarScopes.freeBusy, body: 'FreeBusyRequest', reply: 'FreeBusyResponse' }),
  calendarList: endpoint('CalendarList.list', {
    ms: 215,
    scopes: calendarScopes.list,
    body: undefined,
    reply: 'CalendarList',
    query: listing,
  }),
  calendarListEntry: endpoint('CalendarList.get', {
    ...{ ms: 200, scopes: calendarScopes.listOne, body: undefined, path: calendar, reply: 'CalendarListEntry' },
  }),
  calendar: endpoint('Calendars.get', { ms: 200, scopes: calendarScopes.calendar, body: undefined, path: calendar, reply: 'Calendar' }),
  newCalendar: endpoint('Calendars.insert', {
    ...{ ms: 458, scopes: calendarScopes.changeCalendar, changesWorld: true, body: 'Calendar', reply: 'Calendar' },
  }),
  changeCalendar: endpoint('Calendars.patch', {
    ...{ ms: 458, scopes: calendarScopes.changeCalendar, changesWorld: true, body: 'Calendar', path: calendar, reply: 'Calendar' },
  }),
  removeCalendar: endpoint('Calendars.remove', {
    ...{ ms: 458, scopes: calendarScopes.changeCalendar, changesWorld: true, body: undefined, path: calendar },
  }),
  setting: endpoint('Settings.get', { ms: 200, scopes: calendarScopes.settings, body: undefined, path: ['setting'], reply: 'Setting' }),
  settings: endpoint('Settings.list', {
    ...{ ms: 215, scopes: calendarScopes.settings, body: undefined, reply: 'Settings' },
    query: { ...paging, syncToken: 'text' },
  }),
} as const;
