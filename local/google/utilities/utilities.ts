// Utilities: dates, digests, bytes, archives, CSV. https://developers.google.com/apps-script/reference/utilities
import { gunzipSync, gzipSync } from 'node:zlib';
import type { EnumValue } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import { nextUuid } from '../../host/ids';
import type { Kernel } from '../../host/kernel';
import { Blob } from '../blob/blob';
import { unzipped, zipped } from './archives';
import { bufferFrom, signed } from './bytes';
import { encoded } from './charsets';
import { parseCsv } from './csv';
import { charsets, digest, digestAlgorithms, hmac, macAlgorithms, rsa, rsaAlgorithms } from './digests';
import { formatDate } from './formatDate';
import { formatString } from './formatString';
import { parseDate } from './parseDate';

/** Documented: the longest time a script may sleep in one call. */
const longestSleepMs = 300_000;

type Source = Exposed & { getBlob(): Blob };
type Bytes = readonly number[];

export class Utilities extends Exposed {
  readonly $name = 'Utilities';
  override readonly $properties = {
    Charset: charsets,
    DigestAlgorithm: digestAlgorithms,
    MacAlgorithm: macAlgorithms,
    RsaAlgorithm: rsaAlgorithms,
  };

  constructor(private readonly $kernel: Kernel) {
    super();
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (Number.isNaN(date.getTime())) throw new ScriptException('Invalid argument: date');
    return this.$local('formatDate', () => formatDate(date.getTime(), timeZone, format));
  }

  parseDate(date: string, timeZone: string, format: string): Date {
    return this.$local('parseDate', () => parseDate(date, timeZone, format));
  }

  formatString(template: string, ...args: unknown[]): string {
    return this.$local('formatString', () => formatString(template, args));
  }

  getUuid(): string {
    return this.$local('getUuid', () => nextUuid(this.$kernel.world.host));
  }

  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > longestSleepMs) throw new ScriptException('Invalid argument: milliseconds');
    this.$local('sleep', () => undefined, milliseconds);
  }

  parseCsv(csv: string, delimiter = ','): string[][] {
    return this.$local('parseCsv', () => parseCsv(csv, delimiter));
  }

  base64Encode(data: string | Bytes, charset?: EnumValue): string {
    return this.$local('base64Encode', () => this.$bytes(data, charset).toString('base64'));
  }

  /** Keeps its padding, as Google's does. */
  base64EncodeWebSafe(data: string | Bytes, charset?: EnumValue): string {
    return this.$local('base64EncodeWebSafe', () =>
      this.$bytes(data, charset).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    );
  }

  base64Decode(text: string): number[] {
    return this.$local('base64Decode', () => signed(this.$unpacked(text, /^[A-Za-z0-9+/]*={0,2}$/)));
  }

  base64DecodeWebSafe(text: string): number[] {
    return this.$local('base64DecodeWebSafe', () => signed(this.$unpacked(text, /^[A-Za-z0-9_-]*={0,2}$/)));
  }

  computeDigest(algorithm: EnumValue, value: string | Bytes, charset?: EnumValue): number[] {
    return this.$local('computeDigest', () => signed(digest(algorithm.$value, this.$bytes(value, charset))));
  }

  computeHmacSignature(algorithm: EnumValue, value: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    return this.$local('computeHmacSignature', () =>
      signed(hmac(algorithm.$value, this.$bytes(value, charset), this.$bytes(key, charset))),
    );
  }

  computeHmacSha256Signature(value: string | Bytes, key: string | Bytes, charset?: EnumValue): number[] {
    return this.$local('computeHmacSha256Signature', () =>
      signed(hmac('HMAC_SHA_256', this.$bytes(value, charset), this.$bytes(key, charset))),
    );
  }

  computeRsaSignature(algorithm: EnumValue, value: string, key: string, charset?: EnumValue): number[] {
    return this.$local('computeRsaSignature', () => signed(rsa(algorithm.$value, this.$bytes(value, charset), key)));
  }

  computeRsaSha1Signature(value: string, key: string, charset?: EnumValue): number[] {
    return this.$local('computeRsaSha1Signature', () => signed(rsa('RSA_SHA_1', this.$bytes(value, charset), key)));
  }

  computeRsaSha256Signature(value: string, key: string, charset?: EnumValue): number[] {
    return this.$local('computeRsaSha256Signature', () => signed(rsa('RSA_SHA_256', this.$bytes(value, charset), key)));
  }

  newBlob(data: string | Bytes, contentType?: string | null, name?: string | null): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return this.$local('newBlob', () => new Blob(this.$bytes(data), type, name ?? null));
  }

  gzip(blob: Source, name?: string): Blob {
    const source = blob.getBlob();
    return this.$local(
      'gzip',
      () => new Blob(gzipSync(source.$bytes), 'application/x-gzip', name ?? `${source.getName() ?? 'archive'}.gz`),
    );
  }

  ungzip(blob: Source): Blob {
    const source = blob.getBlob();
    return this.$local('ungzip', () => {
      if (source.getContentType() !== 'application/x-gzip')
        throw new ScriptException('Invalid argument: content type must be application/x-gzip');
      return new Blob(gunzipSync(source.$bytes), null, (source.getName() ?? '').replace(/\.gz$/, ''));
    });
  }

  zip(blobs: readonly Source[], name = 'archive.zip'): Blob {
    const entries = blobs.map((each) => each.getBlob()).map((blob) => ({ name: blob.getName() ?? 'Untitled', bytes: blob.$bytes }));
    if (new Set(entries.map((entry) => entry.name)).size < entries.length)
      throw new ScriptException('Duplicate file names are not allowed in a zip archive.');
    return this.$local('zip', () => new Blob(zipped(entries), 'application/zip', name));
  }

  unzip(blob: Source): Blob[] {
    const source = blob.getBlob();
    return this.$local('unzip', () =>
      unzipped(source.$bytes).map(({ name, bytes }) => new Blob(bytes, null, name).setContentTypeFromExtension()),
    );
  }

  jsonParse(text: string): unknown {
    return this.$local('jsonParse', () => {
      try {
        return JSON.parse(text) as unknown;
      } catch (error) {
        throw new ScriptException((error as Error).message);
      }
    });
  }

  jsonStringify(value: unknown): string {
    return this.$local('jsonStringify', () => JSON.stringify(value));
  }

  private $bytes(data: string | Bytes, charset?: EnumValue): Buffer {
    if (typeof data !== 'string') return bufferFrom(data);
    return encoded(data, charset?.$value === 'US_ASCII' ? 'us-ascii' : 'utf-8');
  }

  private $unpacked(text: string, alphabet: RegExp): Buffer {
    if (!alphabet.test(text)) throw new ScriptException('Could not decode string.');
    return Buffer.from(text, 'base64');
  }

  private $local<Value>(method: string, effect: () => Value, ms = 0): Value {
    return this.$kernel.call({ service: 'Utilities', method, kind: 'local', ms, roundTrips: 0 }, effect);
  }
}
