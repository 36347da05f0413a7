// What every action on plans has before it: the tables read once, and for each cycle its people, its plan row and what its plan would say.
import { planContent, namesOf } from '../../outputs/planFromTracker';
import type { PlanContent } from '../../outputs/planContent';
import { planName } from '../../outputs/planName';
import { chosenTemplate, type PlanFormat } from '../../outputs/planSettings';
import type { Host } from '../../ports/host';
import type { TemplateChoice } from '../../ports/planDocuments';
import type { TrackerContent } from '../../ports/trackerStore';
import type { Problem } from '../../problems/problem';
import { done, type Result } from '../../problems/result';
import { teacherGrowth } from '../../students/growth';
import type { TrackerRecord } from '../../tracker/tables';
import { unreadableOf, unreadableRow } from './rowIn';

export const planTables = [
  'plans',
  'cycles',
  'cycleMembers',
  'teachers',
  'coaches',
  'schools',
  'goals',
  'learningTargets',
  'actionSteps',
  'sessions',
  'resources',
  'settings',
  'scores',
  'teachingLinks',
] as const;

export type PlanRow = TrackerRecord<'plans'>;
export type CycleRow = TrackerRecord<'cycles'>;
export type TeacherRow = TrackerRecord<'teachers'>;

/** Everything about one cycle that its plan needs. */
export interface PlanCase {
  readonly cycle: CycleRow;
  readonly teachers: readonly TeacherRow[];
  /** The address of the cycle's coach. */
  readonly coach: string | null;
  /** The teachers by name, as people say them. */
  readonly names: string;
  readonly content: PlanContent;
  readonly docName: string;
  readonly template: TemplateChoice;
  /** Whom the policy lets open it: the teachers, and the coach where someone else's account makes it. */
  readonly people: readonly string[];
  readonly withoutEmail: readonly string[];
  readonly planKey: string;
  /** A digest of everything the plan says and whom it is shared with. */
  readonly contentMark: string;
}

export interface PlanDesk {
  readonly tables: TrackerContent<(typeof planTables)[number]>;
  readonly workbookKey: string;
  cycle(cycleId: string): CycleRow | null;
  /** The bad cell that keeps the cycle, or its plan, from being read; null where there is none. */
  unreadable(cycleId: string): Problem | null;
  caseOf(cycle: CycleRow): PlanCase;
  /** The plan row of a cycle: of several, the one that has a Doc. */
  rowOf(cycleId: string): PlanRow | null;
}

/** Half of a SHA-256: appProperties take 124 bytes for key and value together. */
const key = (host: Host, text: string): string => host.digest(text).slice(0, 32);

const once = <Value>(make: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | null = null;
  return () => (kept ??= { value: make() }).value;
};

const grouped = <Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): ((key: string) => readonly Row[]) => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const found = keyOf(row);
    if (found === null) continue;
    const group = groups.get(found);
    if (group === undefined) groups.set(found, [row]);
    else group.push(row);
  }
  return (wanted) => groups.get(wanted) ?? [];
};

export const planRowOf = (rows: readonly PlanRow[], cycleId: string): PlanRow | null => {
  const own = rows.filter((row) => row.cycleId === cycleId);
  return own.find((row) => row.docId !== null) ?? own[0] ?? null;
};

export const openPlanDesk = (host: Host): Result<PlanDesk> => {
  const read = host.tracker.read(planTables);
  if (!read.ok) return read;
  const tables = read.value;
  const cycles = new Map(tables.cycles.records.map((row) => [row.cycleId, row]));
  const teachers = new Map(tables.teachers.records.map((row) => [row.teacherId, row]));
  const schools = new Map(tables.schools.records.map((row) => [row.schoolId, row.name]));
  const members = grouped(tables.cycleMembers.records, (row) => row.cycleId);
  const goals = grouped(tables.goals.records, (row) => row.cycleId);
  const steps = grouped(tables.actionSteps.records, (row) => row.cycleId);
  const targets = grouped(tables.learningTargets.records, (row) => row.cycleId);
  const sessions = grouped(tables.sessions.records, (row) => row.cycleId);
  let growthRows: ReturnType<typeof teacherGrowth> | null = null;
  /** Worked out once for everybody: it goes through every score. */
  const growthOf = (teacherId: string) =>
    (growthRows ??= teacherGrowth(tables.scores.records, tables.teachingLinks.records)).filter((row) => row.teacherId === teacherId);
  const workbookId = host.tracker.workbookId();
  const cases = new Map<string, PlanCase>();

  const schoolOf = (teacher: TeacherRow): string => namesOf(teacher.schoolIds.map((id) => schools.get(id) ?? id)) || teacher.school;

  const makeCase = (cycle: CycleRow): PlanCase => {
    const own = members(cycle.cycleId)
      .filter((member) => member.leftOn === null || cycle.endedOn !== null)
      .reduce<TeacherRow[]>((found, member) => {
        const teacher = teachers.get(member.teacherId);
        return teacher === undefined || found.includes(teacher) ? found : found.concat(teacher);
      }, []);
    const coach = tables.coaches.records.find((row) => row.coachId === cycle.coachId) ?? null;
    const cycleGoals = goals(cycle.cycleId);
    // Made when asked for: a chunk of a long run looks at every cycle and writes the plans of a few.
    const content = once(() =>
      planContent({
        cycle,
        teachers: own,
        coach,
        goal: cycleGoals.find((goal) => goal.status === 'active') ?? cycleGoals[cycleGoals.length - 1] ?? null,
        learningTargets: targets(cycle.cycleId),
        steps: steps(cycle.cycleId),
        sessions: sessions(cycle.cycleId),
        resources: tables.resources.records,
        growth: own.length === 1 ? growthOf(own[0]?.teacherId ?? '') : [],
        schoolNames: own.map(schoolOf).filter((name, nth, all) => name !== '' && all.indexOf(name) === nth),
        schoolOf,
        locale: host.locale(),
      }),
    );
    const contentMark = once(() => key(host, JSON.stringify([content(), host.locale()])));
    const names = namesOf(own.map(({ name }) => name));
    const format: PlanFormat = own.length > 1 ? 'group' : 'individual';
    const chosen = chosenTemplate(tables.settings.records, cycle.model, format);
    const people = own.map(({ email }) => email).concat(coach?.email ?? null);
    const shared = people.filter((email, nth): email is string => email !== null && email !== host.user() && people.indexOf(email) === nth);
    return {
      cycle,
      teachers: own,
      coach: coach?.email ?? null,
      names,
      get content() {
        return content();
      },
      docName: planName(names, cycle.focus, cycle.startedOn),
      template: chosen === null ? { kind: 'builtIn', model: cycle.model, format } : { kind: 'chosen', fileId: chosen },
      people: shared,
      withoutEmail: own.filter(({ email }) => email === null).map(({ name }) => name),
      planKey: key(host, `${workbookId}/${cycle.cycleId}`),
      get contentMark() {
        return contentMark();
      },
    };
  };

  return done({
    tables,
    workbookKey: key(host, workbookId),
    cycle: (cycleId) => cycles.get(cycleId) ?? null,
    unreadable: (cycleId) => unreadableRow(tables.cycles, cycleId) ?? unreadableOf('plans', tables.plans, cycleId)[0] ?? null,
    caseOf: (cycle) => {
      const known = cases.get(cycle.cycleId) ?? makeCase(cycle);
      cases.set(cycle.cycleId, known);
      return known;
    },
    rowOf: (cycleId) => planRowOf(tables.plans.records, cycleId),
  });
};
