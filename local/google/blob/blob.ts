// Blob: bytes with a name and a type, as files and services hand them around. https://developers.google.com/apps-script/reference/base/blob
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import { bufferFrom, signed } from '../utilities/bytes';
import { decoded, encoded } from '../utilities/charsets';

export class Blob extends Exposed {
  readonly $name = 'Blob';

  constructor(
    public $bytes: Buffer,
    private $type: string | null,
    private $fileName: string | null,
  ) {
    super();
  }

  getBytes(): number[] {
    return signed(this.$bytes);
  }

  setBytes(data: readonly number[]): this {
    this.$bytes = bufferFrom(data);
    return this;
  }

  getContentType(): string | null {
    return this.$type;
  }

  setContentType(contentType: string | null): this {
    this.$type = contentType;
    return this;
  }

  /** Takes the type from the name's ending; an unknown ending leaves application/octet-stream. */
  setContentTypeFromExtension(): this {
    const ending = /\.([a-z0-9]+)$/i.exec(this.$fileName ?? '')?.[1]?.toLowerCase() ?? '';
    this.$type = typesByEnding[ending] ?? 'application/octet-stream';
    return this;
  }

  getDataAsString(charset = 'UTF-8'): string {
    return decoded(this.$bytes, charset);
  }

  setDataFromString(text: string, charset = 'UTF-8'): this {
    this.$bytes = encoded(text, charset);
    return this;
  }

  getName(): string | null {
    return this.$fileName;
  }

  setName(name: string): this {
    this.$fileName = name;
    return this;
  }

  isGoogleType(): boolean {
    return this.$type?.startsWith('application/vnd.google-apps.') ?? false;
  }

  copyBlob(): Blob {
    return new Blob(Buffer.from(this.$bytes), this.$type, this.$fileName);
  }

  getBlob(): Blob {
    return this;
  }

  /** A copy of another type: text becomes other text; what would need Google's converters fails as theirs does. */
  getAs(contentType: string): Blob {
    if (this.$type === null) throw new ScriptException('Blob object must have non-null content type for this operation.');
    if (contentType !== this.$type && !(isText(contentType) && isText(this.$type))) {
      throw new ScriptException(`Converting from ${this.$type} to ${contentType} is not supported.`);
    }
    return new Blob(Buffer.from(this.$bytes), contentType, this.$fileName);
  }
}

const isText = (type: string): boolean => type.startsWith('text/');

const typesByEnding: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  css: 'text/css',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  htm: 'text/html',
  html: 'text/html',
  ics: 'text/calendar',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'application/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xml: 'application/xml',
  zip: 'application/zip',
};
