// CalendarApp's refusal of dates that Calendar cannot write down: its times are RFC 3339 texts, whose years have four digits.
// https://developers.google.com/workspace/calendar/api/v3/reference/events
import { ScriptException } from '../../../host/errors';

/** A day inside the years 1 to 9999, so that every zone still writes four digits. */
const earliest = Date.parse('0001-01-02T00:00:00Z');
const latest = Date.parse('9999-12-30T00:00:00Z');

const isFar = (value: unknown): boolean => value instanceof Date && !(value.getTime() >= earliest && value.getTime() <= latest);

/** Sends every public method of the classes through the check of the dates it is given. */
export function refuseFarDates(...classes: readonly { readonly prototype: object }[]): void {
  for (const { prototype } of classes)
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const original: unknown = property.value;
      if (name === 'constructor' || name.startsWith('$') || typeof original !== 'function') continue;
      const method = original as (...args: unknown[]) => unknown;
      Object.defineProperty(prototype, name, {
        ...property,
        value(this: unknown, ...args: unknown[]): unknown {
          if (args.some(isFar)) throw new ScriptException('Invalid argument: date');
          return method.apply(this, args);
        },
      });
    }
}
