// Ui: menus, dialogs and the sidebar of the open spreadsheet.
import { type EnumValue, enumeration } from '../../../host/enumeration';
import type { Exposed } from '../../../host/exposed';
import type { DialogAnswer, PageRecord } from '../../../host/screen';
import { price, Priced } from '../priced';
import { panelScopes, type Session } from '../session';
import { Menu } from './menus';

export const Button = enumeration('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const ButtonSet = enumeration('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

/** What of an HtmlOutput is shown. */
export interface ShownHtml extends Exposed {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
}

export class PromptResponse extends Priced {
  readonly $name = 'PromptResponse';

  constructor(
    readonly $session: Session,
    readonly $answer: DialogAnswer,
  ) {
    super();
  }

  /** Null where the dialog was closed. */
  getResponseText(): string | null {
    return this.$answer.button === 'CLOSE' ? null : (this.$answer.text ?? '');
  }
  getSelectedButton(): EnumValue {
    return Button.$of(this.$answer.button);
  }
}

price(PromptResponse.prototype, { local: ['getResponseText', 'getSelectedButton'] });

export class Ui extends Priced {
  readonly $name = 'Ui';
  override readonly $properties = { Button, ButtonSet };

  constructor(readonly $session: Session) {
    super();
  }

  createMenu(caption: string): Menu {
    return new Menu(this.$session, caption, false);
  }
  createAddonMenu(): Menu {
    return new Menu(this.$session, '', true);
  }

  alert(first: string, second?: string | EnumValue, third?: EnumValue): EnumValue {
    return Button.$of(this.$ask('alert', first, second, third).button);
  }
  prompt(first: string, second?: string | EnumValue, third?: EnumValue): PromptResponse {
    return new PromptResponse(this.$session, this.$ask('prompt', first, second, third));
  }

  showSidebar(page: ShownHtml): void {
    this.$show('sidebar', page, page.getTitle());
  }
  showModalDialog(page: ShownHtml, title: string): void {
    this.$show('modal', page, title);
  }
  showModelessDialog(page: ShownHtml, title: string): void {
    this.$show('modeless', page, title);
  }
  showDialog(page: ShownHtml): void {
    this.$show('modeless', page, page.getTitle());
  }

  /** (prompt[, buttons]) or (title, prompt, buttons). */
  $ask(kind: 'alert' | 'prompt', first: string, second?: string | EnumValue, third?: EnumValue): DialogAnswer {
    const titled = typeof second === 'string';
    const buttons = (titled ? third : second)?.$value ?? 'OK';
    const { screen } = this.$session;
    screen.alerts.push({ kind, title: titled ? first : '', text: titled ? second : first, buttons });
    return screen.answers.shift() ?? { button: buttons.startsWith('YES') ? 'YES' : 'OK' };
  }

  /** A sidebar cannot be resized. */
  $show(kind: PageRecord['kind'], page: ShownHtml, title: string): void {
    const sized = kind !== 'sidebar';
    this.$session.screen.pages.push({
      kind,
      title,
      html: page.getContent(),
      width: sized ? page.getWidth() : null,
      height: sized ? page.getHeight() : null,
    });
  }
}

const panel = { kind: 'ui', scopes: panelScopes } as const;
price(Ui.prototype, {
  local: ['createMenu', 'createAddonMenu'],
  other: {
    alert: { kind: 'ui' },
    prompt: { kind: 'ui' },
    showSidebar: panel,
    showModalDialog: panel,
    showModelessDialog: panel,
    showDialog: panel,
  },
});
