// What runs inside the local host for tests of sessions in Calendar: the adapter itself, called by name, and what a person does by hand.
import { makeCalendarSessions } from '../../../src/google/calendarSessions';
import type { SessionCalendar } from '../../../src/ports/sessionCalendar';

const written = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? { entries: [...(each as Map<unknown, unknown>)] } : each));

/** Runs one method of the port with arguments as JSON, and gives its result as JSON. */
export const callCalendar = (method: keyof SessionCalendar, argumentsJson: string): string => {
  const sessions = makeCalendarSessions({ pause: (milliseconds) => Utilities.sleep(milliseconds) });
  const call = sessions[method] as (...args: readonly unknown[]) => unknown;
  return written(call(...(JSON.parse(argumentsJson) as readonly unknown[])));
};

export const deleteByHand = (eventId: string): void => Calendar?.Events.remove('primary', eventId);

export const moveByHand = (eventId: string, start: string, end: string): void => {
  Calendar?.Events.patch({ start: { dateTime: start }, end: { dateTime: end } }, 'primary', eventId);
};

export const addByHand = (event: GoogleAppsScript.Calendar.Schema.Event): void => {
  Calendar?.Events.insert(event, 'primary');
};
