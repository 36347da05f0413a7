// Modes and scopes: what a script may call, and Google's words when it may not.
import { describe, expect, it } from '@jest/globals';
import { openHost, type HostOptions } from '../../../local/host/openHost';

const manifest = (...scopes: string[]): string =>
  JSON.stringify({ timeZone: 'America/New_York', oauthScopes: scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`) });

const said = (expression: string, options: HostOptions & { scopes?: string[] } = {}): unknown => {
  const { scopes, ...rest } = options;
  const files = {
    'Code.gs': `function main() { try { return ${expression}; } catch (e) { return e.message; } }`,
    ...(scopes === undefined ? {} : { 'appsscript.json': manifest(...scopes) }),
  };
  const end = openHost({ files, user: 'ana@district.example', ...rest }).run('main');
  return end.ended === 'returned' ? end.value : end;
};

describe('scopes', () => {
  it('are those of the manifest', () => {
    const email = 'Session.getActiveUser().getEmail()';
    expect(said(email)).toBe('ana@district.example');
    expect(said(email, { scopes: ['userinfo.email'] })).toBe('ana@district.example');
    expect(said(email, { scopes: ['drive.file'] })).toBe(
      'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
    expect(said('ScriptApp.getProjectTriggers()', { scopes: [] })).toBe(
      'Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });

  it('can be taken away one by one, and the script can ask', () => {
    const ask = `['userinfo.email', 'drive.file'].map(s => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/' + s]).getAuthorizationStatus()))`;
    const options = { scopes: ['userinfo.email', 'drive.file'], deniedScopes: ['https://www.googleapis.com/auth/userinfo.email'] };
    expect(said(ask, options)).toEqual(['REQUIRED', 'NOT_REQUIRED']);
    expect(said('ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizedScopes()', options)).toEqual([
      'https://www.googleapis.com/auth/drive.file',
    ]);
    expect(said('Session.getActiveUser().getEmail()', options)).toContain('userinfo.email');
  });

  it('are kept for each person in the world, and invalidateAuth takes them all', () => {
    const files = {
      'appsscript.json': manifest('userinfo.email'),
      'Code.gs': `function leave() { ScriptApp.invalidateAuth(); }
        function main() { return [String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()), ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl() === null]; }`,
    };
    const host = openHost({ files, user: 'ana@district.example' });
    host.run('leave');
    expect(host.run('main')).toMatchObject({ value: ['REQUIRED', false] });
    expect(host.run('main', [], { user: 'ben@district.example' })).toMatchObject({ value: ['NOT_REQUIRED', true] });
  });

  it('end the run when they are required and missing, caught or not', () => {
    expect(
      said(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/drive'])`, { scopes: [] }),
    ).toMatchObject({
      ended: 'threw',
      error: { message: 'Authorization is required to perform that action. Please run the script again to authorize it.' },
    });
  });

  it('decide on advanced services together with the manifest’s list of them', () => {
    expect(said('typeof Drive', { scopes: [] })).toBe('undefined');
  });
});

describe('AuthMode', () => {
  const properties = `PropertiesService.getDocumentProperties().getProperty('a')`;
  it('NONE reaches no property and no person', () => {
    expect(said(properties, { authMode: 'NONE' })).toBe('You do not have permission to call PropertiesService.getDocumentProperties');
    expect(said('Session.getActiveUser().getEmail()', { authMode: 'NONE' })).toBe('');
    expect(said(`Utilities.formatDate(new Date(0), 'GMT', 'yyyy')`, { authMode: 'NONE' })).toBe('1970');
    expect(said('Session.getActiveUserLocale()', { authMode: 'NONE' })).toBe('en');
  });

  it('LIMITED reaches properties and no person', () => {
    expect(said(properties, { authMode: 'LIMITED' })).toBeNull();
    expect(said('Session.getActiveUser().getEmail()', { authMode: 'LIMITED' })).toBe('');
    expect(said('MailApp.getRemainingDailyQuota()', { authMode: 'LIMITED' })).toContain('script.send_mail');
  });
});
