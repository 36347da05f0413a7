// Offsets of time zones for tests, from Node's own zone data. In Google they come from Utilities.
import type { OffsetAt } from '../../src/ports/host';

const formats = new Map<string, Intl.DateTimeFormat | null>();

const formatFor = (zone: string): Intl.DateTimeFormat | null => {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null;
  try {
    made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch {
    made = null;
  }
  formats.set(zone, made);
  return made;
};

export const intlOffsetAt: OffsetAt = (zone, epochMs) => {
  const part = formatFor(zone)
    ?.formatToParts(epochMs)
    .find(({ type }) => type === 'timeZoneName');
  if (part === undefined) return null;
  const match = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(part.value);
  if (match === null) return null;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
};
