// Booking sessions for one teacher and for a team, beside a script that asks and invites guest by guest; and looking for times of many teachers.
import { addCalendarEvent, addCalendarPerson } from '../../google/calendar/calendarSection';
import type { World } from '../../host/kernel';
import { chance } from '../../sampleDistrict/random';
import { benchRow, type BenchRow, type Cost, growthBound, sum } from '../benchRow';
import { sessionsBudget, slotsBudget, tablesOf } from '../budgets';
import { cycleId, fillCycles } from '../district/cycles';
import { bellsOf, coachEmail, coachId, staffOf, teacherEmail, teacherId } from '../district/people';
import type { Meter } from '../meter';
import { peerCost, peerMeter } from '../peers';
import { setUpWorkbook } from './workbooks';

const timeZone = 'America/New_York';
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Everyone's calendar, with appointments in class time that leave the hour after school free. */
const fillCalendars = (world: World, teachers: number, appointmentsEach: number): void => {
  const luck = chance(60);
  for (const email of [coachEmail(0), ...numbers(teachers).map(teacherEmail)]) {
    addCalendarPerson(world, email, timeZone);
    for (let appointment = 0; appointment < appointmentsEach; appointment += 1) {
      const day = new Date(Date.UTC(2026, 3, 15 + luck.between(0, 55))).toISOString().slice(0, 10);
      const hour = String(luck.between(8, 13)).padStart(2, '0');
      addCalendarEvent(world, email, {
        summary: 'Appointment',
        start: { dateTime: `${day}T${hour}:00:00`, timeZone },
        end: { dateTime: `${day}T${hour}:45:00`, timeZone },
      });
    }
  }
};

const workbookWithBells = (teachers: number, appointmentsEach: number): Meter => {
  const meter = setUpWorkbook();
  meter.ask({ action: 'importStaff', files: [...staffOf({ coaches: 1, teachers }), bellsOf(teachers)] });
  fillCalendars(meter.host.world, teachers, appointmentsEach);
  return meter;
};

const days = { from: '2026-04-15', to: '2026-05-29' };

/** One session each with `count` teachers, as a coach books them one after another. */
const singleSessions = (count: number): BenchRow => {
  const meter = workbookWithBells(count, 6);
  fillCycles(meter.host.world, { coaches: 1, teachers: count, cycles: count, sessions: 0, open: count });
  const peer = peerMeter('guestCalls');
  fillCalendars(peer.host.world, count, 6);
  const costs = numbers(count).map(
    (index) =>
      meter.ask({ action: 'scheduleSession', cycleId: cycleId(index), kind: 'planning', mode: 'Meet', durationMinutes: 30, ...days }).cost,
  );
  const peerCosts = numbers(count).map((index) => peer.run('book', [[teacherEmail(index)], 1]));
  const budget = sessionsBudget({ calls: count, sessions: count, people: 2, tables: tablesOf.scheduleSession });
  return benchRow('Book a session', `${count} sessions, 1 teacher each`, sum(costs), budget, {
    peer: peerCost('guestCalls', sum(peerCosts)),
  });
};

/** A whole series with a team, in one go. */
const teamSeries = (teachers: number): BenchRow => {
  const meter = workbookWithBells(teachers, 6);
  const started = meter.ask({
    action: 'startCycle',
    coachId: coachId(0),
    teacherIds: numbers(teachers).map(teacherId),
    model: 'Student-Centered',
    format: 'group',
    focus: 'Talk in small groups',
    goal: { statement: 'Students build on a classmate’s idea.' },
  });
  const peer = peerMeter('guestCalls');
  fillCalendars(peer.host.world, teachers, 6);
  const series = meter.ask({ action: 'scheduleCycle', cycleId: started.value.cycleId, mode: 'Meet' });
  const sessions = (series.value.done as readonly unknown[]).length;
  const guests = numbers(teachers).map(teacherEmail);
  const peerSeries = peer.run('book', [guests, sessions]);
  const budget = sessionsBudget({ calls: series.cost.calls, sessions, people: teachers + 1, tables: tablesOf.scheduleCycle });
  return benchRow('Book a series', `${sessions} sessions, ${teachers} teachers`, series.cost, budget, {
    peer: peerCost('guestCalls', peerSeries),
    bounds: [{ what: 'sessions without a booking', value: Number(series.value.total) - sessions, limit: 0 }],
  });
};

const weeks = { from: '2026-04-15', to: '2026-06-09' };

/** The times of all of them, in groups as large as one session takes. */
const findTimes = (teachers: number, group: number, appointmentsEach = 30): Cost => {
  const meter = workbookWithBells(teachers, appointmentsEach);
  const groups = Array.from({ length: teachers / group }, (_, index) =>
    numbers(teachers)
      .map(teacherId)
      .slice(index * group, (index + 1) * group),
  );
  return sum(
    groups.map(
      (teacherIds) => meter.ask({ action: 'findSlots', coachId: coachId(0), teacherIds, ...weeks, durationMinutes: 30, mode: 'Meet' }).cost,
    ),
  );
};

/** A session takes at most twenty teachers. */
const largestGroup = 20;

export const sessionsJob = (sizes = { sessions: 10, team: 12, groups: 3, busier: 10 }): readonly BenchRow[] => {
  const small = findTimes(largestGroup / 10, largestGroup / 10);
  const full = findTimes(largestGroup, largestGroup);
  const busier = findTimes(largestGroup, largestGroup, 30 * sizes.busier);
  const all = findTimes(sizes.groups * largestGroup, largestGroup);
  return [
    singleSessions(sizes.sessions),
    teamSeries(sizes.team),
    teamSeries(largestGroup),
    benchRow('Find times', `${largestGroup / 10} teachers, 8 weeks`, small, slotsBudget(1, largestGroup / 10 + 1, 56)),
    benchRow('Find times', `${largestGroup} teachers, 8 weeks`, full, slotsBudget(1, largestGroup + 1, 56), {
      bounds: [growthBound('processor time', small.cpuMs, full.cpuMs, 10)],
    }),
    // Calendar's answer grows with the appointments, and so may the search: with their sum, never with times multiplied by appointments.
    benchRow('Find times', `${largestGroup} teachers, ${sizes.busier} times as busy`, busier, slotsBudget(1, largestGroup + 1, 56), {
      bounds: [growthBound('processor time', full.cpuMs, busier.cpuMs, sizes.busier)],
    }),
    benchRow(
      'Find times',
      `${sizes.groups * largestGroup} teachers in ${sizes.groups} groups, 8 weeks`,
      all,
      slotsBudget(sizes.groups, largestGroup + 1, 56),
    ),
  ];
};
