import { describe, expect, it } from '@jest/globals';
import { scripted } from '../run';

describe('the session', () => {
  it('knows the person, the zone and the language', () => {
    const files = { 'appsscript.json': JSON.stringify({ timeZone: 'Europe/Paris' }) };
    expect(
      scripted(
        '[Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail(), Session.getScriptTimeZone(), Session.getActiveUserLocale(), new Date(2026, 0, 1).toISOString()]',
        { files },
      ),
    ).toEqual(['ana@district.example', 'ana@district.example', 'Europe/Paris', 'en', '2025-12-31T23:00:00.000Z']);
  });

  it('has a key for the person that says nothing and lasts thirty days', () => {
    const key = (now: string, user: string): unknown => scripted('Session.getTemporaryActiveUserKey()', { now, user });
    expect(key('2026-09-10', 'a@d.example')).toBe(key('2026-09-11', 'a@d.example'));
    expect(key('2026-09-10', 'a@d.example')).not.toBe(key('2026-09-10', 'b@d.example'));
    expect(key('2026-09-10', 'a@d.example')).not.toBe(key('2026-12-03', 'a@d.example'));
  });
});
