// Menus, alerts and panels reach the screen; answers come from it.
import { describe, expect, it } from '@jest/globals';
import { newRun } from './support';

describe('menus', () => {
  it('stand on the screen with their submenus, and replace one of the same name', () => {
    const { app, kernel } = newRun();
    const ui = app.getUi();
    ui.createMenu('Coach').addItem('Old', 'old').addToUi();
    ui.createMenu('Coach').addItem('Start', 'start').addSeparator().addSubMenu(ui.createMenu('More').addItem('Help', 'help')).addToUi();
    expect(kernel.run.screen.menus).toEqual([
      {
        title: 'Coach',
        addOn: false,
        items: [
          { kind: 'item', caption: 'Start', functionName: 'start' },
          { kind: 'separator' },
          { kind: 'menu', title: 'More', items: [{ kind: 'item', caption: 'Help', functionName: 'help' }] },
        ],
      },
    ]);
  });

  it('need no scope, panels do', () => {
    const { app, kernel } = newRun();
    app.getUi().createAddonMenu().addItem('Open', 'open').addToUi();
    expect(kernel.calls.filter(({ method }) => /Ui|Menu/.test(method)).every(({ scopes }) => scopes === undefined)).toBe(true);
  });
});

describe('alerts and prompts', () => {
  it('are answered from the script of answers, else with the button that agrees', () => {
    const { app, kernel } = newRun();
    const ui = app.getUi();
    const { ButtonSet, Button } = ui.$properties;
    kernel.run.screen.answers.push({ button: 'NO' }, { button: 'OK', text: 'Ana' });
    expect(ui.alert('Sure', 'Really', ButtonSet.$of('YES_NO'))).toBe(Button.$of('NO'));
    expect(ui.prompt('Name').getResponseText()).toBe('Ana');
    expect(ui.alert('Sure', ButtonSet.$of('YES_NO'))).toBe(Button.$of('YES'));
    expect(kernel.run.screen.alerts.map(({ title, text, buttons }) => [title, text, buttons])).toEqual([
      ['Sure', 'Really', 'YES_NO'],
      ['', 'Name', 'OK'],
      ['', 'Sure', 'YES_NO'],
    ]);
  });
});

describe('the selection', () => {
  it('is what was activated last, in each spreadsheet', () => {
    const { app, sheet } = newRun();
    sheet.getRange('B2:C3').activate();
    expect(app.getActiveRange()?.getA1Notation()).toBe('B2:C3');
    expect(app.getCurrentCell()?.getA1Notation()).toBe('B2');
    sheet.getRangeList(['A1', 'D4:E5']).activate();
    expect(
      app
        .getActiveRangeList()
        ?.getRanges()
        .map((range) => range.getA1Notation()),
    ).toEqual(['A1', 'D4:E5']);
  });
});
