// Validation, conditional formats, check boxes, protection, filters, rich text: what a sheet enforces and shows.
import { describe, expect, it } from '@jest/globals';
import { shownFormats } from '../../../../local/google/spreadsheet/rules/shownFormats';
import { newRun, type Run } from './support';

function filled(): Run {
  const run = newRun();
  run.sheet.getRange('A1:B4').setValues([
    ['due', 'days'],
    ['Due Thu', 3],
    ['Overdue', -2],
    ['', ''],
  ]);
  return run;
}

describe('validation', () => {
  it('only marks an entry that breaks a rule unless the rule rejects', () => {
    const { app, sheet } = newRun();
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireNumberBetween(1, 5).build()).setValue(9);
    expect(sheet.getRange('A1').getValue()).toBe(9);
    sheet.getRange('A2').setDataValidation(app.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build()).setValue(9);
    expect(() => app.flush()).toThrow('The data you entered in cell A2 violates the data validation rules set on this cell.');
  });

  it('gives its criteria back as they were given', () => {
    const { app, sheet } = newRun();
    const day = new Date('2026-01-05T06:00:00Z');
    sheet.getRange('A1').setDataValidation(app.newDataValidation().requireDateAfter(day).setHelpText('A school day').build());
    sheet.getRange('A2').setDataValidation(app.newDataValidation().requireValueInList(['x', 'y'], false).build());
    sheet.getRange('A3').setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('C1:C3')).build());
    const rules = sheet.getRange('A1:A3').getDataValidations().flat();
    expect(rules[0]?.getCriteriaValues()).toEqual([day]);
    expect(rules[0]?.getHelpText()).toBe('A school day');
    expect(rules[1]?.getCriteriaValues()).toEqual([['x', 'y'], false]);
    expect((rules[2]?.getCriteriaValues()[0] as { getA1Notation(): string }).getA1Notation()).toBe('C1:C3');
  });

  it('takes a value that stands in its source range, wherever that range moves', () => {
    const { app, sheet } = newRun();
    sheet.getRange('C1:C2').setValues([['Reading'], ['Writing']]);
    sheet
      .getRange('A1')
      .setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('C1:C2')).setAllowInvalid(false).build());
    sheet.insertColumnBefore(2);
    sheet.getRange('A1').setValue('Writing');
    app.flush();
    sheet.getRange('A1').setValue('Art');
    expect(() => app.flush()).toThrow('violates the data validation rules');
  });

  it('meets a header write with a rule left over in the first row', () => {
    const { app, sheet } = newRun();
    sheet.getRange('A:A').setDataValidation(app.newDataValidation().requireValueInList(['yes']).setAllowInvalid(false).build());
    sheet.getRange('A1').setValue('Header');
    expect(() => app.flush()).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell. Please enter one of the following values: yes.',
    );
  });
});

describe('check boxes', () => {
  it('start unchecked, are ticked, and leave nothing when removed', () => {
    const { sheet } = newRun();
    const boxes = sheet.getRange('A1:A2').insertCheckboxes();
    expect(boxes.getValues()).toEqual([[false], [false]]);
    sheet.getRange('A1:B2').check();
    expect(sheet.getRange('A1:B2').getValues()).toEqual([
      [true, ''],
      [true, ''],
    ]);
    expect(boxes.isChecked()).toBe(true);
    expect(sheet.getRange('A1').getDataValidation()?.getCriteriaValues()).toEqual([]);
    boxes.removeCheckboxes();
    expect(boxes.isBlank()).toBe(true);
    expect(sheet.getRange('B1').isChecked()).toBeNull();
  });
});

