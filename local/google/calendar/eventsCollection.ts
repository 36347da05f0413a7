// Calendar.Events: the methods of the events resource as a script calls them.
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import type { AdvancedCall } from '../validation/advancedCall';
import { runEndpoint } from '../validation/endpoint';
import { flagOf, numberOf, type Query, textOf } from '../validation/queryRules';
import { readableCalendar, writableCalendar } from './calendarAccess';
import { notFound, notModified } from './calendarFailures';
import { calendarSection } from './calendarSection';
import { settleConference } from './conference';
import { calendarEndpoints } from './endpoints';
import type { EventBody } from './eventDraft';
import { listEvents, listInstances } from './eventSearch';
import { eventView } from './eventView';
import { EventWriter, type WriteOptions } from './eventWriter';
import type { Notify } from './invitationMail';
import { originalOf, propagate } from './invitations';
import { instanceById } from './occurrences';
import type { CalendarRecord, EventRecord } from './records';

/** Modelled cost of an insert that also asks for a Meet. */
const withMeetMs = 700;

export class EventsCollection extends Exposed {
  readonly $name = 'Calendar.Events';
  private readonly writer: EventWriter;

  constructor(private readonly kernel: Kernel) {
    super();
    this.writer = new EventWriter(kernel);
  }

  insert(...args: readonly unknown[]): unknown {
    const [body] = args;
    const asksMeet = typeof body === 'object' && body !== null && 'conferenceData' in body && body.conferenceData !== undefined;
    const endpoint = asksMeet ? { ...calendarEndpoints.insert, ms: withMeetMs } : calendarEndpoints.insert;
    return runEndpoint(this.kernel, endpoint, args, ({ body: said, path, query, headers }) =>
      this.$written(path['calendarId'] ?? '', this.writer.insert(path['calendarId'] ?? '', said, writing(query, headers)), query),
    );
  }

  import(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.import, args, ({ body, path, query }) =>
      this.$written(path['calendarId'] ?? '', this.writer.import(path['calendarId'] ?? '', body), query),
    );
  }

  get(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.get, args, ({ path, query, headers }) => {
      const { calendar, role } = readableCalendar(this.kernel, path['calendarId'] ?? '');
      const event = this.$settled(calendar, this.$found(calendar, path['eventId'] ?? ''));
      if (headers['if-none-match'] === event.etag) throw notModified();
      return eventView(calendar, event, role, viewing(query));
    });
  }

  list(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.list, args, ({ path, query }) => {
      const readable = readableCalendar(this.kernel, path['calendarId'] ?? '');
      for (const event of Object.values(readable.calendar.events))
        if (event.conferenceData?.createRequest?.status.statusCode === 'pending') this.$settled(readable.calendar, event);
      return listEvents(this.kernel, readable, query);
    });
  }

  instances(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.instances, args, ({ path, query }) => {
      const readable = readableCalendar(this.kernel, path['calendarId'] ?? '');
      return listInstances(this.kernel, readable, this.$found(readable.calendar, path['eventId'] ?? ''), query);
    });
  }

  patch(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.patch, args, (call) => this.$change(call, false));
  }

  update(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.update, args, (call) => this.$change(call, true));
  }

  remove(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.remove, args, ({ path, query, headers }) =>
      this.writer.remove(path['calendarId'] ?? '', path['eventId'] ?? '', notifying(query), headers['if-match']),
    );
  }

  move(...args: readonly unknown[]): unknown {
    return runEndpoint(this.kernel, calendarEndpoints.move, args, ({ path, query }) => {
      const destination = path['destination'] ?? '';
      return this.$written(
        destination,
        this.writer.move(path['calendarId'] ?? '', path['eventId'] ?? '', destination, notifying(query)),
        query,
      );
    });
  }

  private $change({ body, path, query, headers }: AdvancedCall<EventBody>, whole: boolean): unknown {
    const calendarId = path['calendarId'] ?? '';
    return this.$written(calendarId, this.writer.change(calendarId, path['eventId'] ?? '', body, writing(query, headers), whole), query);
  }

  private $written(calendarId: string, event: EventRecord, query: Query): unknown {
    const calendar = writableCalendar(this.kernel, calendarId);
    return eventView(calendar, this.$settled(calendar, event), 'owner', viewing(query));
  }

  private $found(calendar: CalendarRecord, id: string): EventRecord {
    const event = calendar.events[id] ?? instanceById(calendar, id);
    if (event === undefined) throw notFound();
    return event;
  }

  /** Each reply about an event brings its Meet nearer, whoever asks. */
  private $settled(calendar: CalendarRecord, event: EventRecord): EventRecord {
    const home = originalOf(this.kernel, calendar, event) ?? { calendar, event };
    if (settleConference(calendarSection(this.kernel.world), home.event)) propagate(this.kernel, home.calendar, home.event);
    return calendar.events[event.id] ?? event;
  }
}

function viewing(query: Query) {
  const timeZone = textOf(query, 'timeZone');
  const maxAttendees = numberOf(query, 'maxAttendees');
  return { ...(timeZone === undefined ? {} : { timeZone }), ...(maxAttendees === undefined ? {} : { maxAttendees }) };
}

function writing(query: Query, headers: Readonly<Record<string, string>>): WriteOptions {
  const ifMatch = headers['if-match'];
  return {
    withConference: numberOf(query, 'conferenceDataVersion') === 1,
    notify: notifying(query),
    ...(ifMatch === undefined ? {} : { ifMatch }),
  };
}

/** Nobody is written to unless asked; the older flag means everybody. */
function notifying(query: Query): Notify {
  const asked = textOf(query, 'sendUpdates');
  if (asked === 'all' || asked === 'externalOnly' || asked === 'none') return asked;
  return flagOf(query, 'sendNotifications') === true ? 'all' : 'none';
}
