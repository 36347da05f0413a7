// Every earlier version of the layout ends, after an upgrade, like a workbook that was set up today. `versions/` says which columns each had.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Layer, SpreadsheetsById } from '../../local/google/spreadsheet/records';
import { tableNames, tables, type TableName } from '../../src/tracker/tables';
import { addedAfter, layoutVersion } from '../../src/tracker/upgrades';
import { openTrackerWorkbook, preparedWorld, type TrackerWorkbook } from '../support/trackerWorkbook';

type Version = Readonly<Record<string, readonly string[]>>;

const folder = join(process.cwd(), 'test/tracker/versions');
const versions = readdirSync(folder)
  .map((file) => ({ number: Number(file.replace('.json', '')), fields: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Version }))
  .sort((one, other) => one.number - other.number);
const earlier = versions.filter(({ number }) => number < layoutVersion);

const fieldsOf = (name: TableName): readonly string[] => Object.keys(tables[name].columns);
const headerOf = (name: TableName, field: string): string =>
  (tables[name].columns as Readonly<Record<string, { readonly header: string }>>)[field]?.header ?? '';

const fresh = () => openTrackerWorkbook({ world: preparedWorld('fresh', (book) => book.act('setUpTracker', { workbook: 'one coach' })) });

/** The workbook as that version made it: what came later is not in it. */
const asSetUpBy = (version: { readonly number: number; readonly fields: Version }): TrackerWorkbook => {
  const book = fresh();
  for (const name of tableNames) {
    const then = version.fields[name];
    if (then === undefined) book.byHand(tables[name].sheet, 'deleteSheet');
    else
      for (const field of fieldsOf(name)) if (!then.includes(field)) book.byHand(tables[name].sheet, 'deleteColumn', headerOf(name, field));
  }
  book.store.applyLayout([{ kind: 'version', version: version.number }]);
  return book;
};

/** All that Sheets keeps of each sheet, by title and as one text, without the numbers Google gives out and what the host only remembers. */
const kept = (book: TrackerWorkbook): ReadonlyMap<string, string> => {
  const [spreadsheet] = Object.values(book.host.world.sheets as SpreadsheetsById);
  const numbered = new Set(['metadataId', 'sheetId', 'sheetIndex', 'columnCount', 'holdsFormulas']);
  const text = (value: unknown): string => JSON.stringify(value, (key, inner: unknown) => (numbered.has(key) ? undefined : inner));
  // Most rows of a long sheet are alike: each kind of row is put into words once.
  const rowsIn = (layer: Layer<number>, list: readonly unknown[]): string => {
    const words = new Map<string, string>();
    return layer
      .map((row) => {
        const places = row?.join() ?? '';
        const known = words.get(places) ?? text((row ?? []).map((place) => (place === null ? null : list[place - 1])));
        words.set(places, known);
        return known;
      })
      .join('\n');
  };
  return new Map(
    (spreadsheet?.sheets ?? []).map(({ grid, developerMetadata, ...sheet }) => [
      sheet.properties.title,
      [
        ...Object.entries(sheet)
          .flatMap(([key, value]) => (numbered.has(key) ? [] : [text({ [key]: value })]))
          .sort(),
        ...developerMetadata.map(text).sort(),
        text(grid.values),
        text(grid.notes),
        rowsIn(grid.formats, spreadsheet?.cellFormats ?? []),
        rowsIn(grid.validations, spreadsheet?.validationRules ?? []),
      ].join('\n'),
    ]),
  );
};

describe('the versions of the layout', () => {
  it('are numbered without a gap, and the last is what a set-up makes', () => {
    expect(versions.map(({ number }) => number)).toEqual(Array.from({ length: layoutVersion }, (_, index) => index + 1));
    const now = versions[versions.length - 1]?.fields ?? {};
    expect(Object.fromEntries(tableNames.map((name) => [name, fieldsOf(name)]))).toEqual(now);
  });

  it.each(earlier)('since $number added just the columns that are listed, and took none away', ({ number, fields }) => {
    for (const name of tableNames) {
      const then = fields[name];
      expect([name, addedAfter(number, name)]).toEqual([name, then === undefined]);
      expect([name, fieldsOf(name).filter((field) => addedAfter(number, name, field))]).toEqual([
        name,
        fieldsOf(name).filter((field) => then?.includes(field) === false),
      ]);
      for (const field of then ?? []) expect(fieldsOf(name)).toContain(field);
    }
  });
});

describe.each(earlier)('a workbook of version $number', (version) => {
  it('is like a fresh one after set-up, in every cell, format, drop-down and mark', () => {
    const book = asSetUpBy(version);
    const inspected = book.store.inspect();
    expect(inspected.ok && inspected.value.version).toBe(version.number);
    book.act('setUpTracker');
    expect(book.act('setUpTracker')).toMatchObject({ changes: 0, created: [] });
    const [upgraded, wanted] = [kept(book), kept(fresh())];
    expect([...upgraded.keys()]).toEqual([...wanted.keys()]);
    expect([...wanted].flatMap(([title, text]) => (upgraded.get(title) === text || title === 'Log' ? [] : [title]))).toEqual([]);
    expect(book.store.inspect()).toEqual(fresh().store.inspect());
  });

  it('works on as it is: what an action needs is added when it is first asked for, beside the coach’s own columns', () => {
    const book = asSetUpBy(version);
    book.byHand('Action steps', 'insertColumn', 3, 'Mine');
    book.byHand('Notes', 'deleteSheet');
    const steps = () => book.store.read(['actionSteps']);
    expect(steps()).toMatchObject({ ok: true, value: { actionSteps: { records: [], problems: [] } } });
    expect(book.titles()).not.toContain('Notes');
    expect(book.values('Action steps')[0]).toEqual(expect.arrayContaining(['Mine', 'Resource']));
    book.act('setResource', { title: 'Wait time' });
    book.act('importStaff', {
      files: [
        { name: 'schools.csv', text: 'School ID,School\nS-1,North\n' },
        { name: 'coaches.csv', text: 'Coach ID,Coach,E-mail\nC-1,Priya Raman,priya@x.org\n' },
        { name: 'teachers.csv', text: 'Teacher ID,Teacher,E-mail,School ID\nT-1,Ana Ruiz,ana@x.org,S-1\n' },
      ],
    });
    const { cycleId } = book.act<{ cycleId: string }>('startCycle', { teacherIds: ['T-1'], coachId: 'C-1', model: 'Classic' });
    book.act('setActionStep', { cycleId, step: 'Wait', resource: 'Wait time' });
    expect(steps()).toMatchObject({ value: { actionSteps: { records: [{ step: 'Wait', resource: 'Wait time' }] } } });
  });

  it('gets no sheet that it did not have: one a person deleted, or those for student data that a team’s workbook never had', () => {
    const book = asSetUpBy(version);
    for (const title of ['Scores', 'Who teaches whom', 'Goals']) book.byHand(title, 'deleteSheet');
    book.act('setUpTracker');
    expect(book.titles()).not.toEqual(expect.arrayContaining(['Scores']));
    expect(book.titles()).not.toEqual(expect.arrayContaining(['Goals']));
  });
});
