// Days and times of day as people say them: "Tue, Jan 26", "1:05 PM". No clock is read.
import { isDate, minutesOf, weekdayName } from './calendarDate';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "Tue, Jan 26"; what is no date stays as it is. */
export const dayWords = (date: string): string =>
  !isDate(date) ? date : `${weekdayName(date)}, ${months[Number(date.slice(5, 7)) - 1] ?? ''} ${Number(date.slice(8))}`;

/** "Jan 2026" of "2026-01". */
export const monthWords = (month: string): string => `${months[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;

/** "1:05 PM" of "13:05"; what is no time stays as it is. */
export const timeWords = (time: string): string => {
  if (!/^\d{2}:\d{2}$/.test(time)) return time;
  const hours = Math.floor(minutesOf(time) / 60);
  return `${((hours + 11) % 12) + 1}:${time.slice(3, 5)} ${hours % 24 < 12 ? 'AM' : 'PM'}`;
};
