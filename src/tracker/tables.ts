// Every sheet of the tracker, by name. Set-up, reading, writing, docs and sample data all come from here.
import { actionSteps, cycleMembers, cycles, goals, learningTargets, phaseHistory } from './tables/cycleTables';
import { assignments, coaches, schools, teachers } from './tables/peopleTables';
import { agreements, bellPeriods, log, phases, resources, schoolDays, settings } from './tables/settingsTables';
import { imports, layouts, scores, studentNames, teachingLinks } from './tables/studentTables';
import { notes, observations, plans, sessions, timeEntries } from './tables/workTables';
import type { RecordOf } from './table';

/** In the order of the workbook's tabs. */
export const tables = {
  cycles,
  sessions,
  actionSteps,
  goals,
  plans,
  learningTargets,
  notes,
  observations,
  timeEntries,
  cycleMembers,
  phaseHistory,
  teachers,
  coaches,
  schools,
  assignments,
  scores,
  teachingLinks,
  imports,
  layouts,
  studentNames,
  settings,
  phases,
  bellPeriods,
  schoolDays,
  resources,
  agreements,
  log,
};

export type Tables = typeof tables;
export type TableName = keyof Tables;
export type TrackerRecord<Name extends TableName> = RecordOf<Tables[Name]>;

export const tableNames = Object.keys(tables) as readonly TableName[];
