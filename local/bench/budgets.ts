// What each job may cost in round trips (DESIGN's walk): each table read once a call, one lookup of marks, and what Docs, Drive and Calendar must be asked.
import type { Budget } from './benchRow';

/** The lookup of the marks that say which sheets and columns are ours. */
const marks = 1;
/** The table whose rows were claimed is read again under the lock before the outcome is written: a coach may have sorted it meanwhile. */
const readsUnderLock = 1;
/** Intent and outcome. */
const writesAChunk = 2;

/** Tables each action reads or appends to. */
export const tablesOf = {
  importStaff: 7,
  importScores: 7,
  teacherGrowth: 2,
  startCycle: 11,
  rebuildSummary: 12,
  generatePlan: 14,
  findSlots: 9,
  scheduleSession: 10,
  scheduleCycle: 11,
  drawCharts: 6,
} as const;

export const setUpBudget = (sheets: number): Budget => ({
  trips: sheets + marks + 1,
  formula: '1 a sheet + 1 lookup + 1 write',
});

export const setUpAgainBudget = (sheets: number): Budget => ({ trips: sheets + marks, formula: '1 a sheet + 1 lookup, nothing written' });

export const readBudget = (tables: number): Budget => ({ trips: tables + marks, formula: `${tables} tables + 1 lookup` });

export const saveBudget = (tables: number, calls: number, changed: number): Budget => ({
  trips: calls * (tables + marks + changed),
  formula: `a call: ${tables} tables + 1 lookup + ${changed} changed`,
});

export const firstStateBudget: Budget = { trips: 2, formula: '2' };

export interface PlanCounts {
  readonly chunks: number;
  readonly made: number;
  readonly updated: number;
  readonly people: number;
  /** Of the whole run: every ten minutes it looks whether folder and template are still where they were. */
  readonly seconds: number;
}

const planReads = tablesOf.generatePlan + marks + readsUnderLock;

export const plansBudget = ({ chunks, made, updated, people, seconds }: PlanCounts): Budget => ({
  trips: chunks * (planReads + 1 + writesAChunk) + 2 * made + 2 * updated + people + Math.floor(seconds / 600),
  formula: `2 a plan + 1 a person; a chunk: ${planReads} reads + 1 template + ${writesAChunk} writes; 1 every ten minutes`,
});

export const plansIdleBudget: Budget = { trips: tablesOf.generatePlan + marks + 1, formula: '14 tables + 1 lookup + 1 search' };

export const sessionsBudget = (asked: {
  readonly calls: number;
  readonly sessions: number;
  readonly people: number;
  readonly tables: number;
}): Budget => {
  const queries = Math.ceil(asked.people / 50);
  return {
    trips: asked.calls * (asked.tables + marks + readsUnderLock + queries + writesAChunk) + 2 * asked.sessions,
    formula: `2 a session (its Meet link is pending); a call: ${asked.tables + marks + readsUnderLock} reads + ${queries} free/busy + ${writesAChunk} writes`,
  };
};

export const slotsBudget = (calls: number, people: number, days: number): Budget => {
  const queries = Math.ceil(people / 50) * Math.ceil(days / 60);
  return {
    trips: calls * (tablesOf.findSlots + marks + queries),
    formula: `a call: ${tablesOf.findSlots} tables + 1 lookup + ${queries} free/busy`,
  };
};

/** The sheet of charts: its mark, the keys and the charts that are there. */
const boardReads = 3;

export const chartsBudget = (calls: number, made: number): Budget => ({
  trips: calls * (tablesOf.drawCharts + marks + boardReads + writesAChunk) + made,
  formula: `1 a new chart; a call: ${tablesOf.drawCharts} tables + ${marks + boardReads} reads + ${writesAChunk} writes`,
});
