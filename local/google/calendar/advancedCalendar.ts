// The advanced service `Calendar` (v3): its collections and the makers of empty bodies.
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { addMakers, publishedMakers } from '../validation/emptyBodies';
import { runEndpoint } from '../validation/endpoint';
import { CalendarListCollection, CalendarsCollection, SettingsCollection } from './calendarCollections';
import { calendarEndpoints } from './endpoints';
import { EventsCollection } from './eventsCollection';
import { queryFreeBusy } from './freeBusy';

export const makeCalendarService = (kernel: Kernel): Exposed => new AdvancedCalendar(kernel);

class AdvancedCalendar extends Exposed {
  readonly $name = 'Calendar';
  override readonly $properties;

  constructor(kernel: Kernel) {
    super();
    this.$properties = {
      CalendarList: new CalendarListCollection(kernel),
      Calendars: new CalendarsCollection(kernel),
      Events: new EventsCollection(kernel),
      Freebusy: new FreebusyCollection(kernel),
      Settings: new SettingsCollection(kernel),
    };
  }
}

addMakers(AdvancedCalendar.prototype, publishedMakers('Calendar'));

class FreebusyCollection extends Exposed {
  readonly $name = 'Calendar.Freebusy';

  constructor(private readonly kernel: Kernel) {
    super();
  }

  query(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.freeBusy, args, ({ body }) => queryFreeBusy(this.kernel, body));
  }
}
