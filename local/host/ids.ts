// Ids that look like Google's and are the same every time for the same world.
import { createHash } from 'node:crypto';
import type { HostSection } from './hostSection';
import type { IdKind } from './kernel';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';
const small = '0123456789abcdefghijklmnopqrstuvwxyz';
const event = '0123456789abcdefghijklmnopqrstuv';

const spell = (bytes: Buffer, alphabet: string, length: number): string =>
  Array.from({ length }, (_, at) => alphabet[(bytes[at] ?? 0) % alphabet.length]).join('');

/** Takes the next bytes of the world's own sequence. */
export function nextBytes(host: HostSection, purpose: string): Buffer {
  host.idsGiven += 1;
  return createHash('sha512').update(`${host.seed}/${purpose}/${host.idsGiven}`).digest();
}

export function nextId(host: HostSection, kind: IdKind): string {
  const bytes = nextBytes(host, kind);
  switch (kind) {
    case 'file':
      return `1${spell(bytes, letters, 43)}`;
    case 'doc':
      return `kix.${spell(bytes, small, 12)}`;
    case 'event':
      return spell(bytes, event, 26);
    case 'permission':
      return `1${spell(bytes, '0123456789', 19)}`;
    case 'chart':
    case 'metadata':
    case 'sheet':
      return String(1 + (bytes.readUInt32BE(0) % 2147483646));
    case 'other':
      return bytes.toString('hex').slice(0, 16);
  }
}

/** A version 4 UUID of the world's own sequence. */
export function nextUuid(host: HostSection): string {
  const bytes = nextBytes(host, 'uuid');
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
