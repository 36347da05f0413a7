// The calendars of the world, ready to be written as .ics files.
import { calendarSection } from '../google/calendar/calendarSection';
import type { EventRecord } from '../google/calendar/records';
import type { World } from '../host/kernel';

export const calendarsIn = (
  world: World,
): readonly { readonly owner: string; readonly name: string; readonly zone: string; readonly events: readonly EventRecord[] }[] =>
  Object.values(calendarSection(world).calendars)
    .filter((calendar) => Object.keys(calendar.events).length > 0)
    .map((calendar) => ({
      owner: calendar.owner,
      name: calendar.id === calendar.owner ? calendar.owner : `${calendar.owner} ${calendar.summary}`,
      zone: calendar.timeZone,
      events: Object.values(calendar.events),
    }));
