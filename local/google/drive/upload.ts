// The media argument of Files.create and Files.update: a blob of the script, or nothing.
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { Upload } from './fileWriter';

/** The members of a Blob that an upload needs; bytes are signed, as Apps Script counts them. */
interface BlobLike {
  getBytes(): readonly number[];
  getContentType(): string | null;
}

const isBlob = (value: unknown): value is Exposed & BlobLike =>
  value instanceof Exposed && 'getBytes' in value && 'getContentType' in value;

export function readUpload(media: unknown): Upload | undefined {
  if (media === undefined || media === null) return undefined;
  if (!isBlob(media)) throw new ScriptException('Unable to parse the media argument: a Blob is expected.');
  return uploadOf(media);
}

function uploadOf(blob: BlobLike): Upload {
  const bytes = Buffer.from(blob.getBytes().map((byte) => byte & 255));
  const contentType = blob.getContentType() ?? undefined;
  const isText = contentType?.startsWith('text/') === true || contentType === 'application/json';
  return {
    content: bytes.toString(isText ? 'utf8' : 'base64'),
    ...(isText ? {} : { encoding: 'base64' as const }),
    ...(contentType === undefined ? {} : { contentType }),
  };
}
