// Action: the scores and growth of each teacher's students, window by window. Reads, and changes nothing.
import * as z from 'zod/mini';
import { done } from '../problems/result';
import { teacherGrowth as growthOf } from '../students/growth';
import { defineAction } from './action';

const rowShape = z.object({
  teacherId: z.string(),
  assessment: z.string(),
  subject: z.string(),
  from: z.nullable(z.string()),
  to: z.string(),
  nScored: z.number(),
  meanScore: z.nullable(z.number()),
  weightedMeanScore: z.nullable(z.number()),
  nMatched: z.number(),
  nDropped: z.number(),
  meanGrowth: z.nullable(z.number()),
  weightedMeanGrowth: z.nullable(z.number()),
});

export const teacherGrowth = defineAction({
  name: 'teacherGrowth',
  about: 'Says how many of a teacher’s students were scored in each window, their mean, and how much they grew since the window before.',
  twice: 'Reads only: the same question has the same answer.',
  halfway: 'Nothing is written, so nothing is left.',
  request: z.strictObject({
    teacherId: z.optional(z.string()),
    subject: z.optional(z.string()),
    from: z.optional(z.string()),
    to: z.optional(z.string()),
  }),
  reply: z.array(rowShape),
  example: { teacherId: 'T-01', subject: 'Math' },
  needs: ['tracker'],
  run: (host, request) => {
    const read = host.tracker.read(['scores', 'teachingLinks']);
    if (!read.ok) return read;
    const { scores, teachingLinks } = read.value;
    // A cell that cannot be read leaves out its own row, never the school; growthReport has room to name such rows.
    const unreadable = scores.problems.length + teachingLinks.problems.length;
    if (unreadable > 0) host.log('teacherGrowth', { unreadable });
    return done([...growthOf(scores.records, teachingLinks.records, request)]);
  },
});
