// The coaching charter: what a coach is here, and what counts as coaching. Stored once, shown on Home and in the sidebar.
import * as z from 'zod/mini';
import { done } from '../problems/result';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { logged } from './steps/trackerLog';

/** One charter a workbook, so its row has an id of its own. */
export const charterId = 'charter';

export const setCharter = defineAction({
  name: 'setCharter',
  about: 'Stores the coaching charter: the role of a coach and what counts as coaching. Without words, shows the one that is stored.',
  twice: 'The same words change nothing.',
  halfway: 'Saved in one write.',
  request: z.strictObject({
    /** The role of a coach here, and what counts as coaching, in your own words. */
    words: z.optional(z.string()),
    link: z.optional(z.nullable(z.string().check(z.regex(/^https:\/\/\S+$/, 'a link that begins with https://')))),
    agreedOn: z.optional(dayShape),
  }),
  reply: z.object({ words: z.nullable(z.string()), link: z.nullable(z.string()), agreedOn: z.nullable(z.string()) }),
  example: {
    words:
      'A coach is a partner in planning and reflection, never an evaluator. Work with teachers on instruction counts as coaching, in a cycle or in passing.',
  },
  needs: ['tracker', 'identity'],
  run: (host, { words, link, agreedOn }) =>
    host.withLock(() => {
      const content = host.tracker.read(['agreements']);
      if (!content.ok) return content;
      const before = content.value.agreements.records.find((row) => row.agreementId === charterId);
      const now = {
        words: words ?? before?.words ?? null,
        link: link === undefined ? (before?.link ?? null) : link,
        signedOn: agreedOn ?? before?.signedOn ?? null,
      };
      const differs = before === undefined || before.words !== now.words || before.link !== now.link || before.signedOn !== now.signedOn;
      if (differs && (words !== undefined || link !== undefined || agreedOn !== undefined)) {
        const row = {
          agreementId: charterId,
          kind: 'charter' as const,
          coachId: null,
          teacherId: null,
          between: 'Everyone',
          policy: null,
          ...now,
        };
        const saved = host.tracker.save([
          before === undefined ? { table: 'agreements', insert: [row] } : { table: 'agreements', update: [{ id: charterId, fields: now }] },
          logged(host, 'setCharter', charterId, null),
        ]);
        if (!saved.ok) return saved;
      }
      return done({ words: now.words, link: now.link, agreedOn: now.signedOn });
    }),
});
