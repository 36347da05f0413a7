// What the demo needs to know of a district: its files, its coaches and the cycles they start. The invented one, or one read from a folder.
import type { Actor } from './actor';
import { tellOtherCycles } from './otherCycles';
import { type StartedCycle, workInRunningCycles } from './runningCycles';
import { coaches, teachers } from '../sampleDistrict/people';
import { scoreFiles } from '../sampleDistrict/scoreFiles';
import { type SampleFile, staffFiles } from '../sampleDistrict/staffFiles';

export interface DistrictCycle {
  /** The e-mail of the coach who starts it. */
  readonly coach: string;
  readonly request: { readonly teacherIds: readonly string[] } & Readonly<Record<string, unknown>>;
}

export interface District {
  readonly name: string;
  /** E-mails; the first one sets up the workbook. */
  readonly coaches: readonly string[];
  readonly setUp: Readonly<Record<string, unknown>>;
  readonly setUpWords: (value: Readonly<Record<string, unknown>>) => string;
  readonly staffFiles: readonly SampleFile[];
  readonly scoreFiles: readonly SampleFile[];
  readonly cycles: readonly DistrictCycle[];
  readonly session: Readonly<Record<string, unknown>>;
  readonly chartTeachers: readonly string[];
  /** What has happened in the district besides, where the district is the invented one. */
  readonly story: ((actor: Actor, started: readonly StartedCycle[]) => void) | null;
}

export const setUpWords = (value: Readonly<Record<string, unknown>>): string => {
  const created = value.created;
  return Array.isArray(created) ? `${created.length} sheets made` : 'ready';
};

const focuses = [
  [
    'Fractions on a number line',
    'Students compare two fractions and justify the answer with a model.',
    'Exit tickets at level 3 or 4',
    'students',
    9,
    20,
  ],
  ['Talk in small groups', 'Students build on a classmate’s idea before adding their own.', 'Exchanges in ten minutes', 'exchanges', 4, 12],
  ['Evidence from the text', 'Students name the sentence that supports their answer.', 'Answers with evidence', '%', 35, 80],
  [
    'Opportunities to respond',
    'Every student answers at least three times in a lesson.',
    'Responses a student and lesson',
    'responses',
    1,
    3,
  ],
  ['Wait time after questions', 'Students have three seconds to think before anyone answers.', 'Silence after a question', 'seconds', 1, 3],
  [
    'Independent reading',
    'Students read on their own for fifteen minutes without a reminder.',
    'Minutes until the first reminder',
    'minutes',
    6,
    15,
  ],
] as const;

/** First days, so that some cycles are well under way and some have just begun. */
const firstDays = ['2026-03-09', '2026-03-02', '2026-04-06', '2026-03-23', '2026-04-13', '2026-03-30', '2026-04-13'] as const;

const enrolments = ['teacher-initiated', 'invited', 'principal-suggested'] as const;

const models = ['Student-Centered', 'Impact Cycle', 'Get Better Faster', 'Classic'] as const;

/** Seven of the eight the first coach may have open, and three of the part-time coach. */
export const sampleDistrict = (): District => {
  const chosen = coaches.flatMap((coach, index) =>
    teachers.filter((teacher) => teacher.coachId === coach.id).slice(0, index === 0 ? 7 : 3),
  );
  return {
    name: 'Foxhollow School District',
    coaches: coaches.map((coach) => coach.email),
    setUp: { workbook: 'team', teamStudentData: true },
    setUpWords,
    staffFiles: staffFiles(),
    scoreFiles: scoreFiles(),
    cycles: chosen.map((teacher, index) => {
      const [focus, statement, measure, unit, baseline, target] = focuses[index % focuses.length] ?? focuses[0];
      const startedOn = firstDays[index % firstDays.length] ?? firstDays[0];
      return {
        coach: coaches.find((coach) => coach.id === teacher.coachId)?.email ?? coaches[0].email,
        request: {
          coachId: teacher.coachId,
          teacherIds: [teacher.id],
          model: models[index % models.length],
          focus,
          startedOn,
          plannedEndOn: '2026-05-29',
          agreedOn: startedOn,
          enrolment: enrolments[index % enrolments.length],
          goal: { statement, measure, unit, baseline, target, dueOn: '2026-05-22' },
        },
      };
    }),
    session: { kind: 'planning', mode: 'Meet', durationMinutes: 30, from: '2026-04-15', to: '2026-04-30' },
    chartTeachers: chosen.map((teacher) => teacher.id),
    story: (actor, started) => {
      workInRunningCycles(actor, started);
      tellOtherCycles(actor);
    },
  };
};
