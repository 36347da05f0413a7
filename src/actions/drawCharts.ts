// Action: draw the charts of teachers' students on the sheet Teacher data, a few teachers a chunk.
import * as z from 'zod/mini';
import type { Host } from '../ports/host';
import type { JobRecord } from '../ports/jobStore';
import { messageFor } from '../problems/messages';
import { done, failed, type Result } from '../problems/result';
import { growthCharts, sharedScale, type SharedScale } from '../outputs/growthCharts';
import { plainSubject, subjectFamily } from '../students/subject';
import { teacherScores, type TeacherScores } from '../students/teacherScores';
import { defineAction } from './action';
import { type DoneItem, type JobReply, jobReplyShape } from './jobReply';
import { beginJob, chunkMs, endJob, withLease } from './longJob';

/** Drawn with one write of values; five charts a teacher and subject, about 0.3 s each when new, keep it under a chunk's time. */
const teachersADraw = 8;

/** The job's request must fit into a document property. */
const mostTeachers = 300;

interface Run {
  readonly teacherIds: readonly string[] | null;
  readonly subject: string | null;
  /** Teachers are drawn in the order of their ids; those up to this one are done. */
  readonly after: string | null;
}

interface Wanted {
  readonly teacherIds: readonly string[];
  readonly scoresOf: ReadonlyMap<string, readonly TeacherScores[]>;
  readonly scaleOf: (scores: TeacherScores) => SharedScale;
  readonly nameOf: (teacherId: string) => string;
}

const sameSubject = (asked: string | null, subject: string): boolean =>
  asked === null || plainSubject(asked) === plainSubject(subject) || subjectFamily(asked) === subjectFamily(subject);

const load = (host: Host, { teacherIds, subject }: Run): Result<Wanted> => {
  const read = host.tracker.read(['scores', 'teachingLinks', 'teachers']);
  if (!read.ok) return read;
  const { scores, teachingLinks, teachers } = read.value;
  const unreadable = scores.problems[0] ?? teachingLinks.problems[0];
  if (unreadable !== undefined) return failed(unreadable);
  // Every teacher counts for the scale, so that charts drawn on different days can be laid beside each other.
  const all = teacherScores(scores.records, teachingLinks.records).filter((each) => sameSubject(subject, each.subject));
  const bySeries = new Map<string, TeacherScores[]>();
  const scoresOf = new Map<string, TeacherScores[]>();
  for (const each of all) {
    const series = `${each.assessment}\n${each.subject}`;
    bySeries.set(series, [...(bySeries.get(series) ?? []), each]);
    scoresOf.set(each.teacherId, [...(scoresOf.get(each.teacherId) ?? []), each]);
  }
  const scales = new Map([...bySeries].map(([series, own]) => [series, sharedScale(own)]));
  const names = new Map(teachers.records.map((teacher) => [teacher.teacherId, teacher.name]));
  return done({
    teacherIds: [...new Set(teacherIds ?? scoresOf.keys())].sort(),
    scoresOf,
    scaleOf: (each) => scales.get(`${each.assessment}\n${each.subject}`) ?? sharedScale([each]),
    nameOf: (teacherId) => names.get(teacherId) ?? teacherId,
  });
};

const drawSome = (
  host: Host,
  wanted: Wanted,
  teacherIds: readonly string[],
): Result<{ readonly done: readonly DoneItem[]; readonly skipped: JobReply['skipped'] }> => {
  const blocks = teacherIds.flatMap((teacherId) =>
    (wanted.scoresOf.get(teacherId) ?? []).map((each) => ({
      teacherId,
      block: growthCharts(each, wanted.nameOf(teacherId), wanted.scaleOf(each)),
    })),
  );
  const drawn = host.charts.draw(blocks.map(({ block }) => block));
  if (!drawn.ok) return drawn;
  const items: DoneItem[] = [];
  const skipped: JobReply['skipped'] = [];
  for (const teacherId of teacherIds) {
    const own = blocks.filter((each) => each.teacherId === teacherId && each.block.charts.length > 0);
    const charts = own.reduce((sum, { block }) => sum + block.charts.length, 0);
    const name = wanted.nameOf(teacherId);
    if (charts === 0) {
      const problem = { code: 'noScoresToDraw', teacher: name } as const;
      skipped.push({ place: name, problem: { ...problem }, message: messageFor(problem) });
    } else
      items.push({
        id: teacherId,
        name,
        what: charts === 1 ? '1 chart' : `${charts} charts`,
        link: drawn.value.links.get(own[0]?.block.key ?? '') ?? null,
      });
  }
  return done({ done: items, skipped });
};

