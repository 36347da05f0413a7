// Lanes of a run over many plans: jobs of their own that go on at the same time. No cycle is in two of them, so no plan is written twice.
import { isWork } from './planRun';
import type { PlanDecision } from './planDecision';

/** Below this a run is over in two chunks, and the others would hardly begin before the first ends. */
const fewest = 13;

/** More lanes than these would only wait: three write as many plans as Google takes in a minute. */
export const mostLanes = 3;

/**
 * The cycles of each lane. What is to be written goes round, plans to be made before those to be updated, so that the first chunk of
 * the first lane makes what all of them need in Drive; what needs no writing is told by the first lane.
 *
 * @param decisions one for each of `cycleIds`, in its order
 */
export const lanesOf = (cycleIds: readonly string[], decisions: readonly PlanDecision[], most: number): readonly (readonly string[])[] => {
  const making: string[] = [];
  const others: string[] = [];
  const still: string[] = [];
  cycleIds.forEach((cycleId, nth) => {
    const decision = decisions[nth];
    if (decision === undefined || !isWork(decision)) still.push(cycleId);
    else if (decision.kind === 'create') making.push(cycleId);
    else others.push(cycleId);
  });
  const work = making.concat(others);
  const count = work.length < fewest ? 1 : Math.max(1, Math.min(most, mostLanes));
  if (count === 1) return [cycleIds];
  const [first = [], ...more] = Array.from({ length: count }, (_, lane) => work.filter((_id, nth) => nth % count === lane));
  return [first.concat(still), ...more];
};
