// Who a page is for, and what follows: inside the circle of coach and teacher groups are shown as they are, outside small ones are hidden.

/** `circle`: the coach and the teacher whose students they are. `school` and `district`: anyone beyond. */
export type Audience = 'circle' | 'school' | 'district';

export interface SharingRule {
  /** Groups of fewer are hidden; 0 hides none. */
  readonly minN: number;
  /** Percentages nearer to 0 or 100 than this are shown as "under" or "over" it; 0 shows all. */
  readonly tail: number;
  /** Whether single students may appear, by key. */
  readonly students: boolean;
}

/** Outside the circle no student appears, and shares beyond 5 % and 95 % are coded, as in Delaware's reports (DOMAIN, suppression). */
export const sharingRule = (audience: Audience, minN: number): SharingRule =>
  audience === 'circle' ? { minN: 0, tail: 0, students: true } : { minN, tail: 5, students: false };
