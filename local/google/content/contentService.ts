// ContentService: plain text as a web app would serve it. https://developers.google.com/apps-script/reference/content
import { enumeration, type EnumValue } from '../../host/enumeration';
import { Exposed } from '../../host/exposed';

const mimeTypes = enumeration('MimeType', ['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML']);

export class TextOutput extends Exposed {
  readonly $name = 'TextOutput';
  private $type: EnumValue = mimeTypes.$of('TEXT');
  private $fileName: string | null = null;

  constructor(private $content: string) {
    super();
  }

  append(addedContent: string): this {
    this.$content += addedContent;
    return this;
  }

  clear(): this {
    this.$content = '';
    return this;
  }

  getContent(): string {
    return this.$content;
  }

  setContent(content: string): this {
    this.$content = content;
    return this;
  }

  getMimeType(): EnumValue {
    return this.$type;
  }

  setMimeType(mimeType: EnumValue): this {
    this.$type = mimeType;
    return this;
  }

  getFileName(): string | null {
    return this.$fileName;
  }

  downloadAsFile(filename: string): this {
    this.$fileName = filename;
    return this;
  }
}

export class ContentService extends Exposed {
  readonly $name = 'ContentService';
  override readonly $properties = { MimeType: mimeTypes };

  createTextOutput(content = ''): TextOutput {
    return new TextOutput(content);
  }
}
