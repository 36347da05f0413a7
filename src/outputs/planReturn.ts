// From what people wrote in a plan to what changes in the tracker. Decides by three voices: what we wrote, what the Doc says now, what the tracker says now.
import type { Problem } from '../problems/problem';
import { isDate } from '../time/calendarDate';
import type { TrackerRecord } from '../tracker/tables';
import { nothing } from './planFormat';
import { rowMark, trackedFields } from './planRowMarks';
import { answerHint, allPrompts, type PlanPrompt, promptsFor } from './planPrompts';
import type { PlanReading, ReadCell } from './planReading';

type Step = TrackerRecord<'actionSteps'>;

export const stepStatuses = ['not started', 'trying', 'in place', 'adapted', 'dropped'] as const satisfies readonly Step['status'][];

export interface StepChange {
  readonly stepId: string;
  readonly fields: Partial<Pick<Step, 'status' | 'dueOn' | 'checkBackOn'>>;
}

export interface PlanAnswer {
  readonly prompt: PlanPrompt;
  readonly words: string;
}

export interface PlanReturn {
  readonly steps: readonly StepChange[];
  readonly answers: readonly PlanAnswer[];
  /** Where the tracker keeps its value, and why. */
  readonly kept: readonly Problem[];
}

/** The first three letters of each month in the languages in which plans write them. */
const monthNames = ['jan feb mar apr may jun jul aug sep oct nov dec', 'ene feb mar abr may jun jul ago sep oct nov dic'].map((names) =>
  names.split(' '),
);

const monthIn = (word: string): number => {
  const start = word.slice(0, 3).toLowerCase();
  return monthNames.reduce((found, names) => (found === 0 ? names.indexOf(start) + 1 : found), 0);
};

const written = (year: number, month: number, day: number): string | null => {
  const found = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDate(found) ? found : null;
};

/**
 * A day as people type it: "2026-01-12", "1/12/2026", "Jan 12", "Mon, Jan 12, 2026", "12 January", "lun, 12 de enero de 2026". Without a
 * year, the one nearest to the day it replaces.
 */
