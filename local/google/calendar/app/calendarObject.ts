// A Calendar of CalendarApp: its events, and making more.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { EnumValue } from '../../../host/enumeration';
import { momentIn } from '../../utilities/zone';
import { roleOf } from '../calendarAccess';
import { calendarSection } from '../calendarSection';
import type { EventBody } from '../eventDraft';
import { wallOf } from '../eventTimes';
import { instanceById, occurrencesIn } from '../occurrences';
import type { CalendarRecord, EventRecord } from '../records';
import { CalendarEvent, CalendarEventSeries, clockTime, dayText, nextDay } from './calendarEvent';
import type { CalendarDoor } from './calendarDoor';
import { statusOf } from './eventGuest';
import type { EventRecurrence } from './eventRecurrence';

interface EventOptions {
  readonly description?: string;
  readonly location?: string;
  /** Addresses, with commas between them. */
  readonly guests?: string;
  readonly sendInvites?: boolean;
}

interface SearchOptions {
  readonly start?: number;
  readonly max?: number;
  readonly search?: string;
  readonly author?: string;
  readonly statusFilters?: readonly unknown[];
}

const day = 86_400_000;

export class CalendarObject extends Exposed {
  readonly $name: 'Calendar' | 'CalendarApp' = 'Calendar';

  constructor(
    readonly $door: CalendarDoor,
    readonly $id: string,
  ) {
    super();
  }

  getId(): string {
    return this.$of('getId', ({ id }) => id);
  }

  getName(): string {
    return this.$of('getName', ({ summary }) => summary);
  }

  getDescription(): string {
    return this.$of('getDescription', ({ description }) => description ?? '');
  }

  getTimeZone(): string {
    return this.$of('getTimeZone', ({ timeZone }) => timeZone);
  }

  getColor(): string {
    return this.$of('getColor', ({ color }) => color ?? '#9FE1E7');
  }

  isMyPrimaryCalendar(): boolean {
    return this.$of('isMyPrimaryCalendar', ({ id }) => id === this.$door.kernel.user.toLowerCase());
  }

  isOwnedByMe(): boolean {
    return this.$of(
      'isOwnedByMe',
      (calendar) => roleOf(calendarSection(this.$door.kernel.world), calendar, this.$door.kernel.user) === 'owner',
    );
  }

  isHidden(): boolean {
    return this.$of('isHidden', ({ id }) => this.$listing(id).hidden ?? false);
  }

  isSelected(): boolean {
    return this.$of('isSelected', ({ id }) => this.$listing(id).selected ?? true);
  }

  setName(name: string): this {
    return this.$set('setName', (calendar) => (calendar.summary = name));
  }

  setDescription(description: string): this {
    return this.$set('setDescription', (calendar) => (calendar.description = description));
  }

  setTimeZone(timeZone: string): this {
    return this.$set('setTimeZone', (calendar) => (calendar.timeZone = timeZone));
  }

  setColor(color: unknown): this {
    return this.$set('setColor', (calendar) => (calendar.color = color instanceof EnumValue ? color.$value : String(color)));
  }

  setHidden(hidden: boolean): this {
    return this.$set('setHidden', ({ id }) => (this.$listing(id).hidden = hidden));
  }

  setSelected(selected: boolean): this {
    return this.$set('setSelected', ({ id }) => (this.$listing(id).selected = selected));
  }

  createEvent(title: string, startTime: Date, endTime: Date, options?: EventOptions): CalendarEvent {
    return this.$create('createEvent', title, (zone) => ({ start: clockTime(startTime, zone), end: clockTime(endTime, zone) }), options);
  }

  /** (title, date[, options]) or (title, startDate, endDate[, options]). */
  createAllDayEvent(title: string, startDate: Date, ...rest: readonly (Date | EventOptions | undefined)[]): CalendarEvent {
    const endDate = rest[0] instanceof Date ? rest[0] : undefined;
    const options = rest.find((each): each is EventOptions => each !== undefined && !(each instanceof Date));
    const start = this.$day(startDate);
    const end = endDate === undefined ? nextDay(start) : this.$day(endDate);
    return this.$create('createAllDayEvent', title, () => ({ start: { date: start }, end: { date: end } }), options);
  }

  createEventSeries(
    title: string,
    startTime: Date,
    endTime: Date,
    recurrence: EventRecurrence,
    options?: EventOptions,
  ): CalendarEventSeries {
    const times = (zone: string): EventBody => {
      const within = recurrence.$shared.timeZone ?? zone;
      return { start: clockTime(startTime, within), end: clockTime(endTime, within), recurrence: recurrence.$lines() };
    };
    return this.$create('createEventSeries', title, times, options).getEventSeries();
  }

  createAllDayEventSeries(title: string, startDate: Date, recurrence: EventRecurrence, options?: EventOptions): CalendarEventSeries {
    const start = this.$day(startDate);
    const days = { start: { date: start }, end: { date: nextDay(start) }, recurrence: recurrence.$lines() };
    return this.$create('createAllDayEventSeries', title, () => days, options).getEventSeries();
  }

