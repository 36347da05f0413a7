// What a coach chooses from in the sidebar: coaches, teachers, models and cycles, by name. Reads each sheet once.
import * as z from 'zod/mini';
import { readSessionSettings } from '../coaching/sessionSettings';
import type { Problem } from '../problems/problem';
import { messageFor } from '../problems/messages';
import { done } from '../problems/result';
import { defineAction } from './action';
import { messageShape } from './jobReply';

const open = new Set<string>(['proposed', 'active', 'paused']);

export const listChoices = defineAction({
  name: 'listChoices',
  about: 'Lists the coaches, teachers, coaching models and cycles of the workbook by name, for the choices in the sidebar.',
  twice: 'It only reads.',
  halfway: 'Nothing is left behind.',
  request: z.strictObject({}),
  reply: z.object({
    /** The coach whose account this is, or null. */
    coachId: z.nullable(z.string()),
    coaches: z.array(z.object({ id: z.string(), name: z.string() })),
    teachers: z.array(z.object({ id: z.string(), name: z.string(), school: z.string(), openCycleId: z.nullable(z.string()) })),
    schools: z.array(z.object({ id: z.string(), name: z.string() })),
    models: z.array(z.object({ name: z.string(), phases: z.array(z.string()) })),
    cycles: z.array(
      z.object({
        id: z.string(),
        teachers: z.string(),
        teacherIds: z.array(z.string()),
        coachId: z.string(),
        status: z.string(),
        phase: z.string(),
        model: z.string(),
        row: z.number(),
      }),
    ),
    /** How long sessions usually take here, in minutes. */
    usualMinutes: z.object({ session: z.number(), visit: z.number() }),
    /** Rows that could not be read, in words. */
    problems: z.array(messageShape),
  }),
  example: {},
  needs: ['tracker'],
  run: (host) => {
    const read = host.tracker.read(['coaches', 'teachers', 'phases', 'cycles', 'cycleMembers', 'settings', 'schools']);
    if (!read.ok) return read;
    const { coaches, teachers, phases, cycles, cycleMembers } = read.value;
    const { sessionMinutes, visitMinutes } = readSessionSettings(read.value.settings.records);
    const membersOf = new Map<string, string[]>();
    for (const member of cycleMembers.records) {
      if (member.leftOn === null) membersOf.set(member.cycleId, [...(membersOf.get(member.cycleId) ?? []), member.teacherId]);
    }
    const openCycles = new Map(
      cycles.records
        .filter((cycle) => open.has(cycle.status))
        .flatMap((cycle) => (membersOf.get(cycle.cycleId) ?? []).map((teacherId) => [teacherId, cycle.cycleId] as const)),
    );
    const models = new Map<string, { phase: string; order: number }[]>();
    for (const phase of phases.records) models.set(phase.model, [...(models.get(phase.model) ?? []), phase]);
    const problems: readonly Problem[] = [coaches, teachers, phases, cycles, cycleMembers].flatMap((content) => content.problems);
    return done({
      coachId: coaches.records.find((coach) => coach.email === host.user())?.coachId ?? null,
      coaches: coaches.records.map((coach) => ({ id: coach.coachId, name: coach.name })),
      teachers: teachers.records
        .filter((teacher) => teacher.status !== 'left')
        .map((teacher) => ({
          id: teacher.teacherId,
          name: teacher.name,
          school: teacher.school,
          openCycleId: openCycles.get(teacher.teacherId) ?? null,
        })),
      schools: read.value.schools.records.map(({ schoolId, name }) => ({ id: schoolId, name })),
      models: [...models].map(([name, list]) => ({
        name,
        phases: [...list].sort((one, other) => one.order - other.order).map((phase) => phase.phase),
      })),
      cycles: cycles.records.map((cycle) => ({
        id: cycle.cycleId,
        teachers: cycle.teachers,
        teacherIds: membersOf.get(cycle.cycleId) ?? [],
        coachId: cycle.coachId,
        status: cycle.status,
        phase: cycle.phase,
        model: cycle.model,
        row: cycles.rowNumbers.get(cycle.cycleId) ?? 0,
      })),
      usualMinutes: { session: sessionMinutes, visit: visitMinutes },
      problems: problems.map(messageFor),
    });
  },
});
