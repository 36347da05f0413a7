// A small school for tests of actions on sessions: one coach, two teachers, prep on Tuesday and Thursday, an hour after school on Friday.
import type { TrackerRecord } from '../../src/tracker/tables';
import { type MemoryCalendar, makeMemoryCalendar } from './memoryCalendar';
import { makeMemoryHost, type MemoryHost, type MemoryHostOptions } from './memoryHost';
import { makeSetUpMemoryTracker, type MemoryTracker } from './memoryTracker';

export const coachEmail = 'priya.raman@foxhollow.example';
export const hanaEmail = 'hana.brightwater@foxhollow.example';
export const omarEmail = 'omar.vance@foxhollow.example';

const teacher = (teacherId: string, name: string, email: string | null): TrackerRecord<'teachers'> => ({
  teacherId,
  name,
  email,
  schoolIds: ['sch_fox'],
  school: 'Fox Hollow ES',
  grades: ['4'],
  subjects: ['Math'],
  experience: null,
  status: 'active',
});

export const period = (fields: Partial<TrackerRecord<'bellPeriods'>>): TrackerRecord<'bellPeriods'> => ({
  periodId: `per_${fields.teacherId ?? 'all'}_${fields.startsAt ?? ''}_${(fields.days ?? []).join('')}`,
  schoolId: 'sch_fox',
  teacherId: null,
  teacher: '',
  days: [],
  period: '2',
  kind: 'prep',
  startsAt: '09:40',
  endsAt: '10:25',
  rotationDays: null,
  ...fields,
});

export interface SessionScene {
  readonly host: MemoryHost;
  readonly tracker: MemoryTracker;
  readonly calendar: MemoryCalendar;
  /** The same workbook and calendar as seen by another account, or at another time. */
  readonly as: (options: MemoryHostOptions) => MemoryHost;
  readonly sessions: () => readonly TrackerRecord<'sessions'>[];
}

export const sessionScene = (options: MemoryHostOptions = {}): SessionScene => {
  const tracker = makeSetUpMemoryTracker();
  const calendar = makeMemoryCalendar();
  tracker.add('schools', [
    { schoolId: 'sch_fox', name: 'Fox Hollow ES', level: 'ES', timeZone: 'America/Denver', rotationStartsOn: null, travelMinutes: 20 },
  ]);
  tracker.add('coaches', [
    {
      coachId: 'coa_priya',
      name: 'Priya Raman',
      email: coachEmail,
      role: 'district',
      fte: 1,
      cap: null,
      workdayStarts: null,
      workdayEnds: null,
      timeZone: null,
      contractMinutesPerWeek: 2400,
    },
  ]);
  tracker.add('teachers', [teacher('tea_hana', 'Hana Brightwater', hanaEmail), teacher('tea_omar', 'Omar Vance', omarEmail)]);
  tracker.add('bellPeriods', [
    period({ teacherId: 'tea_hana', days: ['Tue', 'Thu'] }),
    period({ teacherId: 'tea_omar', days: ['Tue', 'Wed'], startsAt: '09:50', endsAt: '10:35' }),
    period({ days: ['Fri'], kind: 'after school', startsAt: '15:20', endsAt: '16:20' }),
  ]);
  tracker.add('cycles', [
    {
      cycleId: 'cyc_one',
      teachers: 'Hana Brightwater',
      coachId: 'coa_priya',
      coach: 'Priya Raman',
      school: 'Fox Hollow ES',
      model: 'Short',
      focus: 'Talk time',
      phase: 'Begin',
      status: 'active',
      next: '',
      startedOn: '2026-01-26',
      plannedEndOn: null,
      endedOn: null,
      format: 'individual',
      intensity: 'cycle',
      enrolment: 'invited',
      agreedOn: null,
      exitReason: null,
    },
  ] as readonly TrackerRecord<'cycles'>[]);
  tracker.add('cycleMembers', [
    { memberId: 'mem_one', cycleId: 'cyc_one', teacherId: 'tea_hana', teacher: 'Hana Brightwater', joinedOn: '2026-01-26', leftOn: null },
  ]);
  const counter = { next: 1 };
  const as = (more: MemoryHostOptions): MemoryHost =>
    makeMemoryHost({ tracker, calendar, counter, user: coachEmail, timeZone: 'America/Denver', ...options, ...more });
  return { host: as({}), tracker, calendar, as, sessions: () => tracker.rows.sessions };
};
