// Recurrence as CalendarApp builds it: rules and exclusions, each narrowed by chained calls, written as RFC 5545 lines.
import { Exposed } from '../../../host/exposed';
import { EnumValue } from '../../../host/enumeration';
import { compact } from '../recurrence';

type Line = { readonly head: 'RRULE' | 'EXRULE'; readonly parts: Map<string, string> };

/** What all rules of one recurrence share. */
interface Shared {
  readonly lines: Line[];
  readonly dates: string[];
  timeZone: string | null;
}

export class EventRecurrence extends Exposed {
  readonly $name: 'EventRecurrence' | 'RecurrenceRule' = 'EventRecurrence';

  constructor(readonly $shared: Shared = { lines: [], dates: [], timeZone: null }) {
    super();
  }

  addDailyRule(): RecurrenceRule {
    return this.$rule('RRULE', 'DAILY');
  }

  addWeeklyRule(): RecurrenceRule {
    return this.$rule('RRULE', 'WEEKLY');
  }

  addMonthlyRule(): RecurrenceRule {
    return this.$rule('RRULE', 'MONTHLY');
  }

  addYearlyRule(): RecurrenceRule {
    return this.$rule('RRULE', 'YEARLY');
  }

  addDailyExclusion(): RecurrenceRule {
    return this.$rule('EXRULE', 'DAILY');
  }

  addWeeklyExclusion(): RecurrenceRule {
    return this.$rule('EXRULE', 'WEEKLY');
  }

  addMonthlyExclusion(): RecurrenceRule {
    return this.$rule('EXRULE', 'MONTHLY');
  }

  addYearlyExclusion(): RecurrenceRule {
    return this.$rule('EXRULE', 'YEARLY');
  }

  addDate(date: Date): EventRecurrence {
    this.$shared.dates.push(`RDATE:${compact(date.getTime())}Z`);
    return this;
  }

  addDateExclusion(date: Date): EventRecurrence {
    this.$shared.dates.push(`EXDATE:${compact(date.getTime())}Z`);
    return this;
  }

  setTimeZone(timeZone: string): EventRecurrence {
    this.$shared.timeZone = timeZone;
    return this;
  }

  /** The lines an event keeps. */
  $lines(): string[] {
    const rules = this.$shared.lines.map(({ head, parts }) => `${head}:${[...parts].map(([name, value]) => `${name}=${value}`).join(';')}`);
    return [...rules, ...this.$shared.dates];
  }

  private $rule(head: Line['head'], frequency: string): RecurrenceRule {
    const line: Line = { head, parts: new Map([['FREQ', frequency]]) };
    this.$shared.lines.push(line);
    return new RecurrenceRule(this.$shared, line);
  }
}

const dayOf = (value: unknown): string => (value instanceof EnumValue ? value.$value.slice(0, 2) : '');
const monthOf = (value: unknown): string => (value instanceof EnumValue ? String(value.$position + 1) : '');

export class RecurrenceRule extends EventRecurrence {
  override readonly $name = 'RecurrenceRule';

  constructor(
    shared: Shared,
    private readonly $line: Line,
  ) {
    super(shared);
  }

  interval(interval: number): RecurrenceRule {
    return this.$part('INTERVAL', String(interval));
  }

  times(times: number): RecurrenceRule {
    return this.$part('COUNT', String(times));
  }

  until(endDate: Date): RecurrenceRule {
    return this.$part('UNTIL', `${compact(endDate.getTime())}Z`);
  }

  onlyInMonth(month: unknown): RecurrenceRule {
    return this.$part('BYMONTH', monthOf(month));
  }

  onlyInMonths(months: readonly unknown[]): RecurrenceRule {
    return this.$part('BYMONTH', months.map(monthOf).join(','));
  }

  onlyOnMonthDay(day: number): RecurrenceRule {
    return this.$part('BYMONTHDAY', String(day));
  }

  onlyOnMonthDays(days: readonly number[]): RecurrenceRule {
    return this.$part('BYMONTHDAY', days.join(','));
  }

  onlyOnWeek(week: number): RecurrenceRule {
    return this.$part('BYWEEKNO', String(week));
  }

  onlyOnWeeks(weeks: readonly number[]): RecurrenceRule {
    return this.$part('BYWEEKNO', weeks.join(','));
  }

  onlyOnWeekday(day: unknown): RecurrenceRule {
    return this.$part('BYDAY', dayOf(day));
  }

  onlyOnWeekdays(days: readonly unknown[]): RecurrenceRule {
    return this.$part('BYDAY', days.map(dayOf).join(','));
  }

  onlyOnYearDay(day: number): RecurrenceRule {
    return this.$part('BYYEARDAY', String(day));
  }

  onlyOnYearDays(days: readonly number[]): RecurrenceRule {
    return this.$part('BYYEARDAY', days.join(','));
  }

  weekStartsOn(day: unknown): RecurrenceRule {
    return this.$part('WKST', dayOf(day));
  }

  private $part(name: string, value: string): RecurrenceRule {
    this.$line.parts.set(name, value);
    return this;
  }
}
