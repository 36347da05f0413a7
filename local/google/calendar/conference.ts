// Google Meet on events: asked for with a request id, pending for a while, then there with its link.
import type { calendar_v3 } from '@googleapis/calendar';
import { invalidConferenceType } from './calendarFailures';
import type { CalendarRecord, CalendarSection, ConferenceRecord, EventRecord } from './records';

const iconUri = 'https://fonts.gstatic.com/s/i/productlogos/meet_2020q4/v6/web-512dp/logo_meet_2020q4_color_2x_web_512dp.png';

export type ConferenceBody = calendar_v3.Schema$ConferenceData | null | undefined;

/** Sets or removes the conference as the body says; the same request id again changes nothing. */
export function applyConference(section: CalendarSection, calendar: CalendarRecord, event: EventRecord, body: ConferenceBody): void {
  if (body === undefined) return;
  if (body === null) return withoutConference(section, event);
  const request = body.createRequest;
  if (!request) return takeOver(event, body);
  const type = request.conferenceSolutionKey?.type ?? 'hangoutsMeet';
  if (!calendar.conferenceTypes.includes(type)) throw invalidConferenceType();
  const requestId = request.requestId ?? '';
  if (event.conferenceData?.createRequest?.requestId === requestId) return;
  delete event.hangoutLink;
  event.conferenceData = { createRequest: { requestId, conferenceSolutionKey: { type }, status: { statusCode: 'pending' } } };
  section.pendingMeets[event.iCalUID] = section.rules.meetPendingReplies;
}

/** Throws what applying would throw. */
export function checkConference(calendar: CalendarRecord, body: ConferenceBody): void {
  const type = body?.createRequest ? (body.createRequest.conferenceSolutionKey?.type ?? 'hangoutsMeet') : undefined;
  if (type !== undefined && !calendar.conferenceTypes.includes(type)) throw invalidConferenceType();
}

/** Counts one reply about the event; true when its Meet has just come to be, or failed. */
export function settleConference(section: CalendarSection, event: EventRecord): boolean {
  const left = section.pendingMeets[event.iCalUID];
  if (left === undefined || event.conferenceData?.createRequest?.status.statusCode !== 'pending') return false;
  if (left > 0) {
    section.pendingMeets[event.iCalUID] = left - 1;
    return false;
  }
  delete section.pendingMeets[event.iCalUID];
  if (section.rules.meetFails) event.conferenceData.createRequest.status.statusCode = 'failure';
  else finish(event, event.conferenceData.createRequest);
  return true;
}

function finish(event: EventRecord, request: NonNullable<ConferenceRecord['createRequest']>): void {
  const code = meetCode(`${event.iCalUID} ${request.requestId}`);
  const uri = `https://meet.google.com/${code}`;
  event.hangoutLink = uri;
  event.conferenceData = {
    createRequest: { ...request, status: { statusCode: 'success' } },
    entryPoints: [{ entryPointType: 'video', uri, label: `meet.google.com/${code}` }],
    conferenceSolution: { key: { type: 'hangoutsMeet' }, name: 'Google Meet', iconUri },
    conferenceId: code,
  };
}

/** The link as it will be, for the invitation that Google sends once the Meet is there. */
export const meetLinkOf = (event: EventRecord): string | undefined => {
  const request = event.conferenceData?.createRequest;
  if (event.hangoutLink !== undefined || request?.status.statusCode !== 'pending') return event.hangoutLink;
  return `https://meet.google.com/${meetCode(`${event.iCalUID} ${request.requestId}`)}`;
};

/** "abc-defg-hij", the same for the same text. */
function meetCode(text: string): string {
  let hash = 2166136261;
  const letters = Array.from({ length: 10 }, (_, place) => {
    for (const character of `${place}${text}`) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
    return String.fromCharCode(97 + (hash % 26));
  }).join('');
  return `${letters.slice(0, 3)}-${letters.slice(3, 7)}-${letters.slice(7)}`;
}

function withoutConference(section: CalendarSection, event: EventRecord): void {
  delete event.conferenceData;
  delete event.hangoutLink;
  delete section.pendingMeets[event.iCalUID];
}

/** A conference that is already there, copied with its entry points. */
function takeOver(event: EventRecord, body: calendar_v3.Schema$ConferenceData): void {
  event.conferenceData = JSON.parse(JSON.stringify(body)) as ConferenceRecord;
  const video = event.conferenceData.entryPoints?.find(({ entryPointType }) => entryPointType === 'video')?.uri;
  if (video !== undefined && body.conferenceSolution?.key?.type === 'hangoutsMeet') event.hangoutLink = video;
}
