// Names of exported files: what every file system takes, and no two alike.

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** File systems count bytes, 255 of them; an ending and a number are still to come. No character is cut in two. */
function shortened(name: string): string {
  let [kept, bytes] = ['', 0];
  for (const character of [...name].slice(0, 120)) {
    bytes += Buffer.byteLength(character);
    if (bytes > 220) break;
    kept += character;
  }
  return kept;
}

/** A name that every file system takes, with what makes it readable kept. */
export function fileName(name: string): string {
  const plain = shortened(
    name
      .normalize('NFC')
      .replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  ).replace(/[. ]+$/, '');
  if (plain === '' || /^\.+$/.test(plain)) return 'untitled';
  return reserved.test(plain) ? `${plain} file` : plain;
}

/** Gives each name once: the second "Plan" is "Plan 2". Names compare without case, as many file systems do. */
export function freshNames(): (folder: string, name: string, ending: string) => string {
  const taken = new Set<string>();
  return (folder, name, ending) => {
    const wanted = fileName(name);
    for (let nth = 1; ; nth += 1) {
      const candidate = nth === 1 ? wanted : `${wanted} ${nth}`;
      const key = `${folder}/${candidate}.${ending}`.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return candidate;
    }
  };
}

/** The names of a workbook's sheets as Excel takes them: 31 characters, none of []:*?/\\, no two alike. */
export function excelSheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const plain =
      title
        .replace(/[[\]:*?/\\]/g, '-')
        .replace(/^'|'$/g, '-')
        .slice(0, 31)
        .trim() || 'Sheet';
    for (let nth = 1; ; nth += 1) {
      const mark = nth === 1 ? '' : ` ${nth}`;
      const candidate = `${plain.slice(0, 31 - mark.length)}${mark}`;
      if (candidate.toLowerCase() === 'history' || taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
  });
}
