// What a run over plans remembers between two calls: which cycles, and with what wishes. It has to fit into one property.
import * as z from 'zod/mini';
import type { Host } from '../../ports/host';
import type { JobRecord } from '../../ports/jobStore';
import { done, failed, type Result } from '../../problems/result';
import type { PlanRun } from './planRun';
import { cyclesAsked } from './planDecision';
import { openPlanDesk } from '../steps/planDesk';

/** Characters that a job's request may have; 400 ids of 14 letters and a message fit. */
const longest = 7_900;

const shape = z.object({
  /** Null: every cycle that fits, as when the run began. */
  cycleIds: z.nullable(z.array(z.string())),
  wish: z.object({ stage: z.enum(['plan', 'closing']), notify: z.boolean(), message: z.string(), final: z.boolean() }),
});

/** Null where the cycles asked for are too many to remember. Every cycle needs no list. */
export const rememberedRun = (run: PlanRun, everyCycle: boolean): unknown => {
  const named = { cycleIds: run.cycleIds, wish: run.wish };
  if (JSON.stringify(named).length <= longest) return named;
  return everyCycle ? { cycleIds: null, wish: run.wish } : null;
};

export const readPlanRun = (host: Host, job: JobRecord): Result<PlanRun> => {
  const read = shape.safeParse(JSON.parse(job.request));
  if (!read.success) return failed({ code: 'jobNotFound', jobId: job.jobId });
  const { cycleIds, wish } = read.data;
  if (cycleIds !== null) return done({ cycleIds, wish });
  const desk = openPlanDesk(host);
  return desk.ok ? done({ cycleIds: cyclesAsked(desk.value, host.user(), undefined, wish.stage), wish }) : desk;
};
