// Digests and signatures of Utilities, over Node's own cryptography.
import { createHash, createHmac, createSign } from 'node:crypto';
import { enumeration } from '../../host/enumeration';
import { ScriptException } from '../../host/errors';

export const digestAlgorithms = enumeration('DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
export const macAlgorithms = enumeration('MacAlgorithm', ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);
export const rsaAlgorithms = enumeration('RsaAlgorithm', ['RSA_SHA_1', 'RSA_SHA_256']);
export const charsets = enumeration('Charset', ['US_ASCII', 'UTF_8']);

/** "HMAC_SHA_256" → "sha256". */
const nodeName = (name: string): string =>
  name
    .replace(/^(HMAC|RSA)_/, '')
    .replaceAll('_', '')
    .toLowerCase();

export function digest(algorithm: string, bytes: Buffer): Buffer {
  return algorithm === 'MD2' ? md2(bytes) : createHash(nodeName(algorithm)).update(bytes).digest();
}

export const hmac = (algorithm: string, bytes: Buffer, key: Buffer): Buffer => createHmac(nodeName(algorithm), key).update(bytes).digest();

export function rsa(algorithm: string, bytes: Buffer, key: string): Buffer {
  try {
    return createSign(nodeName(algorithm)).update(bytes).sign(key);
  } catch {
    throw new ScriptException('Invalid argument: key');
  }
}

/** RFC 1319; Node has no MD2 any more. The table is the shuffle by the digits of pi the standard describes. */
function md2(message: Buffer): Buffer {
  const fill = 16 - (message.length % 16);
  const padded = Buffer.concat([message, Buffer.alloc(fill, fill)]);
  const checksum = Buffer.alloc(16);
  let last = 0;
  for (let at = 0; at < padded.length; at += 1) {
    last = byte(checksum, at % 16) ^ (piTable[byte(padded, at) ^ last] ?? 0);
    checksum[at % 16] = last;
  }
  const whole = Buffer.concat([padded, checksum]);
  const state = Buffer.alloc(48);
  for (let block = 0; block < whole.length; block += 16) {
    for (let at = 0; at < 16; at += 1) {
      state[16 + at] = byte(whole, block + at);
      state[32 + at] = byte(state, 16 + at) ^ byte(state, at);
    }
    let carry = 0;
    for (let round = 0; round < 18; round += 1) {
      for (let at = 0; at < 48; at += 1) {
        carry = byte(state, at) ^ (piTable[carry] ?? 0);
        state[at] = carry;
      }
      carry = (carry + round) % 256;
    }
  }
  return state.subarray(0, 16);
}

const byte = (bytes: Buffer, at: number): number => bytes[at] ?? 0;

/** The standard makes the table by a Fisher–Yates shuffle driven by the digits of pi. */
const piTable = shuffledByPi();

function shuffledByPi(): number[] {
  const digits = digitsOfPi(722);
  let used = 0;
  const draw = (limit: number): number => {
    for (;;) {
      const two = limit > 10;
      const three = limit > 100;
      const size = three ? 3 : two ? 2 : 1;
      let value = 0;
      for (let at = 0; at < size; at += 1) value = value * 10 + (digits[used++] ?? 0);
      const most = 10 ** size;
      if (value < limit * Math.floor(most / limit)) return value % limit;
    }
  };
  const table = Array.from({ length: 256 }, (_, at) => at);
  for (let at = 2; at <= 256; at += 1) {
    const other = draw(at);
    const kept = table[at - 1] ?? 0;
    table[at - 1] = table[other] ?? 0;
    table[other] = kept;
  }
  return table;
}

/** Machin's formula in whole numbers. */
function digitsOfPi(count: number): number[] {
  const one = 10n ** BigInt(count + 10);
  const arctan = (inverse: bigint): bigint => {
    let term = one / inverse;
    let sum = term;
    for (let at = 3n, sign = -1n; term !== 0n; at += 2n, sign = -sign) {
      term /= inverse * inverse;
      sum += (sign * term) / at;
    }
    return sum;
  };
  const pi = 4n * (4n * arctan(5n) - arctan(239n));
  return [...pi.toString().slice(0, count)].map(Number);
}
