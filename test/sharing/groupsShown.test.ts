import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupsShown } from '../../src/sharing/groupsShown';

const shown = (groups: Readonly<Record<string, number>>): readonly string[] =>
  groupsShown(
    Object.entries(groups).map(([group, n]) => ({ group, n })),
    3,
  ).map(({ group }) => group);

describe('groups beside each other', () => {
  it('are shown where each is large enough', () => {
    expect(shown({ 'EL: Yes': 3, 'EL: No': 20, 'IEP: Yes': 4, 'IEP: No': 19 })).toEqual(['EL: Yes', 'EL: No', 'IEP: Yes', 'IEP: No']);
  });

  it('leave out the one that would give a single student away', () => {
    expect(shown({ 'EL: Yes': 3, 'EL: No': 20, 'IEP: Yes': 1, 'IEP: No': 22 })).toEqual(['EL: Yes', 'EL: No']);
  });

  it('leave out no more of a kind than it takes', () => {
    expect(shown({ 'Race: A': 1, 'Race: B': 4, 'Race: C': 9, 'Race: D': 18 })).toEqual(['Race: C', 'Race: D']);
    expect(shown({ 'Race: A': 1, 'Race: B': 2, 'Race: C': 9, 'Race: D': 18 })).toEqual(['Race: C', 'Race: D']);
  });

  it('leave out a group that has none of its kind beside it', () => {
    expect(shown({ 'Gifted: No': 23, 'EL: Yes': 4, 'EL: No': 19 })).toEqual(['EL: Yes', 'EL: No']);
  });

  it('never let a reader with the size of the class take the shown ones off and be left with a small number', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 2, max: 5 }), (counts, least) => {
        const groups = counts.map((n, place) => ({ group: `Kind: ${place}`, n }));
        const left = groupsShown(groups, least);
        const hidden = groups.filter((group) => !left.includes(group)).reduce((sum, { n }) => sum + n, 0);
        expect(left.every(({ n }) => n >= least)).toBe(true);
        expect(left.length === 0 || hidden === 0 || hidden >= least).toBe(true);
      }),
    );
  });
});
