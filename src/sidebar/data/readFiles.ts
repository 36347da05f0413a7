// From chosen files to text: the browser only decodes bytes. What a file holds is decided by the add-on.

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** UTF-16 by its mark; UTF-8 where the bytes are UTF-8; otherwise Windows-1252, which older exports use. */
export const decoded = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Strict decoding fails for one reason only: these bytes are not UTF-8.
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** Two files of one name from two folders are told apart. */
const distinct = (names: readonly string[]): readonly string[] =>
  names.map((name, at) => {
    const before = names.slice(0, at).filter((each) => each === name).length;
    return before === 0 ? name : `${name} (${before + 1})`;
  });

export const readFiles = (files: readonly File[]): Promise<readonly ChosenFile[]> => {
  const names = distinct(files.map(({ name }) => name));
  return Promise.all(
    files.map(async (file, at) => ({ name: names[at] ?? file.name, text: decoded(new Uint8Array(await file.arrayBuffer())) })),
  );
};
