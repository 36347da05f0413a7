// What a coach should know of a template before plans are written: tags it does not use, and things a plan would say nothing about.
import { isEmptyValue, type PlanContent } from './planContent';
import { hasAnything } from './planDocument';
import type { PlanTemplate } from './planTemplate';
import { knownTags, listNames, type TagUse, writtenTag } from './planTags';

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
