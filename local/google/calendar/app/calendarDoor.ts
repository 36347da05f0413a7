// How CalendarApp reaches the same calendars as the advanced service: the full scope, words instead of bodies, and what each call costs.
import { GoogleApiError, ScriptException } from '../../../host/errors';
import type { Kernel } from '../../../host/kernel';
import { findCalendar } from '../calendarAccess';
import { EventWriter } from '../eventWriter';
import type { CalendarRecord, EventRecord } from '../records';
import { instanceById } from '../occurrences';
import { calendarScopes } from '../scopes';

export type Cost = 'get' | 'list' | 'create' | 'change';

/** Modelled milliseconds; docs/platform/calendar.md names the sources. */
const prices: Readonly<Record<Cost, number>> = { get: 200, list: 1800, create: 900, change: 500 };

export class CalendarDoor {
  readonly writer: EventWriter;

  constructor(readonly kernel: Kernel) {
    this.writer = new EventWriter(kernel);
  }

  /** A call that reaches Google. */
  call<Value>(method: string, cost: Cost, effect: () => Value): Value {
    const changesWorld = cost === 'create' || cost === 'change';
    const kind = changesWorld ? 'write' : 'read';
    const spec = {
      service: 'CalendarApp',
      method,
      kind,
      ms: prices[cost],
      roundTrips: 1,
      scopes: calendarScopes.calendarApp,
      changesWorld,
    } as const;
    return this.kernel.call(spec, () => inWords(effect));
  }

  /** A call answered from what came with the event. */
  local<Value>(method: string, effect: () => Value): Value {
    const spec = { service: 'CalendarApp', method, kind: 'local', ms: 0, roundTrips: 0, scopes: calendarScopes.calendarApp } as const;
    return this.kernel.call(spec, () => inWords(effect));
  }

  calendar(id: string): CalendarRecord {
    const found = findCalendar(this.kernel, id);
    if (found === undefined) throw new ScriptException('The calendar does not exist, or it has already been deleted.');
    return found;
  }

  event(calendarId: string, id: string): EventRecord {
    const calendar = this.calendar(calendarId);
    const found = calendar.events[id] ?? instanceById(calendar, id);
    if (found === undefined || found.status === 'cancelled') throw eventGone();
    return found;
  }
}

export const eventGone = (): ScriptException => new ScriptException('The calendar event does not exist, or it has already been deleted.');

/** Built-in services speak words only. */
function inWords<Value>(effect: () => Value): Value {
  try {
    return effect();
  } catch (problem) {
    if (!(problem instanceof GoogleApiError)) throw problem;
    if (problem.code === 404 || problem.code === 410) throw eventGone();
    if (problem.details.errors?.[0]?.reason === 'quotaExceeded')
      throw new ScriptException('Service invoked too many times for one day: calendar.');
    if (problem.code === 403) throw new ScriptException('Action not allowed');
    throw new ScriptException(`Invalid argument: ${problem.message}`);
  }
}
