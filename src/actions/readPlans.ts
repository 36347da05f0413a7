// Action: bring what teachers wrote in their plans back to the tracker: statuses and dates of steps, and their answers as notes for both.
import * as z from 'zod/mini';
import { type PlanAnswer, planReturn } from '../outputs/planReturn';
import type { Host } from '../ports/host';
import type { TableChange } from '../ports/trackerStore';
import { messageFor } from '../problems/messages';
import type { Problem } from '../problems/problem';
import { done } from '../problems/result';
import type { TrackerRecord } from '../tracker/tables';
import { defineAction } from './action';
import { skippedShape } from './jobReply';
import { whoWins } from './steps/planWhoWins';

const tables = ['plans', 'actionSteps', 'notes', 'cycles'] as const;
type Note = TrackerRecord<'notes'>;

const hasWords = (note: Note | undefined, words: string): boolean => note !== undefined && note.words === words;

/** One note an answer, under an id made of plan and question, so that reading twice writes once. */
const noteOf = (cycleId: string, teachers: string, { prompt, words }: PlanAnswer, writtenOn: string): Note => ({
  noteId: `note_${cycleId}_${prompt.id}`,
  cycleId,
  sessionId: null,
  teachers,
  visibility: 'coach and teacher',
  kind: prompt.noteKind,
  words: `${prompt.question} ${words}`,
  writtenOn,
});

const today = (host: Host): string => {
  const offset = host.offsetAt(host.timeZone(), host.now()) ?? 0;
  return new Date(host.now() + offset * 60_000).toISOString().slice(0, 10);
};

/** Everywhere but in the United States and the Philippines the day comes first. */
const dayFirst = (locale: string): boolean => !/^en-(US|PH)$|^en$/i.test(locale);

const changeShape = z.object({
  cycleId: z.string(),
  stepId: z.string(),
  teachers: z.string(),
  /** The action step in words. */
  step: z.string(),
  field: z.enum(['status', 'dueOn', 'checkBackOn']),
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
});

const answerShape = z.object({ cycleId: z.string(), teachers: z.string(), question: z.string(), words: z.string() });

const fieldNames = ['status', 'dueOn', 'checkBackOn'] as const;

export const readPlans = defineAction({
  name: 'readPlans',
  about:
    'Reads statuses, dates and answers that teachers wrote in their plans, and brings them to the tracker. Where both changed, the tracker counts and you are told.',
  twice: 'The second reading finds the tracker as the Docs say and writes nothing.',
  halfway: 'All plans are read first and everything is written at once, so a stopped run has written nothing.',
  request: z.strictObject({
    /** Every open plan of yours where it is absent. */
    cycleIds: z.optional(z.array(z.string())),
    /** Only say what would change. */
    preview: z.optional(z.boolean()),
  }),
  reply: z.object({
    read: z.number(),
    /** Fields of action steps that took what the Doc says. */
    changed: z.array(changeShape),
    answers: z.array(answerShape),
    skipped: z.array(skippedShape),
    /** Which side counts where Doc and tracker differ. */
    whoWins: z.string(),
    written: z.boolean(),
  }),
  example: { cycleIds: ['cyc_8f3k2m1q7w'], preview: true },
  needs: ['tracker', 'plans', 'identity'],
  run: (host, { cycleIds, preview }) => {
    const read = host.tracker.read(tables);
    if (!read.ok) return read;
    const { plans, actionSteps, notes, cycles } = read.value;
    const asked = plans.records.filter(
      (row) =>
        row.docId !== null &&
        (cycleIds === undefined ? row.madeBy === host.user() && row.state !== 'final' : cycleIds.includes(row.cycleId)),
    );
    const skipped: z.output<typeof skippedShape>[] = [];
    const skip = (place: string, problem: Problem): void => {
      skipped.push({ place, problem, message: messageFor(problem) });
    };
    const changed: z.output<typeof changeShape>[] = [];
    const answers: z.output<typeof answerShape>[] = [];
    const stepUpdates: { id: string; fields: Partial<TrackerRecord<'actionSteps'>> }[] = [];
    const noteInserts: Note[] = [];
    const noteUpdates: { id: string; fields: Partial<Note> }[] = [];
    let readCount = 0;
    for (const row of asked) {
      if (row.madeBy !== null && row.madeBy !== host.user()) {
        skip(row.teachers, { code: 'planOfSomeoneElse', owner: row.madeBy });
        continue;
      }
      const reading = host.plans.read(row.docId ?? '');
      if (!reading.ok) {
        skip(row.teachers, reading.problem);
        continue;
      }
      readCount += 1;
      const found = planReturn(
        reading.value,
        actionSteps.records.filter(({ cycleId }) => cycleId === row.cycleId),
        cycles.records.find(({ cycleId }) => cycleId === row.cycleId)?.model ?? '',
        dayFirst(host.locale()),
      );
      for (const problem of found.kept) skip(row.teachers, problem);
      for (const { stepId, fields } of found.steps) {
        stepUpdates.push({ id: stepId, fields });
        const before = actionSteps.records.find((one) => one.stepId === stepId);
        for (const field of fieldNames) {
          const to = fields[field];
          if (to === undefined || before === undefined) continue;
          changed.push({ cycleId: row.cycleId, stepId, teachers: row.teachers, step: before.step, field, from: before[field], to });
        }
      }
      for (const answer of found.answers) {
        const note = noteOf(row.cycleId, row.teachers, answer, today(host));
        const before = notes.records.find(({ noteId }) => noteId === note.noteId);
        if (hasWords(before, note.words ?? '')) continue;
        answers.push({ cycleId: row.cycleId, teachers: row.teachers, question: answer.prompt.question, words: answer.words });
        if (before === undefined) noteInserts.push(note);
        else noteUpdates.push({ id: note.noteId, fields: { words: note.words, writtenOn: note.writtenOn } });
      }
    }
    const changes: TableChange[] = [];
    if (stepUpdates.length > 0) changes.push({ table: 'actionSteps', update: stepUpdates });
    if (noteInserts.length + noteUpdates.length > 0) changes.push({ table: 'notes', insert: noteInserts, update: noteUpdates });
    if (changes.length > 0 && preview !== true) {
      const saved = host.withLock(() => host.tracker.save(changes));
      if (!saved.ok) return saved;
    }
    host.log('readPlans', { read: readCount, changed: changed.length, answers: answers.length });
    return done({ read: readCount, changed, answers, skipped, whoWins, written: changes.length > 0 && preview !== true });
  },
});
