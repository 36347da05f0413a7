// From the tables to a search for times: who takes part, whose calendars are asked, and what has to be put right before.
import { openPeriods, type SchoolTime } from '../../coaching/openPeriods';
import { isInPerson, isStanding, mostTeachers, openKindsFor, type SessionKind, type SessionMode } from '../../coaching/session';
import type { SlotPerson, SlotSearch, SlotTeacher, Visit } from '../../coaching/slotSearch';
import { bellFaults, type BellPeriod, longestOpenMinutes, type OpenKind, openTimes, rowsFor } from '../../coaching/teacherPeriods';
import type { BusyTimes } from '../../ports/sessionCalendar';
import type { Problem } from '../../problems/problem';
import { done, failed, type Result } from '../../problems/result';
import { addDays, mondayOf } from '../../time/calendarDate';
import { merged, subtract, type TimeSlot } from '../../time/timeSlot';
import type { Coach, Desk, SessionRow, Teacher } from './sessionDesk';

const minuteMs = 60_000;

export interface SlotQuestion {
  readonly coach: Coach;
  readonly teachers: readonly Teacher[];
  /** Days of the school's calendar, in order. */
  readonly dates: readonly string[];
  readonly durationMinutes: number;
  readonly mode: SessionMode;
  readonly kind: SessionKind;
  /** The session that is being moved: its own time counts as free. */
  readonly moving: SessionRow | null;
  readonly notBefore: number;
}

export interface AskedSearch {
  readonly emails: readonly string[];
  /** The e-mail of a participant, by teacher id or coach id. */
  readonly emailOf: (personId: string) => string;
  /** The stretch for which busy times are needed. */
  readonly range: TimeSlot;
  /** @param planned sessions decided on since the tables were read, so that they do not land on one another */
  readonly search: (busy: ReadonlyMap<string, BusyTimes>, planned: readonly SessionRow[], dates: readonly string[]) => SlotSearch;
}

interface Participant {
  readonly teacher: Teacher;
  readonly email: string;
  readonly schools: readonly SchoolTime[];
  readonly rows: readonly BellPeriod[];
  readonly kinds: readonly OpenKind[];
}

const bellProblem = (desk: Desk, rows: readonly BellPeriod[]): Problem | null => {
  const [fault] = bellFaults(rows);
  if (fault === undefined) return null;
  const row = desk.rowOf('bellPeriods', fault.periodId);
  if (fault.kind === 'inverted') return { code: 'periodInverted', row, startsAt: fault.startsAt, endsAt: fault.endsAt };
  return { code: 'periodsOverlap', row, otherRow: desk.rowOf('bellPeriods', fault.otherId) };
};

const participant = (desk: Desk, { kind, mode, durationMinutes }: SlotQuestion, teacher: Teacher): Result<Participant> => {
  const row = desk.rowOf('teachers', teacher.teacherId);
  if (teacher.email === null) return failed({ code: 'teacherWithoutEmail', teacher: teacher.name, row });
  const schools: SchoolTime[] = [];
  const rows = new Set<BellPeriod>();
  for (const schoolId of teacher.schoolIds.length === 0 ? [null] : teacher.schoolIds) {
    rowsFor(desk.content.bellPeriods.records, teacher.teacherId, schoolId).forEach((period) => rows.add(period));
    const school = desk.schoolTime(schoolId);
    if (!school.ok) return school;
    schools.push(school.value);
  }
  const fault = bellProblem(desk, [...rows]);
  if (fault !== null) return failed(fault);
  const kinds = openKindsFor(
    kind,
    mode,
    [...rows].some((period) => period.kind === 'class'),
  );
  const longestMinutes = longestOpenMinutes([...rows], kinds);
  if (longestMinutes === 0) return failed({ code: 'teacherWithoutSchedule', teacher: teacher.name, row });
  if (longestMinutes < durationMinutes) return failed({ code: 'durationTooLong', durationMinutes, teacher: teacher.name, longestMinutes });
  return done({ teacher, email: teacher.email, schools, rows: [...rows], kinds });
};

/** How many standing or held sessions lie in a teacher's prep, by the Monday of their week. */
const plannedInPrep = ({ teacher, schools, rows }: Participant, sessions: readonly SessionRow[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { date, startsAt, endsAt, teacherIds } of sessions) {
    if (date === null || startsAt === null || endsAt === null || !teacherIds.includes(teacher.teacherId)) continue;
    const inPrep = schools.some(({ days }) =>
      openTimes(rows, days.dayOn(date), ['prep']).some((prep) => prep.startsAt < endsAt && startsAt < prep.endsAt),
    );
    if (inPrep) counts.set(mondayOf(date), (counts.get(mondayOf(date)) ?? 0) + 1);
  }
  return counts;
};

const coachHours = (desk: Desk, coach: Coach, dates: readonly string[]): Result<readonly TimeSlot[] | null> => {
  if (coach.workdayStarts === null && coach.workdayEnds === null) return done(null);
  const clock = desk.clockOf(coach.timeZone, `Row ${desk.rowOf('coaches', coach.coachId) ?? '?'} of "Coaches"`);
  if (!clock.ok) return clock;
  // The coach's day can be the school's day before or after, far apart as they may be.
  const around = dates.length === 0 ? [] : [addDays(dates[0] ?? '', -1), ...dates, addDays(dates[dates.length - 1] ?? '', 1)];
  return done(
    around.map((date) => ({
      start: clock.value.toInstantOrJump(date, coach.workdayStarts ?? '00:00'),
      end: clock.value.toInstantOrJump(date, coach.workdayEnds ?? '24:00'),
    })),
  );
};

