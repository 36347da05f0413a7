// What CalendarEvent and CalendarEventSeries of CalendarApp have in common. Each setter is a request of its own, as in Google.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { isGuestCopy } from '../guestChange';
import type { EventBody } from '../eventDraft';
import type { CalendarRecord, EventRecord } from '../records';
import type { CalendarDoor } from './calendarDoor';
import { enumName, eventColorId, eventType, guestStatus, visibility } from './calendarEnums';
import { EventGuest, responseFor, statusOf } from './eventGuest';

const withoutMail = { withConference: false, notify: 'none' } as const;

export abstract class EventItem extends Exposed {
  abstract override readonly $name: 'CalendarEvent' | 'CalendarEventSeries';

  constructor(
    readonly $door: CalendarDoor,
    readonly $calendarId: string,
    readonly $id: string,
  ) {
    super();
  }

  /** The iCalUID, as CalendarApp knows events. */
  getId(): string {
    return this.$of('getId', ({ iCalUID }) => iCalUID);
  }

  getTitle(): string {
    return this.$of('getTitle', ({ summary }) => summary ?? '');
  }

  getDescription(): string {
    return this.$of('getDescription', ({ description }) => description ?? '');
  }

  getLocation(): string {
    return this.$of('getLocation', ({ location }) => location ?? '');
  }

  getColor(): string {
    return this.$of('getColor', ({ colorId }) => colorId ?? '');
  }

  getCreators(): string[] {
    return this.$of('getCreators', ({ creator }) => [creator.email]);
  }

  getDateCreated(): Date {
    return this.$of('getDateCreated', ({ created }) => new Date(created));
  }

  getLastUpdated(): Date {
    return this.$of('getLastUpdated', ({ updated }) => new Date(updated));
  }

  getOriginalCalendarId(): string {
    return this.$of('getOriginalCalendarId', ({ organizer }) => organizer.email);
  }

  getVisibility(): EnumValue {
    return this.$of('getVisibility', (event) => visibility.$of((event.visibility ?? 'default').toUpperCase() as 'DEFAULT'));
  }

  getEventType(): EnumValue {
    return this.$of('getEventType', (event) => eventType.$of(event.eventType.replace(/[A-Z]/g, '_$&').toUpperCase() as 'DEFAULT'));
  }

  getMyStatus(): EnumValue | null {
    return this.$of('getMyStatus', (event, calendar) => {
      const own = event.attendees?.find(({ email }) => email === calendar.id);
      if (own !== undefined) return statusOf(own);
      return isGuestCopy(calendar, event) ? null : guestStatus.$of('OWNER');
    });
  }

  isOwnedByMe(): boolean {
    return this.$of('isOwnedByMe', (event, calendar) => !isGuestCopy(calendar, event));
  }

  anyoneCanAddSelf(): boolean {
    return this.$of('anyoneCanAddSelf', (event) => event.anyoneCanAddSelf ?? false);
  }

  guestsCanInviteOthers(): boolean {
    return this.$of('guestsCanInviteOthers', (event) => event.guestsCanInviteOthers ?? true);
  }

  guestsCanModify(): boolean {
    return this.$of('guestsCanModify', (event) => event.guestsCanModify ?? false);
  }

  guestsCanSeeGuests(): boolean {
    return this.$of('guestsCanSeeGuests', (event) => event.guestsCanSeeOtherGuests ?? true);
  }

  getGuestList(includeOwner = false): EventGuest[] {
    return this.$of('getGuestList', ({ attendees = [] }) =>
      attendees.filter(({ organizer }) => includeOwner || organizer !== true).map((guest) => new EventGuest(guest)),
    );
  }

  getGuestByEmail(email: string): EventGuest | null {
    return this.$of('getGuestByEmail', ({ attendees = [] }) => {
      const found = attendees.find((guest) => guest.email === email.toLowerCase());
      return found === undefined ? null : new EventGuest(found);
    });
  }

  getAllTagKeys(): string[] {
    return this.$of('getAllTagKeys', ({ extendedProperties }) => Object.keys(extendedProperties?.shared ?? {}));
  }

  getTag(key: string): string | null {
    return this.$of('getTag', ({ extendedProperties }) => extendedProperties?.shared?.[key] ?? null);
  }

  getEmailReminders(): number[] {
    return this.$reminders('getEmailReminders', 'email');
  }

