// How dates, numbers and words are written in a plan, by the workbook's locale. No Intl: what it knows differs between runtimes.
import { weekdayOf } from '../time/calendarDate';
import type { PlanValue } from './planContent';
import { isEmptyValue } from './planContent';

/** What stands in a plan where there is nothing to say. Never empty: a named range without text would be lost. */
export const nothing = '—';

interface Words {
  readonly months: readonly string[];
  readonly longMonths: readonly string[];
  readonly days: readonly string[];
  readonly longDays: readonly string[];
}

const split = (words: string): readonly string[] => words.split(' ');

const wordsOf: Readonly<Record<string, Words>> = {
  en: {
    months: split('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    longMonths: split('January February March April May June July August September October November December'),
    days: split('Mon Tue Wed Thu Fri Sat Sun'),
    longDays: split('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  },
  es: {
    months: split('ene feb mar abr may jun jul ago sept oct nov dic'),
    longMonths: split('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    days: split('lun mar mié jue vie sáb dom'),
    longDays: split('lunes martes miércoles jueves viernes sábado domingo'),
  },
};

const language = (locale: string): string => (locale.split('-')[0] ?? 'en').toLowerCase();

const yearFirst = ['ja', 'zh', 'ko', 'hu', 'lt', 'sv'];
const commaDecimals = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'et',
  'fi',
  'fr',
  'hr',
  'hu',
  'id',
  'it',
  'lt',
  'lv',
  'nb',
  'nl',
  'no',
  'pl',
  'pt',
  'ro',
  'ru',
  'sk',
  'sl',
  'sr',
  'sv',
  'tr',
  'uk',
  'vi',
];
const pointCountries = ['US', 'MX', 'PR', 'DO', 'GT', 'HN', 'NI', 'PA', 'SV', 'CH'];

const numericDate = (date: string, locale: string): string => {
  const [year, month, day] = [date.slice(0, 4), String(Number(date.slice(5, 7))), String(Number(date.slice(8, 10)))];
  if (yearFirst.includes(language(locale))) return date;
  if (/^en-(US|PH)$|^en$/i.test(locale)) return `${month}/${day}/${year}`;
  return ['de', 'pl', 'ru', 'cs', 'fi', 'nb', 'no', 'da', 'tr', 'uk'].includes(language(locale))
    ? `${day}.${month}.${year}`
    : `${day}/${month}/${year}`;
};

/** "Tue, Jan 26", "Tuesday, January 26, 2027" or "1/26/2027" for en-US; a language without words of its own here gets numbers. */
export const writtenDate = (date: string, locale: string, format: string | null): string => {
  const words = wordsOf[language(locale)];
  if (words === undefined || format === 'numeric') return numericDate(date, locale);
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))];
  const weekday = weekdayOf(date) - 1;
  if (language(locale) === 'es') {
    return format === 'long'
      ? `${words.longDays[weekday]}, ${day} de ${words.longMonths[month]} de ${year}`
      : `${words.days[weekday]}, ${day} ${words.months[month]}`;
  }
  return format === 'long'
    ? `${words.longDays[weekday]}, ${words.longMonths[month]} ${day}, ${year}`
    : `${words.days[weekday]}, ${words.months[month]} ${day}`;
};

/** As many decimals as the format has; without one, up to two. */
export const writtenNumber = (value: number, locale: string, format: string | null): string => {
  const signed = format?.startsWith('+') ?? false;
  const decimals = format === null ? null : format.includes('.') ? format.length - format.indexOf('.') - 1 : 0;
  const plain = decimals === null ? String(Math.round(value * 100) / 100) : value.toFixed(decimals);
  const sign = signed && value > 0 && Number(plain) !== 0 ? '+' : '';
  const comma = commaDecimals.includes(language(locale)) && !pointCountries.includes(locale.split('-')[1] ?? '');
  return sign + (comma ? plain.replace('.', ',') : plain).replace('-', '−');
};

/**
 * Words as Docs will keep them: what `insertText` drops is dropped here already (InsertTextRequest.text), a line break becomes a soft one
 * so that a value stays one paragraph, and half a surrogate pair becomes U+FFFD.
 */
export const cleanWords = (words: string): string =>
  words
    .replace(/\r\n?|\n|\u2028|\u2029/g, '\u000B')
    .replace(droppedByDocs, '')
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD');

const between = (first: number, last: number): string => `${String.fromCharCode(first)}-${String.fromCharCode(last)}`;
const droppedByDocs = new RegExp(`[${between(0, 8)}${between(0x0c, 0x1f)}${between(0xe000, 0xf8ff)}]`, 'g');

export type RenderedChip =
  | { readonly kind: 'person'; readonly email: string; readonly name: string }
  | { readonly kind: 'date'; readonly date: string; readonly locale: string };

/** The languages a date chip speaks (DateElementProperties.locale), as far as a workbook may have them under the same name. */
const chipLanguages = split(
  'af am ar as az be bg bn ca cs cy da de el en es et eu fa fi fil fr gl gu hi hr hu hy id is it ja ka kk km kn ko lo lt lv mk ml mn mr ms my ne nl no or pa pl ro ru si sk sl sq sr sv sw ta te th tr uk ur uz vi zu ' +
    'en-CA en-GB fr-CA pt-BR pt-PT zh-CN zh-HK zh-TW',
);
const otherNames: Readonly<Record<string, string>> = { he: 'iw', nb: 'no', pt: 'pt-BR', zh: 'zh-CN' };

/** The workbook's locale as Docs knows it for chips; English where it knows none. */
export const chipLocale = (locale: string): string =>
  [locale, otherNames[language(locale)] ?? '', language(locale)].find((name) => chipLanguages.includes(name) || name === 'iw') ?? 'en';

/** A value as it is written: its words, never empty, and beside them a link or the chip to try instead. */
export interface Rendered {
  readonly text: string;
  readonly link: string | null;
  readonly chip: RenderedChip | null;
}

export const render = (value: PlanValue | undefined, format: string | null, locale: string): Rendered => {
  const plain = (text: string): Rendered => ({ text: cleanWords(text).trim() || nothing, link: null, chip: null });
  if (value === undefined || isEmptyValue(value)) return plain(nothing);
  switch (value.kind) {
    case 'text':
      return { ...plain(value.text ?? ''), link: value.link ?? null };
    case 'number':
      return plain(value.number === null ? (value.unknown ?? nothing) : writtenNumber(value.number, locale, format));
    case 'date': {
      const date = value.date ?? '';
      return {
        ...plain(writtenDate(date, locale, format)),
        chip: format === 'chip' ? { kind: 'date', date, locale: chipLocale(locale) } : null,
      };
    }
    case 'person': {
      const name = plain(value.name);
      return { ...name, chip: format === 'chip' && value.email !== null ? { kind: 'person', email: value.email, name: name.text } : null };
    }
  }
};

/** What a person would read where a chip stands: the day, or the address. */
export const chipReading = (chip: RenderedChip): string => (chip.kind === 'date' ? chip.date : chip.email);
