import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';
import { scripted } from '../run';

describe('text output and types', () => {
  it('are what scripts expect', () => {
    expect(
      scripted(`(function () { const t = ContentService.createTextOutput('{').append('}').setMimeType(ContentService.MimeType.JSON);
        return [t.getContent(), String(t.getMimeType()), MimeType.GOOGLE_SHEETS, MimeType.CSV]; })()`),
    ).toEqual(['{}', 'JSON', 'application/vnd.google-apps.spreadsheet', 'text/csv']);
  });
});

describe('the old dialogs', () => {
  it('show what they ask and take the answers the person has ready', () => {
    const host = openHost({
      files: {
        'Code.gs': `function main() { return [Browser.msgBox('Hello'), Browser.msgBox('T', 'Sure?', Browser.Buttons.YES_NO), Browser.inputBox('Name')]; }`,
      },
    });
    host.screen.answers.push({ button: 'OK' }, { button: 'NO' }, { button: 'OK', text: 'Ana' });
    expect(host.run('main')).toMatchObject({ value: ['ok', 'no', 'Ana'] });
    expect(host.screen.alerts.map(({ kind, title, text, buttons }) => [kind, title, text, buttons])).toEqual([
      ['alert', '', 'Hello', 'OK'],
      ['alert', 'T', 'Sure?', 'YES_NO'],
      ['prompt', '', 'Name', 'OK'],
    ]);
  });
});

describe('GmailApp', () => {
  it('sends, and says what it cannot do here', () => {
    expect(scripted(`String(GmailApp.sendEmail('a@d.example', 's', 'b'))`)).toBe('GmailApp');
    expect(scripted('GmailApp.getInboxThreads()')).toBe('Error: GmailApp.getInboxThreads is not available in the local host.');
  });
});
