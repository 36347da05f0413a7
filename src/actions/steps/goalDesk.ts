// The numbers of a cycle's goals that are counted in data: its students' scores, or its learning targets.
import { isStaying } from '../../coaching/cycle';
import type { Goal } from '../../coaching/goal';
import type { Host } from '../../ports/host';
import { done, type Result } from '../../problems/result';
import { countable, goalScores, type ScoresWish } from '../../students/goalScores';
import { scoresWords, targetsWords } from '../../students/goalWords';
import type { TrackerRecord } from '../../tracker/tables';
import { todayOf } from './schoolDay';

export interface GoalReading {
  readonly goalId: string;
  /** Null: the data says nothing yet; the words say why. */
  readonly value: number | null;
  readonly words: string;
}

export interface CountedGoals {
  readonly readings: readonly GoalReading[];
  /** What a goal of this cycle's teachers can be counted in. */
  readonly offers: ReturnType<typeof countable>;
  /** Rows of scores and class lists that could not be read and are not counted. */
  readonly unreadableRows: number;
}

/** The goals that ask for scores; a cycle without any needs no sheet of students. */
export const asksForScores = ({ counts }: Pick<Goal, 'counts'>): boolean => counts !== null && counts !== 'learning targets met';

const targetsReading = (goal: Goal, targets: readonly TrackerRecord<'learningTargets'>[]): GoalReading => {
  const own = targets.filter(({ cycleId }) => cycleId === goal.cycleId);
  const met = own.filter((target) => target.met).length;
  return { goalId: goal.goalId, value: own.length === 0 ? null : met, words: targetsWords(met, own.length) };
};

interface GoalScene {
  readonly cycle: TrackerRecord<'cycles'>;
  readonly members: readonly TrackerRecord<'cycleMembers'>[];
  /** Of this cycle, those to be counted. */
  readonly goals: readonly Goal[];
  readonly learningTargets: readonly TrackerRecord<'learningTargets'>[];
}

/** @param withScores whether the sheets of students are read; a workbook may have none. */
export const countGoals = (host: Host, scene: GoalScene, withScores: boolean): Result<CountedGoals> => {
  const { cycle, members, goals, learningTargets } = scene;
  const read = withScores ? host.tracker.read(['scores', 'teachingLinks']) : null;
  if (read?.ok === false && read.problem.code !== 'sheetMissing') return read;
  const { scores, teachingLinks } = read?.ok === true ? read.value : { scores: null, teachingLinks: null };
  const [tests, links] = [scores?.records ?? [], teachingLinks?.records ?? []];
  const { startedOn, endedOn } = cycle;
  const teacherIds = members.filter((member) => member.cycleId === cycle.cycleId && isStaying(member)).map(({ teacherId }) => teacherId);
  const span = { teacherIds, startedOn, endedOn, today: todayOf(host) };
  const readings = goals.flatMap((goal): readonly GoalReading[] => {
    if (goal.counts === null) return [];
    if (goal.counts === 'learning targets met') return [targetsReading(goal, learningTargets)];
    const wish: ScoresWish = { counts: goal.counts, assessment: goal.assessment, subject: goal.subject, atLeast: goal.atLeast };
    const answer = goalScores(tests, links, wish, span);
    return [{ goalId: goal.goalId, value: 'reading' in answer ? answer.reading.value : null, words: scoresWords(answer, wish) }];
  });
  return done({
    readings,
    offers: countable(tests, links, teacherIds),
    unreadableRows: (scores?.problems.length ?? 0) + (teachingLinks?.problems.length ?? 0),
  });
};
