// From a template and what a plan says to one ordered list of Docs requests: a fresh copy of the template becomes the plan in one batch.
import { covers, type DocEdit, fromTheEnd } from './docEdits';
import { type Removal, removalEdits } from './docRemovals';
import { type DocRequest, nameRange } from './docRequests';
import { nameOf } from './ownedRanges';
import { folded, type FoldedSpan, folds } from './planEmptyRows';
import { markOf } from './textMark';
import { isEmptyValue, type PlanContent } from './planContent';
import { listNames, type TagUse } from './planTags';
import type { PlanTemplate, Repeat, Section, TaggedParagraph } from './planTemplate';
import { addParagraphs, addRows, emptyItem, layoutOf, renderedFor, replaceSpan, type Writing } from './planWords';

/** Whether a section's subject has anything to say: a list with an item, or a value. */
export const hasAnything = (content: PlanContent, subject: string): boolean => {
  const list = listNames.find((name) => name === subject.split('.')[0]);
  return list === undefined ? !isEmptyValue(content.scalars[subject]) : content.lists[list].length > 0;
};

const leftForLater = ({ paragraph, slots }: TaggedParagraph, writing: Writing): readonly DocEdit[] =>
  slots
    .filter(({ use }) => use.later && writing.stage === 'plan')
    .map(({ use, start, end }) => {
      const raw = paragraph.text.slice(start - paragraph.start, end - paragraph.start);
      const name = nameOf({ use, itemId: null, mark: markOf(raw), row: [], layout: null });
      return { place: paragraph.place, start, end, requests: [nameRange(paragraph.place, start, end, name)] };
    });

const scalarEdits = (tagged: TaggedParagraph, content: PlanContent, writing: Writing): readonly DocEdit[] =>
  tagged.slots
    .filter(({ use }) => !use.later || writing.stage === 'closing')
    .map((slot) => {
      const use: TagUse = { ...slot.use, later: false };
      return replaceSpan(tagged.paragraph.place, slot, use, null, renderedFor(content, use, null, writing), null);
    })
    .concat(leftForLater(tagged, writing));

const repeatEdits = (repeat: Repeat, content: PlanContent, writing: Writing): readonly DocEdit[] => {
  const [firstSlot] = repeat.first.slots.filter(({ use }) => use.list !== null);
  const [first = emptyItem(repeat.list, firstSlot?.use.field ?? ''), ...more] = content.lists[repeat.list];
  const { paragraph } = repeat.first;
  const layout = layoutOf(repeat.cells);
  const [onlyCell] = repeat.cells;
  const spans = repeat.tagged.reduce<FoldedSpan[]>((all, { paragraph: { place, start, end }, slots }) => {
    const slot = slots.find(({ use }) => use.list !== null);
    return slot === undefined ? all : all.concat({ place, start, end: end - 1, use: slot.use });
  }, []);
  if (first.id === '' && folds(layout, repeat.list)) return folded(spans, first, layout, content, writing);
  const edits = repeat.tagged.reduce<DocEdit[]>(
    (all, tagged) =>
      all.concat(
        tagged.slots.map((slot) =>
          replaceSpan(tagged.paragraph.place, slot, slot.use, first, renderedFor(content, slot.use, first, writing), layout),
        ),
      ),
    [],
  );
  if (more.length === 0) return edits;
  if (repeat.kind === 'row' && paragraph.cell !== null) {
    return edits.concat(addRows({ place: paragraph.place, ...paragraph.cell }, repeat.cells, more, content, writing, layout));
  }
  return onlyCell === undefined
    ? edits
    : edits.concat(addParagraphs(paragraph.place, paragraph.end - 1, onlyCell, more, content, writing, layout));
};

/** A section without anything goes whole; of one that stays only the two lines with its marks go. */
const removalsOf = (section: Section, content: PlanContent): readonly Removal[] => {
  const { paragraph, firstPosition, lastPosition } = section;
  const one = (first: number, last: number): Removal => ({ place: paragraph.place, siblings: paragraph.siblings, first, last });
  return hasAnything(content, section.subject)
    ? [one(firstPosition, firstPosition), one(lastPosition, lastPosition)]
    : [one(firstPosition, lastPosition)];
};

export const planRequests = (template: PlanTemplate, content: PlanContent, writing: Writing): readonly DocRequest[] => {
  const removed = removalEdits(template.sections.reduce<Removal[]>((all, section) => all.concat(removalsOf(section, content)), []));
  const written = template.scalars
    .reduce<DocEdit[]>((edits, tagged) => edits.concat(scalarEdits(tagged, content, writing)), [])
    .concat(template.repeats.reduce<DocEdit[]>((edits, repeat) => edits.concat(repeatEdits(repeat, content, writing)), []))
    .filter((edit) => !removed.some((removal) => covers(removal, edit)));
  return fromTheEnd(removed.concat(written));
};
