// How Docs shows a date chip: the formats of DateElementProperties in the chip's locale and time zone.
import type { DateElementProperties } from '../record';
import { refuse } from './refusal';

const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  DATE_FORMAT_MONTH_DAY_ABBREVIATED: { month: 'short', day: 'numeric' },
  DATE_FORMAT_MONTH_DAY_FULL: { month: 'long', day: 'numeric' },
  DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED: { year: 'numeric', month: 'short', day: 'numeric' },
};

const HOURS: Record<string, Intl.DateTimeFormatOptions> = {
  TIME_FORMAT_HOUR_MINUTE: { hour: 'numeric', minute: '2-digit' },
  TIME_FORMAT_HOUR_MINUTE_TIMEZONE: { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
};

const formatter = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return refuse('The locale or time zone of the date is invalid.');
  }
};

export const dateText = ({
  timestamp = '',
  timeZoneId,
  locale = 'en',
  dateFormat = '',
  timeFormat = '',
}: DateElementProperties): string => {
  const instant = new Date(timestamp);
  const timeZone = timeZoneId ?? 'UTC';
  if (dateFormat === 'DATE_FORMAT_CUSTOM' || dateFormat === 'DATE_FORMAT_UNSPECIFIED') refuse('The date format is invalid.');
  const isISO = dateFormat === 'DATE_FORMAT_ISO8601';
  const day = isISO
    ? formatter('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
    : formatter(locale, { timeZone, ...(FORMATS[dateFormat] ?? FORMATS['DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED']) }).format(instant);
  const hours = HOURS[timeFormat];
  return hours ? `${day} ${formatter(locale, { timeZone, ...hours }).format(instant)}` : day;
};
