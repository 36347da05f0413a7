// A workbook in the local host with the tracker store over it, for tests of the store itself: the program is compiled once a test file.
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { World } from '../../local/host/kernel';
import { openHost, type LocalHost } from '../../local/host/openHost';
import type { TableChange, TrackerContent, TrackerStore } from '../../src/ports/trackerStore';
import type { Result } from '../../src/problems/result';
import type { InspectedLayout, LayoutChange } from '../../src/tracker/layoutParts';
import { tableNames, type TableName } from '../../src/tracker/tables';

let program: string | null = null;

const built = (name: string): string => {
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), `test/support/trackerProgram/${name}.ts`)],
    bundle: true,
    format: 'iife',
    globalName: 'part',
    target: 'es2019',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
};

const storeFunctions = [
  'readTables',
  'saveChanges',
  'readAndSave',
  'readWaitSave',
  'takeTurns',
  'inspectTracker',
  'applyChanges',
  'layOut',
  'byHand',
  'addOwnSheet',
  'sheetTitles',
];

/** Each part stands in a function that evaluates it when it is first called: most runs of a test need the small one alone. */
const lazily = (name: string, functions: readonly string[]): string =>
  [
    `function ${name}_() { if (!${name}_.kept) { ${built(name)}; ${name}_.kept = part; } return ${name}_.kept; }`,
    ...functions.map((one) => `function ${one}() { return ${name}_().${one}.apply(null, arguments); }`),
  ].join('\n');

const compiled = (): string => (program ??= `${lazily('program', storeFunctions)}\n${lazily('actions', ['rpc', 'takeSteps'])}`);

