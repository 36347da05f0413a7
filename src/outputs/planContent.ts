// What one plan says, apart from any template: a value for each tag, and the lists that repeat. Plain data for one audience.
import type { ListName } from './planTags';

export type PlanValue =
  | { readonly kind: 'text'; readonly text: string | null; readonly link?: string | null }
  | { readonly kind: 'date'; readonly date: string | null }
  | { readonly kind: 'number'; readonly number: number | null; readonly unknown?: string }
  | { readonly kind: 'person'; readonly name: string; readonly email: string | null };

export interface PlanItem {
  /** The id of the row it comes from; what a person writes beside it is found again by this. */
  readonly id: string;
  readonly fields: Readonly<Record<string, PlanValue>>;
}

export interface PlanContent {
  readonly scalars: Readonly<Record<string, PlanValue>>;
  readonly lists: Readonly<Record<ListName, readonly PlanItem[]>>;
}

/** A plan is written once, and once more when its cycle closes; tags marked "later" wait for the second time. */
export type PlanStage = 'plan' | 'closing';

export const text = (value: string | null, link?: string | null): PlanValue => ({
  kind: 'text',
  text: value,
  ...(link === undefined ? {} : { link }),
});
export const date = (value: string | null): PlanValue => ({ kind: 'date', date: value });
export const number = (value: number | null, unknown?: string): PlanValue => ({
  kind: 'number',
  number: value,
  ...(unknown === undefined ? {} : { unknown }),
});
export const person = (name: string, email: string | null): PlanValue => ({ kind: 'person', name, email });

export const isEmptyValue = (value: PlanValue | undefined): boolean => {
  if (value === undefined) return true;
  if (value.kind === 'text') return value.text === null || value.text.trim() === '';
  if (value.kind === 'date') return value.date === null;
  if (value.kind === 'number') return value.number === null && value.unknown === undefined;
  return value.name.trim() === '';
};
