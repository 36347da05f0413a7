// What every action on one cycle has before it: the cycle, its moves, today, and who asks.
import type { MoveScene } from '../coaching/cycleMoves';
import type { Host } from '../ports/host';
import { done, failed, type Result } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { todayOf } from './schoolDay';

export const moveScene = (
  host: Host,
  cycles: readonly TrackerRecord<'cycles'>[],
  history: readonly TrackerRecord<'phaseHistory'>[],
  cycleId: string,
): Result<MoveScene> => {
  const cycle = cycles.find((candidate) => candidate.cycleId === cycleId);
  if (cycle === undefined) return failed({ code: 'noSuchRecord', table: 'Cycles', id: cycleId });
  return done({
    cycle,
    history: history.filter((move) => move.cycleId === cycleId),
    today: todayOf(host),
    by: host.user(),
    newId: (prefix) => host.newId(prefix),
  });
};
