// Calendar events as an iCalendar file that other calendars read: times in UTC, series on the wall clock of their zone with
// that zone described, guests, organiser and the Meet link.
import ICAL from 'ical.js';
import { compact } from '../google/calendar/recurrence';
import { momentOf } from '../google/calendar/eventTimes';
import type { AttendeeRecord, EventRecord, EventTime } from '../google/calendar/records';
import { offsetMinutes } from '../google/utilities/zone';
import { icsZone } from './icsZone';

/** The text of one .ics file. `zone` is where whole days and times without a zone of their own belong. */
export function eventsIcs(events: readonly EventRecord[], calendarName: string, zone = 'UTC'): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Coachbook//Local calendar//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', calendarName);
  const zones = new Set(events.filter(isTimedSeries).map(({ start }) => start?.timeZone ?? zone));
  for (const name of zones) calendar.addSubcomponent(icsZone(name, yearsOf(events)));
  for (const event of events)
    if (event.start !== undefined || event.recurringEventId !== undefined) calendar.addSubcomponent(oneEvent(event, zone));
  return `${calendar.toString()}\r\n`;
}

const isTimedSeries = ({ recurrence, start }: EventRecord): boolean => recurrence !== undefined && start?.dateTime !== undefined;

function yearsOf(events: readonly EventRecord[]): { from: number; to: number } {
  const years = events.flatMap(({ start }) => (start === undefined ? [] : [Number((start.dateTime ?? start.date ?? '').slice(0, 4))]));
  return { from: Math.min(...years), to: Math.max(...years) + 2 };
}

function oneEvent(event: EventRecord, zone: string): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') component.addPropertyWithValue(name, value);
  };
  put('uid', event.iCalUID);
  component.addProperty(timeProperty('dtstamp', { dateTime: event.updated }, zone, false));
  component.addProperty(timeProperty('created', { dateTime: event.created }, zone, false));
  const onWallClock = isTimedSeries(event);
  if (event.start !== undefined) component.addProperty(timeProperty('dtstart', event.start, zone, onWallClock));
  if (event.end !== undefined) component.addProperty(timeProperty('dtend', event.end, zone, onWallClock));
  if (event.originalStartTime !== undefined) component.addProperty(timeProperty('recurrence-id', event.originalStartTime, zone, false));
  for (const line of event.recurrence ?? []) component.addProperty(ICAL.Property.fromString(line));
  put('summary', event.summary);
  put('description', descriptionOf(event));
  put('location', event.location);
  put('url', event.hangoutLink);
  put('status', event.status.toUpperCase());
  put('sequence', String(event.sequence));
  put('transp', event.transparency === 'transparent' ? 'TRANSPARENT' : 'OPAQUE');
  if (event.visibility === 'private' || event.visibility === 'confidential') put('class', event.visibility.toUpperCase());
  addPeople(component, event);
  addConference(component, event);
  return component;
}

function timeProperty(name: string, time: EventTime, zone: string, onWallClock: boolean): ICAL.Property {
  if (time.dateTime === undefined) {
    const day = ICAL.Property.fromString(`${name.toUpperCase()};VALUE=DATE:${(time.date ?? '').replaceAll('-', '')}`);
    return day;
  }
  const moment = momentOf(time, zone);
  const within = time.timeZone ?? zone;
  if (!onWallClock) return ICAL.Property.fromString(`${name.toUpperCase()}:${compact(moment)}Z`);
  return ICAL.Property.fromString(`${name.toUpperCase()};TZID=${within}:${compact(moment + offsetMinutes(within, moment) * 60_000)}`);
}

/** Programs that know no CONFERENCE still show the link. */
const descriptionOf = ({ description, hangoutLink }: EventRecord): string =>
  [description, hangoutLink === undefined ? undefined : `Join with Google Meet: ${hangoutLink}`]
    .filter((part) => part !== undefined)
    .join('\n\n');

function addPeople(component: ICAL.Component, { organizer, attendees = [] }: EventRecord): void {
  const host = component.addPropertyWithValue('organizer', `mailto:${organizer.email}`);
  if (organizer.displayName !== undefined) host.setParameter('cn', organizer.displayName);
  for (const guest of attendees) {
    const property = component.addPropertyWithValue('attendee', `mailto:${guest.email}`);
    property.setParameter('cn', guest.displayName ?? guest.email);
    property.setParameter('role', guest.optional === true ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT');
    property.setParameter('partstat', answers[guest.responseStatus]);
    if (guest.responseStatus === 'needsAction') property.setParameter('rsvp', 'TRUE');
  }
}

const answers: Readonly<Record<AttendeeRecord['responseStatus'], string>> = {
  needsAction: 'NEEDS-ACTION',
  declined: 'DECLINED',
  tentative: 'TENTATIVE',
  accepted: 'ACCEPTED',
};

/** RFC 7986. */
function addConference(component: ICAL.Component, { hangoutLink }: EventRecord): void {
  if (hangoutLink === undefined) return;
  component.addPropertyWithValue('x-google-conference', hangoutLink);
  component.addProperty(ICAL.Property.fromString(`CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Google Meet:${hangoutLink}`));
}
