// Cuts a big CSV text into pieces that each begin with its header and end between two records, so that no call carries a whole district.

export interface Piece {
  readonly text: string;
  /** How many lines of the file stand before this piece's first record; add it to a line number the piece's reading gives. */
  readonly linesBefore: number;
  readonly records: number;
}

/** The position after the record that starts at `from`, knowing that a line end inside quotation marks is not an end. */
const endOfRecord = (text: string, from: number): number => {
  let inQuotes = false;
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') inQuotes = !inQuotes;
    else if (!inQuotes && letter === '\n') return at + 1;
    else if (!inQuotes && letter === '\r') return text[at + 1] === '\n' ? at + 2 : at + 1;
  }
  return text.length;
};

const lineEndsIn = (text: string): number => (text.match(/\r\n|\r|\n/g) ?? []).length;

/**
 * Pieces of at most `maxRecords` records, each with the first `headerRecords` records of the text in front.
 * Joined without their headers they are the text, character for character.
 */
export const splitRecords = (text: string, maxRecords: number, headerRecords = 1): readonly Piece[] => {
  const ends: number[] = [];
  for (let at = 0; at < text.length;) {
    at = endOfRecord(text, at);
    ends.push(at);
  }
  if (ends.length <= maxRecords + headerRecords) return [{ text, linesBefore: 0, records: Math.max(0, ends.length - headerRecords) }];
  const headerEnd = ends[headerRecords - 1] ?? 0;
  const header = text.slice(0, headerEnd);
  const pieces: Piece[] = [];
  let linesBefore = 0;
  for (let first = headerRecords; first < ends.length; first += maxRecords) {
    const last = Math.min(first + maxRecords, ends.length) - 1;
    const body = text.slice(ends[first - 1] ?? headerEnd, ends[last]);
    pieces.push({ text: header + body, linesBefore, records: last - first + 1 });
    linesBefore += lineEndsIn(body);
  }
  return pieces;
};
