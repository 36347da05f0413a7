// How a cell of an export is read: scores, grades, names of groups. Words for "not tested" are collected here and nowhere else.

const notTestedWords = new Set(
  [
    'na',
    'n/a',
    'n.a.',
    'nan',
    'null',
    'none',
    'nd',
    'dnt',
    'dna',
    'abs',
    'absent',
    'exempt',
    'exc',
    'excused',
    'inc',
    'incomplete',
    'invalid',
    'inv',
  ].concat(
    [
      'not assessed',
      'not tested',
      'not taken',
      'not attempted',
      'not available',
      'not applicable',
      'not provided',
      'not scored',
      'no score',
      'did not test',
      'did not take',
    ],
    ['no data', 'missing', 'pending', 'unknown', 'not enrolled', '.', '-', '--', '\u2013', '\u2014', '*', '**', '***', '?', '#n/a'],
  ),
);

/** The cell without spaces that people cannot see at its ends. */
export const trimmed = (cell: string): string => cell.replace(/^[\s\u00A0\u200B\uFEFF]+|[\s\u00A0\u200B\uFEFF]+$/g, '');

/** True for an empty cell and for the words that exports write instead, such as "N/A*" and "Not Assessed". */
export const isBlank = (cell: string): boolean => {
  const text = trimmed(cell).toLowerCase();
  return text === '' || notTestedWords.has(text) || notTestedWords.has(text.replace(/[*\s]+$/, ''));
};

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const groupedNumber = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const commaNumber = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;

/** A number as people and programs write it: 1234.5, 1,234.5, and, where a comma cannot separate thousands, 12,5. Null otherwise. */
export const numberIn = (cell: string): number | null => {
  const text = trimmed(cell);
  if (plainNumber.test(text)) return Number(text);
  if (groupedNumber.test(text)) return Number(text.replace(/,/g, ''));
  if (commaNumber.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  return null;
};

export type ScoreCell =
  { readonly kind: 'score'; readonly value: number } | { readonly kind: 'notTested' } | { readonly kind: 'unreadable' };

/** A score cell: a number, "85%" (85), "17/20" or "17 of 20" (85, the percentage), a Lexile such as "BR400L" (-400), blank, or not a score. */
export const scoreIn = (cell: string): ScoreCell => {
  if (isBlank(cell)) return { kind: 'notTested' };
  const text = trimmed(cell);
  const value = numberIn(text);
  if (value !== null) return { kind: 'score', value };
  const percent = /^(.+?)\s*%$/.exec(text);
  if (percent !== null) {
    const share = numberIn(percent[1] ?? '');
    return share === null ? { kind: 'unreadable' } : { kind: 'score', value: share };
  }
  const fraction = /^(\d+(?:[.,]\d+)?)\s*(?:\/|of|out of)\s*(\d+(?:[.,]\d+)?)$/i.exec(text);
  if (fraction !== null) {
    const [points, possible] = [numberIn(fraction[1] ?? ''), numberIn(fraction[2] ?? '')];
    return points === null || possible === null || possible === 0
      ? { kind: 'unreadable' }
      : { kind: 'score', value: (100 * points) / possible };
  }
  const measure = /^(BR)?(\d+)[LQ]$/.exec(text);
  if (measure !== null) return { kind: 'score', value: Number(measure[2]) * (measure[1] === undefined ? 1 : -1) };
  return { kind: 'unreadable' };
};

const gradeWords = ['kindergarten', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const gradeOrdinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
];

/** A grade in one spelling: "K", "PK", "1" to "12"; "04", "Nine", "KG", "Grade 5" and "5th" are read. Other words stay as they are; blank is null. */
export const gradeIn = (cell: string): string | null => {
  if (isBlank(cell)) return null;
  const text = trimmed(cell);
  const plain = text.toLowerCase().replace(/^(?:grade|gr\.?|year)\s+|\s+grade$/g, '');
  if (/^(?:k|kg|kn|kf|kinder|kindergarten)$/.test(plain)) return 'K';
  if (/^(?:pk|pre-?k|prek|tk|pre-?kindergarten|p3|p4)$/.test(plain)) return plain === 'tk' ? 'TK' : 'PK';
  const number = /^0*(\d{1,2})(?:st|nd|rd|th)?(?:\.0+)?$/.exec(plain);
  if (number !== null) return String(Number(number[1]));
  const place = Math.max(gradeWords.indexOf(plain), gradeOrdinals.indexOf(plain));
  return place > 0 ? String(place) : text;
};

/** One subgroup as it is kept, such as "EL: Yes". A value that repeats its label ("Gender: Male") loses it; separators of lists are taken out. */
export const groupIn = (label: string, cell: string): string | null => {
  const text = trimmed(cell);
  if (text === '' || /^(?:n\/?a|null|not provided|unknown)\*?$/i.test(text)) return null;
  const value = trimmed(text.slice(text.lastIndexOf(':') + 1)).replace(/\s*[,;\n]\s*/g, ' / ');
  const said = /^(?:y|yes|true|1)$/i.test(value) ? 'Yes' : /^(?:n|no|false|0)$/i.test(value) ? 'No' : value;
  return said === '' ? null : `${label}: ${said}`;
};
