// What a cycle's plan says, worked out from the rows of the tracker. For the teachers in the cycle and their coach; it goes no further.
import { minutesOf } from '../time/calendarDate';
import type { GrowthRow } from '../students/growth';
import { compareWindows } from '../students/window';
import type { TrackerRecord } from '../tracker/tables';
import { date, number, person, type PlanContent, type PlanItem, text } from './planContent';
import { writtenNumber } from './planFormat';
import { answerHint, promptsFor } from './planPrompts';

export interface PlanSource {
  readonly cycle: TrackerRecord<'cycles'>;
  readonly teachers: readonly TrackerRecord<'teachers'>[];
  readonly coach: TrackerRecord<'coaches'> | null;
  readonly goal: TrackerRecord<'goals'> | null;
  readonly learningTargets: readonly TrackerRecord<'learningTargets'>[];
  readonly steps: readonly TrackerRecord<'actionSteps'>[];
  readonly sessions: readonly TrackerRecord<'sessions'>[];
  readonly resources: readonly TrackerRecord<'resources'>[];
  /** Growth of these teachers' students; used for one teacher alone. */
  readonly growth: readonly GrowthRow[];
  readonly schoolNames: readonly string[];
  readonly schoolOf: (teacher: TrackerRecord<'teachers'>) => string;
  /** BCP 47. */
  readonly locale: string;
}

