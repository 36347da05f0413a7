// A CalendarEvent and a CalendarEventSeries of CalendarApp: when they are. Days are days of the script's zone.
import type { EnumValue } from '../../../host/enumeration';
import { ScriptException } from '../../../host/errors';
import { momentIn, partsIn } from '../../utilities/zone';
import { momentOf, wallOf } from '../eventTimes';
import type { EventTime } from '../records';
import { enumName, eventTransparency } from './calendarEnums';
import { EventItem } from './eventItem';
import type { EventRecurrence } from './eventRecurrence';

/** "2026-11-24" for a moment, in a zone. */
export function dayText(moment: number, zone: string): string {
  const { year, month, day } = partsIn(zone, moment);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export const nextDay = (day: string): string => new Date(wallOf(day) + 86_400_000).toISOString().slice(0, 10);

export const clockTime = (moment: Date, timeZone: string): EventTime => ({ dateTime: moment.toISOString(), timeZone });

export class CalendarEvent extends EventItem {
  readonly $name = 'CalendarEvent';

  getStartTime(): Date {
    return this.$of('getStartTime', ({ start }) => this.$moment(start));
  }

  getEndTime(): Date {
    return this.$of('getEndTime', ({ end }) => this.$moment(end));
  }

  getAllDayStartDate(): Date {
    return this.$of('getAllDayStartDate', ({ start }) => this.$day(start));
  }

  getAllDayEndDate(): Date {
    return this.$of('getAllDayEndDate', ({ end }) => this.$day(end));
  }

  isAllDayEvent(): boolean {
    return this.$of('isAllDayEvent', ({ start }) => start?.date !== undefined);
  }

  isRecurringEvent(): boolean {
    return this.$of('isRecurringEvent', ({ recurringEventId, recurrence }) => recurringEventId !== undefined || recurrence !== undefined);
  }

  getEventSeries(): CalendarEventSeries {
    return this.$of(
      'getEventSeries',
      ({ recurringEventId, id }) => new CalendarEventSeries(this.$door, this.$calendarId, recurringEventId ?? id),
    );
  }

  getTransparency(): EnumValue {
    return this.$of('getTransparency', ({ transparency }) =>
      eventTransparency.$of(transparency === 'transparent' ? 'TRANSPARENT' : 'OPAQUE'),
    );
  }

  setTransparency(value: unknown): CalendarEvent {
    return this.$patch('setTransparency', { transparency: enumName(value).toLowerCase() });
  }

  setTime(startTime: Date, endTime: Date): CalendarEvent {
    return this.$change('setTime', (_, { timeZone }) => ({
      start: { ...clockTime(startTime, timeZone), date: null },
      end: { ...clockTime(endTime, timeZone), date: null },
    }));
  }

  setAllDayDate(date: Date): CalendarEvent {
    const day = dayText(date.getTime(), this.$door.kernel.run.timeZone);
    return this.$patch('setAllDayDate', daysFrom(day, nextDay(day)));
  }

  setAllDayDates(startDate: Date, endDate: Date): CalendarEvent {
    const zone = this.$door.kernel.run.timeZone;
    return this.$patch('setAllDayDates', daysFrom(dayText(startDate.getTime(), zone), dayText(endDate.getTime(), zone)));
  }

  deleteEvent(): void {
    this.$delete('deleteEvent');
  }

  private $moment(time: EventTime | undefined): Date {
    return new Date(time === undefined ? NaN : momentOf(time, this.$door.calendar(this.$calendarId).timeZone));
  }

  private $day(time: EventTime | undefined): Date {
    if (time?.date === undefined) throw new ScriptException('This operation can only be performed on all-day events.');
    return new Date(momentIn(this.$door.kernel.run.timeZone, wallOf(time.date)));
  }
}

const daysFrom = (start: string, end: string) => ({
  start: { date: start, dateTime: null, timeZone: null },
  end: { date: end, dateTime: null, timeZone: null },
});

export class CalendarEventSeries extends EventItem {
  readonly $name = 'CalendarEventSeries';

  /** (recurrence, startDate) for days, (recurrence, startTime, endTime) for times. */
  setRecurrence(recurrence: EventRecurrence, start: Date, end?: Date): CalendarEventSeries {
    return this.$change('setRecurrence', (_, { timeZone }) => {
      const lines = { recurrence: recurrence.$lines() };
      const within = recurrence.$shared.timeZone ?? timeZone;
      if (end !== undefined)
        return { ...lines, start: { ...clockTime(start, within), date: null }, end: { ...clockTime(end, within), date: null } };
      const day = dayText(start.getTime(), this.$door.kernel.run.timeZone);
      return { ...lines, ...daysFrom(day, nextDay(day)) };
    });
  }

  deleteEventSeries(): void {
    this.$delete('deleteEventSeries');
  }
}
