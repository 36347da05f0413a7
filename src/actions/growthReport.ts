// Action: growth by teacher, section, school, subgroup or coaching cycle, every number with its n and its definition. Reads only.
import * as z from 'zod/mini';
import type { Host } from '../ports/host';
import { done, failed, type Result } from '../problems/result';
import { sharingRule } from '../sharing/audience';
import { shareable, shareableCounts } from '../sharing/sharedGrowth';
import { notShown, sharedPercent } from '../sharing/suppression';
import { cycleGrowth, growthGroups, type GrowthGroup } from '../students/growthGroups';
import { growthDefinitions, growthNumbers } from '../students/growthNumbers';
import { levelsLowToHigh } from '../students/numbers/levels';
import type { ScoreRecord } from '../students/records';
import { sectionMark } from '../students/sections';
import { readStudentSettings } from '../students/studentSettings';
import { plainSubject, subjectFamily } from '../students/subject';
import { meansWindow } from '../students/window';
import { defineAction } from './action';
import { leftOutRows } from './steps/chartDesk';
import { skippedShape } from './jobReply';

const intervalShape = z.nullable(z.object({ low: z.number(), high: z.number() }));

const rowShape = z.object({
  /** An id, or the words of a subgroup; null for all students. */
  group: z.nullable(z.string()),
  /** What people call it. */
  name: z.string(),
  assessment: z.string(),
  subject: z.string(),
  from: z.string(),
  to: z.string(),
  /** Null where it would give a small group away. */
  nScored: z.nullable(z.number()),
  dropped: z.nullable(z.number()),
  n: z.number(),
  mean: z.nullable(z.number()),
  median: z.nullable(z.number()),
  sd: z.nullable(z.number()),
  interval: intervalShape,
  standardised: z.nullable(z.object({ n: z.number(), change: z.number(), interval: intervalShape })),
  /** Counts of students; only inside the circle of coach and teacher. */
  shift: z.nullable(z.object({ n: z.number(), rose: z.number(), stayed: z.number(), fell: z.number() })),
  /** Percent at a proficient level, coded where it would tell on few students. */
  proficient: z.nullable(z.object({ n: z.number(), earlier: z.string(), later: z.string() })),
  typical: z.nullable(z.object({ n: z.number(), median: z.nullable(z.number()) })),
  testErrorOfMean: z.nullable(z.number()),
});

type ReportRow = z.output<typeof rowShape>;

const rowOf = (each: GrowthGroup, name: string, levels: readonly string[], rule: ReturnType<typeof sharingRule>): ReportRow => {
  const { gains, standardised, shift, typical, testErrorOfMean } = growthNumbers(each, levels);
  const counts = shareableCounts(each, rule.minN);
  const circle = rule.students;
  const percent = (part: number, n: number): string => (circle ? `${Math.round((100 * part) / n)}%` : sharedPercent(part, n, rule));
  const enough = (n: number): boolean => n >= rule.minN && (gains.n === n || gains.n - n >= rule.minN);
  return {
    group: each.group,
    name,
    assessment: each.assessment,
    subject: each.subject,
    from: each.from,
    to: each.to,
    nScored: counts?.nScored ?? null,
    dropped: counts?.dropped ?? null,
    n: gains.n,
    mean: gains.mean,
    median: gains.median,
    sd: gains.sd,
    interval: gains.interval,
    standardised: standardised === null ? null : { n: standardised.n, change: standardised.change, interval: standardised.interval },
    shift: shift === null || !circle ? null : { n: shift.n, rose: shift.rose, stayed: shift.stayed, fell: shift.fell },
    proficient:
      shift === null || !enough(shift.n)
        ? null
        : { n: shift.n, earlier: percent(shift.proficientEarlier, shift.n), later: percent(shift.proficientLater, shift.n) },
    typical: typical === null || !enough(typical.n) ? null : { n: typical.n, median: typical.median },
    testErrorOfMean,
  };
};

/** A section that is told apart by its teachers' ids is shown with their names. */
const nameIn = (names: ReadonlyMap<string, string>, by: string, group: string): string => {
  const at = group.lastIndexOf(sectionMark);
  if (by !== 'section' || at === -1) return names.get(`${by} ${group}`) ?? group;
  const ids = group.slice(at + sectionMark.length).split(', ');
  return `${group.slice(0, at)}${sectionMark}${ids.map((id) => names.get(`teacher ${id}`) ?? id).join(', ')}`;
};

