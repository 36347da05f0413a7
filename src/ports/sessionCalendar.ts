// What actions need from Calendar: busy times and sessions. "Event" is a word of google/ only.
export interface SessionCalendar {
  readonly kind: 'sessionCalendar';
}
