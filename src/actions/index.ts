// The list of everything a coach can do, by name. The wire, the generated docs and the tests read it.
import type { Action } from './action';
import { addNote } from './addNote';
import { addObservation } from './addObservation';
import { auditTime } from './auditTime';
import { makeCancelJob } from './cancelJob';
import { cancelSession } from './cancelSession';
import { changeCycle } from './changeCycle';
import { changeMembers } from './changeMembers';
import { checkSharing } from './checkSharing';
import { chooseTemplate } from './chooseTemplate';
import { confirmPlan } from './confirmPlan';
import { drawCharts } from './drawCharts';
import { findSlots } from './findSlots';
import { finishPlans } from './finishPlans';
import { firstState } from './firstState';
import { generatePlan } from './generatePlan';
import { growthReport } from './growthReport';
import { handOver } from './handOver';
import { importSchoolCalendar } from './importSchoolCalendar';
import { importScores } from './importScores';
import { importStaff } from './importStaff';
import { importTab } from './importTab';
import { listChoices } from './listChoices';
import { listStudentData } from './listStudentData';
import { logSession } from './logSession';
import { movePhase } from './movePhase';
import { pickerAccess } from './pickerAccess';
import { previewImport } from './previewImport';
import { previewPlans } from './previewPlans';
import { previewTab } from './previewTab';
import { readGoalData } from './readGoalData';
import { readPlans } from './readPlans';
import { rebuildSummary } from './rebuildSummary';
import { recordSession } from './recordSession';
import { repairTracker } from './repairTracker';
import { removeStudentData } from './removeStudentData';
import { rescheduleSession } from './rescheduleSession';
import { retryPlans } from './retryPlans';
import { rollOverYear } from './rollOverYear';
import { makeRunChunk } from './runChunk';
import { scheduleCycle } from './scheduleCycle';
import { scheduleSession } from './scheduleSession';
import { setActionStep } from './setActionStep';
import { setAgreement } from './setAgreement';
import { setCharter } from './setCharter';
import { setGoal } from './setGoal';
import { setLearningTarget } from './setLearningTarget';
import { setResource } from './setResource';
import { setTimeAudit } from './setTimeAudit';
import { setUpTracker } from './setUpTracker';
import { showClasses } from './showClasses';
import { showCycle } from './showCycle';
import { showGrowthReport } from './showGrowthReport';
import { showSchoolData } from './showSchoolData';
import { showTeacherData } from './showTeacherData';
import { startCycle } from './startCycle';
import { syncSessions } from './syncSessions';
import { teacherGrowth } from './teacherGrowth';
import { undoImport } from './undoImport';
import { undoPlans } from './undoPlans';

const cancelJob = makeCancelJob(() => actions);
const runChunk = makeRunChunk(() => actions);

/** Alphabetical; its type is also the type of the wire. */
export const listed = [
  addNote,
  addObservation,
  auditTime,
  cancelJob,
  cancelSession,
  changeCycle,
  changeMembers,
  checkSharing,
  chooseTemplate,
  confirmPlan,
  drawCharts,
  findSlots,
  finishPlans,
  firstState,
  generatePlan,
  growthReport,
  handOver,
  importSchoolCalendar,
  importScores,
  importStaff,
  importTab,
  listChoices,
  listStudentData,
  logSession,
  movePhase,
  pickerAccess,
  previewImport,
  previewPlans,
  previewTab,
  readGoalData,
  readPlans,
  rebuildSummary,
  recordSession,
  repairTracker,
  removeStudentData,
  rescheduleSession,
  retryPlans,
  rollOverYear,
  runChunk,
  scheduleCycle,
  scheduleSession,
  setActionStep,
  setAgreement,
  setCharter,
  setGoal,
  setLearningTarget,
  setResource,
  setTimeAudit,
  setUpTracker,
  showClasses,
  showCycle,
  showGrowthReport,
  showSchoolData,
  showTeacherData,
  startCycle,
  syncSessions,
  teacherGrowth,
  undoImport,
  undoPlans,
] as const;

export const actions: readonly Action[] = [...listed];