describe('conditional formats', () => {
  it('show where their condition holds, the first rule above the later ones', () => {
    const { app, sheet, stored, book } = filled();
    const range = sheet.getRange('A2:A4');
    const rule = (build: (builder: ReturnType<typeof app.newConditionalFormatRule>) => unknown) => {
      const builder = app.newConditionalFormatRule();
      build(builder);
      return builder.setRanges([range]).build();
    };
    sheet.setConditionalFormatRules([
      rule((builder) => builder.whenTextStartsWith('Over').setBackground('#fbe6db')),
      rule((builder) => builder.whenFormulaSatisfied('=$B2<5').setBackground('#ffefd2').setBold(true)),
      rule((builder) => builder.whenCellEmpty().setBackground('#eeeeee')),
    ]);
    app.flush();
    const record = stored()[book.getId()];
    if (!record?.sheets[0]) throw new Error('no sheet');
    const format = shownFormats(record, record.sheets[0]);
    expect(format(1, 0)).toMatchObject({ backgroundColor: '#ffefd2', textFormat: { bold: true } });
    expect(format(2, 0)).toMatchObject({ backgroundColor: '#fbe6db', textFormat: { bold: true } });
    expect(format(0, 0)).toEqual({});
    expect(sheet.getConditionalFormatRules()[0]?.getBooleanCondition()?.getCriteriaValues()).toEqual(['Over']);
  });

  it('mix the colours of a gradient by value', () => {
    const { app, sheet, stored, book } = newRun();
    sheet.getRange('A1:A3').setValues([[0], [5], [10]]);
    sheet.setConditionalFormatRules([
      app
        .newConditionalFormatRule()
        .setGradientMinpoint('#000000')
        .setGradientMaxpoint('#ffffff')
        .setRanges([sheet.getRange('A1:A3')])
        .build(),
    ]);
    app.flush();
    const record = stored()[book.getId()];
    if (!record?.sheets[0]) throw new Error('no sheet');
    const format = shownFormats(record, record.sheets[0]);
    expect([0, 1, 2].map((row) => format(row, 0).backgroundColor)).toEqual(['#000000', '#808080', '#ffffff']);
  });
});

describe('protection', () => {
  it('refuses others when the write is sent, never the owner', () => {
    const owner = newRun();
    owner.sheet.getRange('A:A').protect().setDescription('ids').addEditors([]);
    owner.sheet.getRange('A1').setValue('mine');
    owner.app.flush();
    const guest = newRun({ world: owner.kernel.world, user: 'guest@district.example' });
    expect(guest.sheet.getRange('A1').canEdit()).toBe(false);
    guest.sheet.getRange('B1').setValue('free');
    guest.sheet.getRange('A1:B1').setValues([['theirs', 'x']]);
    expect(() => guest.app.flush()).toThrow(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect(guest.sheet.getRange('A1:B1').getValues()).toEqual([['mine', 'free']]);
  });

  it('of a whole sheet leaves the unprotected ranges open, and lists no owner among its editors', () => {
    const owner = newRun();
    const protection = owner.sheet.protect().setUnprotectedRanges([owner.sheet.getRange('C1:C9')]);
    owner.app.flush();
    expect(protection.getEditors()).toEqual([]);
    const guest = newRun({ world: owner.kernel.world, user: 'guest@district.example' });
    expect([guest.sheet.getRange('C2').canEdit(), guest.sheet.getRange('C2:D2').canEdit()]).toEqual([true, false]);
  });
});

describe('a filter', () => {
  it('hides rows by value, keeps the header and sorts below it', () => {
    const { app, sheet } = filled();
    const filter = sheet.getRange('A1:B3').createFilter();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['Overdue']).build());
    expect([2, 3].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true]);
    filter.removeColumnFilterCriteria(1);
    filter.sort(2, true);
    expect(sheet.getRange('A1:A3').getValues()).toEqual([['due'], ['Overdue'], ['Due Thu']]);
    expect(() => sheet.getRange('A1:B3').createFilter()).toThrow("You can't create a filter in a sheet that already has a filter.");
  });
});

describe('rich text', () => {
  it('keeps links and styles of parts, and text that looks like a number', () => {
    const { app, sheet } = newRun();
    const bold = app.newTextStyle().setBold(true).build();
    const value = app.newRichTextValue().setText('0012 plan').setTextStyle(0, 4, bold).setLinkUrl(5, 9, 'https://docs.example/1').build();
    sheet.getRange('A1').setRichTextValue(value);
    const back = sheet.getRange('A1').getRichTextValue();
    expect(sheet.getRange('A1').getValue()).toBe('0012 plan');
    expect(back?.getRuns().map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold()])).toEqual([
      ['0012', null, true],
      [' ', null, null],
      ['plan', 'https://docs.example/1', null],
    ]);
  });
});
