import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';
import { scripted } from '../run';

const cache = 'CacheService.getScriptCache()';

describe('the cache', () => {
  it('keeps, finds and removes', () => {
    expect(
      scripted(
        `(function (c) { c.put('a', '1'); c.putAll({ b: '2', d: '4' }); c.remove('a'); return [c.get('a'), c.getAll(['a', 'b', 'd']), (c.removeAll(['b', 'd']), c.get('b'))]; })(${cache})`,
      ),
    ).toEqual([null, { b: '2', d: '4' }, null]);
  });

  it('forgets after ten minutes, or when it was told, never later than six hours', () => {
    const host = openHost({
      files: {
        'Code.gs': `const c = CacheService.getUserCache(); function put() { c.put('a', '1'); c.put('b', '1', 60); c.put('d', '1', 99999); } function get() { return c.getAll(['a', 'b', 'd']); }`,
      },
    });
    const left = (): unknown => host.run('get');
    host.run('put');
    host.wait(61_000);
    expect(left()).toMatchObject({ value: { a: '1', d: '1' } });
    host.wait(600_000);
    expect(left()).toEqual({ ended: 'returned', value: { d: '1' } });
    host.wait(21_600_000);
    expect(left()).toEqual({ ended: 'returned', value: {} });
  });

  it('refuses long keys and large values, and drops the oldest tenth when full', () => {
    expect(scripted(`${cache}.put('k'.repeat(251), '1')`)).toBe('Exception: Argument too large: key');
    expect(scripted(`${cache}.put('k', 'x'.repeat(100 * 1024 + 1))`)).toBe('Exception: Argument too large: value');
    expect(
      scripted(
        `(function (c) { for (let i = 0; i < 1001; i++) c.put('k' + i, '1', 21600); return [c.get('k0'), c.get('k100'), c.get('k101'), c.get('k1000')]; })(${cache})`,
      ),
    ).toEqual([null, null, '1', '1']);
  });
});
