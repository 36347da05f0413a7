import { describe, expect, it } from '@jest/globals';
import { layoutChanges } from '../../src/tracker/layout';
import { wantedColumns, type InspectedLayout, type LayoutChange } from '../../src/tracker/layoutParts';
import { layoutVersion } from '../../src/tracker/upgrades';
import { tables, type TableName } from '../../src/tracker/tables';

const nothing: InspectedLayout = {
  version: null,
  workbookId: 'w',
  markedWorkbookId: null,
  locale: 'en_US',
  titles: ['Sheet1'],
  sheets: [],
  doubled: [],
};

const sheetOf = (table: TableName, title: string, undressed: readonly string[]) => ({
  table,
  title,
  headers: ['Mine', ...wantedColumns(tables[table], 'en_US').map(({ header }) => header)],
  headerRow: 2,
  marks: wantedColumns(tables[table], 'en_US').map(({ field }, index) => ({ field, at: index + 1 })),
  sheetMarked: true,
  rowMarked: true,
  empty: false,
  undressed,
});

const offers = (changes: readonly LayoutChange[]) => changes.filter((change) => change.kind === 'offer');

describe('columns that offer what stands in another sheet', () => {
  it('are offered once both sheets are made, before the version is written', () => {
    const changes = layoutChanges(nothing);
    const [offer, ofSteps, ...more] = offers(changes);
    expect(more).toEqual([]);
    expect(ofSteps).toMatchObject({ table: 'actionSteps', columns: [{ header: 'Resource', from: { title: 'Resources', at: 1 } }] });
    expect(offer).toMatchObject({
      table: 'cycles',
      title: 'Cycles',
      columns: [
        { header: 'Coaching model', at: 5, from: { title: 'Coaching models', headerRow: 0, at: 1 } },
        { header: 'Phase', at: 7, from: { title: 'Coaching models', headerRow: 0, at: 2 } },
      ],
    });
    const kinds = changes.map(({ kind }) => kind);
    expect(kinds.indexOf('offer')).toBeGreaterThan(kinds.lastIndexOf('createSheet'));
    expect(kinds[kinds.length - 1]).toBe('version');
  });

  it('are offered again by repair, from where the other sheet’s column stands now', () => {
    const present: InspectedLayout = {
      ...nothing,
      version: layoutVersion,
      markedWorkbookId: 'w',
      titles: ['Cycles', 'Our models'],
      sheets: [sheetOf('cycles', 'Cycles', ['phase']), sheetOf('phases', 'Our models', [])],
    };
    expect(offers(layoutChanges(present, { tables: ['cycles', 'phases'], restore: true }))).toEqual([
      {
        kind: 'offer',
        table: 'cycles',
        title: 'Cycles',
        headerRow: 2,
        columns: [{ field: 'phase', header: 'Phase', at: 8, from: { title: 'Our models', headerRow: 2, at: 3 } }],
      },
    ]);
    expect(layoutChanges({ ...present, sheets: present.sheets.map((sheet) => ({ ...sheet, undressed: [] })) })).toEqual([]);
  });
});
