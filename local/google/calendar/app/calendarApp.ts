// CalendarApp: calendars for scripts that ask for all of them; by itself it stands for the person's own calendar.
// https://developers.google.com/apps-script/reference/calendar/calendar-app
import type { Kernel } from '../../../host/kernel';
import { findCalendar, roleOf } from '../calendarAccess';
import { addCalendar, calendarSection } from '../calendarSection';
import type { CalendarRecord } from '../records';
import { CalendarDoor } from './calendarDoor';
import { color, eventColor, eventTransparency, eventType, guestStatus, month, visibility, weekday } from './calendarEnums';
import { CalendarObject } from './calendarObject';
import { CalendarEvent, CalendarEventSeries } from './calendarEvent';
import { EventRecurrence, RecurrenceRule } from './eventRecurrence';
import { refuseFarDates } from './farDates';

refuseFarDates(CalendarObject, CalendarEvent, CalendarEventSeries, EventRecurrence, RecurrenceRule);

export class CalendarApp extends CalendarObject {
  override readonly $name = 'CalendarApp';
  override readonly $properties = {
    Color: color,
    EventColor: eventColor,
    EventTransparency: eventTransparency,
    EventType: eventType,
    GuestStatus: guestStatus,
    Month: month,
    Visibility: visibility,
    Weekday: weekday,
  };

  constructor(kernel: Kernel) {
    super(new CalendarDoor(kernel), 'primary');
  }

  getDefaultCalendar(): CalendarObject {
    return this.$door.call('getDefaultCalendar', 'get', () => new CalendarObject(this.$door, this.$door.calendar('primary').id));
  }

  getCalendarById(id: string): CalendarObject | null {
    return this.$door.call('getCalendarById', 'get', () => this.$seen(findCalendar(this.$door.kernel, id)));
  }

  getOwnedCalendarById(id: string): CalendarObject | null {
    return this.$door.call('getOwnedCalendarById', 'get', () => {
      const calendar = findCalendar(this.$door.kernel, id);
      return calendar !== undefined && this.$owns(calendar) ? new CalendarObject(this.$door, calendar.id) : null;
    });
  }

  getAllCalendars(): CalendarObject[] {
    return this.$listed('getAllCalendars', () => true);
  }

  getAllOwnedCalendars(): CalendarObject[] {
    return this.$listed('getAllOwnedCalendars', (calendar) => this.$owns(calendar));
  }

  getCalendarsByName(name: string): CalendarObject[] {
    return this.$listed('getCalendarsByName', ({ summary }) => summary === name);
  }

  getOwnedCalendarsByName(name: string): CalendarObject[] {
    return this.$listed('getOwnedCalendarsByName', (calendar) => calendar.summary === name && this.$owns(calendar));
  }

  createCalendar(
    name: string,
    options: { readonly summary?: string; readonly timeZone?: string; readonly location?: string } = {},
  ): CalendarObject {
    return this.$door.call('createCalendar', 'create', () => {
      const { kernel } = this.$door;
      const id = `c_${kernel.newId('other').replace(/\W/g, '').toLowerCase()}@group.calendar.google.com`;
      const made = addCalendar(kernel.world, id, name, kernel.user, options.timeZone ?? kernel.run.timeZone);
      made.madeByScript = true;
      if (options.summary !== undefined) made.description = options.summary;
      if (options.location !== undefined) made.location = options.location;
      return new CalendarObject(this.$door, id);
    });
  }

  subscribeToCalendar(id: string, options: { readonly hidden?: boolean; readonly selected?: boolean } = {}): CalendarObject | null {
    return this.$door.call('subscribeToCalendar', 'change', () => {
      const found = this.$seen(findCalendar(this.$door.kernel, id));
      if (found !== null)
        (calendarSection(this.$door.kernel.world).lists[this.$door.kernel.user.toLowerCase()] ??= {})[found.$id] = { ...options };
      return found;
    });
  }

  newRecurrence(): EventRecurrence {
    return new EventRecurrence();
  }

  private $owns(calendar: CalendarRecord): boolean {
    return roleOf(calendarSection(this.$door.kernel.world), calendar, this.$door.kernel.user) === 'owner';
  }

  private $seen(calendar: CalendarRecord | undefined): CalendarObject | null {
    if (calendar === undefined) return null;
    const role = roleOf(calendarSection(this.$door.kernel.world), calendar, this.$door.kernel.user);
    return role === undefined ? null : new CalendarObject(this.$door, calendar.id);
  }

  private $listed(method: string, wanted: (calendar: CalendarRecord) => boolean): CalendarObject[] {
    return this.$door.call(method, 'get', () => {
      const { kernel } = this.$door;
      const own = this.$door.calendar('primary').id;
      const others = Object.keys(calendarSection(kernel.world).lists[kernel.user.toLowerCase()] ?? {}).filter((id) => id !== own);
      return [own, ...others]
        .flatMap((id) => findCalendar(kernel, id) ?? [])
        .filter(wanted)
        .map(({ id }) => new CalendarObject(this.$door, id));
    });
  }
}
