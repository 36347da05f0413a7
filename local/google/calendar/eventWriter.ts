// Makes, changes, moves and deletes events. The advanced service and CalendarApp both write through here.
import type { Kernel } from '../../host/kernel';
import { alreadyDeleted, duplicateId, forbidden, missingICalUid, notFound, preconditionFailed, quotaExceeded } from './calendarFailures';
import { writableCalendar } from './calendarAccess';
import { calendarSection } from './calendarSection';
import { applyConference, checkConference } from './conference';
import { checkedDraft, checkEventId, completeEvent, type EventBody, type EventDraft, patchedBy, saidBy } from './eventDraft';
import { changeAsGuest, isGuestCopy } from './guestChange';
import { answer, handOver, originalOf, propagate, stamp } from './invitations';
import { type MailKind, mailGuests, type Notify } from './invitationMail';
import { instanceById } from './occurrences';
import type { CalendarRecord, EventRecord } from './records';

export interface WriteOptions {
  /** Without version 1 whatever the body says of a conference is passed over. */
  readonly withConference: boolean;
  readonly notify: Notify;
  /** The tag the event must still have, from If-Match. */
  readonly ifMatch?: string;
}

const day = 86_400_000;

export class EventWriter {
  constructor(private readonly kernel: Kernel) {}

  insert(calendarId: string, body: EventBody, options: WriteOptions): EventRecord {
    const calendar = writableCalendar(this.kernel, calendarId);
    if (typeof body.id === 'string') checkEventId(body.id);
    const draft = checkedDraft(calendar, saidBy(body), calendar.id);
    if (options.withConference) checkConference(calendar, body.conferenceData);
    const id = body.id ?? this.kernel.newId('event');
    if (calendar.events[id] !== undefined) throw duplicateId();
    this.countEvent();
    const event = completeEvent(calendar, { ...draft, id, creator: { email: this.kernel.user.toLowerCase() } }, this.kernel.now());
    const made: EventRecord = typeof body.iCalUID === 'string' ? { ...event, iCalUID: body.iCalUID } : event;
    calendar.events[id] = made;
    if (options.withConference) applyConference(calendarSection(this.kernel.world), calendar, made, body.conferenceData);
    propagate(this.kernel, calendar, made);
    this.mail(calendar, made, 'invitation', guestsOf(made), options.notify);
    return made;
  }

  /** `whole` replaces all that can be said (update); otherwise the body is merged in (patch). */
  change(calendarId: string, eventId: string, body: EventBody, options: WriteOptions, whole: boolean): EventRecord {
    const calendar = writableCalendar(this.kernel, calendarId);
    const event = this.existing(calendar, eventId);
    checkTag(event, options.ifMatch);
    if (event.status === 'cancelled' && body.status !== 'confirmed' && body.status !== 'tentative') throw forbidden();
    const said = whole ? saidBy(body) : patchedBy(event, body);
    const draft = checkedDraft(calendar, { ...said, status: said.status ?? 'confirmed' }, event.organizer.email);
    if (isGuestCopy(calendar, event)) return changeAsGuest(this.kernel, calendar, this.kept(calendar, event), draft);
    if (options.withConference) checkConference(calendar, body.conferenceData);
    return this.put(calendar, this.kept(calendar, event), draft, body, options);
  }

  remove(calendarId: string, eventId: string, notify: Notify, ifMatch?: string): void {
    const calendar = writableCalendar(this.kernel, calendarId);
    const event = this.existing(calendar, eventId);
    if (event.status === 'cancelled') throw alreadyDeleted();
    checkTag(event, ifMatch);
    this.cancel(calendar, this.kept(calendar, event), notify);
  }

  /** A private copy of an event that someone else organises; the same iCalUID again changes the first. */
  import(calendarId: string, body: EventBody): EventRecord {
    const calendar = writableCalendar(this.kernel, calendarId);
    if (typeof body.iCalUID !== 'string') throw missingICalUid();
    const iCalUID = body.iCalUID;
    const organizer = body.organizer?.email?.toLowerCase() ?? calendar.id;
    const draft = checkedDraft(calendar, saidBy(body), organizer);
    const before = Object.values(calendar.events).find((event) => event.iCalUID === iCalUID);
    const id = before?.id ?? this.kernel.newId('event');
    if (before === undefined) this.countEvent();
    const known = { ...draft, id, iCalUID, organizer: { email: organizer }, creator: { email: this.kernel.user.toLowerCase() } };
    const event = completeEvent(calendar, known, this.kernel.now());
    return (calendar.events[id] = before === undefined ? event : { ...event, created: before.created, ...stamp(this.kernel, before) });
  }

