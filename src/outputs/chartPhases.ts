// The phases that coaching cycles cut time into, as charts mark them: what lies before, during and after, by day.

export interface CycleOnChart {
  readonly startedOn: string;
  /** Null while the cycle is open. */
  readonly endedOn: string | null;
  /** Only a goal in the scores of the chart's own instrument. */
  readonly goal: {
    readonly baseline: number | null;
    readonly target: number;
    readonly dueOn: string | null;
    readonly lowerIsBetter: boolean;
  } | null;
}

export interface PhaseEnd {
  readonly on: string;
  readonly words: 'Cycle began' | 'Cycle ended';
}

/** The days on which a phase ends and the next begins, in order. Tests on a cycle's first day belong to what was before it. */
export const phasesOf = (cycles: readonly CycleOnChart[]): readonly PhaseEnd[] =>
  cycles
    .flatMap(({ startedOn, endedOn }): readonly PhaseEnd[] => [
      { on: startedOn, words: 'Cycle began' },
      ...(endedOn === null ? [] : [{ on: endedOn, words: 'Cycle ended' } as const]),
    ])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** A name for each phase: as many as there are ends, and one. */
export const phaseNames = (cycles: readonly CycleOnChart[], dated: boolean): readonly string[] => {
  if (!dated) return ['Mean score'];
  let open = 0;
  let begun = 0;
  const several = cycles.length > 1;
  return [
    several ? 'Before the cycles' : 'Before the cycle',
    ...phasesOf(cycles).map(({ words }) => {
      open += words === 'Cycle began' ? 1 : -1;
      begun += words === 'Cycle began' ? 1 : 0;
      const which = several ? `cycle ${begun}` : 'the cycle';
      return open > 0 ? `During ${which}` : `After ${which}`;
    }),
  ];
};