export const namesOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`;

/** "2025–26": school years are taken to begin in July. */
export const schoolYearOf = (day: string | null): string | null => {
  if (day === null) return null;
  const first = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < 7 ? 1 : 0);
  return `${first}–${String((first + 1) % 100).padStart(2, '0')}`;
};

const clock = (time: string, locale: string): string => {
  if (!/^en(-|$)|^es-(MX|US|PR)/i.test(locale)) return time;
  const minutes = minutesOf(time);
  const hour = Math.floor(minutes / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
};

const called = ['cancelled by teacher', 'cancelled by coach', 'cancelled by school', 'no-show'];

const sessionItems = ({ sessions, locale }: PlanSource): readonly PlanItem[] =>
  sessions
    .filter(({ status }) => !called.includes(status))
    .map((session) => ({ session, when: `${session.date ?? '9'} ${session.startsAt ?? ''}` }))
    .sort((one, other) => (one.when < other.when ? -1 : one.when > other.when ? 1 : 0))
    .map(({ session }) => {
      const { startsAt, endsAt, meetLink } = session;
      const time =
        startsAt === null ? null : endsAt === null ? clock(startsAt, locale) : `${clock(startsAt, locale)} – ${clock(endsAt, locale)}`;
      const fields = {
        kind: text(session.kind),
        date: date(session.date),
        time: text(time),
        mode: text(session.mode),
        meet: meetLink === null ? text(session.mode) : text(meetLink.replace(/^https:\/\//, ''), meetLink),
      };
      return { id: session.sessionId, fields };
    });

/**
 * The latest growth in each subject, for one teacher. A group's plan has none: a mean over a few teachers, less one's own,
 * gives away the others' (docs/platform/plans.md, "Group plans").
 */
const growthItems = ({ growth, teachers }: PlanSource): readonly PlanItem[] => {
  const [teacher, ...others] = teachers;
  if (teacher === undefined || others.length > 0) return [];
  const latest = new Map<string, GrowthRow>();
  for (const row of growth) {
    if (row.teacherId !== teacher.teacherId || row.from === null || row.nMatched === 0) continue;
    const key = `${row.assessment} ${row.subject}`;
    const before = latest.get(key);
    if (before === undefined || compareWindows(before.to, row.to) < 0) latest.set(key, row);
  }
  const instruments = new Set([...latest.values()].map(({ assessment }) => assessment));
  return [...latest].map(([id, row]) => ({
    id,
    fields: {
      subject: text(instruments.size > 1 ? `${row.subject} (${row.assessment})` : row.subject),
      assessment: text(row.assessment),
      from: text(row.from),
      to: text(row.to),
      tested: number(row.nScored),
      mean: number(row.meanScore),
      n: number(row.nMatched),
      change: number(row.meanGrowth),
    },
  }));
};

/** "From 9 to 21 students", or as much of it as is known. */
const goalPath = ({ goal, locale }: PlanSource): string | null => {
  if (goal === null) return null;
  const said = (value: number | null): string | null => (value === null ? null : writtenNumber(value, locale, null));
  const [from, to] = [said(goal.baseline), said(goal.target)];
  const unit = goal.unit === null ? '' : ` ${goal.unit}`;
  if (from !== null && to !== null) return `From ${from} to ${to}${unit}`;
  if (from !== null) return `Now ${from}${unit}`;
  return to === null ? null : `To ${to}${unit}`;
};

/** Resources whose tags are in the cycle's focus. */
const resourceItems = ({ resources, cycle }: PlanSource): readonly PlanItem[] => {
  const focus = (cycle.focus ?? '').toLowerCase();
  return resources
    .filter(({ tags }) => tags.some((tag) => tag.trim() !== '' && focus.includes(tag.trim().toLowerCase())))
    .map((resource) => ({
      id: resource.resourceId,
      fields: { title: text(resource.title, resource.link), checklist: text(resource.checklist) },
    }));
};

export const planContent = (source: PlanSource): PlanContent => {
  const { cycle, teachers, coach, goal, schoolNames } = source;
  const [onlyTeacher, ...others] = teachers;
  const alone = others.length === 0 ? onlyTeacher : undefined;
  /** A plan names people, as one written by hand does. */
  const ownerOf = (owner: 'teacher' | 'coach'): string => (owner === 'coach' ? (coach?.name ?? owner) : (alone?.name ?? 'each teacher'));
  return {
    scalars: {
      'teacher.name': person(namesOf(teachers.map(({ name }) => name)), alone?.email ?? null),
      'teacher.email': text(namesOf(teachers.reduce<string[]>((all, { email }) => (email === null ? all : all.concat(email)), []))),
      'school.name': text(namesOf(schoolNames)),
      'coach.name': person(coach?.name ?? '', coach?.email ?? null),
      'coach.email': text(coach?.email ?? null),
      'cycle.model': text(cycle.model),
      'cycle.focus': text(cycle.focus),
      'cycle.phase': text(cycle.phase),
      'cycle.startedOn': date(cycle.startedOn),
      'cycle.plannedEndOn': date(cycle.plannedEndOn),
      'goal.statement': text(goal?.statement ?? null),
      'goal.measure': text(goal?.measure ?? null),
      'goal.unit': text(goal?.unit ?? null),
      'goal.path': text(goalPath(source)),
      'goal.baseline': number(goal?.baseline ?? null),
      'goal.target': number(goal?.target ?? null),
      'goal.latest': number(goal?.latest ?? null),
      'goal.dueOn': date(goal?.dueOn ?? null),
      'goal.status': text(goal?.status ?? null),
      schoolYear: text(schoolYearOf(cycle.startedOn ?? cycle.agreedOn)),
    },
    lists: {
      steps: source.steps.map((step) => ({
        id: step.stepId,
        fields: {
          text: text(step.step),
          owner: text(ownerOf(step.owner)),
          dueOn: date(step.dueOn),
          checkBackOn: date(step.checkBackOn),
          status: text(step.status),
          evidence: text(step.evidence),
        },
      })),
      learningTargets: [...source.learningTargets]
        .sort((one, other) => one.order - other.order)
        .map((target) => ({ id: target.learningTargetId, fields: { text: text(target.statement) } })),
      sessions: sessionItems(source),
      growth: growthItems(source),
      prompts: promptsFor(cycle.model).map(({ id, question }) => ({ id, fields: { question: text(question), answer: text(answerHint) } })),
      resources: resourceItems(source),
      teachers: teachers.map((teacher) => ({
        id: teacher.teacherId,
        fields: { name: person(teacher.name, teacher.email), school: text(source.schoolOf(teacher)) },
      })),
    },
  };
};