  /** To another calendar, which then organises it. */
  move(calendarId: string, eventId: string, destination: string, notify: Notify): EventRecord {
    const from = writableCalendar(this.kernel, calendarId);
    const to = writableCalendar(this.kernel, destination);
    const event = this.existing(from, eventId);
    if (event.status === 'cancelled' || event.organizer.email !== from.id || event.recurringEventId !== undefined) throw forbidden();
    if (to.events[event.id] !== undefined && to !== from) throw duplicateId();
    delete from.events[event.id];
    const organizer = completeEvent(to, { id: event.id }, this.kernel.now()).organizer;
    handOver(this.kernel, event, organizer);
    const moved: EventRecord = { ...event, organizer, ...stamp(this.kernel, event) };
    to.events[event.id] = moved;
    propagate(this.kernel, to, moved);
    this.mail(to, moved, 'update', guestsOf(moved), notify);
    return moved;
  }

  private put(calendar: CalendarRecord, event: EventRecord, draft: EventDraft, body: EventBody, options: WriteOptions): EventRecord {
    const before = structuredClone(event);
    for (const name of Object.keys(before) as (keyof EventRecord)[])
      if (replaceable.includes(name)) delete (event as Partial<EventRecord>)[name];
    Object.assign(event, draft, stamp(this.kernel, before));
    event.reminders ??= { useDefault: true };
    if (isRescheduled(before, event)) event.sequence = before.sequence + 1;
    if (options.withConference) applyConference(calendarSection(this.kernel.world), calendar, event, body.conferenceData);
    propagate(this.kernel, calendar, event);
    this.mailChange(calendar, before, event, options.notify);
    return event;
  }

  private cancel(calendar: CalendarRecord, event: EventRecord, notify: Notify): void {
    if (isGuestCopy(calendar, event) && originalOf(this.kernel, calendar, event) !== undefined)
      answer(this.kernel, calendar, event, { responseStatus: 'declined' });
    Object.assign(event, { status: 'cancelled', sequence: event.sequence + 1, ...stamp(this.kernel, event) });
    if (isGuestCopy(calendar, event)) return;
    propagate(this.kernel, calendar, event);
    for (const exception of Object.values(calendar.events)) {
      if (exception.recurringEventId !== event.id || exception.status === 'cancelled') continue;
      Object.assign(exception, { status: 'cancelled', ...stamp(this.kernel, exception) });
      propagate(this.kernel, calendar, exception);
    }
    this.mail(calendar, event, 'cancellation', guestsOf(event), notify);
  }

  /** An event of the calendar, or an instance of one of its series. */
  private existing(calendar: CalendarRecord, id: string): EventRecord {
    const event = calendar.events[id] ?? instanceById(calendar, id);
    if (event === undefined) throw notFound();
    return event;
  }

  /** Changing one instance makes an exception of it. */
  private kept(calendar: CalendarRecord, event: EventRecord): EventRecord {
    return (calendar.events[event.id] ??= structuredClone(event));
  }

  private mailChange(calendar: CalendarRecord, before: EventRecord, event: EventRecord, notify: Notify): void {
    const earlier = guestsOf(before);
    const now = guestsOf(event);
    const stayed = now.filter((guest) => earlier.includes(guest));
    this.mail(
      calendar,
      event,
      'invitation',
      now.filter((guest) => !earlier.includes(guest)),
      notify,
    );
    this.mail(calendar, event, 'update', stayed, notify);
    this.mail(
      calendar,
      before,
      'cancellation',
      earlier.filter((guest) => !now.includes(guest)),
      notify,
    );
  }

  private mail(calendar: CalendarRecord, event: EventRecord, about: MailKind, guests: readonly string[], notify: Notify): void {
    const { calendars } = calendarSection(this.kernel.world);
    mailGuests(this.kernel, calendar, event, about, guests, notify, (email) => calendars[email] !== undefined);
  }

  private countEvent(): void {
    const { counters, rules } = calendarSection(this.kernel.world);
    const now = this.kernel.now();
    const before = counters[this.kernel.user];
    const today = before === undefined || now - before.from >= day ? { from: now, count: 0 } : before;
    if (today.count >= rules.eventsPerDay) throw quotaExceeded();
    counters[this.kernel.user] = { from: today.from, count: today.count + 1 };
  }
}

/** What an update without it clears. */
const replaceable: readonly (keyof EventRecord)[] = [
  ...(['summary', 'description', 'location', 'colorId', 'recurrence', 'transparency', 'visibility', 'attendees', 'source'] as const),
  ...(['extendedProperties', 'guestsCanInviteOthers', 'guestsCanModify', 'guestsCanSeeOtherGuests', 'anyoneCanAddSelf'] as const),
  ...(['reminders', 'attachments'] as const),
];

const guestsOf = (event: EventRecord): readonly string[] => (event.attendees ?? []).map(({ email }) => email);

function checkTag(event: EventRecord, tag: string | undefined): void {
  if (tag !== undefined && tag !== '*' && tag !== event.etag) throw preconditionFailed();
}

const isRescheduled = (before: EventRecord, after: EventRecord): boolean =>
  JSON.stringify([before.start, before.end, before.recurrence, before.status]) !==
  JSON.stringify([after.start, after.end, after.recurrence, after.status]);
