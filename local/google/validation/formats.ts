// The text formats that Google's API descriptions name, as tests on text.

const clock = '([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?';
const day = '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const offset = '([zZ]|[+-]([01]\\d|2[0-3]):[0-5]\\d)';

const instant = new RegExp(`^${day}[tT]${clock}${offset}$`);
const wallTime = new RegExp(`^${day}[tT]${clock}$`);
const wholeDay = new RegExp(`^${day}$`);

/** RFC 3339 with an offset, as every query parameter wants it. */
export const isInstant = (text: string): boolean => instant.test(text) && isRealDay(text.slice(0, 10));

/** RFC 3339, where the offset may be left out when a time zone stands beside it. */
export const isDateTime = (text: string): boolean => isInstant(text) || (wallTime.test(text) && isRealDay(text.slice(0, 10)));

export const isDate = (text: string): boolean => wholeDay.test(text) && isRealDay(text);

/** An address as Calendar and Drive accept it: one "@", no spaces, a domain. */
export const isEmail = (text: string): boolean => /^[^\s@<>"(),;:]+@[^\s@<>"(),;:]+$/.test(text);

export const isLink = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

const isRealDay = (text: string): boolean => {
  const made = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(text);
};
