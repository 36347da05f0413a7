// Browser: the old dialogs of Sheets; a person's answers come from the host's screen. https://developers.google.com/apps-script/reference/base/browser
import { enumeration, type EnumValue } from '../../host/enumeration';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import type { DialogAnswer } from '../../host/screen';

const buttons = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);
const scopes = ['https://www.googleapis.com/auth/script.container.ui'];

export class Browser extends Exposed {
  readonly $name = 'Browser';
  override readonly $properties = { Buttons: buttons };

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  /** The button in lower case, as the documentation has it ("ok", "cancel", "yes", "no"). */
  msgBox(first: string, second?: string | EnumValue, third?: EnumValue): string {
    return this.$ask('msgBox', 'alert', first, second, third).button.toLowerCase();
  }

  /** What was typed, or "cancel". */
  inputBox(first: string, second?: string | EnumValue, third?: EnumValue): string {
    const { button, text } = this.$ask('inputBox', 'prompt', first, second, third);
    return button === 'OK' || button === 'YES' ? (text ?? '') : 'cancel';
  }

  private $ask(method: string, kind: 'alert' | 'prompt', first: string, second?: string | EnumValue, third?: EnumValue): DialogAnswer {
    const titled = typeof second === 'string';
    const set = (titled ? third : second)?.$value ?? 'OK';
    return this.$kernel.call({ service: 'Browser', method, kind: 'ui', ms: 0, roundTrips: 0, scopes }, () => {
      const { screen } = this.$kernel.run;
      screen.alerts.push({ kind, title: titled ? first : '', text: titled ? second : first, buttons: set });
      return screen.answers.shift() ?? { button: set.startsWith('YES') ? 'YES' : 'OK' };
    });
  }
}
