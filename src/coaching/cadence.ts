// When the next contact is due: school days after the last one, as the phase says. Today and the school calendar come in as values.
import type { SchoolDays } from '../time/schoolDays';
import { dayNumber, weekdayName } from '../time/calendarDate';
import { dayWords } from '../time/spoken';
import type { TrackerRecord } from '../tracker/tables';

export interface NextContact {
  readonly dueOn: string;
  readonly state: 'planned' | 'later' | 'due soon' | 'overdue';
  /** School days: positive until it is due, negative since it was. */
  readonly schoolDays: number;
  /** "Due Thu", "Overdue 2 school days", "Planned Tue, Jan 26", "By Tue, Jan 26". */
  readonly words: string;
}

const schoolDaysWords = (count: number): string => (count === 1 ? '1 school day' : `${count} school days`);

/** How a due day stands today. A day off counts as the school day after it. */
export const dueState = (dueOn: string, today: string, dueSoonDays: number, days: SchoolDays): NextContact => {
  const due = days.add(dueOn, 0) ?? dueOn;
  const schoolDays = days.countBetween(today, due);
  if (due < today) {
    const late = -days.countBetween(today, due);
    return late === 0
      ? { dueOn: due, state: 'due soon', schoolDays: 0, words: 'Due today' }
      : { dueOn: due, state: 'overdue', schoolDays: -late, words: `Overdue ${schoolDaysWords(late)}` };
  }
  if (schoolDays > dueSoonDays) return { dueOn: due, state: 'later', schoolDays, words: `By ${dayWords(due)}` };
  const near = dayNumber(due) - dayNumber(today) < 7 ? weekdayName(due) : dayWords(due);
  return { dueOn: due, state: 'due soon', schoolDays, words: due === today ? 'Due today' : `Due ${near}` };
};

export interface ContactFacts {
  /** The last day of contact; where there was none, the day the phase began. */
  readonly lastContactOn: string;
  /** The next session that is on the calendar, if any. */
  readonly plannedOn: string | null;
  readonly contactEveryDays: number;
  readonly dueSoonDays: number;
}

export const nextContact = (facts: ContactFacts, today: string, days: SchoolDays): NextContact => {
  if (facts.plannedOn !== null && facts.plannedOn >= today) {
    return {
      dueOn: facts.plannedOn,
      state: 'planned',
      schoolDays: days.countBetween(today, facts.plannedOn),
      words: `Planned ${dayWords(facts.plannedOn)}`,
    };
  }
  const dueOn = days.add(facts.lastContactOn, Math.max(1, facts.contactEveryDays)) ?? facts.lastContactOn;
  return dueState(dueOn, today, facts.dueSoonDays, days);
};

type Step = Pick<TrackerRecord<'actionSteps'>, 'status' | 'dueOn' | 'checkBackOn'>;

/** How an action step stands today, by its due day or else its check-back day; null once it is not being worked on, or where it has no day. */
export const stepState = (step: Step, today: string, dueSoonDays: number, days: SchoolDays): NextContact | null => {
  const worked = step.status === 'not started' || step.status === 'trying';
  const due = worked ? (step.dueOn ?? step.checkBackOn) : null;
  return due === null ? null : dueState(due, today, dueSoonDays, days);
};

/** The same in words; "" when nothing is due. */
export const stepNext = (step: Step, today: string, dueSoonDays: number, days: SchoolDays): string =>
  stepState(step, today, dueSoonDays, days)?.words ?? '';
