// How cells of staff files are read: times, days, kinds of period, years of experience. Null means it cannot be read.
import { isDate } from '../../time/calendarDate';
import type { TrackerRecord } from '../../tracker/tables';

type PeriodKind = TrackerRecord<'bellPeriods'>['kind'];
type Experience = NonNullable<TrackerRecord<'teachers'>['experience']>;

const pad = (number: number): string => String(number).padStart(2, '0');

/** "HH:mm" from "9:40", "9:40 AM", "0940" or "13:05:00". An hour from 1 to 5 without a half of the day is in the afternoon: no school meets at night. */
export const timeIn = (cell: string): string | null => {
  const match = /^(\d{1,2})(?::?(\d{2}))?(?::\d{2})?\s*([ap])?\.?\s*m?\.?$/i.exec(cell.trim());
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const [hour, minute, half] = [Number(match[1]), Number(match[2] ?? '0'), match[3]?.toLowerCase()];
  if (hour > 23 || minute > 59 || (half !== undefined && (hour < 1 || hour > 12))) return null;
  if (half !== undefined) return `${pad((hour % 12) + (half === 'p' ? 12 : 0))}:${pad(minute)}`;
  return `${pad(hour >= 1 && hour <= 5 ? hour + 12 : hour)}:${pad(minute)}`;
};

/** "9:55-10:40" as two times. */
export const spanIn = (cell: string): readonly [string, string] | null => {
  const [from, to, ...rest] = cell.split(/\s*(?:-|–|—|\bto\b)\s*/i);
  const [starts, ends] = [timeIn(from ?? ''), timeIn(to ?? '')];
  return rest.length === 0 && starts !== null && ends !== null && starts < ends ? [starts, ends] : null;
};

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const weekdayWords = ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'];
const letters: Readonly<Record<string, string>> = { m: 'Mon', t: 'Tue', tu: 'Tue', w: 'Wed', r: 'Thu', th: 'Thu', h: 'Thu', f: 'Fri' };

const dayIn = (word: string): readonly string[] | null => {
  const plain = word.toLowerCase().replace(/\./g, '');
  const named = weekdays.find((_, index) => plain.length >= 3 && (weekdayWords[index] ?? '').startsWith(plain));
  if (named !== undefined) return [named];
  if (letters[plain] !== undefined) return [letters[plain]];
  if (/^(?:daily|all|every ?day|m-?f|weekdays?)$/.test(plain)) return weekdays.slice(0, 5);
  if (/^[mtwrf]{2,5}$/.test(plain)) return [...plain].map((letter) => letters[letter] ?? '');
  const label = /^(?:day\s*)?([a-h]|\d)(?:\s*day)?$/.exec(plain);
  return label === null ? null : [(label[1] ?? '').toUpperCase()];
};

/** Weekdays and rotation labels: "Mon-Fri", "M W F", "MWF", "Monday, Wednesday", "A, B", "Daily". Empty means Monday to Friday. */
export const daysIn = (cell: string): readonly string[] | null => {
  const text = cell.trim();
  if (text === '') return weekdays.slice(0, 5);
  const span = /^([a-z]{3,9})\s*(?:-|–|to)\s*([a-z]{3,9})$/i.exec(text);
  if (span !== null) {
    const [from, to] = [span[1], span[2]].map((word) =>
      weekdays.findIndex((day) => (word ?? '').toLowerCase().startsWith(day.toLowerCase())),
    );
    return from === undefined || to === undefined || from === -1 || to < from ? null : weekdays.slice(from, to + 1);
  }
  const whole = dayIn(text);
  if (whole !== null) return whole;
  const found = text
    .split(/[,;/\s]+/)
    .filter((word) => word !== '')
    .map(dayIn);
  return found.includes(null) ? null : [...new Set(found.flatMap((days) => days ?? []))];
};

const periodWords: readonly (readonly [PeriodKind, RegExp])[] = [
  ['before school', /before/],
  ['after school', /after/],
  ['prep', /prep|plan|conference|release|non-?contact/],
  ['lunch', /lunch|recess/],
  ['meeting', /meet|plc|pd|team|collab/],
  ['duty', /duty|supervis/],
  ['class', /class|teach|instruct|course|section|regular|contact/],
];

export const periodKindIn = (cell: string): PeriodKind | null =>
  periodWords.find(([, words]) => words.test(cell.trim().toLowerCase()))?.[0] ?? null;

/** A band from its own words or from a number of years. */
export const experienceIn = (cell: string): Experience | null => {
  const text = cell.trim().toLowerCase();
  const years = /^(\d+)/.exec(text);
  if (/new|first year|novice/.test(text)) return 'new to teaching';
  if (years === null) return null;
  const count = Number(years[1]);
  return count < 2 ? 'new to teaching' : count < 5 ? '2 to 4 years' : count < 10 ? '5 to 9 years' : '10 or more years';
};

const levels: readonly (readonly [NonNullable<TrackerRecord<'schools'>['level']>, RegExp])[] = [
  ['PK', /^(?:pk|pre-?k|preschool)/],
  ['K8', /^k-?8/],
  ['ES', /^(?:es|el|elem|primary|lower)/],
  ['MS', /^(?:ms|mid|junior|intermediate)/],
  ['HS', /^(?:hs|high|secondary|senior|upper)/],
];

export const levelIn = (cell: string): TrackerRecord<'schools'>['level'] => {
  const text = cell.trim().toLowerCase();
  return text === '' ? null : (levels.find(([, words]) => words.test(text))?.[0] ?? 'Other');
};

const roles: readonly (readonly [NonNullable<TrackerRecord<'coaches'>['role']>, RegExp])[] = [
  ['instructional technology', /tech|digital|innovation/],
  ['mentor', /mentor|induction/],
  ['content', /content|literacy|math|reading|science|stem/],
  ['school-based', /school|building|site/],
  ['district', /district|central|system/],
];

export const roleIn = (cell: string): TrackerRecord<'coaches'>['role'] =>
  roles.find(([, words]) => words.test(cell.trim().toLowerCase()))?.[0] ?? null;

/** A day written year first, or as the United States write it, "1/26/2026". */
export const dayOfYearIn = (cell: string): string | null => {
  const text = cell.trim();
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const found = slashed === null ? text.slice(0, 10) : `${slashed[3]}-${pad(Number(slashed[1]))}-${pad(Number(slashed[2]))}`;
  return isDate(found) ? found : null;
};

export const emailIn = (cell: string): string | null =>
  /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(cell.trim()) ? cell.trim().toLowerCase() : null;

export const listIn = (cell: string): readonly string[] =>
  cell
    .split(/[,;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** "Lee, Morgan" is turned round. */
export const nameIn = (name: string, firstName: string, lastName: string): string => {
  const joined = `${firstName.trim()} ${lastName.trim()}`.trim();
  if (name.trim() === '') return joined;
  const turned = /^([^,]+),\s*([^,]+)$/.exec(name.trim());
  return (turned === null ? name.trim() : `${turned[2]} ${turned[1]}`).replace(/\s+/g, ' ');
};
