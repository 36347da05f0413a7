// Calendar.CalendarList, Calendar.Calendars and Calendar.Settings as a script calls them.
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { insufficientScopes } from '../validation/apiFailures';
import { runEndpoint } from '../validation/endpoint';
import { flagOf, textOf } from '../validation/queryRules';
import { atLeast, findCalendar, roleOf } from './calendarAccess';
import { forbidden, invalidValue, notFound } from './calendarFailures';
import { addCalendar, calendarSection } from './calendarSection';
import { calendarEndpoints } from './endpoints';
import type { AccessRole, CalendarRecord } from './records';
import { holdsAny } from './scopes';

const etag = '"1"';

const calendarView = ({ id, summary, description, location, timeZone, conferenceTypes, owner }: CalendarRecord) => ({
  kind: 'calendar#calendar',
  etag,
  id,
  summary,
  ...(description === undefined ? {} : { description }),
  ...(location === undefined ? {} : { location }),
  timeZone,
  conferenceProperties: { allowedConferenceSolutionTypes: conferenceTypes },
  ...(id === owner ? {} : { dataOwner: owner }),
});

/** A calendar this person may see, with their role in it. */
function seen(kernel: Kernel, id: string): { calendar: CalendarRecord; role: AccessRole } {
  const calendar = findCalendar(kernel, id);
  const role = calendar === undefined ? undefined : roleOf(calendarSection(kernel.world), calendar, kernel.user);
  if (calendar === undefined || role === undefined) throw notFound();
  return { calendar, role };
}

export class CalendarListCollection extends Exposed {
  readonly $name = 'Calendar.CalendarList';

  constructor(private readonly kernel: Kernel) {
    super();
  }

  list(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.calendarList, args, ({ query }) => {
      const least = (textOf(query, 'minAccessRole') ?? 'freeBusyReader') as AccessRole;
      const items = this.$listed()
        .map((id) => this.$entry(id))
        .filter(({ accessRole, hidden }) => atLeast(accessRole, least) && (hidden !== true || flagOf(query, 'showHidden') === true));
      return { kind: 'calendar#calendarList', etag, nextSyncToken: 'all', items };
    });
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.calendarListEntry, args, ({ path }) => {
      const { calendar } = seen(this.kernel, path['calendarId'] ?? '');
      if (!this.$listed().includes(calendar.id)) throw notFound();
      return this.$entry(calendar.id);
    });
  }

  /** The person's own calendar and those they added. */
  private $listed(): readonly string[] {
    const { lists } = calendarSection(this.kernel.world);
    const own = seen(this.kernel, 'primary').calendar.id;
    return [
      own,
      ...Object.keys(lists[this.kernel.user.toLowerCase()] ?? {}).filter((id) => id !== own && findCalendar(this.kernel, id) !== undefined),
    ];
  }

  private $entry(id: string) {
    const { calendar, role } = seen(this.kernel, id);
    const listing = calendarSection(this.kernel.world).lists[this.kernel.user.toLowerCase()]?.[id] ?? {};
    return {
      ...calendarView(calendar),
      kind: 'calendar#calendarListEntry',
      ...(listing.summaryOverride === undefined ? {} : { summaryOverride: listing.summaryOverride }),
      ...(listing.hidden === true ? { hidden: true } : {}),
      selected: listing.selected ?? true,
      accessRole: role,
      defaultReminders: role === 'owner' ? [{ method: 'popup', minutes: 10 }] : [],
      ...(calendar.id === this.kernel.user.toLowerCase() ? { primary: true } : {}),
    };
  }
}

export class CalendarsCollection extends Exposed {
  readonly $name = 'Calendar.Calendars';

  constructor(private readonly kernel: Kernel) {
    super();
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.calendar, args, ({ path }) =>
      calendarView(seen(this.kernel, path['calendarId'] ?? '').calendar),
    );
  }

  insert(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.newCalendar, args, ({ body }) => {
      if (!body.summary) throw invalidValue('Missing summary.');
      const id = `c_${this.kernel.newId('other').replace(/\W/g, '').toLowerCase()}@group.calendar.google.com`;
      const made = addCalendar(this.kernel.world, id, body.summary, this.kernel.user, body.timeZone ?? 'UTC');
      made.madeByScript = true;
      if (body.description) made.description = body.description;
      if (body.location) made.location = body.location;
      return calendarView(made);
    });
  }

  patch(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.changeCalendar, args, ({ body, path }) => {
      const calendar = this.$owned(path['calendarId'] ?? '');
      if (body.summary) calendar.summary = body.summary;
      if (body.timeZone) calendar.timeZone = body.timeZone;
      if (typeof body.description === 'string') calendar.description = body.description;
      if (typeof body.location === 'string') calendar.location = body.location;
      return calendarView(calendar);
    });
  }

  remove(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.removeCalendar, args, ({ path }) => {
      const calendar = this.$owned(path['calendarId'] ?? '');
      if (calendar.id === calendar.owner) throw forbidden();
      delete calendarSection(this.kernel.world).calendars[calendar.id];
    });
  }

  private $owned(id: string): CalendarRecord {
    const { calendar, role } = seen(this.kernel, id);
    if (!holdsAny(this.kernel, '', 'calendars') && calendar.madeByScript !== true) throw insufficientScopes();
    if (role !== 'owner') throw forbidden();
    return calendar;
  }
}

export class SettingsCollection extends Exposed {
  readonly $name = 'Calendar.Settings';

  constructor(private readonly kernel: Kernel) {
    super();
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.setting, args, ({ path }) => {
      const id = path['setting'] ?? '';
      const value = this.$values()[id];
      if (value === undefined) throw notFound();
      return { kind: 'calendar#setting', etag, id, value };
    });
  }

  list(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.settings, args, () => {
      const items = Object.entries(this.$values()).map(([id, value]) => ({ kind: 'calendar#setting', etag, id, value }));
      return { kind: 'calendar#settings', etag, nextSyncToken: 'all', items };
    });
  }

  private $values(): Readonly<Record<string, string>> {
    const { timeZone } = seen(this.kernel, 'primary').calendar;
    const chosen = calendarSection(this.kernel.world).settings[this.kernel.user.toLowerCase()];
    return {
      timezone: timeZone,
      locale: 'en',
      format24HourTime: 'false',
      weekStart: '0',
      defaultEventLength: '60',
      autoAddHangouts: 'false',
      ...chosen,
    };
  }
}