export const dateIn = (words: string, near: string, dayFirst: boolean): string | null => {
  const plain = words.trim();
  if (isDate(plain)) return plain;
  const nearYear = Number(near.slice(0, 4));
  const numeric = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{2}|\d{4}))?$/.exec(plain);
  if (numeric !== null) {
    const [one, other] = [Number(numeric[1]), Number(numeric[2])];
    const year = numeric[3] === undefined ? nearYear : Number(numeric[3]) + (numeric[3].length === 2 ? 2000 : 0);
    return dayFirst ? written(year, other, one) : written(year, one, other);
  }
  const monthFirst = /^(?:[^\s\d]+,?\s+)??([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/i.exec(plain);
  const dayAhead = /^(?:[^\s\d]+,?\s+)?(\d{1,2})\.?\s+(?:de\s+)?([a-z]{3})[a-z]*\.?(?:,?\s+(?:de\s+)?(\d{4}))?$/i.exec(plain);
  const [day, word, year] = dayAhead !== null ? dayAhead.slice(1) : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthIn(word ?? '');
  if (month === 0) return null;
  if (year !== undefined) return written(Number(year), month, Number(day));
  const candidates = [nearYear - 1, nearYear, nearYear + 1]
    .map((one) => written(one, month, Number(day)))
    .filter((found): found is string => found !== null);
  const distance = (found: string): number =>
    Math.abs(Number(found.slice(0, 4)) * 372 + Number(found.slice(5, 7)) * 31 - (nearYear * 372 + Number(near.slice(5, 7)) * 31));
  return candidates.sort((one, other) => distance(one) - distance(other))[0] ?? null;
};

const statusIn = (words: string): Step['status'] | null => stepStatuses.find((status) => words.toLowerCase() === status) ?? null;

interface Voice<Value> {
  /** What the Doc says; undefined where it cannot be understood. */
  readonly inPlan: Value | undefined;
  readonly inTracker: Value;
  /** Whether the tracker still says what we wrote into the Doc. */
  readonly trackerAsWritten: boolean;
}

const decided = <Value>({ inPlan, inTracker, trackerAsWritten }: Voice<Value>): 'same' | 'take' | 'both' | 'unclear' => {
  if (inPlan === undefined) return 'unclear';
  if (inPlan === inTracker) return 'same';
  return trackerAsWritten ? 'take' : 'both';
};

/** A row whose marks are unknown is taken to have stayed as it was in the tracker. */
const asWritten = (cell: ReadCell, value: string | null): boolean => {
  const mark = cell.row[(trackedFields[cell.list] ?? []).indexOf(cell.field)];
  return mark === undefined || mark === rowMark(value ?? '');
};

const fieldNames: Readonly<Record<string, string>> = { status: 'Status', dueOn: 'Due', checkBackOn: 'Check back' };

/** Cells of the same thing, where a template says it in several places. */
const together = (cells: readonly ReadCell[]): readonly (readonly ReadCell[])[] => {
  const found = new Map<string, ReadCell[]>();
  for (const cell of cells) {
    const key = `${cell.list}/${cell.field}/${cell.itemId}`;
    found.set(key, [...(found.get(key) ?? []), cell]);
  }
  return [...found.values()];
};

const answerIn = ({ words }: ReadCell): string => (words.startsWith(answerHint) ? words.slice(answerHint.length).trim() : words);

/** @param model the cycle's coaching model: the same question is asked in other words by each. */
export const planReturn = (reading: PlanReading, steps: readonly Step[], model: string, dayFirst: boolean): PlanReturn => {
  const prompts = promptsFor(model).concat(allPrompts);
  const changes = new Map<string, StepChange['fields']>();
  const answers: PlanAnswer[] = [];
  const kept: Problem[] = [];
  for (const cells of together(reading.cells.filter(({ edited }) => edited))) {
    const [cell, ...others] = cells;
    if (cell === undefined) continue;
    if (cell.list === 'prompts') {
      const prompt = prompts.find(({ id }) => id === cell.itemId);
      const words = cells.map(answerIn).join('\n').trim();
      if (prompt !== undefined && words !== '') answers.push({ prompt, words });
      continue;
    }
    const step = steps.find(({ stepId }) => stepId === cell.itemId);
    if (step === undefined) continue;
    const what = `${fieldNames[cell.field] ?? cell.field} of "${step.step}"`;
    if (others.some(({ words }) => words !== cell.words)) {
      const found = cells.map(({ words }) => words).join('" and "');
      kept.push({ code: 'planWordsUnclear', what, found, expected: 'the same in each place' });
      continue;
    }
    const empty = cell.words === '' || cell.words === nothing;
    const before = cell.field === 'status' ? step.status : cell.field === 'dueOn' ? step.dueOn : step.checkBackOn;
    const near = step.dueOn ?? step.checkBackOn ?? '2000-01-01';
    const inPlan =
      cell.field === 'status'
        ? (statusIn(cell.words) ?? undefined)
        : empty
          ? null
          : (dateIn(cell.words, before ?? near, dayFirst) ?? undefined);
    const decision = decided({ inPlan, inTracker: before, trackerAsWritten: asWritten(cell, before) });
    if (decision === 'take') changes.set(step.stepId, { ...changes.get(step.stepId), [cell.field]: inPlan });
    else if (decision === 'both') kept.push({ code: 'planBothChanged', what, inPlan: cell.words, inTracker: before ?? nothing });
    else if (decision === 'unclear') {
      const expected = cell.field === 'status' ? `one of: ${stepStatuses.join(', ')}` : 'a date such as Jan 12, 2026';
      kept.push({ code: 'planWordsUnclear', what, found: cell.words, expected });
    }
  }
  return { steps: [...changes].map(([stepId, fields]) => ({ stepId, fields })), answers, kept };
};
