// What a coach should know before plans are written: tags nobody can reach, things a plan would say nothing about, and the first plan in words.
import { isEmptyValue, type PlanContent, type PlanItem } from './planContent';
import { hasAnything } from './planDocument';
import type { PlanTemplate, RepeatPiece } from './planTemplate';
import { knownTags, listNames, type TagUse, writtenTag } from './planTags';
import { renderedFor, type Writing } from './planWords';

const usesOf = (template: PlanTemplate): readonly TagUse[] =>
  template.scalars
    .concat(template.repeats.reduce<typeof template.scalars>((all, { tagged }) => all.concat(tagged), []))
    .reduce<TagUse[]>((uses, { slots }) => uses.concat(slots.map(({ use }) => use)), []);

/** Tags a template could use and does not, as they are written. */
export const unusedTags = (template: PlanTemplate): readonly string[] => {
  const used = new Set(usesOf(template).map((use) => writtenTag({ ...use, format: null, later: false })));
  return knownTags.filter((tag) => !used.has(tag) && !(listNames as readonly string[]).includes(tag));
};

/** Tags of the template for which this plan has nothing: they would stand as a dash, or an empty row. */
export const missingIn = (template: PlanTemplate, content: PlanContent): readonly string[] => {
  const optional = new Set(
    template.sections.filter(({ subject }) => !hasAnything(content, subject)).map(({ subject }) => subject.split('.')[0]),
  );
  const missing = new Set<string>();
  for (const use of usesOf(template)) {
    if (use.later || (use.list !== null && optional.has(use.list))) continue;
    if (use.list !== null) {
      if (content.lists[use.list].length === 0) missing.add(use.list);
    } else if (!optional.has(use.field.split('.')[0] ?? '') && isEmptyValue(content.scalars[use.field])) missing.add(use.field);
  }
  return [...missing];
};

const wordsOf = (pieces: readonly RepeatPiece[], content: PlanContent, item: PlanItem, writing: Writing): string =>
  pieces.map((piece) => ('use' in piece ? renderedFor(content, piece.use, item, writing).text : piece.words)).join('');

/** The plan as lines of words, in the order of its tags: enough to see what a teacher would read, without making anything. */
export const previewLines = (template: PlanTemplate, content: PlanContent, locale: string): readonly string[] => {
  const writing: Writing = { stage: 'plan', locale, chips: false };
  const lines: { at: number; words: string }[] = [];
  for (const { paragraph, slots } of template.scalars) {
    if (paragraph.place.segmentId !== null) continue;
    let words = paragraph.text.slice(0, -1);
    for (const slot of [...slots].reverse()) {
      if (slot.use.later) continue;
      const value = renderedFor(content, slot.use, null, writing).text;
      words = words.slice(0, slot.start - paragraph.start) + value + words.slice(slot.end - paragraph.start);
    }
    lines.push({ at: paragraph.start, words });
  }
  for (const repeat of template.repeats) {
    const { paragraph } = repeat.first;
    if (paragraph.place.segmentId !== null) continue;
    content.lists[repeat.list].forEach((item, nth) => {
      const cells = repeat.cells.map((cell) => wordsOf(cell.pieces, content, item, writing)).filter((words) => words !== '');
      lines.push({ at: paragraph.start + nth / 1000, words: cells.join(' | ') });
    });
  }
  return lines.sort((one, other) => one.at - other.at).map(({ words }) => words.split('\u000B').join(' '));
};
