// The mail Google sends about events: invitations, changes and cancellations, in words a guest can read.
import type { Kernel, MailRecord } from '../../host/kernel';
import { meetLinkOf } from './conference';
import { periodOf } from './eventTimes';
import type { CalendarRecord, EventRecord } from './records';

export type Notify = 'all' | 'externalOnly' | 'none';

const openings = { invitation: 'Invitation', update: 'Updated invitation', cancellation: 'Canceled event' } as const;

export type MailKind = keyof typeof openings;

/** Writes to the guests, never to whoever made the change; `externalOnly` leaves out people who have a calendar here. */
export function mailGuests(
  kernel: Kernel,
  calendar: CalendarRecord,
  event: EventRecord,
  about: MailKind,
  guests: readonly string[],
  notify: Notify,
  hasCalendar: (email: string) => boolean,
): void {
  if (notify === 'none') return;
  const to = guests.filter((email) => email !== kernel.user.toLowerCase() && (notify === 'all' || !hasCalendar(email)));
  for (const guest of to) kernel.world.mail.push(mail(kernel, calendar, event, about, guest));
}

function mail(kernel: Kernel, calendar: CalendarRecord, event: EventRecord, about: MailKind, guest: string): MailRecord {
  const when = whenWords(calendar, event);
  const title = event.summary ?? '(no title)';
  const link = meetLinkOf(event);
  const lines = [
    ...(about === 'cancellation' ? ['This event has been canceled.'] : []),
    title,
    `When: ${when}`,
    ...(event.location === undefined ? [] : [`Where: ${event.location}`]),
    ...(link === undefined || about === 'cancellation' ? [] : [`Join with Google Meet: ${link}`]),
    `Organizer: ${event.organizer.displayName ?? event.organizer.email}`,
    ...(event.guestsCanSeeOtherGuests === false ? [] : [`Guests: ${(event.attendees ?? []).map(({ email }) => email).join(', ')}`]),
    ...(event.description === undefined ? [] : ['', event.description]),
  ];
  return {
    at: new Date(kernel.now()).toISOString(),
    from: kernel.user,
    to: [guest],
    subject: `${openings[about]}: ${title} @ ${when} (${guest})`,
    body: lines.join('\n'),
    about,
  };
}

/** "Mon Nov 23, 2026 10:00 AM – 10:45 AM (MST)", in the organiser's zone. */
function whenWords(calendar: CalendarRecord, event: EventRecord): string {
  const period = periodOf(event, calendar.timeZone);
  if (period === undefined) return '';
  const timeZone = event.start?.timeZone ?? calendar.timeZone;
  const write = (moment: number, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { timeZone, ...options }).format(moment).replace(/\u202f/g, ' ');
  const day = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const repeats = event.recurrence === undefined ? '' : ', and repeats';
  if (event.start?.date !== undefined) return `${write(period.start, { ...day, timeZone: calendar.timeZone })}${repeats}`;
  return `${write(period.start, day)} ${write(period.start, clock)} – ${write(period.end, { ...clock, timeZoneName: 'short' })}${repeats}`;
}
