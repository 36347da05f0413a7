// What a coach agreed with a teacher or a principal about working together; without an agreement, lists those there are.
import * as z from 'zod/mini';
import { planAgreement } from '../coaching/agreement';
import { done, failed } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { sameRecord } from './steps/sameRecord';
import { todayOf } from './steps/schoolDay';
import { logged } from './steps/trackerLog';

const policies = z.enum(['nothing', 'who and what topic', 'outcomes', 'open']);
const link = z.nullable(z.string().check(z.regex(/^https:\/\/\S+$/, 'a link that begins with https://')));

const shown = ({ agreementId, kind, teacherId, between, signedOn, words, link: document, policy }: TrackerRecord<'agreements'>) => ({
  agreementId,
  kind,
  teacherId,
  between,
  agreedOn: signedOn,
  words,
  link: document,
  policy,
});

export const setAgreement = defineAction({
  name: 'setAgreement',
  about:
    'Records what a coach agreed with a teacher or a principal: in which words, on which day, and what may be shared with the principal. Without an agreement, lists those of the coach.',
  twice: 'Two people have one agreement: the second run changes nothing.',
  halfway: 'Saved in one write.',
  request: z.strictObject({
    /** The coach; without it, the one whose e-mail is that of the person asking. */
    coachId: z.optional(z.string()),
    agreement: z.optional(
      z.strictObject({
        /** With a teacher of the tracker, or with a principal by name. */
        teacherId: z.optional(z.string()),
        principal: z.optional(z.string()),
        words: z.optional(z.string()),
        link: z.optional(link),
        agreedOn: z.optional(z.nullable(dayShape)),
        /** What may be shared with the principal. */
        policy: z.optional(z.nullable(policies)),
      }),
    ),
  }),
  reply: z.object({
    agreements: z.array(
      z.object({
        agreementId: z.string(),
        kind: z.string(),
        teacherId: z.nullable(z.string()),
        between: z.string(),
        agreedOn: z.nullable(z.string()),
        words: z.nullable(z.string()),
        link: z.nullable(z.string()),
        policy: z.nullable(policies),
      }),
    ),
  }),
  example: {
    agreement: {
      teacherId: 'T-101',
      words: 'We meet on Tuesdays. What we say stays between us.',
      agreedOn: '2026-01-20',
      policy: 'who and what topic',
    },
  },
  needs: ['tracker', 'identity'],
  run: (host, asked) =>
    host.withLock(() => {
      const content = host.tracker.read(['agreements', 'coaches', 'teachers']);
      if (!content.ok) return content;
      const { agreements, coaches, teachers } = content.value;
      const coach = coaches.records.find(({ coachId, email }) =>
        asked.coachId === undefined ? email === host.user() : coachId === asked.coachId,
      );
      if (coach === undefined)
        return failed(
          asked.coachId === undefined
            ? { code: 'noCoachForAccount', user: host.user() }
            : { code: 'noSuchRecord', table: 'Coaches', id: asked.coachId },
        );
      const own = agreements.records.filter(
        ({ coachId, kind }) => coachId === coach.coachId && (kind === 'coach and teacher' || kind === 'coach and principal'),
      );
      if (asked.agreement === undefined) return done({ agreements: own.map(shown) });
      const { teacherId, principal, words, link: document, agreedOn, policy } = asked.agreement;
      const planned = planAgreement(
        { coach, teachers: teachers.records, agreements: own, today: todayOf(host), newId: (prefix) => host.newId(prefix) },
        { teacherId: teacherId ?? null, principal: principal ?? null, words, link: document, signedOn: agreedOn, policy },
      );
      if (!planned.ok) return planned;
      const { row, before } = planned.value;
      if (before === null || sameRecord([before], row, 'agreementId') === null) {
        const saved = host.tracker.save([
          before === null
            ? { table: 'agreements', insert: [row] }
            : { table: 'agreements', update: [{ id: row.agreementId, fields: row }] },
          logged(host, 'setAgreement', row.agreementId, row.kind),
        ]);
        if (!saved.ok) return saved;
      }
      return done({ agreements: [...own.filter((each) => each !== before), row].map(shown) });
    }),
});