  getPopupReminders(): number[] {
    return this.$reminders('getPopupReminders', 'popup');
  }

  setTitle(summary: string): this {
    return this.$patch('setTitle', { summary });
  }

  setDescription(description: string): this {
    return this.$patch('setDescription', { description });
  }

  setLocation(location: string): this {
    return this.$patch('setLocation', { location });
  }

  setColor(color: unknown): this {
    return this.$patch('setColor', { colorId: eventColorId(color) });
  }

  setVisibility(value: unknown): this {
    return this.$patch('setVisibility', { visibility: enumName(value).toLowerCase() });
  }

  setAnyoneCanAddSelf(anyoneCanAddSelf: boolean): this {
    return this.$patch('setAnyoneCanAddSelf', { anyoneCanAddSelf });
  }

  setGuestsCanInviteOthers(guestsCanInviteOthers: boolean): this {
    return this.$patch('setGuestsCanInviteOthers', { guestsCanInviteOthers });
  }

  setGuestsCanModify(guestsCanModify: boolean): this {
    return this.$patch('setGuestsCanModify', { guestsCanModify });
  }

  setGuestsCanSeeGuests(guestsCanSeeOtherGuests: boolean): this {
    return this.$patch('setGuestsCanSeeGuests', { guestsCanSeeOtherGuests });
  }

  setMyStatus(status: unknown): this {
    return this.$change('setMyStatus', ({ attendees = [] }, calendar) => ({
      attendees: attendees.map((guest) =>
        guest.email === calendar.id ? { ...guest, responseStatus: responseFor(enumName(status)) } : guest,
      ),
    }));
  }

  setTag(key: string, value: string): this {
    return this.$patch('setTag', { extendedProperties: { shared: { [key]: value } } });
  }

  deleteTag(key: string): this {
    return this.$change('deleteTag', () => JSON.parse(JSON.stringify({ extendedProperties: { shared: { [key]: null } } })) as EventBody);
  }

  addGuest(email: string): this {
    return this.$change('addGuest', ({ attendees = [] }) => ({ attendees: [...attendees, { email }] }));
  }

  removeGuest(email: string): this {
    return this.$change('removeGuest', ({ attendees = [] }) => ({
      attendees: attendees.filter((guest) => guest.email !== email.toLowerCase()),
    }));
  }

  addEmailReminder(minutesBefore: number): this {
    return this.$remind('addEmailReminder', 'email', minutesBefore);
  }

  addPopupReminder(minutesBefore: number): this {
    return this.$remind('addPopupReminder', 'popup', minutesBefore);
  }

  removeAllReminders(): this {
    return this.$patch('removeAllReminders', { reminders: { useDefault: false, overrides: [] } });
  }

  resetRemindersToDefault(): this {
    return this.$patch('resetRemindersToDefault', { reminders: { useDefault: true, overrides: [] } });
  }

  $of<Value>(method: string, read: (event: EventRecord, calendar: CalendarRecord) => Value): Value {
    const name = `${this.$name}.${method}`;
    return this.$door.local(name, () => read(this.$door.event(this.$calendarId, this.$id), this.$door.calendar(this.$calendarId)));
  }

  $patch(method: string, body: EventBody): this {
    return this.$change(method, () => body);
  }

  $change(method: string, bodyFor: (event: EventRecord, calendar: CalendarRecord) => EventBody): this {
    return this.$door.call(`${this.$name}.${method}`, 'change', () => {
      const body = bodyFor(this.$door.event(this.$calendarId, this.$id), this.$door.calendar(this.$calendarId));
      this.$door.writer.change(this.$calendarId, this.$id, body, withoutMail, false);
      return this;
    });
  }

  $delete(method: string): void {
    this.$door.call(`${this.$name}.${method}`, 'change', () => this.$door.writer.remove(this.$calendarId, this.$id, 'none'));
  }

  private $reminders(method: string, kind: string): number[] {
    return this.$of(method, ({ reminders }) =>
      (reminders?.overrides ?? []).filter((each) => each.method === kind).map(({ minutes }) => minutes),
    );
  }

  private $remind(name: string, method: string, minutes: number): this {
    if (minutes < 5 || minutes > 40_320) throw new ScriptException(`Invalid argument: minutesBefore`);
    return this.$change(name, ({ reminders }) => ({
      reminders: { useDefault: false, overrides: [...(reminders?.overrides ?? []), { method, minutes }] },
    }));
  }
}
