// Reads the search language of `files.list`: terms, operators and values joined by and, or, not and brackets.
import { invalidQuery } from './driveFailures';

export type Comparison = 'contains' | '=' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'has';

export type FileQuery =
  | { readonly all: readonly FileQuery[] }
  | { readonly any: readonly FileQuery[] }
  | { readonly not: FileQuery }
  | { readonly term: string; readonly comparison: Comparison; readonly value: string | boolean; readonly key?: string };

/** The operators each term takes, from Google's table of search terms. */
const terms: Readonly<Record<string, readonly Comparison[]>> = {
  name: ['contains', '=', '!='],
  fullText: ['contains'],
  mimeType: ['contains', '=', '!='],
  modifiedTime: ['<=', '<', '=', '!=', '>', '>='],
  viewedByMeTime: ['<=', '<', '=', '!=', '>', '>='],
  createdTime: ['<=', '<', '=', '!=', '>', '>='],
  starred: ['=', '!='],
  trashed: ['=', '!='],
  sharedWithMe: ['=', '!='],
  parents: ['in'],
  owners: ['in'],
  writers: ['in'],
  readers: ['in'],
  properties: ['has'],
  appProperties: ['has'],
  visibility: ['=', '!='],
  'shortcutDetails.targetId': ['=', '!='],
};

const flags = ['starred', 'trashed', 'sharedWithMe'];

/** The searches of DriveApp still speak the older language: measured in 2018 and 2022, with `createdDate` refused (docs/platform/drive.md). */
const oldNames: Readonly<Record<string, string>> = {
  title: 'name',
  modifiedDate: 'modifiedTime',
  modifiedTime: '',
  name: '',
  viewedByMeTime: '',
  createdTime: '',
  createdDate: '',
  lastViewedByMeDate: 'viewedByMeTime',
};

type Token = { readonly text: string; readonly quoted: boolean };

/** Throws Drive's 400 for anything its language does not know. */
export function readFileQuery(text: string, older = false): FileQuery {
  const reader = new QueryReader(tokensOf(text), older);
  const query = reader.any();
  if (!reader.isDone()) throw invalidQuery();
  return query;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = /\s*(?:'((?:\\.|[^'\\])*)'|"((?:\\.|[^"\\])*)"|([()={}]|!=|<=|>=|<|>)|([A-Za-z_.]+))/y;
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const found = pattern.exec(text);
    if (found === null) throw invalidQuery();
    const quoted = found[1] ?? found[2];
    if (quoted === undefined) tokens.push({ text: found[3] ?? found[4] ?? '', quoted: false });
    else tokens.push({ text: quoted.replace(/\\(.)/g, '$1'), quoted: true });
  }
  return tokens;
}

class QueryReader {
  private position = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly older: boolean,
  ) {}

  isDone(): boolean {
    return this.position === this.tokens.length;
  }

  any(): FileQuery {
    const parts = [this.all()];
    while (this.take('or')) parts.push(this.all());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { any: parts };
  }

  private all(): FileQuery {
    const parts = [this.one()];
    while (this.take('and')) parts.push(this.one());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { all: parts };
  }

  private one(): FileQuery {
    if (this.take('not')) return { not: this.one() };
    if (this.take('(')) {
      const inner = this.any();
      this.expect(')');
      return inner;
    }
    const first = this.next();
    if (first.quoted) return this.within(first.text);
    return this.compared(this.older ? (oldNames[first.text] ?? first.text) : first.text);
  }

  private within(value: string): FileQuery {
    this.expect('in');
    return this.checked(this.next().text, 'in', value);
  }

  private compared(term: string): FileQuery {
    if (term === 'sharedWithMe' && (this.isDone() || ['and', 'or', ')'].includes(this.peek())))
      return { term, comparison: '=', value: true };
    const comparison = this.next().text;
    if (comparison === 'has') return this.having(term);
    const value = this.next();
    if (flags.includes(term)) {
      if (value.quoted || (value.text !== 'true' && value.text !== 'false')) throw invalidQuery();
      return this.checked(term, comparison, value.text === 'true');
    }
    if (!value.quoted) throw invalidQuery();
    return this.checked(term, comparison, value.text);
  }

  private having(term: string): FileQuery {
    const words = ['{', 'key', '=', undefined, 'and', 'value', '=', undefined, '}'];
    const [key, value] = words.flatMap((word) => (word === undefined ? [this.quoted()] : (this.expect(word), [])));
    return { ...this.checked(term, 'has', value ?? ''), key: key ?? '' };
  }

  private checked(term: string, comparison: string, value: string | boolean) {
    const allowed = Object.hasOwn(terms, term) ? terms[term] : undefined;
    const known = allowed?.find((operator) => operator === comparison);
    if (known === undefined) throw invalidQuery();
    if (term.endsWith('Time') && Number.isNaN(momentOf(String(value)))) throw invalidQuery();
    return { term, comparison: known, value };
  }

  private quoted(): string {
    const token = this.next();
    if (!token.quoted) throw invalidQuery();
    return token.text;
  }

  private peek(): string {
    return this.tokens[this.position]?.text ?? '';
  }

  private next(): Token {
    const token = this.tokens[this.position++];
    if (token === undefined) throw invalidQuery();
    return token;
  }

  private take(word: string): boolean {
    const token = this.tokens[this.position];
    if (token === undefined || token.quoted || token.text !== word) return false;
    this.position++;
    return true;
  }

  private expect(word: string): void {
    if (!this.take(word)) throw invalidQuery();
  }
}

/** Epoch milliseconds of a time in a query: RFC 3339, in UTC where no offset is written. */
export const momentOf = (text: string): number => {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)) return NaN;
  return Date.parse(/T/.test(text) && !/(Z|[+-]\d{2}:\d{2})$/.test(text) ? `${text}Z` : text);
};
