// A time zone described as iCalendar wants it: every change of its offset in the years concerned.
import ICAL from 'ical.js';
import { compact } from '../google/calendar/recurrence';
import { offsetMinutes, zoneName } from '../google/utilities/zone';

const hour = 3_600_000;
const day = 24 * hour;

export function icsZone(name: string, { from, to }: { readonly from: number; readonly to: number }): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', name);
  const begin = Date.UTC(from, 0, 1);
  const changes = [begin, ...changesBetween(name, begin, Date.UTC(to + 1, 0, 1))];
  for (const [index, moment] of changes.entries()) {
    const after = offsetMinutes(name, moment);
    const before = index === 0 ? after : offsetMinutes(name, moment - 1);
    zone.addSubcomponent(observance(name, moment, before, after));
  }
  return zone;
}

/** Moments at which the offset changes, to the minute. */
function changesBetween(name: string, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += day) {
    if (offsetMinutes(name, at) === offsetMinutes(name, at + day)) continue;
    let low = at;
    let high = at + day;
    while (high - low > 60_000) {
      const middle = low + Math.floor((high - low) / 120_000) * 60_000;
      if (offsetMinutes(name, middle) === offsetMinutes(name, at)) low = middle;
      else high = middle;
    }
    found.push(high);
  }
  return found;
}

function observance(name: string, moment: number, before: number, after: number): ICAL.Component {
  const isSummer =
    after > Math.min(offsetMinutes(name, moment), offsetMinutes(name, moment + 180 * day), offsetMinutes(name, moment - 180 * day));
  const part = new ICAL.Component(isSummer ? 'daylight' : 'standard');
  part.addProperty(ICAL.Property.fromString(`DTSTART:${compact(moment + before * 60_000)}`));
  part.addProperty(ICAL.Property.fromString(`TZOFFSETFROM:${offsetText(before)}`));
  part.addProperty(ICAL.Property.fromString(`TZOFFSETTO:${offsetText(after)}`));
  part.addPropertyWithValue('tzname', zoneName(name, moment, 'short'));
  return part;
}

const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`;
};
