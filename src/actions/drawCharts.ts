// Action: draw the charts of teachers' students on the sheet Charts, a few teachers a chunk.
import * as z from 'zod/mini';
import type { ChartBlock } from '../outputs/chartSpec';
import type { Host } from '../ports/host';
import type { JobRecord } from '../ports/jobStore';
import { messageFor } from '../problems/messages';
import { done, failed, type Result } from '../problems/result';
import { blockKey } from '../outputs/growthCharts';
import { defineAction } from './action';
import { leftOutRows, openChartDesk, type ChartDesk } from './steps/chartDesk';
import { type DoneItem, type JobReply, jobReplyShape } from './jobReply';
import { beginJob, chunkMs, endJob, withLease } from './steps/longJob';

/** Drawn with one write of values; six charts a teacher and subject, about 0.3 s each when new, keep it under a chunk's time. */
const teachersADraw = 6;

/** The job's request must fit into a document property. */
const mostTeachers = 300;

interface Run {
  readonly teacherIds: readonly string[] | null;
  readonly subject: string | null;
  /** Teachers are drawn in the order of their ids; those up to this one are done. */
  readonly after: string | null;
}

const chartsWords = (charts: number): string => (charts === 1 ? '1 chart' : `${charts} charts`);

/** What became of the teachers up to `after`, by what stands on the sheet: so that the last reply of a job speaks of all of them. */
const told = (
  host: Host,
  desk: ChartDesk,
  teacherIds: readonly string[],
): Result<{ readonly done: DoneItem[]; readonly skipped: JobReply['skipped'] }> => {
  const drawn = host.charts.drawn();
  if (!drawn.ok) return drawn;
  const items: DoneItem[] = [];
  const skipped: JobReply['skipped'] = [];
  for (const teacherId of teacherIds) {
    const own = (desk.scoresOf.get(teacherId) ?? []).flatMap((each) => drawn.value.get(blockKey(each)) ?? []);
    const charts = own.reduce((sum, each) => sum + each.charts, 0);
    const name = desk.nameOf(teacherId);
    if (charts > 0) items.push({ id: teacherId, name, what: chartsWords(charts), link: own[0]?.link ?? null });
    else {
      const problem = { code: 'noScoresToDraw', teacher: name } as const;
      skipped.push({ place: name, problem: { ...problem }, message: messageFor(problem) });
    }
  }
  return done({ done: items, skipped: [...skipped, ...leftOutRows(desk.unreadable)] });
};

const blocksOf = (desk: ChartDesk, teacherIds: readonly string[]): readonly ChartBlock[] =>
  teacherIds.flatMap((teacherId) => (desk.scoresOf.get(teacherId) ?? []).map(desk.blockOf)).filter(({ charts }) => charts.length > 0);

/** Draws until the time is up. Charts already drawn keep their place, so a chunk that was stopped is drawn over, not beside. */
const drawUntil = (
  host: Host,
  desk: ChartDesk,
  run: Run,
  untilMs: number,
): Result<{ readonly reply: Omit<JobReply, 'jobId'>; readonly after: string | null }> => {
  const wanted = [...new Set(run.teacherIds ?? desk.scoresOf.keys())].sort();
  const waiting = wanted.filter((teacherId) => run.after === null || teacherId > run.after);
  let at = 0;
  while (at < waiting.length && (at === 0 || host.now() < untilMs)) {
    const blocks = blocksOf(desk, waiting.slice(at, at + teachersADraw));
    const drawn = blocks.length === 0 ? done(null) : host.charts.draw(blocks);
    if (!drawn.ok) return drawn;
    at += teachersADraw;
  }
  const left = waiting.slice(at);
  const reply = told(host, desk, wanted.slice(0, wanted.length - left.length));
  if (!reply.ok) return reply;
  const status = left.length > 0 ? 'running' : 'done';
  return done({
    reply: { action: 'drawCharts', status, total: wanted.length, waiting: left.length, ...reply.value },
    after: waiting[Math.min(at, waiting.length) - 1] ?? run.after,
  });
};

const isRun = (value: unknown): value is Run => typeof value === 'object' && value !== null && 'teacherIds' in value && 'after' in value;

const continueRun = (host: Host, job: JobRecord, untilMs: number): Result<JobReply> => {
  const run: unknown = JSON.parse(job.request);
  if (!isRun(run)) return failed({ code: 'jobNotFound', jobId: job.jobId });
  const desk = openChartDesk(host, run.subject);
  if (!desk.ok) return desk;
  const drawn = drawUntil(host, desk.value, run, untilMs);
  if (!drawn.ok) return drawn;
  const { reply, after } = drawn.value;
  if (reply.status === 'done') endJob(host, job);
  else host.jobs.write({ ...job, request: JSON.stringify({ ...run, after }) });
  return done({ jobId: job.jobId, ...reply });
};

export const drawCharts = defineAction({
  name: 'drawCharts',
  about:
    'Draws charts of each teacher’s students: levels by window, the mean through the phases of coaching, progress by week, growth between windows, each student from then to now, groups, and the spread of scores.',
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
    const desk = openChartDesk(host, run.subject);
    if (!desk.ok) return desk;
    if ((run.teacherIds ?? [...desk.value.scoresOf.keys()]).length === 0) return failed({ code: 'noScoresToDraw', teacher: 'any teacher' });
    const drawn = host.withLock(() => drawUntil(host, desk.value, run, untilMs));
    if (!drawn.ok) return drawn;
    const { reply, after } = drawn.value;
    host.log('drawCharts', { teachers: reply.done.length, skipped: reply.skipped.length, waiting: reply.waiting });
    // What fits into one chunk needs no job to be remembered.
    const jobId = reply.status === 'done' ? host.newId('job') : beginJob(host, 'drawCharts', { ...run, after }).jobId;
    return done({ jobId, ...reply });
  },
  chunk: (host, job, untilMs) => withLease(host, job, () => host.withLock(() => continueRun(host, job, untilMs))),
});
