// A run as a script lives it: fresh context, fresh services, one world.
import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../local/host/openHost';

const returned = (source: string, options: object = {}): unknown => {
  const end = openHost({ files: { 'Code.gs': source }, now: '2026-09-01T12:00:00Z', ...options }).run('main');
  if (end.ended !== 'returned') throw new Error(JSON.stringify(end));
  return end.value;
};

describe('a run', () => {
  it('keeps properties for the next run of the same world', () => {
    const host = openHost({
      files: {
        'Code.gs': `function put() { PropertiesService.getDocumentProperties().setProperty('a', 'b'); } function get() { return PropertiesService.getDocumentProperties().getProperties(); }`,
      },
    });
    host.run('put');
    expect(host.run('get')).toEqual({ ended: 'returned', value: { a: 'b' } });
  });

  it('gives the script dates of its own kind and the clock of the host', () => {
    expect(
      returned(
        `function main() { return [new Date() instanceof Date, Date.now(), new Date().toISOString(), typeof Date(), new Date(2026, 0, 5).getHours()]; }`,
      ),
    ).toEqual([true, Date.parse('2026-09-01T12:00:00Z'), '2026-09-01T12:00:00.000Z', 'string', 0]);
  });

  it('waits for a promise', () => {
    expect(returned(`async function main() { await null; return (await Promise.all([1, Promise.resolve(2)])).join(); }`)).toBe('1,2');
  });
  it('has none of the globals of Node', () => {
    expect(
      returned(
        `function main() { return [typeof process, typeof require, typeof URL, typeof setTimeout, typeof TextEncoder, typeof structuredClone, typeof fetch]; }`,
      ),
    ).toEqual(Array.from({ length: 7 }, () => 'undefined'));
  });
});
