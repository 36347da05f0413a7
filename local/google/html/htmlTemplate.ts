// HtmlTemplate: a page with scriptlets. Scripts hang values on it; evaluate() renders inside the script's own context
// (membrane/insideContext.ts) and hands the text over. https://developers.google.com/apps-script/reference/html/html-template
import { Exposed } from '../../host/exposed';
import { compiledTemplate } from './scriptlets';

export class HtmlTemplate extends Exposed {
  readonly $name = 'HtmlTemplate';
  override readonly $takesValues = true;

  constructor(
    private readonly $content: string,
    private readonly $outputOf: (text: string) => Exposed,
  ) {
    super();
  }

  $source(): string {
    return compiledTemplate(this.$content);
  }

  /** The text that the context rendered, as a page. */
  $rendered(text: string): Exposed {
    return this.$outputOf(text);
  }

  /** Never reached: the context renders, and hands the text to $rendered. */
  evaluate(): never {
    throw new Error('A template is rendered inside the context.');
  }

  getCode(): string {
    return this.$source();
  }

  getCodeWithComments(): string {
    return this.$source();
  }

  getRawContent(): string {
    return this.$content;
  }
}
