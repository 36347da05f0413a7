// Action: take student data out for good: one student, one teacher's year, or everything past the time the district keeps it.
import * as z from 'zod/mini';
import type { TableChange, TableContent } from '../ports/trackerStore';
import type { Problem } from '../problems/problem';
import { done, failed, type Result } from '../problems/result';
import { planRemoval, type Removal } from '../students/retention';
import { studentCoder } from '../students/studentCodes';
import { readStudentSettings, type StudentSettings } from '../students/studentSettings';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { leftOutRows } from './steps/chartDesk';
import { skippedShape } from './jobReply';

const replyShape = z.object({
  /** False for a preview: nothing was removed. */
  removed: z.boolean(),
  scores: z.number(),
  links: z.number(),
  students: z.number(),
  windows: z.array(z.string()),
  /** Rows with a cell that cannot be read: whose they are is not known, so they stay until the cell is put right. */
  skipped: z.array(skippedShape),
});

const requestShape = z.strictObject({
  /** One student: the key in the sheets, or the id in the exports. */
  studentKey: z.optional(z.string()),
  studentId: z.optional(z.string()),
  /** One teacher's links of this school year or window (absent: of all), and the scores no other teacher is linked to. */
  teacherId: z.optional(z.string()),
  window: z.optional(z.string()),
  /** Everything past the setting "Months to keep scores". */
  old: z.optional(z.boolean()),
  /** Must be true for anything to go; otherwise the reply says what would. */
  confirmed: z.optional(z.boolean()),
});

/** Readable rows, and of those with a bad cell the ones of which enough can be read to know whether they go. */
const judged = <Name extends 'scores' | 'teachingLinks'>(
  { records, leftOut, problems, rowNumbers }: TableContent<Name>,
  idOf: (record: Partial<TrackerRecord<Name>>) => string | undefined,
  needed: readonly (keyof TrackerRecord<Name>)[],
): { readonly rows: readonly TrackerRecord<Name>[]; readonly unknown: readonly Problem[] } => {
  const known = leftOut.filter((record) => needed.every((field) => record[field] !== undefined));
  const rows = new Set(known.map((record) => rowNumbers.get(idOf(record) ?? '')));
  return {
    rows: [...records, ...(known as unknown as readonly TrackerRecord<Name>[])],
    unknown: problems.filter((problem) => !('row' in problem) || !rows.has(Number(problem.row))),
  };
};

const monthsBefore = (day: string, months: number): string => {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-${day.slice(8, 10)}`;
};

const removalAsked = (
  request: z.output<typeof requestShape>,
  settings: StudentSettings,
  today: string,
  digest: (text: string) => string,
): Removal | null => {
  const { studentKey, studentId, teacherId, window, old } = request;
  if (studentKey !== undefined) return { kind: 'student', studentKey };
  if (studentId !== undefined && settings.codeKey !== null)
    return { kind: 'student', studentKey: studentCoder(settings.codeKey, digest)(studentId) };
  if (teacherId !== undefined) return { kind: 'teacherYear', teacherId, window: window ?? null };
  return old === true ? { kind: 'olderThan', day: monthsBefore(today, settings.retentionMonths) } : null;
};

const wordsFor = (removal: Removal | null): string => {
  if (removal === null) return 'anything chosen';
  if (removal.kind === 'student') return 'this student';
  return removal.kind === 'teacherYear'
    ? `this teacher${removal.window === null ? '' : ` in ${removal.window}`}`
    : `a day before ${removal.day}`;
};

export const removeStudentData = defineAction({
  name: 'removeStudentData',
  about:
    'Removes the scores and class links of one student, of one teacher’s year, or of everything older than the district keeps; first as a preview.',
  twice: 'The second time there is nothing left to remove, and it says so.',
  halfway: 'Rows that are left are found again: running it once more removes the rest.',
  request: requestShape,
  reply: replyShape,
  example: { teacherId: 'T-01', window: '2023-2024' },
  needs: ['tracker'],
  run: (host, request) =>
    host.withLock((): Result<z.output<typeof replyShape>> => {
      const read = host.tracker.read(['scores', 'teachingLinks', 'settings', 'studentNames']);
      if (!read.ok) return read;
      const { scores, teachingLinks, settings, studentNames } = read.value;
      const today = new Date(host.now()).toISOString().slice(0, 10);
      const removal = removalAsked(request, readStudentSettings(settings.records), today, (text) => host.digest(text));
      const [ofScores, ofLinks] = [
        judged(scores, ({ scoreId }) => scoreId, ['studentKey', 'window', 'testedOn']),
        judged(teachingLinks, ({ linkId }) => linkId, ['studentKey', 'teacherId', 'window', 'to']),
      ];
      const plan = removal === null ? null : planRemoval(ofScores.rows, ofLinks.rows, removal);
      if (plan === null || plan.scoreIds.length + plan.linkIds.length === 0)
        return failed({ code: 'nothingToRemove', what: wordsFor(removal) });
      const skipped = leftOutRows([...ofScores.unknown, ...ofLinks.unknown]);
      const counts = {
        scores: plan.scoreIds.length,
        links: plan.linkIds.length,
        students: plan.students,
        windows: [...plan.windows],
        skipped,
      };
      if (request.confirmed !== true) return done({ removed: false, ...counts });
      const gone = new Set([...plan.scoreIds, ...plan.linkIds]);
      const left = new Set([
        ...ofScores.rows.filter(({ scoreId }) => !gone.has(scoreId)).map(({ studentKey }) => studentKey),
        ...ofLinks.rows.filter(({ linkId }) => !gone.has(linkId)).map(({ studentKey }) => studentKey),
      ]);
      const nameless = studentNames.records.filter(({ studentKey }) => !left.has(studentKey)).map(({ nameId }) => nameId);
      const changes: readonly TableChange[] = [
        { table: 'scores', remove: plan.scoreIds },
        { table: 'teachingLinks', remove: plan.linkIds },
        { table: 'studentNames', remove: nameless },
      ];
      const saved = host.tracker.save(changes.filter(({ remove }) => (remove?.length ?? 0) > 0));
      if (!saved.ok) return saved;
      host.log('removeStudentData', { scores: counts.scores, links: counts.links, students: counts.students });
      return done({ removed: true, ...counts });
    }),
});
