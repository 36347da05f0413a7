// Values as Google's servers write them out, which is how Java does: 1 is "1.0", {a: 1} is "{a=1.0}".
import { Exposed } from '../../host/exposed';
import { formatDate } from './formatDate';

export function javaText(value: unknown, zone = 'GMT'): string {
  if (typeof value === 'number') return javaNumber(value);
  if (Array.isArray(value)) return `[${value.map((each) => javaText(each, zone)).join(', ')}]`;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'Invalid Date' : formatDate(value.getTime(), zone, "EEE MMM dd HH:mm:ss 'GMT'XXX yyyy");
  if (value instanceof Exposed)
    return value.toString === Object.prototype.toString ? value.$name : (value as { toString(): string }).toString();
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}=${javaText(each, zone)}`)
      .join(', ')}}`;
  return String(value);
}

/** From 10^7 on, and below 10^-3, in Java's own way of writing powers of ten. */
function javaNumber(value: number): string {
  const size = Math.abs(value);
  if (!Number.isFinite(value)) return String(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) {
    const [digits = '', power = ''] = value.toExponential().split('e');
    return `${digits.includes('.') ? digits : `${digits}.0`}E${Number(power)}`;
  }
  return Number.isInteger(value) ? `${value}.0` : String(value);
}
