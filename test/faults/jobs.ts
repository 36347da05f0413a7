// What is broken and repeated: every action that changes something, each with the world it starts from.
import { calendarSection } from '../../local/google/calendar/calendarSection';
import type { World } from '../../local/host/kernel';
import { always, cell, cycleId, earlier, type Job } from './jobShape';
import { planJobs } from './planJobs';
import { hostOver, minute, must, scoreFiles, staffFiles, worldAt } from './scene';
import { bookingsOf } from './worldView';

/** When the scene's session has been. */
const endOfMonth = Date.parse('2026-01-30T22:00:00Z');

const sessionId = (world: World): string => cell(world, 'Sessions', 'Session id');

const importedScores = scoreFiles.map((file) => ({
  ...file,
  text: file.text.replace(/,(\d{3})\n/g, (_, score) => `,${Number(score) + 1}\n`),
}));
const { text: scoreText } = importedScores[0] ?? { text: '' };

/** A week later in the coach's calendar, as a person drags it. */
const moveBooking = (world: World): void => {
  for (const booking of bookingsOf(world)) {
    const record = calendarSection(world).calendars[booking.organizer.email]?.events[booking.id];
    if (record?.start?.dateTime === undefined || record.end?.dateTime === undefined) continue;
    record.start = { ...record.start, dateTime: record.start.dateTime.replace('-01-06T', '-01-08T') };
    record.end = { ...record.end, dateTime: record.end.dateTime.replace('-01-06T', '-01-08T') };
    record.etag = '"3535236099990000"';
  }
};

const holidays =
  'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20260119\r\nDTEND;VALUE=DATE:20260120\r\nSUMMARY:No School - MLK Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';

