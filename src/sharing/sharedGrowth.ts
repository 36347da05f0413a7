// Which rows of a growth report readers beyond coach and teacher may see, so that no small group of students or teachers can be told from it.
import type { GrowthGroup } from '../students/growthGroups';

/** Survey practice: results stand for five or more of the staff. Source: The Learning Bar, protecting survey takers' anonymity. */
export const leastTeachers = 5;

/** "EL" of "EL: Yes": the groups of one kind share the students among them. Names without a kind are of one kind. */
const kindOf = (group: string): string => (group.includes(': ') ? (group.split(': ')[0] ?? '') : '');

const isSmall = (count: number, minN: number): boolean => count > 0 && count < minN;

interface Sizes {
  /** Matched students. */
  readonly count: number;
  readonly teachers: number;
}

const isTooSmall = ({ count, teachers }: Sizes, minN: number): boolean => count > 0 && (count < minN || teachers < leastTeachers);

/**
 * Places of one list whose total is printed that must be hidden: rows of few students or few teachers, then the smallest others until those hidden
 * are at least two and large enough taken together. A reader has one sum to work with: the total less what is shown.
 */
export const hiddenInList = (rows: readonly Sizes[], minN: number): ReadonlySet<number> => {
  const hidden = new Set(rows.flatMap((row, at) => (isTooSmall(row, minN) ? [at] : [])));
  if (hidden.size === 0) return hidden;
  const sum = (pick: (row: Sizes) => number): number =>
    [...hidden].reduce((total, at) => total + pick(rows[at] ?? { count: 0, teachers: 0 }), 0);
  const isSafe = (): boolean => hidden.size > 1 && sum(({ count }) => count) >= minN && sum(({ teachers }) => teachers) >= leastTeachers;
  const others = rows
    .map((row, at) => ({ ...row, at }))
    .filter(({ at, count }) => count > 0 && !hidden.has(at))
    .sort((a, b) => a.count - b.count || a.at - b.at);
  for (const { at } of others) {
    if (isSafe()) break;
    hidden.add(at);
  }
  return hidden;
};

/**
 * The rows that may be shown. In each window the groups of one kind are a list of matched students with everyone as its total; students of no group
 * count as one more. Sums over windows are not printed.
 */
export const shareable = (
  groups: readonly GrowthGroup[],
  everyone: readonly GrowthGroup[],
  minN: number,
): { readonly shown: ReadonlySet<GrowthGroup>; readonly hidden: number } => {
  const windowOf = ({ assessment, subject, from, to }: GrowthGroup): string => JSON.stringify([assessment, subject, from, to]);
  const totals = new Map(everyone.map((total) => [windowOf(total), total]));
  const lists = new Map<string, GrowthGroup[]>();
  for (const each of groups) {
    const key = windowOf(each) + kindOf(each.group ?? '');
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [each]);
    else list.push(each);
  }
  const shown = new Set<GrowthGroup>();
  for (const list of lists.values()) {
    const total = list[0] === undefined ? undefined : totals.get(windowOf(list[0]));
    const rows = list.map(({ pairs, teachers }) => ({ count: pairs.length, teachers }));
    const rest = (total?.pairs.length ?? 0) - rows.reduce((sum, { count }) => sum + count, 0);
    const hidden = hiddenInList([...rows, { count: Math.max(0, rest), teachers: leastTeachers }], minN);
    list.forEach((each, at) => {
      if (!hidden.has(at) && each.pairs.length > 0) shown.add(each);
    });
  }
  for (const total of everyone)
    if (total.pairs.length > 0 && !isTooSmall({ count: total.pairs.length, teachers: total.teachers }, minN)) shown.add(total);
  return { shown, hidden: groups.length + everyone.length - shown.size };
};

/** How many were scored, and how many of them dropped, only where those dropped are nobody or many: two counts give the third away. */
export const shareableCounts = (
  { nScored, pairs }: GrowthGroup,
  minN: number,
): { readonly nScored: number; readonly dropped: number } | null =>
  isSmall(nScored - pairs.length, minN) ? null : { nScored, dropped: nScored - pairs.length };
