// The mark in front of each list paragraph: a bullet, a counted number or letter, or a check box.
import type { DocumentTab, NestingLevel, Paragraph, StructuralElement } from '../record';
import { paragraphsOf } from '../engine/places';

export interface ListMark {
  readonly kind: 'bullet' | 'number' | 'check';
  readonly text: string;
  readonly level: number;
  readonly listId: string;
}

const roman = (value: number): string => {
  const parts: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  const [worth, letters] = parts.find(([amount]) => amount <= value) ?? [0, ''];
  return worth === 0 ? '' : letters + roman(value - worth);
};

/** a … z, aa … zz, as Docs counts. */
const letters = (value: number): string => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

const FORMS: Readonly<Record<string, (value: number) => string>> = {
  DECIMAL: String,
  ZERO_DECIMAL: (value) => String(value).padStart(2, '0'),
  ALPHA: letters,
  UPPER_ALPHA: (value) => letters(value).toUpperCase(),
  ROMAN: roman,
  UPPER_ROMAN: (value) => roman(value).toUpperCase(),
};

export const isChecklist = (level: NestingLevel | undefined): boolean =>
  level?.glyphType === 'GLYPH_TYPE_UNSPECIFIED' && !level.glyphFormat && !level.glyphSymbol;

const numberText = (levels: readonly NestingLevel[], counts: readonly number[], format: string): string =>
  format.replace(/%(\d)/g, (_all, digit: string) => (FORMS[levels[Number(digit)]?.glyphType ?? ''] ?? String)(counts[Number(digit)] ?? 1));

/** Counts through the content in reading order, as Docs numbers its lists. */
export const listMarks = (tab: DocumentTab, content: StructuralElement[]): ReadonlyMap<Paragraph, ListMark> => {
  const marks = new Map<Paragraph, ListMark>();
  const counts = new Map<string, number[]>();
  for (const { paragraph } of paragraphsOf(content)) {
    if (!paragraph.bullet) continue;
    const { listId, nestingLevel: level = 0 } = paragraph.bullet;
    const levels = tab.lists?.[listId]?.listProperties.nestingLevels ?? [];
    const glyph = levels[level];
    const before = counts.get(listId) ?? [];
    const own = (before[level] ?? (glyph?.startNumber ?? 1) - 1) + 1;
    const upTo = Array.from({ length: level }, (_each, nth) => before[nth] ?? 1);
    counts.set(listId, [...upTo, own]);
    const mark = { level, listId };
    if (isChecklist(glyph)) marks.set(paragraph, { ...mark, kind: 'check', text: '☐' });
    else if (glyph?.glyphSymbol || !glyph?.glyphType) marks.set(paragraph, { ...mark, kind: 'bullet', text: glyph?.glyphSymbol ?? '●' });
    else marks.set(paragraph, { ...mark, kind: 'number', text: numberText(levels, [...upTo, own], glyph.glyphFormat ?? '%0.') });
  }
  return marks;
};