const levelOrders = (scores: readonly ScoreRecord[]): ((each: GrowthGroup) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  const key = ({ assessment, subject }: { readonly assessment: string; readonly subject: string }): string =>
    `${plainSubject(assessment)}\n${plainSubject(subject)}`;
  return (each) => {
    const found = known.get(key(each)) ?? levelsLowToHigh(scores.filter((score) => key(score) === key(each)));
    known.set(key(each), found);
    return found;
  };
};

export const reportRequestShape = z.strictObject({
  by: z.enum(['teacher', 'section', 'school', 'subgroup', 'cycle']),
  /** Absent means the circle of coach and teacher. */
  audience: z.optional(z.enum(['circle', 'beyond'])),
  subject: z.optional(z.string()),
  /** Only growth up to this window. */
  to: z.optional(z.string()),
  /** One teacher, section, school, subgroup or cycle. */
  group: z.optional(z.string()),
});

const loaded = (host: Host) => {
  const read = host.tracker.read(['scores', 'teachingLinks', 'teachers', 'schools', 'cycles', 'cycleMembers', 'settings']);
  if (!read.ok) return read;
  const { scores, teachingLinks, teachers, schools, cycles, cycleMembers, settings } = read.value;
  return done({
    scores: scores.records,
    links: teachingLinks.records,
    unreadable: [...scores.problems, ...teachingLinks.problems],
    names: new Map<string, string>([
      ...teachers.records.map(({ teacherId, name }) => [`teacher ${teacherId}`, name] as const),
      ...schools.records.map(({ schoolId, name }) => [`school ${schoolId}`, name] as const),
      ...cycles.records.map(({ cycleId, teachers: who, focus }) => [`cycle ${cycleId}`, `${who}: ${focus}`] as const),
    ]),
    cycles: cycles.records.flatMap(({ cycleId, startedOn, endedOn }) =>
      startedOn === null
        ? []
        : [
            {
              cycleId,
              startedOn,
              endedOn,
              teacherIds: cycleMembers.records.filter((member) => member.cycleId === cycleId).map(({ teacherId }) => teacherId),
            },
          ],
    ),
    minN: readStudentSettings(settings.records).minN,
  });
};

export const growthReport = defineAction({
  name: 'growthReport',
  about:
    'Growth between windows by teacher, section, school or subgroup, or before, during and after each coaching cycle, with n, spread and definitions. For readers beyond coach and teacher small groups are hidden, and what would give them away.',
  twice: 'Reads only: the same question has the same answer.',
  halfway: 'Nothing is written, so nothing is left.',
  request: reportRequestShape,
  reply: z.object({
    rows: z.array(rowShape),
    /** Rows that are not shown to this audience. */
    hidden: z.number(),
    hiddenWords: z.nullable(z.string()),
    definitions: z.record(z.string(), z.string()),
    skipped: z.array(skippedShape),
  }),
  example: { by: 'school' as const, audience: 'beyond' as const },
  needs: ['tracker'],
  run: (host, { by, audience, subject, to, group }) => {
    const beyond = audience === 'beyond';
    if (beyond && by !== 'school' && by !== 'subgroup') return failed({ code: 'eachRowATeacher', by });
    const read = loaded(host);
    if (!read.ok) return read;
    const { scores, links, names, cycles, minN, unreadable } = read.value;
    const found = by === 'cycle' ? { groups: cycleGrowth(scores, links, cycles), everyone: [] } : growthGroups(scores, links, by);
    const rule = sharingRule(beyond ? 'district' : 'circle', minN);
    const all = [...found.everyone, ...found.groups].filter(({ pairs }) => pairs.length > 0);
    // Decided over everything there is, before a part is asked for: hiding must not depend on the question.
    const allowed = beyond ? shareable(found.groups, found.everyone, minN).shown : new Set(all);
    const asked = all.filter(
      (each) =>
        (subject === undefined || subjectFamily(subject) === subjectFamily(each.subject)) &&
        (to === undefined || meansWindow(to, each.to)) &&
        (group === undefined || each.group === group),
    );
    const shown = asked.filter((each) => allowed.has(each));
    const levels = levelOrders(scores);
    const rows = shown.map((each) => rowOf(each, each.group === null ? 'All students' : nameIn(names, by, each.group), levels(each), rule));
    const hidden = asked.length - shown.length;
    const reply: Result<{
      rows: ReportRow[];
      hidden: number;
      hiddenWords: string | null;
      definitions: Record<string, string>;
      skipped: z.output<typeof skippedShape>[];
    }> = done({
      rows,
      hidden,
      hiddenWords: hidden === 0 ? null : notShown(minN),
      definitions: { ...growthDefinitions },
      skipped: leftOutRows(unreadable),
    });
    host.log('growthReport', { rows: rows.length, hidden, unreadable: unreadable.length });
    return reply;
  },
});
