import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';
import { scripted } from '../run';

describe('triggers', () => {
  it('of an add-on are one clock trigger a person, hourly at most, and its own document', () => {
    const host = openHost({
      files: {
        'appsscript.json': JSON.stringify({ timeZone: 'America/New_York', addOns: { common: { name: 'x' }, sheets: {} } }),
        'Code.gs': `function clock() { return ScriptApp.newTrigger('go').timeBased().everyHours(1).create().getHandlerFunction(); }
          function often() { ScriptApp.newTrigger('go').timeBased().everyMinutes(5); }
          function open(id) { return String(ScriptApp.newTrigger('go').forSpreadsheet(id).onOpen().create().getEventType()); }
          function list() { return ScriptApp.getProjectTriggers().map(t => [t.getHandlerFunction(), String(t.getTriggerSource())]); }
          function clear() { ScriptApp.getProjectTriggers().forEach(t => ScriptApp.deleteTrigger(t)); }`,
      },
    });
    expect(host.run('clock')).toMatchObject({ value: 'go' });
    expect(host.run('clock')).toMatchObject({ error: { message: expect.stringContaining('too many time-based triggers') } });
    expect(host.run('often')).toMatchObject({ error: { message: expect.stringContaining('once per hour') } });
    expect(host.run('open', [host.world.host.containerId])).toMatchObject({ value: 'ON_OPEN' });
    expect(host.run('open', ['another'])).toMatchObject({ ended: 'threw' });
    expect(host.run('list', [], { user: 'ben@district.example' })).toMatchObject({ value: [] });
    expect(host.run('list')).toMatchObject({
      value: [
        ['go', 'CLOCK'],
        ['go', 'SPREADSHEETS'],
      ],
    });
    host.run('clear');
    expect(host.run('list')).toMatchObject({ value: [] });
  });
});

describe('triggers of an ordinary script', () => {
  it('are twenty a person, at the documented intervals and for any of their files', () => {
    expect(
      scripted(
        `(() => {
          ScriptApp.newTrigger('go').timeBased().everyMinutes(5).create();
          ScriptApp.newTrigger('go').timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(7).nearMinute(15).inTimezone('America/Chicago').create();
          ScriptApp.newTrigger('go').forSpreadsheet(SpreadsheetApp.create('Other')).onEdit().create();
          return ScriptApp.getProjectTriggers().length;
        })()`,
      ),
    ).toBe(3);
    expect(scripted(`ScriptApp.newTrigger('go').timeBased().everyMinutes(7)`)).toBe(
      'Exception: The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    );
    expect(scripted(`Array.from({ length: 21 }, () => ScriptApp.newTrigger('go').timeBased().everyHours(6).create()).length`)).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });
});

describe('the script', () => {
  it('knows what it is', () => {
    expect(
      scripted(
        `[String(ScriptApp.getInstallationSource()), ScriptApp.getScriptId().length > 40, ScriptApp.getService().getUrl(), typeof ScriptApp.getOAuthToken()]`,
      ),
    ).toEqual(['APPS_MARKETPLACE_DOMAIN_ADD_ON', true, null, 'string']);
  });
});

describe('mail', () => {
  it('is written down and counted', () => {
    const host = openHost({
      files: {
        'Code.gs': `function send() { MailApp.sendEmail('a@d.example,b@d.example', 'Hello', 'Text', { cc: 'c@d.example' }); MailApp.sendEmail({ to: 'd@d.example', subject: 'S', htmlBody: '<b>' }); return MailApp.getRemainingDailyQuota(); }
          function wrong() { MailApp.sendEmail('nobody', 's', 'b'); }`,
      },
    });
    expect(host.run('send')).toMatchObject({ value: 1496 });
    expect(host.world.mail.map(({ to, subject, body }) => [to.length, subject, body])).toEqual([
      [3, 'Hello', 'Text'],
      [1, 'S', '<b>'],
    ]);
    expect(host.run('wrong')).toMatchObject({ error: { message: 'Invalid email: nobody' } });
  });
});

describe('Logger', () => {
  it('keeps the run’s log', () => {
    expect(
      scripted(
        `(Logger.log('%s is %d', 'a', 1), Logger.log({ b: [2] }), Logger.getLog().split('\\n').map(l => l.replace(/^.* INFO: /, '')))`,
      ),
    ).toEqual(['a is 1', '{b=[2.0]}', '']);
  });
});