const takesPart = (session: SessionRow, coachId: string, teacherId: string | null): boolean =>
  teacherId === null ? session.coachId === coachId : session.teacherIds.includes(teacherId);

/** A row that nobody can read could be the one that forbids a time: the day off, the duty, the school's zone. */
const unreadable = ({ content }: Desk): Problem | undefined =>
  [content.bellPeriods, content.schoolDays, content.schools].flatMap(({ problems }) => problems)[0];

/** Everything that must be right before anybody's calendar is asked; the first thing that is not comes back as the problem. */
export const askForSlots = (desk: Desk, question: SlotQuestion): Result<AskedSearch> => {
  const { coach, teachers, dates, moving } = question;
  if (teachers.length === 0) return failed({ code: 'noTeachers' });
  if (teachers.length > mostTeachers) return failed({ code: 'tooManyTeachers', count: teachers.length, limit: mostTeachers });
  const unread = unreadable(desk);
  if (unread !== undefined) return failed(unread);
  const coachEmail = coach.email;
  if (coachEmail === null) return failed({ code: 'coachWithoutEmail', coach: coach.name, row: desk.rowOf('coaches', coach.coachId) });
  const people: Participant[] = [];
  for (const teacher of teachers) {
    const found = participant(desk, question, teacher);
    if (!found.ok) return found;
    people.push(found.value);
  }
  const hours = coachHours(desk, coach, dates);
  if (!hours.ok) return hours;
  const clock = people[0]?.schools[0]?.clock ?? desk.clock;
  const inCalendar = moving !== null && (moving.state === 'booked' || moving.state === 'meet pending');
  const ownTime = inCalendar ? desk.slotOf(moving) : null;
  const standing = desk.content.sessions.records.filter(
    (session) => session.sessionId !== moving?.sessionId && isStanding(session.status) && session.state !== 'deleted in Calendar',
  );
  const counted = desk.content.sessions.records.filter(
    (session) => session.sessionId !== moving?.sessionId && (isStanding(session.status) || session.status === 'held'),
  );
  const from = addDays(dates[0] ?? desk.today, -1);
  const to = addDays(dates[dates.length - 1] ?? desk.today, 2);

  return done({
    emails: [coachEmail, ...people.map(({ email }) => email)],
    emailOf: (personId) => people.find(({ teacher }) => teacher.teacherId === personId)?.email ?? coachEmail,
    range: {
      start: Math.max(clock.toInstantOrJump(from, '00:00'), question.notBefore - 86_400_000),
      end: clock.toInstantOrJump(to, '00:00'),
    },
    search: (busy, planned, wanted) => {
      const near = (session: SessionRow): boolean =>
        session.date !== null && session.date >= addDays(from, -7) && session.date <= addDays(to, 7);
      const sessions = [...standing, ...planned].filter(near);
      const busyOf = (email: string, teacherId: string | null): SlotPerson['busy'] => {
        const found = busy.get(email);
        if (found === undefined || !found.known) return null;
        const calendar = ownTime === null ? found.busy : subtract(found.busy, [ownTime]);
        const inTracker = sessions.filter((session) => takesPart(session, coach.coachId, teacherId)).map(desk.slotOf);
        return merged([...calendar, ...inTracker.filter((slot): slot is TimeSlot => slot !== null)]);
      };
      const visits = sessions.flatMap((session): readonly Visit[] => {
        const slot = desk.slotOf(session);
        const there = session.coachId === coach.coachId && isInPerson(session.mode) && slot !== null && session.schoolId !== null;
        return there ? [{ ...slot, schoolId: session.schoolId }] : [];
      });
      const inPerson = isInPerson(question.mode);
      return {
        clock,
        dates: wanted,
        offOn: (date) => {
          const days = people.flatMap(({ schools }) => schools.map((school) => school.days.dayOn(date)));
          const [first] = days;
          return first === undefined || first.off === null || days.some(({ off }) => off === null)
            ? null
            : { off: first.off, name: first.name };
        },
        durationMs: question.durationMinutes * minuteMs,
        bufferMs: desk.settings.bufferMinutes * minuteMs,
        inPerson,
        travelMs: (fromSchoolId, toSchoolId) => {
          if (fromSchoolId === toSchoolId) return 0;
          const there = desk.content.schools.records.find(({ schoolId }) => schoolId === toSchoolId)?.travelMinutes;
          return (there ?? desk.settings.travelMinutes) * minuteMs;
        },
        prepLimit: desk.settings.prepProtectionPerWeek,
        notBefore: question.notBefore,
        teachers: people.map((person): SlotTeacher => ({
          id: person.teacher.teacherId,
          name: person.teacher.name,
          busy: busyOf(person.email, person.teacher.teacherId),
          periods: openPeriods(person.teacher.teacherId, person.schools, person.rows, wanted, person.kinds, inPerson),
          plannedInPrep: plannedInPrep(person, [...counted, ...planned].filter(near)),
        })),
        coach: { id: coach.coachId, name: coach.name, busy: busyOf(coachEmail, null), hours: hours.value, visits },
      };
    },
  });
};
