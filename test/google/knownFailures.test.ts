import { describe, expect, it } from '@jest/globals';
import { attempt, failureOf, problemOf } from '../../src/google/knownFailures';

const api = (code: number, reason: string | null, message = 'words in any language'): Error =>
  Object.assign(new Error(`API call failed: ${message}`), {
    name: 'GoogleJsonResponseException',
    details: { code, message, ...(reason === null ? {} : { errors: [{ domain: 'global', reason, message }] }) },
  });

const waits = (): { pause(ms: number): void; readonly seen: number[] } => {
  const seen: number[] = [];
  return { pause: (ms) => void seen.push(ms), seen };
};

describe('failureOf', () => {
  it.each([
    [403, 'userRateLimitExceeded', 'busy'],
    [403, 'rateLimitExceeded', 'busy'],
    [429, null, 'busy'],
    [500, 'backendError', 'busy'],
    [503, null, 'busy'],
    [403, 'dailyLimitExceeded', 'quota'],
    [403, 'quotaExceeded', 'quota'],
    [403, 'insufficientPermissions', 'scope'],
    [403, 'insufficientFilePermissions', 'denied'],
    [401, 'authError', 'denied'],
    [404, 'notFound', 'missing'],
    [409, 'duplicate', 'exists'],
    [410, 'deleted', 'gone'],
    [412, 'conditionNotMet', 'changed'],
    [400, 'timeRangeEmpty', 'invalid'],
  ] as const)('reads %i %s as %s', (code, reason, kind) => {
    expect(failureOf(api(code, reason)).kind).toBe(kind);
  });

  it('treats words without a code as unknown, whatever they say', () => {
    expect(failureOf(Object.assign(new Error('Limite excedido'), { name: 'Exception' })).kind).toBe('unknown');
  });

  it.each([
    'Service invoked too many times for one day: docs create.',
    'Se ha invocado el servicio demasiadas veces en un mismo día: docs create.',
    'سرویس در طول یک روز به دفعات زیاد فراخوان شده است:calendar',
  ])('knows a daily limit by the service that no language translates: %s', (words) => {
    expect(failureOf(Object.assign(new Error(words), { name: 'Exception' }))).toMatchObject({ kind: 'quota', mayHaveHappened: false });
  });

  it('knows a limit for a short time by the call it advises, and no limit where words only look like one', () => {
    const kind = (words: string) => failureOf(Object.assign(new Error(words), { name: 'Exception' })).kind;
    expect(kind('Servicio invocado muchas veces en poco tiempo: calendar. Prueba Utilities.sleep(1000) entre llamadas.')).toBe('busy');
    expect(kind('Service error: Drive')).toBe('unknown');
    expect(kind('Invalid argument: q')).toBe('unknown');
  });

  it('reads the number in front of a gateway page', () => {
    const page = Object.assign(new Error('Response Code: 502. Message: <!DOCTYPE html>'), { name: 'HttpResponseException' });
    expect(failureOf(page)).toMatchObject({ kind: 'busy', code: 502, mayHaveHappened: true });
  });

  it('throws a fault of our own on', () => {
    expect(() => failureOf(new TypeError('x is not a function'))).toThrow(TypeError);
  });
});

describe('attempt', () => {
  it('waits longer each time and gives up after four tries', () => {
    const pace = waits();
    let calls = 0;
    const outcome = attempt(pace, 'book the session', () => {
      calls += 1;
      throw api(429, null);
    });
    expect(calls).toBe(4);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'googleBusy', tries: 4 } });
    expect(pace.seen).toHaveLength(3);
    pace.seen.forEach((ms, n) => {
      expect(ms).toBeGreaterThanOrEqual(1000 * 2 ** n);
      expect(ms).toBeLessThanOrEqual(2000 * 2 ** n);
    });
  });

  it('tries a refused call again and never a denied one', () => {
    const pace = waits();
    let calls = 0;
    const value = attempt(pace, 'read', () => {
      calls += 1;
      if (calls < 3) throw api(500, 'backendError');
      return 'here';
    });
    expect(value).toEqual({ ok: true, value: 'here' });
    const denied = attempt(pace, 'read', () => {
      throw api(403, 'forbidden');
    });
    expect(denied).toMatchObject({ ok: false, problem: { code: 'denied' } });
    expect(pace.seen).toHaveLength(2);
  });

  it('does not repeat a call that may have made something', () => {
    const pace = waits();
    const lost = attempt(
      pace,
      'copy',
      () => {
        throw api(500, 'backendError');
      },
      false,
    );
    expect(lost).toMatchObject({ ok: false, failure: { mayHaveHappened: true } });
    expect(pace.seen).toHaveLength(0);
  });
});

describe('problemOf', () => {
  it('keeps the quota apart from a busy moment', () => {
    expect(problemOf(failureOf(api(403, 'dailyLimitExceeded')), 'book the session')).toEqual({
      code: 'quotaSpent',
      what: 'book the session',
      limit: null,
    });
  });
});
