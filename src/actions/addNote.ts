// Adds a note to a cycle or a session. A private one only where nobody else can open the workbook.
import * as z from 'zod/mini';
import { mayHoldPrivateNotes, readCoachingSettings } from '../coaching/settings';
import { done, failed } from '../problems/result';
import { defineAction } from './action';
import { dayShape } from './dayShape';
import { sameRecord } from './steps/sameRecord';
import { todayOf } from './steps/schoolDay';
import { logged } from './steps/trackerLog';
import { rowIn } from './steps/rowIn';

export const addNote = defineAction({
  name: 'addNote',
  about: 'Adds a note to a cycle or one of its sessions: for coach and teacher, or private where the workbook is the coach’s own.',
  twice: 'A note that says just the same on the same day is found; any other is added.',
  halfway: 'Saved in one write.',
  request: z.strictObject({
    cycleId: z.string(),
    sessionId: z.optional(z.string()),
    words: z.string(),
    kind: z.optional(z.enum(['glow', 'grow', 'wonder', 'next step', 'script'])),
    visibility: z.optional(z.enum(['coach private', 'coach and teacher'])),
    writtenOn: z.optional(dayShape),
  }),
  reply: z.object({ noteId: z.string(), visibility: z.string() }),
  example: { cycleId: 'cyc_8f3k2m1q7w', words: 'Four students explained a step to their neighbour.', kind: 'glow' },
  needs: ['tracker', 'identity'],
  run: (host, asked) =>
    host.withLock(() => {
      const content = host.tracker.read(['cycles', 'sessions', 'settings', 'notes']);
      if (!content.ok) return content;
      const { cycles, sessions, settings } = content.value;
      const found = rowIn('cycles', cycles, asked.cycleId);
      if (!found.ok) return found;
      const cycle = found.value;
      const sessionId = asked.sessionId ?? null;
      if (sessionId !== null && !sessions.records.some((session) => session.sessionId === sessionId)) {
        return failed({ code: 'noSuchRecord', table: 'Sessions', id: sessionId });
      }
      if (asked.words.trim() === '') return failed({ code: 'wordsMissing', what: 'A note' });
      const visibility = asked.visibility ?? 'coach and teacher';
      if (visibility === 'coach private' && !mayHoldPrivateNotes(readCoachingSettings(settings.records)))
        return failed({ code: 'privateNoteInTeam' });
      const note = {
        noteId: host.newId('note'),
        cycleId: cycle.cycleId,
        sessionId,
        teachers: cycle.teachers,
        visibility,
        kind: asked.kind ?? ('wonder' as const),
        words: asked.words,
        writtenOn: asked.writtenOn ?? todayOf(host),
      };
      const twin = sameRecord(content.value.notes.records, note, 'noteId');
      if (twin !== null) return done({ noteId: twin.noteId, visibility });
      const saved = host.tracker.save([{ table: 'notes', insert: [note] }, logged(host, 'addNote', note.noteId, null)]);
      return saved.ok ? done({ noteId: note.noteId, visibility }) : saved;
    }),
});