/** Draws until the time is up. Charts already drawn keep their place, so a chunk that was stopped is drawn over, not beside. */
const drawUntil = (
  host: Host,
  wanted: Wanted,
  run: Run,
  untilMs: number,
): Result<{ readonly reply: Omit<JobReply, 'jobId'>; readonly after: string | null }> => {
  const waiting = wanted.teacherIds.filter((teacherId) => run.after === null || teacherId > run.after);
  const reply = { done: [] as DoneItem[], skipped: [] as JobReply['skipped'] };
  let at = 0;
  while (at < waiting.length && (at === 0 || host.now() < untilMs)) {
    const drawn = drawSome(host, wanted, waiting.slice(at, at + teachersADraw));
    if (!drawn.ok) return drawn;
    reply.done.push(...drawn.value.done);
    reply.skipped.push(...drawn.value.skipped);
    at += teachersADraw;
  }
  const left = Math.max(0, waiting.length - at);
  return done({
    reply: { action: 'drawCharts', status: left > 0 ? 'running' : 'done', total: wanted.teacherIds.length, waiting: left, ...reply },
    after: waiting[Math.min(at, waiting.length) - 1] ?? run.after,
  });
};

const isRun = (value: unknown): value is Run => typeof value === 'object' && value !== null && 'teacherIds' in value && 'after' in value;

const continueRun = (host: Host, job: JobRecord, untilMs: number): Result<JobReply> => {
  const run: unknown = JSON.parse(job.request);
  if (!isRun(run)) return failed({ code: 'jobNotFound', jobId: job.jobId });
  const wanted = load(host, run);
  if (!wanted.ok) return wanted;
  const drawn = drawUntil(host, wanted.value, run, untilMs);
  if (!drawn.ok) return drawn;
  const { reply, after } = drawn.value;
  if (reply.status === 'done') endJob(host, job);
  else host.jobs.write({ ...job, request: JSON.stringify({ ...run, after }) });
  return done({ jobId: job.jobId, ...reply });
};

export const drawCharts = defineAction({
  name: 'drawCharts',
  about:
    'Draws charts of each teacher’s students: levels by window, growth between windows, each student from then to now, groups, and the spread of scores.',
  twice: 'Each chart is found by the place of its values and updated there; no chart is drawn twice.',
  halfway: 'Charts already drawn stay; the next call goes on with the teachers that are left.',
  request: z.strictObject({
    /** Absent means every teacher with scores. */
    teacherIds: z.optional(z.array(z.string()).check(z.maxLength(mostTeachers))),
    subject: z.optional(z.string()),
  }),
  reply: jobReplyShape,
  example: { teacherIds: ['T-01'], subject: 'Math' },
  needs: ['tracker'],
  run: (host, { teacherIds, subject }): Result<JobReply> => {
    const untilMs = host.now() + chunkMs;
    const run: Run = { teacherIds: teacherIds ?? null, subject: subject ?? null, after: null };
    const wanted = load(host, run);
    if (!wanted.ok) return wanted;
    if (wanted.value.teacherIds.length === 0) return failed({ code: 'noScoresToDraw', teacher: 'any teacher' });
    const drawn = host.withLock(() => drawUntil(host, wanted.value, run, untilMs));
    if (!drawn.ok) return drawn;
    const { reply, after } = drawn.value;
    host.log('drawCharts', { teachers: reply.done.length, skipped: reply.skipped.length, waiting: reply.waiting });
    // What fits into one chunk needs no job to be remembered.
    const jobId = reply.status === 'done' ? host.newId('job') : beginJob(host, 'drawCharts', { ...run, after }).jobId;
    return done({ jobId, ...reply });
  },
  chunk: (host, job, untilMs) => withLease(host, job, () => host.withLock(() => continueRun(host, job, untilMs))),
});
