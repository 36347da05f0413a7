// Which groups of students may stand beside each other: no small one, and none that gives a small one of its kind away.

interface Group {
  /** A kind and a value: "IEP: Yes". */
  readonly group: string;
  readonly n: number;
}

const kindOf = ({ group }: Group): string => group.split(': ')[0] ?? group;

/**
 * The groups with at least `least` students, in their order. Where a kind has a small group (0 < n < `least`), whoever knows the size of the class
 * works it out from the others; so the next smallest of that kind are left out too, until those left out are two and together `least` students.
 * A kind of which one group is left has nothing beside it and is left out as a whole.
 */
export const groupsShown = <Found extends Group>(groups: readonly Found[], least: number): readonly Found[] => {
  const hidden = new Set<Found>();
  for (const kind of new Set(groups.map(kindOf))) {
    const own = groups.filter((group) => kindOf(group) === kind && group.n > 0).sort((a, b) => a.n - b.n);
    const small = own.filter(({ n }) => n < least);
    let students = 0;
    for (const [place, group] of own.entries()) {
      const enough = place >= 2 && students >= least;
      if (small.length === 0 || (place >= small.length && enough)) break;
      hidden.add(group);
      students += group.n;
    }
  }
  const shown = groups.filter((group) => group.n >= least && !hidden.has(group));
  return shown.filter((group) => shown.some((other) => other !== group && kindOf(other) === kindOf(group)));
};
