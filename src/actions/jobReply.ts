// The state of a long job as the sidebar shows it: what is done, what was left out and why, what is still to do.
import * as z from 'zod/mini';

export const messageShape = z.object({ happened: z.string(), why: z.string(), doThis: z.string() });

/** A problem travels as its code and data; the words come along as `message`. */
export const skippedShape = z.object({ place: z.string(), problem: z.looseObject({ code: z.string() }), message: messageShape });

export const jobReplyShape = z.object({
  jobId: z.string(),
  action: z.string(),
  status: z.enum(['running', 'done', 'cancelled']),
  total: z.number(),
  waiting: z.number(),
  /** Seconds to wait before the next chunk, because Google takes only so much a minute; absent where there is no wait. */
  waitSeconds: z.optional(z.number()),
  /** Further jobs of the same run, to be continued beside this one and each by itself; absent where there are none. */
  lanes: z.optional(z.array(z.object({ jobId: z.string(), total: z.number() }))),
  /** One line an item: its id, its name for people, what happened to it, and a link where there is one; of a Doc, its PDF too. */
  done: z.array(
    z.object({ id: z.string(), name: z.string(), what: z.string(), link: z.nullable(z.string()), pdf: z.optional(z.nullable(z.string())) }),
  ),
  skipped: z.array(skippedShape),
});

export type JobReply = z.output<typeof jobReplyShape>;
export type DoneItem = JobReply['done'][number];
