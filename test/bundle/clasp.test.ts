// What clasp would push, and how the menu reads.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { menuEntries } from '../../src/entry/menu';
import { distNames, root } from '../support/builtBundle';

describe('clasp', () => {
  it('would push the bundle, the pages and the manifest, and nothing else', () => {
    const said = execFileSync('npx', ['clasp', 'show-file-status', '--json'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { filesToPush } = JSON.parse(said) as { filesToPush: string[] };
    expect(filesToPush.map((path) => path.replace(/^dist\//, '')).sort()).toEqual([...distNames()].sort());
    expect(distNames().every((name) => /^(\w+\.js|appsscript\.json|\w+\.html)$/.test(name))).toBe(true);
  });
});

describe('the menu', () => {
  const levels = [menuEntries, ...menuEntries.flatMap((entry) => ('items' in entry ? [entry.items] : []))];

  it('has at most six items a level', () => {
    for (const level of levels) expect(level.length).toBeLessThanOrEqual(6);
  });

  it('says tasks that begin with a verb, in sentence case, without its own name or words for windows', () => {
    for (const entry of levels.flat()) {
      expect(entry.words).toMatch(/^(See|Start|Write|Find|Look|Set|Repair|Get|Draw|Import|Check)\b/);
      expect(entry.words.slice(1)).toBe(entry.words.slice(1).toLowerCase());
      expect(entry.words).not.toMatch(/coachbook|sidebar|dialog|panel/i);
    }
  });
});
