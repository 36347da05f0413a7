// HtmlService: pages from text and from the project's HTML files. https://developers.google.com/apps-script/reference/html
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import type { Blob } from '../blob/blob';
import { HtmlOutput, sandboxModes, xFrameOptionsModes } from './htmlOutput';
import { HtmlTemplate } from './htmlTemplate';

type Source = Exposed & { getBlob(): Blob };

export class HtmlService extends Exposed {
  readonly $name = 'HtmlService';
  override readonly $properties = { SandboxMode: sandboxModes, XFrameOptionsMode: xFrameOptionsModes };

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  createHtmlOutput(html: string | Source = ''): HtmlOutput {
    return this.$call('createHtmlOutput', () => new HtmlOutput(textOf(html)));
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return this.$call('createHtmlOutputFromFile', () => new HtmlOutput(this.$file(filename)));
  }

  createTemplate(html: string | Source): HtmlTemplate {
    return this.$call('createTemplate', () => templateOf(textOf(html)));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return this.$call('createTemplateFromFile', () => templateOf(this.$file(filename)));
  }

  /** Only a web app knows its visitor's browser. */
  getUserAgent(): string | null {
    return this.$call('getUserAgent', () => null);
  }

  private $file(name: string): string {
    const text = this.$kernel.run.htmlFile(name);
    if (text === null) throw new ScriptException(`No HTML file named ${name} was found.`);
    return text;
  }

  private $call<Value>(method: string, effect: () => Value): Value {
    return this.$kernel.call({ service: 'HtmlService', method, kind: 'local', ms: 0, roundTrips: 0 }, effect);
  }
}

const textOf = (html: string | Source): string => (typeof html === 'string' ? html : html.getBlob().getDataAsString());

const templateOf = (text: string): HtmlTemplate => new HtmlTemplate(text, (rendered) => new HtmlOutput(rendered));
