// What every action on one cycle has before it: the cycle, its moves, today, and who asks.
import type { MoveScene } from '../../coaching/cycleMoves';
import type { Host } from '../../ports/host';
import type { TableContent } from '../../ports/trackerStore';
import { done, type Result } from '../../problems/result';
import type { TrackerRecord } from '../../tracker/tables';
import { rowIn } from './rowIn';
import { todayOf } from './schoolDay';

export const moveScene = (
  host: Host,
  cycles: TableContent<'cycles'>,
  history: readonly TrackerRecord<'phaseHistory'>[],
  cycleId: string,
): Result<MoveScene> => {
  const cycle = rowIn('cycles', cycles, cycleId);
  if (!cycle.ok) return cycle;
  return done({
    cycle: cycle.value,
    history: history.filter((move) => move.cycleId === cycleId),
    today: todayOf(host),
    by: host.user(),
    newId: (prefix) => host.newId(prefix),
  });
};
