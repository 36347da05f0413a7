// One line of an event's recurrence: RRULE, EXRULE, RDATE or EXDATE of RFC 5545; DTSTART and DTEND are not allowed here.

const frequencies = 'SECONDLY|MINUTELY|HOURLY|DAILY|WEEKLY|MONTHLY|YEARLY';
const ruleName = /^(FREQ|UNTIL|COUNT|INTERVAL|BYSECOND|BYMINUTE|BYHOUR|BYDAY|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYMONTH|BYSETPOS|WKST)=.+$/;

export function isRecurrenceLine(line: string): boolean {
  const [head = '', ...rest] = line.split(':');
  const value = rest.join(':');
  const property = head.split(';')[0];
  if (property === 'RRULE' || property === 'EXRULE') return isRule(value);
  if (property === 'RDATE' || property === 'EXDATE') return value.split(',').every((moment) => /^\d{8}(T\d{6}Z?)?$/.test(moment));
  return false;
}

function isRule(value: string): boolean {
  const parts = value.split(';');
  const both = parts.some((part) => part.startsWith('UNTIL=')) && parts.some((part) => part.startsWith('COUNT='));
  return !both && parts.every((part) => ruleName.test(part)) && parts.some((part) => new RegExp(`^FREQ=(${frequencies})$`).test(part));
}
