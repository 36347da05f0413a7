// newTrigger(…): the choice of what fires a trigger.
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import {
  CalendarTriggerBuilder,
  ClockTriggerBuilder,
  createTrigger,
  DocumentTriggerBuilder,
  SpreadsheetTriggerBuilder,
  type Trigger,
} from './triggers';

type Openable = Exposed & { getId(): string };

const scopes = ['https://www.googleapis.com/auth/script.scriptapp'];

/** Every call of ScriptApp about triggers needs this scope. */
export const triggerCall = <Value>(kernel: Kernel, method: string, changesWorld: boolean, effect: () => Value): Value =>
  kernel.call(
    { service: 'ScriptApp', method, kind: changesWorld ? 'write' : 'read', ms: 300, roundTrips: 1, scopes, changesWorld },
    effect,
  );

export class TriggerBuilder extends Exposed {
  readonly $name = 'TriggerBuilder';

  constructor(
    private readonly $kernel: Kernel,
    private readonly $handler: string,
  ) {
    super();
  }

  timeBased(): ClockTriggerBuilder {
    return new ClockTriggerBuilder(this.$handler, this.$kernel.run.addOn === true, this.$create);
  }

  forSpreadsheet(sheet: string | Openable): SpreadsheetTriggerBuilder {
    const id = idOf(sheet);
    if (this.$kernel.run.addOn === true && id !== this.$kernel.world.host.containerId)
      throw new ScriptException('The add-on may create triggers only for the document it is used in.');
    return new SpreadsheetTriggerBuilder('SpreadsheetTriggerBuilder', 'SPREADSHEETS', id, this.$handler, this.$create);
  }

  forDocument(document: string | Openable): DocumentTriggerBuilder {
    return new DocumentTriggerBuilder('DocumentTriggerBuilder', 'DOCUMENTS', idOf(document), this.$handler, this.$create);
  }

  forUserCalendar(emailId: string): CalendarTriggerBuilder {
    return new CalendarTriggerBuilder('CalendarTriggerBuilder', 'CALENDAR', emailId, this.$handler, this.$create);
  }

  private readonly $create = (draft: Parameters<typeof createTrigger>[1]): Trigger =>
    triggerCall(this.$kernel, 'TriggerBuilder.create', true, () => createTrigger(this.$kernel, draft));
}

const idOf = (file: string | Openable): string => (typeof file === 'string' ? file : file.getId());
