// The stored world: made when absent, saved whole, the same ids every time.
import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextId, nextUuid } from '../../../local/host/ids';
import type { IdKind } from '../../../local/host/kernel';
import { loadWorld, newWorld, saveWorld } from '../../../local/host/worldStore';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'world-'));
  folders.push(made);
  return made;
};
afterEach(() => folders.splice(0).forEach((each) => rmSync(each, { recursive: true })));

describe('a world', () => {
  it('comes back from its folder as it was, one file a section and nothing beside', () => {
    const dir = join(folder(), 'new', 'place');
    const world = newWorld('ana.lopez@district.example');
    world.properties = { script: { a: '1' } };
    saveWorld(dir, world);
    expect(loadWorld(dir)).toEqual(world);
    expect(readdirSync(dir).sort()).toEqual([
      'calendar.json',
      'docs.json',
      'drive.json',
      'host.json',
      'mail.json',
      'properties.json',
      'sheets.json',
    ]);
    expect(world.host.users).toEqual([{ email: 'ana.lopez@district.example', name: 'Ana Lopez', locale: 'en' }]);
  });

  it('says which file is broken', () => {
    const dir = folder();
    writeFileSync(join(dir, 'docs.json'), '{');
    expect(() => loadWorld(dir)).toThrow(/docs\.json is not the JSON of a saved world/);
    writeFileSync(join(dir, 'docs.json'), '[]');
    expect(() => loadWorld(dir)).toThrow(/docs\.json is not the JSON of a saved world: it holds no object/);
  });

  it('gives ids that look like Google’s, never twice, and the same for the same world', () => {
    const kinds: IdKind[] = ['file', 'doc', 'event', 'permission', 'chart', 'metadata', 'sheet', 'other'];
    const make = (): string[] => {
      const { host } = newWorld();
      return kinds.flatMap((kind) => [nextId(host, kind), nextId(host, kind)]).concat(nextUuid(host));
    };
    const ids = make();
    expect(new Set(ids).size).toBe(ids.length);
    expect(make()).toEqual(ids);
    expect(ids[0]).toMatch(/^1[\w-]{43}$/);
    expect(ids[2]).toMatch(/^kix\.[0-9a-z]{12}$/);
    expect(ids[4]).toMatch(/^[0-9a-v]{26}$/);
    expect(ids.at(-1)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
