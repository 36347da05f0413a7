// What a coach agrees with a teacher or a principal about how they work together: one row for each two people. Decides; writes nothing.
import { done, failed, type Result } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import type { Coach } from './caseload';
import type { Teacher } from './enrolment';

type Agreement = TrackerRecord<'agreements'>;

export interface AgreementWish {
  /** A teacher of the tracker, or a principal by name; one of the two. */
  readonly teacherId: string | null;
  readonly principal: string | null;
  /** Undefined leaves what is recorded. */
  readonly words: string | undefined;
  readonly link: string | null | undefined;
  readonly signedOn: string | null | undefined;
  readonly policy: Agreement['policy'] | undefined;
}

export interface AgreementScene {
  readonly coach: Coach;
  readonly teachers: readonly Teacher[];
  readonly agreements: readonly Agreement[];
  readonly today: string;
  newId(prefix: string): string;
}

export interface AgreementPlan {
  readonly row: Agreement;
  /** Null for two people who have none yet. */
  readonly before: Agreement | null;
}

export const planAgreement = (scene: AgreementScene, wish: AgreementWish): Result<AgreementPlan> => {
  const { coach, teachers, agreements, today } = scene;
  const teacher = wish.teacherId === null ? null : teachers.find(({ teacherId }) => teacherId === wish.teacherId);
  if (teacher === undefined) return failed({ code: 'noSuchRecord', table: 'Teachers', id: wish.teacherId ?? '' });
  const other = (teacher?.name ?? wish.principal ?? '').trim();
  if (other === '') return failed({ code: 'wordsMissing', what: 'The name of the teacher or principal' });
  if ((wish.signedOn ?? '') > today) return failed({ code: 'dateInFuture', what: 'The agreement', date: wish.signedOn ?? '', today });
  const kind = teacher === null ? 'coach and principal' : 'coach and teacher';
  const between = `${coach.name}, ${other}`;
  const before =
    agreements.find(
      (row) =>
        row.kind === kind &&
        row.coachId === coach.coachId &&
        (teacher === null ? row.between.toLowerCase() === between.toLowerCase() : row.teacherId === teacher.teacherId),
    ) ?? null;
  const words = wish.words === undefined ? (before?.words ?? null) : wish.words.trim();
  if (words === null || words === '') return failed({ code: 'wordsMissing', what: 'The agreement' });
  const row: Agreement = {
    agreementId: before?.agreementId ?? scene.newId('agr'),
    kind,
    coachId: coach.coachId,
    teacherId: teacher?.teacherId ?? null,
    between,
    signedOn: wish.signedOn === undefined ? (before?.signedOn ?? null) : wish.signedOn,
    words,
    link: wish.link === undefined ? (before?.link ?? null) : wish.link,
    policy: wish.policy === undefined ? (before?.policy ?? null) : wish.policy,
  };
  return done({ row, before });
};
