// Inserting, deleting, moving and sorting: what travels with rows and columns.
import { describe, expect, it } from '@jest/globals';
import { newRun, type Run } from './support';

function table(): Run {
  const run = newRun();
  run.sheet.getRange('A1:C4').setValues([
    ['id', 'name', 'score'],
    ['a', 'Ana', 3],
    ['b', 'Bo', 1],
    ['c', 'Cy', 2],
  ]);
  return run;
}

describe('developer metadata of a column', () => {
  it('goes with the column when columns are inserted, moved and deleted', () => {
    const { sheet, book } = table();
    sheet.getRange('C:C').addDeveloperMetadata('column', 'score');
    const where = (): string | undefined =>
      book.createDeveloperMetadataFinder().withKey('column').find()[0]?.getLocation().getColumn()?.getA1Notation();
    sheet.insertColumnBefore(1);
    expect(where()).toBe('D1:D1000');
    sheet.moveColumns(sheet.getRange('D:D'), 1);
    expect(where()).toBe('A1:A1000');
    expect(sheet.getRange('A1:C1').getValues()).toEqual([['score', '', 'id']]);
    sheet.deleteColumn(1);
    expect(where()).toBeUndefined();
  });

  it('is not found through a single cell and not made on part of a column', () => {
    const { sheet } = table();
    sheet.getRange('2:2').addDeveloperMetadata('row');
    expect(sheet.getRange('A2').createDeveloperMetadataFinder().find()).toEqual([]);
    expect(sheet.getRange('1:3').createDeveloperMetadataFinder().find()).toHaveLength(1);
    expect(() => sheet.getRange('A1:A3').addDeveloperMetadata('part')).toThrow(
      'Adding developer metadata to arbitrary ranges is not currently supported.',
    );
  });

  it('has its key, value and visibility, which can be changed and removed', () => {
    const { sheet, app } = table();
    sheet.addDeveloperMetadata('version', '3');
    const [entry] = sheet.getDeveloperMetadata();
    expect([entry?.getKey(), entry?.getValue(), entry?.getVisibility()]).toEqual([
      'version',
      '3',
      app.$properties.DeveloperMetadataVisibility.$of('DOCUMENT'),
    ]);
    entry?.setValue('4');
    expect(sheet.createDeveloperMetadataFinder().withKey('version').find()[0]?.getValue()).toBe('4');
    entry?.remove();
    expect(sheet.getDeveloperMetadata()).toEqual([]);
  });
});

describe('rows', () => {
  it('carry values, formats, notes and rules along when others are inserted or deleted', () => {
    const { sheet, app } = table();
    sheet
      .getRange('B3')
      .setNote('look')
      .setBackground('#ff0000')
      .setDataValidation(app.newDataValidation().requireTextContains('B').build());
    sheet.insertRowBefore(2);
    const cell = sheet.getRange('B4');
    expect([cell.getValue(), cell.getNote(), cell.getBackground(), cell.getDataValidation() !== null]).toEqual([
      'Bo',
      'look',
      '#ff0000',
      true,
    ]);
    expect(sheet.getRange('B3').getNote()).toBe('');
    sheet.deleteRows(2, 2);
    expect(sheet.getRange('B2').getNote()).toBe('look');
    expect(sheet.getMaxRows()).toBe(999);
  });

  it('are moved in front of the row that stood at the destination', () => {
    const { sheet } = table();
    sheet.moveRows(sheet.getRange('2:2'), 5);
    expect(sheet.getRange('A2:A4').getValues()).toEqual([['b'], ['c'], ['a']]);
  });

  it('are sorted with formats and notes, while rules stay with the place', () => {
    const { sheet, app } = table();
    sheet.getRange('A2').setNote('Ana');
    sheet.getRange('A2').setDataValidation(app.newDataValidation().requireTextContains('a').build());
    sheet.getRange('A2:C4').sort({ column: 3, ascending: true });
    expect(sheet.getRange('A2:C4').getValues()).toEqual([
      ['b', 'Bo', 1],
      ['c', 'Cy', 2],
      ['a', 'Ana', 3],
    ]);
    expect(sheet.getRange('A4').getNote()).toBe('Ana');
    expect(sheet.getRange('A2').getDataValidation()).not.toBeNull();
  });

  it('are sorted numbers first, then text, then booleans, empty last', () => {
    const { sheet } = newRun();
    sheet.getRange('A1:A5').setValues([[true], ['b'], [''], [2], ['A']]);
    sheet.getRange('A1:A5').sort(1);
    expect(sheet.getRange('A1:A5').getValues()).toEqual([[2], ['A'], ['b'], [true], ['']]);
  });

  it('cannot all be deleted', () => {
    const { sheet } = table();
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
  });
});

describe('formulas, names and merges', () => {
  it('follow the cells they point at', () => {
    const { sheet, book } = table();
    sheet.getRange('E1').setFormula('=SUM(C2:C4)+$C$2');
    book.setNamedRange('scores', sheet.getRange('C2:C4'));
    sheet.getRange('A1:B1').merge();
    sheet.insertRowBefore(3);
    sheet.insertColumnBefore(1);
    expect(sheet.getRange('F1').getFormula()).toBe('=SUM(D2:D5)+$D$2');
    expect(book.getRangeByName('scores')?.getA1Notation()).toBe('D2:D5');
    expect(
      sheet
        .getRange('A1:Z1')
        .getMergedRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['B1:C1']);
  });

  it('say #REF! where the cells are gone', () => {
    const { sheet } = table();
    sheet.getRange('E1').setFormula('=C2*2');
    sheet.deleteColumn(3);
    expect(sheet.getRange('D1').getFormula()).toBe('=#REF!*2');
  });
});

describe('sheets', () => {
  it('are named within Google’s limits', () => {
    const { book, sheet } = newRun();
    expect(() => book.insertSheet('sheet1')).toThrow('A sheet with the name "sheet1" already exists. Please enter another name.');
    expect(() => sheet.setName('x'.repeat(101))).toThrow('The sheet name cannot be greater than 100 characters.');
    expect(book.insertSheet().getName()).toBe('Sheet2');
  });

  it('cannot lose the last one that shows', () => {
    const { book, sheet } = newRun();
    book.insertSheet('Other').hideSheet();
    expect(() => book.deleteSheet(sheet)).toThrow("You can't remove all the visible sheets in a document.");
  });

  it('are found by name without regard to case, and never by a number', () => {
    const { book } = newRun();
    book.insertSheet('2026');
    expect(book.getSheetByName('SHEET1')?.getSheetId()).toBe(0);
    expect(book.getSheetByName(2026)).toBeNull();
    expect(book.getSheetByName('2026')?.getIndex()).toBe(2);
  });

  it('are copied with their cells and own formats into another spreadsheet', () => {
    const { app, sheet } = table();
    sheet.getRange('A1').setBackground('#00ff00').setNumberFormat('0.00');
    const other = app.create('Other');
    const copy = sheet.copyTo(other);
    expect(copy.getName()).toBe('Copy of Sheet1');
    expect(other.getSheets().map((each) => each.getName())).toEqual(['Sheet1', 'Copy of Sheet1']);
    expect([copy.getRange('A1').getBackground(), copy.getRange('B2').getValue()]).toEqual(['#00ff00', 'Ana']);
  });
});
