// A small school in memory: two coaches, four teachers of whom one has left, the shipped models. For tests of actions on cycles.
import { shippedPhaseRows } from '../../src/coaching/shippedModels';
import type { Problem } from '../../src/problems/problem';
import type { Result } from '../../src/problems/result';
import { makeMemoryHost, type MemoryHostOptions } from './memoryHost';
import { makeSetUpMemoryTracker } from './memoryTracker';

export const goal = {
  statement: 'Students will explain their reasoning.',
  measure: 'Exit tickets',
  unit: 'students',
  baseline: 9,
  target: 18,
  dueOn: '2026-03-06',
};

const teacher = (teacherId: string, name: string, schoolId: string, school: string, status: 'active' | 'left' = 'active') => ({
  teacherId,
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@foxhollow.example`,
  schoolIds: [schoolId],
  school,
  grades: ['4'],
  subjects: ['Mathematics'],
  experience: '2 to 4 years' as const,
  status,
});

const coach = (coachId: string, name: string, email: string, fte: number) => ({
  coachId,
  name,
  email,
  role: 'school-based' as const,
  fte,
  cap: null,
  workdayStarts: '07:30',
  workdayEnds: '15:30',
  timeZone: null,
  contractMinutesPerWeek: null,
});

const school = (schoolId: string, name: string) => ({
  schoolId,
  name,
  level: 'ES' as const,
  timeZone: null,
  rotationStartsOn: null,
  travelMinutes: null,
});

export const coachingScene = ({ fte = 1, ...options }: { readonly fte?: number } & MemoryHostOptions = {}) => {
  const tracker = makeSetUpMemoryTracker();
  tracker.add('schools', [school('S-1', 'Birchwood'), school('S-2', 'Lakeside')]);
  tracker.add('coaches', [
    coach('C-1', 'Priya Raman', 'priya.raman@foxhollow.example', fte),
    coach('C-2', 'Jonas Weld', 'jonas.weld@foxhollow.example', 1),
  ]);
  tracker.add('teachers', [
    teacher('T-1', 'Ana Ruiz', 'S-1', 'Birchwood'),
    teacher('T-2', 'Bo Lind', 'S-1', 'Birchwood'),
    teacher('T-3', 'Cy Okafor', 'S-2', 'Lakeside'),
    teacher('T-4', 'Di Marsh', 'S-2', 'Lakeside', 'left'),
  ]);
  tracker.add('phases', shippedPhaseRows());
  const host = makeMemoryHost({ ...options, tracker });
  const valueOf = <Value>(result: Result<Value>): Value => {
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    return result.value;
  };
  const problemOf = (result: Result<unknown>): Problem => {
    if (result.ok) throw new Error(`Nothing was refused: ${JSON.stringify(result.value)}`);
    return result.problem;
  };
  return { tracker, host, valueOf, problemOf };
};
