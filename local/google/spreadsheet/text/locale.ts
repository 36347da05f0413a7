// What a spreadsheet's locale decides about numbers and dates. English words for months and days throughout.

export interface LocaleRules {
  readonly decimal: '.' | ',';
  readonly group: string;
  /** "4/5" is 4 May rather than April 5. */
  readonly dayFirst: boolean;
  readonly defaultDate: string;
  readonly currency: string;
}

const commaDecimal = new Set([
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'da',
  'nb',
  'no',
  'fi',
  'pl',
  'cs',
  'ru',
  'tr',
  'el',
  'hu',
  'ro',
  'uk',
  'sk',
  'id',
]);
const monthFirst = new Set(['en_US', 'en', 'fil_PH', 'en_PH']);
const yearFirst = new Set(['ja', 'zh', 'ko', 'hu', 'sv', 'lt']);

const known = new Map<string, LocaleRules>();

export function localeRules(locale: string): LocaleRules {
  const rules = known.get(locale) ?? rulesOf(locale);
  known.set(locale, rules);
  return rules;
}

function rulesOf(locale: string): LocaleRules {
  const language = locale.split(/[_-]/)[0] ?? 'en';
  const comma = commaDecimal.has(language) && locale !== 'es_MX' && locale !== 'es_US';
  const dayFirst = !monthFirst.has(locale.replace('-', '_')) && !yearFirst.has(language);
  return {
    decimal: comma ? ',' : '.',
    group: comma ? (language === 'fr' || language === 'sv' || language === 'pl' ? '\u00a0' : '.') : ',',
    dayFirst,
    defaultDate: dayFirst ? 'dd/MM/yyyy' : yearFirst.has(language) ? 'yyyy/MM/dd' : 'M/d/yyyy',
    currency: locale === 'en_GB' ? '£' : comma ? '€' : '$',
  };
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
