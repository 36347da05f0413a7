// What every chart is drawn from: scores and links read once, the teachers' numbers, one scale a subject, and cycles to mark.
import type { CycleOnChart } from '../../outputs/chartPhases';
import { growthCharts, sharedScale, type SharedScale } from '../../outputs/growthCharts';
import type { ChartBlock } from '../../outputs/chartSpec';
import type { Host } from '../../ports/host';
import { messageFor } from '../../problems/messages';
import type { Problem } from '../../problems/problem';
import { done, type Result } from '../../problems/result';
import { plainSubject, subjectFamily } from '../../students/subject';
import { teacherScores, type TeacherScores } from '../../students/teacherScores';
import { repeatedTests, weeklySeries } from '../../students/weekly';
import type { TrackerRecord } from '../../tracker/tables';
import type { JobReply } from '../jobReply';

export interface ChartDesk {
  /** Teachers with scores, by id. */
  readonly scoresOf: ReadonlyMap<string, readonly TeacherScores[]>;
  readonly scaleOf: (scores: TeacherScores) => SharedScale;
  readonly nameOf: (teacherId: string) => string;
  readonly blockOf: (scores: TeacherScores) => ChartBlock;
  /** Teachers of a school: those whose row says so, and where a row names no school, those whose students were tested there. */
  readonly teachersAt: (schoolId: string) => ReadonlySet<string>;
  /** Rows of scores and links that cannot be read, and are left out. */
  readonly unreadable: readonly Problem[];
}

/** More rows than anybody reads in a list; the count is said beside it. */
const mostNamed = 50;

/** Rows left out, in the shape in which jobs say what they skipped. */
export const leftOutRows = (problems: readonly Problem[]): JobReply['skipped'] =>
  problems.slice(0, mostNamed).map((problem) => ({
    place: 'row' in problem && 'sheet' in problem ? `${String(problem.sheet)}, row ${String(problem.row)}` : 'Scores',
    problem: { ...problem },
    message: messageFor(problem),
  }));

const sameSubject = (asked: string | null, subject: string): boolean =>
  asked === null || plainSubject(asked) === plainSubject(subject) || subjectFamily(asked) === subjectFamily(subject);

/** A goal is drawn only where its measure names the instrument: other goals count something else than scores. */
const goalOn = (goals: readonly TrackerRecord<'goals'>[], cycleId: string, assessment: string): CycleOnChart['goal'] => {
  const goal = goals.find(
    (each) =>
      each.cycleId === cycleId &&
      each.target !== null &&
      plainSubject(`${each.measure ?? ''} ${each.unit ?? ''}`).includes(plainSubject(assessment)),
  );
  if (goal?.target == null) return null;
  return { baseline: goal.baseline, target: goal.target, dueOn: goal.dueOn, lowerIsBetter: goal.direction === 'decrease' };
};

export interface CycleTables {
  readonly cycles: readonly TrackerRecord<'cycles'>[];
  readonly cycleMembers: readonly TrackerRecord<'cycleMembers'>[];
  readonly goals: readonly TrackerRecord<'goals'>[];
}

/** The cycles of one teacher that have begun, in order of their days. */
export const cyclesOf = ({ cycles, cycleMembers, goals }: CycleTables, teacherId: string, assessment: string): readonly CycleOnChart[] => {
  const own = new Set(cycleMembers.filter((member) => member.teacherId === teacherId).map(({ cycleId }) => cycleId));
  return cycles
    .flatMap(({ cycleId, startedOn, endedOn, status }) =>
      own.has(cycleId) && startedOn !== null && status !== 'proposed' && status !== 'waitlisted' && status !== 'cancelled'
        ? [{ startedOn, endedOn, goal: goalOn(goals, cycleId, assessment) }]
        : [],
    )
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1));
};

/** Reads each table once. Every teacher counts for the scale, so that charts drawn on different days can be laid beside each other. */
export const openChartDesk = (host: Host, subject: string | null): Result<ChartDesk> => {
  const read = host.tracker.read(['scores', 'teachingLinks', 'teachers', 'cycles', 'cycleMembers', 'goals']);
  if (!read.ok) return read;
  const { scores, teachingLinks, teachers } = read.value;
  const cycleTables = {
    cycles: read.value.cycles.records,
    cycleMembers: read.value.cycleMembers.records,
    goals: read.value.goals.records,
  };
  const all = teacherScores(scores.records, teachingLinks.records).filter((each) => sameSubject(subject, each.subject));
  const bySeries = new Map<string, TeacherScores[]>();
  const scoresOf = new Map<string, TeacherScores[]>();
  const add = (map: Map<string, TeacherScores[]>, key: string, each: TeacherScores): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [each]);
    else list.push(each);
  };
  for (const each of all) {
    add(bySeries, `${each.assessment}\n${each.subject}`, each);
    add(scoresOf, each.teacherId, each);
  }
  const scales = new Map([...bySeries].map(([series, own]) => [series, sharedScale(own)]));
  const scaleOf = (each: TeacherScores): SharedScale => scales.get(`${each.assessment}\n${each.subject}`) ?? sharedScale([each]);
  const names = new Map(teachers.records.map((teacher) => [teacher.teacherId, teacher.name]));
  const nameOf = (teacherId: string): string => names.get(teacherId) ?? teacherId;
  const repeated = repeatedTests(scores.records);
  return done({
    scoresOf,
    scaleOf,
    nameOf,
    teachersAt: (schoolId) => {
      const tested = new Set(scores.records.flatMap((score) => (score.schoolId === schoolId ? [score.studentKey] : [])));
      const known = new Map(teachers.records.map((teacher) => [teacher.teacherId, teacher.schoolIds]));
      const half = (own: readonly TeacherScores[]): boolean => {
        const keys = [...new Set(own.flatMap(({ studentKeys }) => [...studentKeys]))];
        return keys.length > 0 && keys.filter((key) => tested.has(key)).length * 2 >= keys.length;
      };
      const isThere = (id: string, own: readonly TeacherScores[]): boolean => {
        const said = known.get(id) ?? [];
        return said.length > 0 ? said.includes(schoolId) : half(own);
      };
      return new Set([...scoresOf].flatMap(([id, own]) => (isThere(id, own) ? [id] : [])));
    },
    unreadable: [...scores.problems, ...teachingLinks.problems],
    blockOf: (each) =>
      growthCharts(each, {
        teacherName: nameOf(each.teacherId),
        scale: scaleOf(each),
        cycles: cyclesOf(cycleTables, each.teacherId, each.assessment),
        weekly: repeated.size === 0 ? null : weeklySeries(repeated, each, each.studentKeys),
      }),
  });
};