  getEvents(startTime: Date, endTime: Date, options: SearchOptions = {}): CalendarEvent[] {
    return this.$door.call(`${this.$name}.getEvents`, 'list', () => this.$found(startTime.getTime(), endTime.getTime(), options));
  }

  getEventsForDay(date: Date, options: SearchOptions = {}): CalendarEvent[] {
    const start = momentIn(this.$door.kernel.run.timeZone, wallOf(this.$day(date)));
    return this.$door.call(`${this.$name}.getEventsForDay`, 'list', () => this.$found(start, start + day, options));
  }

  /** By iCalUID or by the API's id; null where there is none. */
  getEventById(iCalId: string): CalendarEvent | null {
    return this.$door.call(`${this.$name}.getEventById`, 'get', () => {
      const event = this.$byId(iCalId);
      return event === undefined ? null : new CalendarEvent(this.$door, this.$id, event.id);
    });
  }

  getEventSeriesById(iCalId: string): CalendarEventSeries | null {
    return this.$door.call(`${this.$name}.getEventSeriesById`, 'get', () => {
      const event = this.$byId(iCalId);
      return event === undefined ? null : new CalendarEventSeries(this.$door, this.$id, event.recurringEventId ?? event.id);
    });
  }

  deleteCalendar(): void {
    this.$door.call(`${this.$name}.deleteCalendar`, 'change', () => {
      const calendar = this.$own();
      if (calendar.id === calendar.owner) throw new ScriptException('Action not allowed');
      delete calendarSection(this.$door.kernel.world).calendars[calendar.id];
    });
  }

  unsubscribeFromCalendar(): void {
    this.$door.call(`${this.$name}.unsubscribeFromCalendar`, 'change', () => {
      delete calendarSection(this.$door.kernel.world).lists[this.$door.kernel.user.toLowerCase()]?.[this.$id];
    });
  }

  private $of<Value>(method: string, read: (calendar: CalendarRecord) => Value): Value {
    return this.$door.local(`${this.$name}.${method}`, () => read(this.$door.calendar(this.$id)));
  }

  private $set(method: string, change: (calendar: CalendarRecord) => unknown): this {
    return this.$door.call(`${this.$name}.${method}`, 'change', () => {
      change(method === 'setHidden' || method === 'setSelected' ? this.$door.calendar(this.$id) : this.$own());
      return this;
    });
  }

  private $own(): CalendarRecord {
    const calendar = this.$door.calendar(this.$id);
    const role = roleOf(calendarSection(this.$door.kernel.world), calendar, this.$door.kernel.user);
    if (role !== 'owner') throw new ScriptException('Action not allowed');
    return calendar;
  }

  private $listing(id: string) {
    const { lists } = calendarSection(this.$door.kernel.world);
    return ((lists[this.$door.kernel.user.toLowerCase()] ??= {})[id] ??= {});
  }

  private $day(date: Date): string {
    return dayText(date.getTime(), this.$door.kernel.run.timeZone);
  }

  private $create(method: string, title: string, times: (zone: string) => EventBody, options: EventOptions = {}): CalendarEvent {
    return this.$door.call(`${this.$name}.${method}`, 'create', () => {
      const guests = (options.guests ?? '').split(',').flatMap((email) => (email.trim() === '' ? [] : [{ email: email.trim() }]));
      const body = {
        summary: title,
        ...times(this.$door.calendar(this.$id).timeZone),
        ...(options.description === undefined ? {} : { description: options.description }),
        ...(options.location === undefined ? {} : { location: options.location }),
        ...(guests.length === 0 ? {} : { attendees: guests }),
      };
      const notify = options.sendInvites === true ? 'all' : 'none';
      const made = this.$door.writer.insert(this.$id, body, { withConference: false, notify });
      return new CalendarEvent(this.$door, this.$id, made.id);
    });
  }

  private $found(start: number, end: number, { start: from = 0, max, search, author, statusFilters }: SearchOptions): CalendarEvent[] {
    const calendar = this.$door.calendar(this.$id);
    const words = search?.toLowerCase();
    const found = occurrencesIn(calendar, { start, end })
      .filter(({ status }) => status !== 'cancelled')
      .filter(
        (event) =>
          words === undefined || `${event.summary ?? ''} ${event.description ?? ''} ${event.location ?? ''}`.toLowerCase().includes(words),
      )
      .filter(({ creator }) => author === undefined || creator.email === author.toLowerCase())
      .filter((event) => statusFilters === undefined || statusFilters.includes(ownStatus(calendar, event)));
    return found.slice(from, max === undefined ? undefined : from + max).map(({ id }) => new CalendarEvent(this.$door, this.$id, id));
  }

  private $byId(id: string): EventRecord | undefined {
    const calendar = this.$door.calendar(this.$id);
    const event = Object.values(calendar.events).find(
      (each) => each.id === id || (each.iCalUID === id && each.recurringEventId === undefined),
    );
    const found = event ?? instanceById(calendar, id.replace(/@google\.com$/, ''));
    return found?.status === 'cancelled' ? undefined : found;
  }
}

const ownStatus = (calendar: CalendarRecord, event: EventRecord): EnumValue | undefined => {
  const own = event.attendees?.find(({ email }) => email === calendar.id);
  return own === undefined ? undefined : statusOf(own);
};
