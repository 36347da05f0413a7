// Keys that stand for students: made from the export's own id and the workbook's code key, the same at every import, and nothing without both.

const shape = /^S-[0-9a-f]{14}$/;

/** True for a key made here, rather than typed by a person. */
export const isStudentCode = (key: string): boolean => shape.test(key);

/** Ids that differ only in case, spaces or leading zeros are one student's: exports disagree about them. */
const plainId = (id: string): string =>
  id
    .trim()
    .toLowerCase()
    .replace(/^0+(?=\d+$)/, '');

/** A coder that remembers what it coded. `digest` is SHA-256 as hex digits; 56 bits of it are kept. */
export const studentCoder = (codeKey: string, digest: (text: string) => string): ((id: string) => string) => {
  const known = new Map<string, string>();
  return (id) => {
    const plain = plainId(id);
    const code = known.get(plain) ?? `S-${digest(`${codeKey}\n${plain}`).slice(0, 14)}`;
    known.set(plain, code);
    return code;
  };
};
