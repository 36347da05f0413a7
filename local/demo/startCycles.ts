// Starts a district's cycles, each by its coach, and keeps what the later steps need of them.
import type { LocalHost } from '../host/openHost';
import { type Answer, ask } from './ask';
import type { DistrictCycle } from './district';
import type { StartedCycle } from './runningCycles';

export const startCycles = (
  host: LocalHost,
  cycles: readonly DistrictCycle[],
): { readonly answers: readonly Answer[]; readonly cycles: readonly StartedCycle[] } => {
  const answers = cycles.map((cycle) => ask(host, { action: 'startCycle', ...cycle.request }, cycle.coach));
  return {
    answers,
    cycles: answers.map(({ value }, index) => ({
      cycleId: String(value.cycleId),
      goalId: typeof value.goalId === 'string' ? value.goalId : null,
      coach: cycles[index]?.coach ?? '',
      teacherId: cycles[index]?.request.teacherIds[0] ?? '',
    })),
  };
};
