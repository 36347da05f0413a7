// How much a coach carries: the cap scaled by FTE, the load of open cycles, and how near the cap it is.
import type { TrackerRecord } from '../tracker/tables';
import { loadOf, type Phase } from './coachingModel';
import { isOpen, type Cycle } from './cycle';
import type { CoachingSettings } from './settings';

export type Coach = TrackerRecord<'coaches'>;

export interface Caseload {
  readonly coachId: string;
  /** Cycles that are active or paused. */
  readonly openCycles: number;
  /** The same, each counted by the load of its phase. */
  readonly load: number;
  readonly cap: number;
  readonly warnFrom: number;
  readonly state: 'room' | 'near the cap' | 'at the cap';
}

/** The coach's own cap, else the district's scaled by FTE; at least 1, so that no coach is shut out by rounding. */
export const capOf = (coach: Pick<Coach, 'cap' | 'fte'>, settings: CoachingSettings): number =>
  coach.cap ?? Math.max(1, Math.round(settings.capDefault * coach.fte));

/** Where the warning begins: the district's share of its cap, applied to this coach's cap. */
export const warnFromOf = (cap: number, settings: CoachingSettings): number =>
  Math.min(cap, Math.max(1, Math.round((cap * settings.warnAt) / settings.capDefault)));

/** Loads add up to tenths; the sum of tenths in binary does not. */
const rounded = (load: number): number => Math.round(load * 100) / 100;

export const caseloadOf = (coach: Coach, cycles: readonly Cycle[], phases: readonly Phase[], settings: CoachingSettings): Caseload => {
  const open = cycles.filter((cycle) => cycle.coachId === coach.coachId && isOpen(cycle.status));
  const load = rounded(open.reduce((sum, cycle) => sum + loadOf(phases, cycle.model, cycle.phase), 0));
  const cap = capOf(coach, settings);
  const warnFrom = warnFromOf(cap, settings);
  return {
    coachId: coach.coachId,
    openCycles: open.length,
    load,
    cap,
    warnFrom,
    state: load >= cap ? 'at the cap' : load >= warnFrom ? 'near the cap' : 'room',
  };
};

/** Whether one more cycle of this load fits under the cap. */
export const hasRoomFor = (caseload: Caseload, load: number): boolean => rounded(caseload.load + load) <= caseload.cap;

/** What a coach near the cap, or beyond it, should know; empty while there is room. */
export const caseloadRemarks = ({ name }: Pick<Coach, 'name'>, { state, openCycles, cap }: Caseload): readonly string[] =>
  state === 'room' ? [] : [`${name} now has ${openCycles === 1 ? '1 open cycle' : `${openCycles} open cycles`}; the cap is ${cap}.`];
