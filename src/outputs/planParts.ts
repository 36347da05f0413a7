// What a plan was made of, kept with its row: which single tags it holds and which sections were left out. It tells later what a person
// deleted, and what there is to say now that has no place in the Doc.
import type { PlanContent } from './planContent';
import { hasAnything } from './planDocument';
import type { OwnedRange } from './ownedRanges';
import type { PlanTemplate } from './planTemplate';

export interface PlanParts {
  /** Tags with one value, as "goal.dueOn". */
  readonly scalars: readonly string[];
  /** Subjects of the sections that were left out. */
  readonly leftOut: readonly string[];
}

const distinct = (names: readonly string[]): readonly string[] => names.filter((name, nth) => names.indexOf(name) === nth);

/** Of a plan that is filled just now. What stands inside a section that is left out is not counted. */
export const partsMade = (template: PlanTemplate, content: PlanContent): PlanParts => {
  const gone = template.sections.filter(({ subject }) => !hasAnything(content, subject));
  const standing = template.scalars.filter(
    ({ paragraph }) =>
      !gone.some((section) => {
        const [first, last] = [section.paragraph.siblings[section.firstPosition], section.paragraph.siblings[section.lastPosition]];
        return (
          section.paragraph.place.segmentId === paragraph.place.segmentId &&
          section.paragraph.place.tabId === paragraph.place.tabId &&
          first !== undefined &&
          last !== undefined &&
          first.start <= paragraph.start &&
          paragraph.end <= last.end
        );
      }),
  );
  return {
    scalars: distinct(standing.reduce<string[]>((all, { slots }) => all.concat(slots.map(({ use }) => use.field)), [])),
    leftOut: distinct(gone.map(({ subject }) => subject)),
  };
};

/** Of a plan as it stands. */
export const partsStanding = (owned: readonly OwnedRange[]): readonly string[] =>
  distinct(owned.filter(({ use }) => use.list === null).map(({ use }) => use.field));

export interface PlanGaps {
  /** Tags whose words, place and all, a person deleted. */
  readonly deleted: readonly string[];
  /** Sections that were empty when the plan was made and no longer are. */
  readonly noPlace: readonly string[];
}

export const planGaps = (made: PlanParts, standing: readonly string[], content: PlanContent): PlanGaps => ({
  deleted: made.scalars.filter((tag) => !standing.includes(tag)),
  noPlace: made.leftOut.filter((subject) => hasAnything(content, subject)),
});
