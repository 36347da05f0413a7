// Subjects as people call them: when two words mean the same one.
import { kept } from './kept';

const families: readonly { readonly key: string; readonly words: RegExp }[] = [
  { key: 'math', words: /\b(?:math|maths|mathematics|mth|algebra|geometry|calculus|precalculus|trigonometry|statistics|arithmetic)\b/ },
  { key: 'reading', words: /\b(?:reading|read|ela|english language arts|language arts|english|literacy|writing)\b/ },
  { key: 'science', words: /\b(?:science|sci|biology|chemistry|physics)\b/ },
];

/** One spelling: lower case, single spaces, no underscores. */
export const plainSubject = kept((subject: string): string =>
  subject
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' '),
);

/** The family a subject belongs to ("Mathematics", "Math - Algebra 1" and "MATH" are one), or its own words where it belongs to none. */
export const subjectFamily = (subject: string): string => {
  const plain = plainSubject(subject);
  return families.find(({ words }) => words.test(plain))?.key ?? plain;
};

/** The subject a header or a file's name speaks of, in a usual spelling, or null. */
export const subjectNamedIn = (text: string): string | null => {
  const words = text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  if (/\b(?:ela|english language arts|language arts)\b/i.test(words)) return 'ELA';
  if (/\b(?:reading|read|literacy)\b/i.test(words)) return 'Reading';
  if (/\b(?:math|maths|mathematics|mat)\b/i.test(words)) return 'Math';
  if (/\b(?:science|sci)\b/i.test(words)) return 'Science';
  if (/\bwriting\b/i.test(words)) return 'Writing';
  return null;
};
