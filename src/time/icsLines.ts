// The text of an iCalendar file (RFC 5545) as nested components with properties and line numbers. No meaning is read here.

export interface IcsProperty {
  /** Upper case. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
  /** In the file, from 1. */
  readonly line: number;
}

export interface IcsComponent {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly IcsProperty[];
  readonly components: readonly IcsComponent[];
}

export type IcsRead =
  | { readonly ok: true; readonly calendars: readonly IcsComponent[] }
  | { readonly ok: false; readonly line: number | null; readonly detail: string };

/** A line that begins with a space or tab goes on with the one before; empty lines, which some programs leave, are passed over. */
const unfolded = (text: string): readonly { readonly words: string; readonly line: number }[] => {
  const lines: { words: string; line: number }[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .forEach((words, index) => {
      const last = lines[lines.length - 1];
      if (/^[ \t]/.test(words) && last !== undefined) last.words += words.slice(1);
      else if (words.trim() !== '') lines.push({ words, line: index + 1 });
    });
  return lines;
};

/** The colon that ends the name and parameters: the first one outside quotation marks. */
const endOfName = (words: string): number => {
  let quoted = false;
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === '"') quoted = !quoted;
    else if (words[at] === ':' && !quoted) return at;
  }
  return -1;
};

const propertyIn = (words: string, line: number): IcsProperty | null => {
  const end = endOfName(words);
  if (end <= 0) return null;
  const [name = '', ...rest] = words.slice(0, end).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const parameters: Record<string, string> = {};
  for (const parameter of rest) {
    const equals = parameter.indexOf('=');
    if (equals > 0) parameters[parameter.slice(0, equals).toUpperCase()] = parameter.slice(equals + 1).replace(/^"|"$/g, '');
  }
  return { name: name.toUpperCase(), parameters, value: words.slice(end + 1), line };
};

interface Open {
  readonly name: string;
  readonly line: number;
  readonly properties: IcsProperty[];
  readonly components: IcsComponent[];
}

export const readIcs = (text: string): IcsRead => {
  const root: Open = { name: '', line: 0, properties: [], components: [] };
  const open: Open[] = [root];
  for (const { words, line } of unfolded(text)) {
    const property = propertyIn(words, line);
    if (property === null) return { ok: false, line, detail: 'it is not a line of an iCalendar file.' };
    const current = open[open.length - 1] ?? root;
    const named = property.value.trim().toUpperCase();
    if (property.name === 'BEGIN') open.push({ name: named, line, properties: [], components: [] });
    else if (property.name === 'END') {
      if (current.name !== named || open.length === 1) return { ok: false, line, detail: `"END:${named}" closes nothing that is open.` };
      open.pop();
      (open[open.length - 1] ?? root).components.push(current);
    } else current.properties.push(property);
  }
  const unclosed = open[open.length - 1];
  if (unclosed !== undefined && open.length > 1)
    return { ok: false, line: unclosed.line, detail: `"BEGIN:${unclosed.name}" is never closed.` };
  const calendars = root.components.filter(({ name }) => name === 'VCALENDAR');
  return calendars.length === 0 ? { ok: false, line: null, detail: 'The file holds no calendar.' } : { ok: true, calendars };
};

/** Text values write line breaks, commas, semicolons and backslashes with a backslash. */
export const icsText = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, escaped: string) => (escaped === 'n' || escaped === 'N' ? '\n' : escaped));
