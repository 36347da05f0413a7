// Text to bytes and back in the character sets scripts name.
import { ScriptException } from '../../host/errors';

const encodings: Readonly<Record<string, BufferEncoding>> = {
  'utf-8': 'utf8',
  utf8: 'utf8',
  'utf-16': 'utf16le',
  'utf-16le': 'utf16le',
  'iso-8859-1': 'latin1',
  latin1: 'latin1',
  'us-ascii': 'ascii',
  ascii: 'ascii',
};

/** What TextDecoder can read beside the encodings that can also be written. */
const decodable = (charset: string): InstanceType<typeof TextDecoder> => {
  try {
    return new TextDecoder(charset);
  } catch {
    throw new ScriptException(`Invalid argument: charset`);
  }
};

export function decoded(bytes: Buffer, charset: string): string {
  const encoding = encodings[charset.toLowerCase()];
  return encoding === undefined ? decodable(charset).decode(bytes) : bytes.toString(encoding);
}

export function encoded(text: string, charset: string): Buffer {
  const encoding = encodings[charset.toLowerCase()];
  if (encoding === undefined) throw new ScriptException('Invalid argument: charset');
  if (encoding === 'ascii') return Buffer.from([...text].map((letter) => (letter.charCodeAt(0) < 128 ? letter : '?')).join(''), 'latin1');
  return Buffer.from(text, encoding);
}
