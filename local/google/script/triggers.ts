// Installable triggers; they are kept, not fired. An add-on may make fewer of them than an ordinary script.
// https://developers.google.com/apps-script/guides/triggers/installable, …/add-ons/concepts/editor-triggers
import { type EnumValue } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { TriggerRecord } from '../../host/hostSection';
import type { Kernel } from '../../host/kernel';
import { eventTypes, triggerSources, weekDays } from './enums';

/** Documented: triggers for each person and script. */
const mostTriggers = 20;

export class Trigger extends Exposed {
  readonly $name = 'Trigger';

  constructor(readonly $record: TriggerRecord) {
    super();
  }

  getEventType(): EnumValue {
    return eventTypes.$of(this.$record.event as Parameters<typeof eventTypes.$of>[0]);
  }

  getHandlerFunction(): string {
    return this.$record.handler;
  }

  getTriggerSource(): EnumValue {
    return triggerSources.$of(this.$record.source as Parameters<typeof triggerSources.$of>[0]);
  }

  getTriggerSourceId(): string | null {
    return this.$record.sourceId === '' ? null : this.$record.sourceId;
  }

  getUniqueId(): string {
    return this.$record.id;
  }
}

type Draft = Omit<TriggerRecord, 'id' | 'user'>;
type Create = (draft: Draft) => Trigger;

/** Adds the trigger to the world under the rules Google states for scripts and for add-ons. */
export function createTrigger(kernel: Kernel, draft: Draft): Trigger {
  const { host } = kernel.world;
  const mine = host.triggers.filter((each) => each.user === kernel.user);
  if (mine.length >= mostTriggers) {
    throw new ScriptException('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  }
  if (kernel.run.addOn === true && draft.event === 'CLOCK' && mine.some((each) => each.event === 'CLOCK')) {
    throw new ScriptException('This add-on has created too many time-based triggers in this document for this Google user account.');
  }
  const record = { id: kernel.newId('other'), user: kernel.user, ...draft };
  host.triggers.push(record);
  return new Trigger(record);
}

/** Builders of one source each end in create(). */
class SourceBuilder extends Exposed {
  private $event: string | null = null;

  constructor(
    readonly $name: string,
    private readonly $source: string,
    private readonly $sourceId: string,
    private readonly $handler: string,
    private readonly $create: Create,
  ) {
    super();
  }

  protected $on(event: string): this {
    this.$event = event;
    return this;
  }

  create(): Trigger {
    if (this.$event === null) throw new ScriptException('You must call a method to specify the trigger event before creating it.');
    return this.$create({ handler: this.$handler, event: this.$event, source: this.$source, sourceId: this.$sourceId });
  }
}

export class SpreadsheetTriggerBuilder extends SourceBuilder {
  onOpen(): this {
    return this.$on('ON_OPEN');
  }

  onEdit(): this {
    return this.$on('ON_EDIT');
  }

  onChange(): this {
    return this.$on('ON_CHANGE');
  }

  onFormSubmit(): this {
    return this.$on('ON_FORM_SUBMIT');
  }
}

export class DocumentTriggerBuilder extends SourceBuilder {
  onOpen(): this {
    return this.$on('ON_OPEN');
  }
}

export class CalendarTriggerBuilder extends SourceBuilder {
  onEventUpdated(): this {
    return this.$on('ON_EVENT_UPDATED');
  }
}

/** Documented choices of everyMinutes and everyHours. */
const minuteSteps = [1, 5, 10, 15, 30];
const hourSteps = [1, 2, 4, 6, 8, 12];

/** In an add-on a clock trigger fires at most once an hour. */
export class ClockTriggerBuilder extends Exposed {
  readonly $name = 'ClockTriggerBuilder';
  private $hours: number | null = null;

  constructor(
    private readonly $handler: string,
    private readonly $addOn: boolean,
    private readonly $create: Create,
  ) {
    super();
  }

  everyMinutes(minutes: number): this {
    if (this.$addOn)
      throw new ScriptException('The add-on attempted to create a time-based trigger that recurs more frequently than once per hour.');
    return this.$each(oneOf(minuteSteps, minutes, 'everyMinutes') / 60);
  }

  everyHours(hours: number): this {
    return this.$each(oneOf(hourSteps, hours, 'everyHours'));
  }

  everyDays(days: number): this {
    return this.$each(24 * days);
  }

  everyWeeks(weeks: number): this {
    return this.$each(24 * 7 * weeks);
  }

  onWeekDay(day: EnumValue): this {
    weekDays.$of(day.$value as Parameters<typeof weekDays.$of>[0]);
    return this.$each(24 * 7);
  }

  onMonthDay(): this {
    return this.$each(24 * 28);
  }

  after(): this {
    return this.$each(0);
  }

  at(): this {
    return this.$each(0);
  }

  atDate(): this {
    return this.$each(0);
  }

  atHour(): this {
    return this;
  }

  nearMinute(): this {
    return this;
  }

  inTimezone(): this {
    return this;
  }

  create(): Trigger {
    if (this.$hours === null) throw new ScriptException('You must specify when the trigger fires before creating it.');
    return this.$create({ handler: this.$handler, event: 'CLOCK', source: 'CLOCK', sourceId: '', everyHours: this.$hours });
  }

  private $each(hours: number): this {
    this.$hours = hours;
    return this;
  }
}

function oneOf(steps: readonly number[], step: number, method: string): number {
  if (steps.includes(step)) return step;
  throw new ScriptException(
    `The value you passed to ${method} was invalid. It must be one of ${steps.slice(0, -1).join(', ')} or ${steps.at(-1) ?? ''}.`,
  );
}
