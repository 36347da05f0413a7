// Apps Script's bytes are signed: 255 is -1.

export const signed = (bytes: Uint8Array): number[] => Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));

export const bufferFrom = (bytes: readonly number[]): Buffer => Buffer.from(bytes.map((byte) => byte & 0xff));
