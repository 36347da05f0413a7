// The list of everything a coach can do, by name. The wire, the generated docs and the tests read it.
import type { Action } from './action';
import { cancelSession } from './cancelSession';
import { findSlots } from './findSlots';
import { firstState } from './firstState';
import { generatePlan } from './generatePlan';
import { importScores } from './importScores';
import { importStaff } from './importStaff';
import { listChoices } from './listChoices';
import { recordSession } from './recordSession';
import { rescheduleSession } from './rescheduleSession';
import { makeRunChunk } from './runChunk';
import { scheduleCycle } from './scheduleCycle';
import { scheduleSession } from './scheduleSession';
import { setUpTracker } from './setUpTracker';
import { showCycle } from './showCycle';
import { startCycle } from './startCycle';
import { syncSessions } from './syncSessions';
import { teacherGrowth } from './teacherGrowth';

const runChunk = makeRunChunk(() => actions);

/** Alphabetical; its type is also the type of the wire. */
export const listed = [
  cancelSession,
  findSlots,
  firstState,
  generatePlan,
  importScores,
  importStaff,
  listChoices,
  recordSession,
  rescheduleSession,
  runChunk,
  scheduleCycle,
  scheduleSession,
  setUpTracker,
  showCycle,
  startCycle,
  syncSessions,
  teacherGrowth,
] as const;

export const actions: readonly Action[] = listed;
