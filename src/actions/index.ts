// The list of everything a coach can do, by name. The wire, the generated docs and the tests read it.
import type { Action } from './action';
import { findSlots } from './findSlots';
import { generatePlan } from './generatePlan';
import { importScores } from './importScores';
import { makeRunChunk } from './runChunk';
import { scheduleCycle } from './scheduleCycle';
import { scheduleSession } from './scheduleSession';
import { setUpTracker } from './setUpTracker';
import { startCycle } from './startCycle';
import { teacherGrowth } from './teacherGrowth';

const runChunk = makeRunChunk(() => actions);

/** Alphabetical; its type is also the type of the wire. */
export const listed = [findSlots, generatePlan, importScores, runChunk, scheduleCycle, scheduleSession, setUpTracker, startCycle, teacherGrowth] as const;

export const actions: readonly Action[] = listed;