export const jobs: readonly Job[] = [
  ...planJobs,
  { name: 'setUpTracker', at: 'empty', request: always({ action: 'setUpTracker', workbook: 'one coach' }) },
  { name: 'importStaff', at: 'setUp', request: always({ action: 'importStaff', files: staffFiles }) },
  { name: 'importScores', at: 'staff', request: always({ action: 'importScores', files: scoreFiles }) },
  {
    name: 'importScores, corrected',
    at: 'done',
    request: always({ action: 'importScores', files: [{ name: 'scores.csv', text: scoreText }] }),
  },
  {
    name: 'startCycle',
    at: 'cycles',
    request: always({
      action: 'startCycle',
      coachId: 'C1',
      teacherIds: ['T3'],
      model: 'Impact Cycle',
      goal: { statement: 'Students explain' },
    }),
    refusals: ['cycleAlreadyOpen'],
  },
  {
    name: 'scheduleSession',
    at: 'ready',
    request: (world) => ({ action: 'scheduleSession', cycleId: cycleId(world, 0), kind: 'planning', from: '2026-01-06', to: '2026-01-16' }),
    after: { action: 'syncSessions' },
  },
  {
    name: 'scheduleSession, in person',
    at: 'ready',
    request: (world) => ({
      action: 'scheduleSession',
      cycleId: cycleId(world, 0),
      kind: 'observation',
      mode: 'in person',
      date: '2026-01-07',
      startsAt: '08:05',
      anyway: true,
    }),
  },
  {
    name: 'scheduleCycle',
    at: 'ready',
    request: (world) => ({ action: 'scheduleCycle', cycleId: cycleId(world, 0) }),
    after: { action: 'syncSessions' },
  },
  {
    name: 'scheduleSession, again after it was deleted',
    at: 'ready',
    before: (world) => {
      for (const booking of bookingsOf(world)) {
        for (const { events } of Object.values(calendarSection(world).calendars)) {
          const record = events[booking.id];
          if (record !== undefined) record.status = 'cancelled';
        }
      }
    },
    request: (world) => ({ action: 'scheduleSession', sessionId: sessionId(world), bookAgain: true }),
    after: { action: 'syncSessions' },
  },
  { name: 'drawCharts', at: 'ready', request: always({ action: 'drawCharts' }), writesAgain: 'values are laid over themselves' },
  {
    name: 'drawCharts, again',
    at: 'done',
    before: (world) => earlier(world, { action: 'importScores', files: [{ name: 'scores.csv', text: scoreText }] }),
    request: always({ action: 'drawCharts' }),
    writesAgain: 'values are laid over themselves',
  },
  {
    name: 'movePhase',
    at: 'ready',
    request: (world) => ({ action: 'movePhase', cycleId: cycleId(world), phase: 'Learn' }),
    refusals: ['alreadyInPhase', 'phaseUnchanged', 'samePhase'],
  },
  {
    name: 'changeCycle',
    at: 'done',
    request: (world) => ({ action: 'changeCycle', cycleId: cycleId(world), to: 'completed' }),
    refusals: ['cannotBecome'],
  },
  {
    name: 'changeMembers',
    at: 'cycles',
    request: (world) => ({ action: 'changeMembers', cycleId: cycleId(world, 0), join: ['T3'] }),
    refusals: ['alreadyAMember'],
  },
  {
    name: 'setActionStep, new',
    at: 'ready',
    request: (world) => ({ action: 'setActionStep', cycleId: cycleId(world, 0), step: 'Wait three seconds', dueOn: '2026-01-23' }),
  },
  {
    name: 'setActionStep',
    at: 'ready',
    request: (world) => ({
      action: 'setActionStep',
      cycleId: cell(world, 'Action steps', 'Cycle id'),
      stepId: cell(world, 'Action steps', 'Step id'),
      status: 'trying',
    }),
  },
  {
    name: 'setGoal, new',
    at: 'ready',
    request: (world) => ({ action: 'setGoal', cycleId: cycleId(world, 0), statement: 'Students ask each other', target: 12 }),
  },
  { name: 'setCharter', at: 'setUp', request: always({ action: 'setCharter', words: 'A coach is a partner.', agreedOn: '2026-01-02' }) },
  {
    name: 'setAgreement',
    at: 'ready',
    request: always({ action: 'setAgreement', agreement: { principal: 'Lena Hart', words: 'Topics only.', agreedOn: '2026-01-02' } }),
  },
  { name: 'syncSessions', at: 'done', before: moveBooking, request: always({ action: 'syncSessions' }) },
  {
    name: 'rescheduleSession',
    at: 'done',
    request: (world) => ({ action: 'rescheduleSession', sessionId: sessionId(world), date: '2026-01-09', startsAt: '11:00', anyway: true }),
  },
  { name: 'cancelSession', at: 'done', request: (world) => ({ action: 'cancelSession', sessionId: sessionId(world), by: 'school' }) },
  {
    name: 'recordSession',
    at: 'done',
    from: Date.parse('2026-01-06T20:00:00Z'),
    request: (world) => ({ action: 'recordSession', sessionId: sessionId(world), outcome: 'held', minutes: 35, notes: 'Went well' }),
  },
  {
    name: 'handOver',
    at: 'done',
    request: always({
      action: 'handOver',
      fromCoachId: 'C1',
      toCoachId: 'C2',
      consents: ['T1', 'T2', 'T3'].map((teacherId) => ({ teacherId, agreedOn: '2026-01-03' })),
    }),
  },
  {
    name: 'undoImport',
    at: 'scores',
    request: (world) => ({ action: 'undoImport', importId: cell(world, 'Imports', 'Import id') }),
    refusals: ['importAlreadyUndone'],
  },
  {
    name: 'removeStudentData',
    at: 'scores',
    request: always({ action: 'removeStudentData', teacherId: 'T1', window: 'Fall 2025-2026', confirmed: true }),
    refusals: ['nothingToRemove'],
  },
  {
    name: 'importSchoolCalendar',
    at: 'staff',
    request: always({ action: 'importSchoolCalendar', files: [{ name: 'year.ics', text: holidays }] }),
  },
  {
    name: 'setTimeAudit',
    at: 'setUp',
    request: always({ action: 'setTimeAudit', on: true, target: 50, rule: { words: 'Bus', countsAs: 'duty' } }),
  },
  {
    name: 'auditTime',
    at: 'done',
    before: (world) => earlier(world, { action: 'setTimeAudit', on: true }),
    from: endOfMonth,
    request: always({ action: 'auditTime', from: '2026-01-01', to: '2026-01-30' }),
  },
  {
    name: 'rebuildSummary, with the chart of time',
    at: 'ready',
    before: (world) => {
      earlier(world, { action: 'setTimeAudit', on: true });
      must(hostOver(world, { now: endOfMonth - 30 * minute }), { action: 'auditTime', from: '2026-01-01', to: '2026-01-30' });
    },
    from: endOfMonth,
    request: always({ action: 'rebuildSummary' }),
    writesAgain: 'Home says when it was made',
  },
  { name: 'rebuildSummary', at: 'done', request: always({ action: 'rebuildSummary' }), writesAgain: 'Home says when it was made' },
  {
    name: 'rollOverYear',
    at: 'done',
    before: (world) => earlier(world, { action: 'changeCycle', cycleId: cycleId(world), to: 'completed' }),
    request: always({ action: 'rollOverYear', schoolYear: '2026-2027' }),
    refusals: ['sameSchoolYear'],
  },
  {
    name: 'repairTracker',
    at: 'cycles',
    request: always({ action: 'repairTracker', apply: true }),
  },
];

export const worldFor = (job: Job): World => {
  const world = worldAt(job.at);
  job.before?.(world);
  return world;
};