const manifest = JSON.stringify({
  timeZone: 'America/New_York',
  runtimeVersion: 'V8',
  oauthScopes: ['spreadsheets.currentonly', 'userinfo.email', 'drive.file', 'calendar.events.owned', 'calendar.events.freebusy'].map(
    (name) => `https://www.googleapis.com/auth/${name}`,
  ),
  dependencies: {
    enabledAdvancedServices: [
      { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
      { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
      { userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' },
    ],
  },
});

const revived = (text: unknown): unknown =>
  JSON.parse(String(text), (_, value: unknown) => {
    const entries =
      typeof value === 'object' && value !== null && 'entries' in value && Object.keys(value).length === 1 ? value.entries : null;
    return Array.isArray(entries) ? new Map(entries as [unknown, unknown][]) : value;
  });

export interface TrackerWorkbook {
  readonly host: LocalHost;
  readonly store: TrackerStore;
  /** Runs an action and gives its value; throws the problem when it was refused. */
  act<Value = Readonly<Record<string, unknown>>>(action: string, fields?: object, user?: string): Value;
  layOut(names?: readonly TableName[], restore?: boolean): { readonly result: Result<null>; readonly changes: readonly LayoutChange[] };
  readAndSave(names: readonly TableName[], changes: readonly TableChange[]): Result<{ readonly vanished: readonly string[] }>;
  /** Saves what was decided on a read of some time ago, after somebody did something by hand. */
  saveLater(
    changes: readonly TableChange[],
    waitMs: number,
    title: string,
    step: string,
    ...words: readonly string[]
  ): Result<{ readonly vanished: readonly string[] }>;
  /** Actions one after the other, with hands on the sheets between them: what each replied. Ids count from the given one. */
  takeSteps(script: readonly object[], user: string, now: number, firstId: number): readonly unknown[];
  /** Executions that overlap: each turn's outcome, `true` for a read that went well. */
  takeTurns(names: readonly TableName[], turns: readonly object[]): readonly unknown[];
  byHand(title: string, step: string, ...words: readonly (string | number)[]): void;
  values(title: string): readonly (readonly unknown[])[];
  shown(title: string): readonly (readonly string[])[];
  formulas(title: string): readonly (readonly string[])[];
  titles(): readonly string[];
  addOwnSheet(title: string): void;
  /** Round trips by kind since the last time this was asked. */
  cost(): { readonly trips: number; readonly reads: number; readonly flushes: number; readonly lines: readonly string[] };
}

interface WorkbookOptions {
  readonly now?: string;
  /** The world to open: a copy is made, so that it can be opened again. */
  readonly world?: World;
  /** Tables that are set up already. The set-up is run once a test file and its world shared. */
  readonly laidOut?: readonly TableName[];
}

const prepared = new Map<string, World>();

/** A world in which somebody has worked; made once for each key. */
export const preparedWorld = (key: string, work: (book: TrackerWorkbook) => void): World => {
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const book = openTrackerWorkbook();
  work(book);
  prepared.set(key, book.host.world);
  return book.host.world;
};

const laidOutWorld = (names: readonly TableName[]): World =>
  preparedWorld(`laid out: ${names.join()}`, (book) => {
    const { result } = book.layOut(names);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
  });

export const openTrackerWorkbook = (options: WorkbookOptions = {}): TrackerWorkbook => {
  const world = options.world ?? (options.laidOut === undefined ? undefined : laidOutWorld(options.laidOut));
  const host = openHost({
    files: { 'Code.js': compiled(), 'appsscript.json': manifest },
    now: options.now ?? '2026-01-26T14:00:00Z',
    ...(world === undefined ? {} : { world: structuredClone(world) }),
  });
  let seen = 0;
  const run = (name: string, ...args: readonly unknown[]): unknown => {
    const end = host.run(name, args);
    if (end.ended !== 'returned') throw new Error(`${name}: ${JSON.stringify(end)}`);
    return end.value;
  };
  const read = <Value>(name: string, ...args: readonly unknown[]): Value => revived(run(name, ...args)) as Value;
  return {
    host,
    store: {
      workbookId: () => (read<Result<InspectedLayout>>('inspectTracker').ok ? 'the open one' : ''),
      read: <Name extends TableName>(names: readonly Name[]) => read<Result<TrackerContent<Name>>>('readTables', JSON.stringify(names)),
      save: (changes) => read('saveChanges', JSON.stringify(changes)),
      inspect: () => read('inspectTracker'),
      applyLayout: (changes) => read('applyChanges', JSON.stringify(changes)),
    },
    act: <Value>(action: string, fields: object = {}, user?: string): Value => {
      const reply = host.rpc({ action, ...fields }, user === undefined ? {} : { user }) as { ok: boolean; value: Value; problem?: object };
      if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
      return reply.value;
    },
    layOut: (names = tableNames, restore = false) => read('layOut', JSON.stringify(names), restore),
    readAndSave: (names, changes) => read('readAndSave', JSON.stringify(names), JSON.stringify(changes)),
    saveLater: (changes, waitMs, title, step, ...words) =>
      read('readWaitSave', JSON.stringify(changes.map(({ table }) => table)), JSON.stringify(changes), waitMs, title, step, ...words),
    takeSteps: (script, user, now, firstId) => read('takeSteps', JSON.stringify(script), user, now, firstId),
    takeTurns: (names, turns) => read('takeTurns', JSON.stringify(names), JSON.stringify(turns)),
    byHand: (title, step, ...words) => void run('byHand', title, step, ...words.map(String)),
    values: (title) => read('byHand', title, 'values'),
    shown: (title) => read('byHand', title, 'shown'),
    formulas: (title) => read('byHand', title, 'formulas'),
    titles: () => read('sheetTitles'),
    addOwnSheet: (title) => void run('addOwnSheet', title),
    cost: () => {
      const lines = host.trace.slice(seen).filter((line) => line.roundTrips > 0);
      seen = host.trace.length;
      const of = (kind: string): number => lines.filter((line) => line.kind === kind).length;
      return {
        trips: lines.length,
        reads: of('read'),
        flushes: of('flush'),
        lines: lines.map((line) => `${line.kind} ${line.service}.${line.method}`),
      };
    },
  };
};
