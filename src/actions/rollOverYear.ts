// Closes a school year: archives its closed cycles as values, names the next year, and carries staff and open cycles over.
import * as z from 'zod/mini';
import { isClosed, isOpen } from '../coaching/cycle';
import { yearStartOf } from '../coaching/coverage';
import { archivePage, type ArchivedCycle } from '../outputs/archivePage';
import type { Host } from '../ports/host';
import { done, failed, type Result } from '../problems/result';
import { readStudentSettings } from '../students/studentSettings';
import { defineAction } from './action';
import { todayOf } from './steps/schoolDay';
import { logged } from './steps/trackerLog';

const request = z.strictObject({
  /** The year that begins, such as "2026-2027". */
  schoolYear: z.string().check(z.regex(/^\d{4}-\d{4}$/, 'a school year, such as 2026-2027')),
});

const reply = z.object({
  closedYear: z.string(),
  schoolYear: z.string(),
  archivedCycles: z.number(),
  /** Cycles still open: they go on in the new year unless they are closed. */
  stillOpen: z.array(z.object({ cycleId: z.string(), teachers: z.string(), coach: z.string(), status: z.string() })),
  carriedOver: z.object({ coaches: z.number(), teachers: z.number(), assignments: z.number() }),
});

/** "2025-2026" for the year that began on 2025-07-01. */
const yearNamed = (yearStart: string): string => `${yearStart.slice(0, 4)}-${Number(yearStart.slice(0, 4)) + 1}`;

const run = (host: Host, asked: z.output<typeof request>): Result<z.output<typeof reply>> => {
  const content = host.tracker.read(['settings', 'cycles', 'goals', 'sessions', 'coaches', 'teachers', 'assignments']);
  if (!content.ok) return content;
  const { settings, cycles, goals, sessions, coaches, teachers, assignments } = content.value;
  const yearStart = yearStartOf(readStudentSettings(settings.records).schoolYear, todayOf(host));
  const closedYear = yearNamed(yearStart);
  if (closedYear === asked.schoolYear) return failed({ code: 'sameSchoolYear', schoolYear: closedYear });
  const held = new Map<string, { sessions: number; minutes: number }>();
  for (const session of sessions.records) {
    if (session.cycleId === null || session.status !== 'held') continue;
    const before = held.get(session.cycleId) ?? { sessions: 0, minutes: 0 };
    held.set(session.cycleId, { sessions: before.sessions + 1, minutes: before.minutes + (session.minutes ?? 0) });
  }
  const archived = cycles.records
    .filter((cycle) => isClosed(cycle.status) && cycle.endedOn !== null && cycle.endedOn >= yearStart)
    .map((cycle): ArchivedCycle => ({
      cycle,
      goals: goals.records.filter((goal) => goal.cycleId === cycle.cycleId),
      ...(held.get(cycle.cycleId) ?? { sessions: 0, minutes: 0 }),
    }));
  const row = settings.records.find((candidate) => candidate.settingId === 'schoolYear');
  const saved = host.tracker.save(
    [
      row === undefined
        ? { table: 'settings', insert: [{ settingId: 'schoolYear', setting: 'School year', value: asked.schoolYear, meaning: null }] }
        : { table: 'settings', update: [{ id: 'schoolYear', fields: { value: asked.schoolYear } }] },
      logged(host, 'rollOverYear', null, `${archived.length} cycles archived`),
    ],
    archivePage(closedYear, archived),
  );
  if (!saved.ok) return saved;
  return done({
    closedYear,
    schoolYear: asked.schoolYear,
    archivedCycles: archived.length,
    stillOpen: cycles.records
      .filter((cycle) => isOpen(cycle.status))
      .map(({ cycleId, teachers: names, coach, status }) => ({ cycleId, teachers: names, coach, status })),
    carriedOver: {
      coaches: coaches.records.length,
      teachers: teachers.records.filter((teacher) => teacher.status !== 'left').length,
      assignments: assignments.records.filter((assignment) => assignment.endsOn === null).length,
    },
  });
};

export const rollOverYear = defineAction({
  name: 'rollOverYear',
  about:
    'Closes the school year: writes its closed cycles into an archive sheet as values, names the new year, and carries staff and open cycles over.',
  twice: 'Refused: the tracker is then in the new year.',
  halfway: 'The archive and the new year are saved in one write; when it stops before, nothing changed. No row is removed.',
  request,
  reply,
  example: { schoolYear: '2026-2027' },
  needs: ['tracker', 'identity'],
  run: (host, asked) => host.withLock(() => run(host, asked)),
});
