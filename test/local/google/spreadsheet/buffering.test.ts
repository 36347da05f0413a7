// When writes reach the spreadsheet, what a call costs, and what a killed run leaves.
import { describe, expect, it } from '@jest/globals';
import { newRun, type Run } from './support';

/** Round trips that an effect costs. */
function trips(run: Run, effect: () => void): number {
  const before = run.kernel.roundTrips();
  effect();
  return run.kernel.roundTrips() - before;
}

describe('round trips', () => {
  it('are none for buffered writes and one for the flush that sends them', () => {
    const run = newRun();
    expect(
      trips(run, () =>
        run.sheet
          .getRange('A1:B2')
          .setValues([
            [1, 2],
            [3, 4],
          ])
          .setFontWeight('bold'),
      ),
    ).toBe(0);
    expect(trips(run, () => run.app.flush())).toBe(1);
    expect(trips(run, () => run.app.flush())).toBe(0);
  });

  it('are one for the first read of an area and none for what lies inside it', () => {
    const run = newRun();
    const area = run.sheet.getRange('A1:D9');
    expect(trips(run, () => area.getValues())).toBe(1);
    expect(trips(run, () => area.getValues())).toBe(0);
    expect(trips(run, () => run.sheet.getRange('B2').getValue())).toBe(0);
    expect(trips(run, () => run.sheet.getRange('B2').getDisplayValue())).toBe(0);
    expect(trips(run, () => run.sheet.getRange('E2').getValue())).toBe(1);
    expect(trips(run, () => area.getBackgrounds())).toBe(1);
  });

  it('are two for a read behind a buffered write', () => {
    const run = newRun();
    run.sheet.getRange('A1:D9').getValues();
    run.sheet.getRange('A1').setValue(1);
    expect(trips(run, () => run.sheet.getRange('A1').getValue())).toBe(2);
  });

  it('are one for all names and sizes of sheets', () => {
    const fresh = newRun();
    const run = { ...fresh, book: fresh.app.getActive() };
    expect(
      trips(run, () => run.book.getSheets().map((sheet) => [sheet.getName(), sheet.getMaxRows(), sheet.getLastRow()])),
    ).toBeLessThanOrEqual(1);
    expect(trips(run, () => run.book.getSheetByName('Sheet1'))).toBe(0);
  });

  it('are one for each appended row, because it is atomic', () => {
    const run = newRun();
    expect(trips(run, () => [1, 2, 3].forEach((number) => run.sheet.appendRow([number])))).toBe(3);
  });

  it('are modelled with the published time per cell', () => {
    const run = newRun();
    run.sheet.getRange(1, 1, 1000, 20).getValues();
    expect(run.kernel.calls.at(-1)).toMatchObject({ method: 'Range.getValues', kind: 'read', ms: 300 + 20_000 * 0.0085 });
  });
});

describe('buffered writes', () => {
  it('are seen by the script and not by the world until they are sent', () => {
    const { sheet, stored, book, app } = newRun();
    sheet.getRange('A1').setValue('x');
    expect(stored()[book.getId()]?.sheets[0]?.grid.values).toEqual([]);
    app.flush();
    expect(stored()[book.getId()]?.sheets[0]?.grid.values).toEqual([['x']]);
  });

  it('are lost when the run is killed, sheets and names too', () => {
    const { sheet, stored, book, app } = newRun();
    sheet.getRange('A1').setValue('kept');
    app.flush();
    sheet.getRange('A1').setValue('lost').setFontColor('red');
    book.insertSheet('Lost');
    book.rename('Lost');
    const left = stored()[book.getId()];
    expect(left?.sheets.map(({ properties }) => properties.title)).toEqual(['Sheet1']);
    expect(left?.properties.title).toBe('Untitled spreadsheet');
    expect(left?.sheets[0]?.grid).toMatchObject({ values: [['kept']], formats: [] });
  });

  it('are sent when a run ends by itself', () => {
    const { sheet, stored, book, kernel } = newRun();
    sheet.getRange('B1').setValue(true);
    kernel.finish();
    expect(stored()[book.getId()]?.sheets[0]?.grid.values).toEqual([[null, true]]);
  });

  it('behind a refused one are lost with it; those before stay', () => {
    const { app, sheet } = newRun();
    const yesOrNo = app.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();
    sheet.getRange('B1').setDataValidation(yesOrNo);
    sheet.getRange('A1').setValue('before');
    sheet.getRange('A2:B2').setValues([['whole', 'row']]);
    sheet.getRange('A1:B1').setValues([['spoilt', 'perhaps']]);
    sheet.getRange('A3').setValue('behind');
    expect(() => sheet.getRange('A1').getValue()).toThrow(
      'The data you entered in cell B1 violates the data validation rules set on this cell. Please enter one of the following values: yes, no.',
    );
    expect(sheet.getRange('A1:B3').getValues()).toEqual([
      ['before', ''],
      ['whole', 'row'],
      ['', ''],
    ]);
  });
});
