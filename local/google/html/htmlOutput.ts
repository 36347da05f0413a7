// HtmlOutput: a page to be shown. https://developers.google.com/apps-script/reference/html/html-output
import { enumeration } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import { Blob } from '../blob/blob';
import { HtmlTemplate } from './htmlTemplate';

export const sandboxModes = enumeration('SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
export const xFrameOptionsModes = enumeration('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

const allowedMeta = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

export class HtmlOutputMetaTag extends Exposed {
  readonly $name = 'HtmlOutputMetaTag';

  constructor(
    private readonly $tag: string,
    private readonly $content: string,
  ) {
    super();
  }

  getName(): string {
    return this.$tag;
  }

  getContent(): string {
    return this.$content;
  }
}

export class HtmlOutput extends Exposed {
  readonly $name = 'HtmlOutput';
  private $title = '';
  private $width: number | null = null;
  private $height: number | null = null;
  private $favicon: string | null = null;
  private readonly $meta: HtmlOutputMetaTag[] = [];

  constructor(private $content: string) {
    super();
  }

  append(addedContent: string): this {
    this.$content += addedContent;
    return this;
  }

  appendUntrusted(addedContent: string): this {
    const safe: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
    return this.append(addedContent.replace(/[&<>"']/g, (letter) => safe[letter] ?? letter));
  }

  clear(): this {
    return this.setContent('');
  }

  getContent(): string {
    return this.$content;
  }

  setContent(content: string): this {
    this.$content = content;
    return this;
  }

  getTitle(): string {
    return this.$title;
  }

  setTitle(title: string): this {
    this.$title = title;
    return this;
  }

  getWidth(): number | null {
    return this.$width;
  }

  setWidth(width: number | null): this {
    this.$width = width;
    return this;
  }

  getHeight(): number | null {
    return this.$height;
  }

  setHeight(height: number | null): this {
    this.$height = height;
    return this;
  }

  getFaviconUrl(): string | null {
    return this.$favicon;
  }

  setFaviconUrl(iconUrl: string): this {
    this.$favicon = iconUrl;
    return this;
  }

  addMetaTag(name: string, content: string): this {
    if (!allowedMeta.includes(name)) throw new ScriptException('The specified meta tag is not allowed in this context.');
    this.$meta.push(new HtmlOutputMetaTag(name, content));
    return this;
  }

  getMetaTags(): HtmlOutputMetaTag[] {
    return [...this.$meta];
  }

  /** Does nothing any more: every page runs in an IFRAME sandbox. */
  setSandboxMode(): this {
    return this;
  }

  setXFrameOptionsMode(): this {
    return this;
  }

  asTemplate(): HtmlTemplate {
    return new HtmlTemplate(this.$content, (text) => new HtmlOutput(text));
  }

  getBlob(): Blob {
    return new Blob(Buffer.from(this.$content, 'utf8'), 'text/html', 'output.html');
  }

  getAs(contentType: string): Blob {
    return this.getBlob().getAs(contentType);
  }
}
