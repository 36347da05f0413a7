// Ids and digests from Utilities: Apps Script has no crypto object.

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** SHA-256 as 64 lower-case hex digits. Utilities returns signed bytes. */
export const sha256 = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');

/** "cyc_8f3k2m1q7w": 50 random bits of a UUID, in letters that are not mistaken for one another. */
export const newId = (prefix: string): string => {
  const digits = Utilities.getUuid().replace(/-/g, '');
  let letters = '';
  for (let at = 0; letters.length < 10; at += 3) letters += alphabet[parseInt(digits.slice(at, at + 3), 16) % alphabet.length] ?? '';
  return `${prefix}_${letters}`;
};
