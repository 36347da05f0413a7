// Days and times as a coach reads them: "Tue, Jan 26", "10:05 AM". Dates are "yyyy-MM-dd" and times "HH:mm" of the school's wall clock.

const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

const words = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(noon(date));

export const shortDay = (date: string): string => words(date, { month: 'short', day: 'numeric' });
export const day = (date: string): string => words(date, { weekday: 'short', month: 'short', day: 'numeric' });
/** "April 2026" of "2026-04". */
export const monthYear = (month: string): string => words(`${month}-01`, { month: 'long', year: 'numeric' });
export const longDay = (date: string): string => words(date, { weekday: 'long', month: 'long', day: 'numeric' });

export const clock = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return `${((hours + 11) % 12) + 1}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`;
};

/** "9:40 – 10:10 AM": the half of the day is said once where it is the same. */
export const span = (from: string, to: string): string => {
  const [start, end] = [clock(from), clock(to)];
  return start.slice(-2) === end.slice(-2) ? `${start.slice(0, -3)} – ${end}` : `${start} – ${end}`;
};

export const addDays = (date: string, days: number): string => {
  const moved = noon(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
};
