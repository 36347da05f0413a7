// Utilities.parseCsv: quoted fields, doubled quotes, line breaks of every kind; no other liberties.
import { ScriptException } from '../../host/errors';

export function parseCsv(text: string, delimiter = ','): string[][] {
  if (delimiter.length !== 1) throw new ScriptException('Invalid argument: delimiter');
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let begun = false;
  const endField = (): void => {
    row.push(field);
    field = '';
    begun = false;
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') field += letter;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && !begun) {
      quoted = true;
      begun = true;
    } else if (letter === delimiter) endField();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endRow();
    } else {
      field += letter;
      begun = true;
    }
  }
  if (quoted) throw new ScriptException('Could not parse text.');
  if (begun || field !== '' || row.length > 0) endRow();
  return rows;
}
