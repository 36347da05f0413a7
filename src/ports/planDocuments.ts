// What actions need from Docs and Drive: templates and plans, never requests and indexes.
import type { PlanContent } from '../outputs/planContent';
import type { PlanParts } from '../outputs/planParts';
import type { PlanReading } from '../outputs/planReading';
import type { PlanTemplate } from '../outputs/planTemplate';
import type { PlanDifference } from '../outputs/planUpdate';
import type { Result } from '../problems/result';

/** The built-in template for a coaching model and format, or a Doc the district chose. */
export type TemplateChoice =
  { readonly kind: 'builtIn'; readonly model: string; readonly format: string } | { readonly kind: 'chosen'; readonly fileId: string };

export interface ReadyTemplate {
  readonly templateId: string;
  /** The Doc's name in Drive. */
  readonly title: string;
  readonly template: PlanTemplate;
}

/** A plan that stands in Drive, outside the bin. */
export interface FoundPlan {
  readonly planKey: string;
  readonly docId: string;
  readonly link: string;
}

export interface PlanToMake {
  /** Workbook and cycle, never the template: the same key is the same plan. */
  readonly planKey: string;
  readonly workbookKey: string;
  readonly name: string;
  readonly content: PlanContent;
}

export interface PlanWords {
  readonly locale: string;
  readonly stage: 'plan' | 'closing';
}

export interface WrittenPlan {
  readonly docId: string;
  readonly link: string;
  /** Says later whether anyone changed the Doc; null where Google did not tell. */
  readonly revision: string | null;
  /** What a person wrote and was kept. */
  readonly differences: readonly PlanDifference[];
  /** Of a Doc filled just now, what it was made of; null of one that was there. */
  readonly made: PlanParts | null;
  /** Single tags that have their place in the Doc now; null where the Doc was not looked at. */
  readonly standing: readonly string[] | null;
}

/** A copy was made; where its words could not be written, the same Doc can be filled later. */
export type MadePlan = { readonly docId: string; readonly link: string; readonly filled: Result<WrittenPlan> };

export interface PlanPerson {
  readonly email: string;
  readonly role: 'writer' | 'reader';
}

/** Who can open a plan, as Drive says it: a person, a group, a domain, or anyone with the link. */
export interface PlanAccess {
  readonly kind: 'user' | 'group' | 'domain' | 'anyone';
  readonly email: string | null;
  readonly role: string;
}

export interface PlanDocuments {
  /** Finds or makes the template in the Coachbook folder and reads it; a second call in the same run is free. */
  template(choice: TemplateChoice): Result<ReadyTemplate>;
  /** Docs that this person's Coachbook made in the last 24 hours, in any workbook: Google limits them a day. */
  madeLastDay(): number;
  /** Every plan of this workbook that this person's Coachbook made: one call a thousand. */
  find(workbookKey: string): Result<readonly FoundPlan[]>;
  /** Copies the template and fills the copy: two calls. `planUnsure` when it is not known whether the copy was made. */
  make(plan: PlanToMake, template: ReadyTemplate, words: PlanWords): Result<MadePlan>;
  /** Writes again what is ours and nobody changed: two calls; one when nothing differs. A copy that was never filled is filled. */
  update(docId: string, content: PlanContent, words: PlanWords): Result<WrittenPlan>;
  /** What people wrote in the cells that come back to the tracker: one call. */
  read(docId: string): Result<PlanReading>;
  /** Lets one person open the plan. A notice is mailed with these words; null mails nobody. */
  share(docId: string, person: PlanPerson, notice: string | null): Result<null>;
  access(docId: string): Result<readonly PlanAccess[]>;
  /** Whether it lies in the bin, and its revision now. */
  standing(docId: string): Result<{ readonly binned: boolean; readonly revision: string | null }>;
  /** Puts the plan into the bin, from where its owner can take it back. */
  discard(docId: string): Result<null>;
}
