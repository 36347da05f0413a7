import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { tagTables, withTables } from '../../scripts/docs/tagsDocument';
import { knownTags } from '../../src/outputs/planTags';

const text = readFileSync('docs/plan-templates.md', 'utf8');

describe('docs/plan-templates.md', () => {
  it('lists the tags as the code has them', () => {
    expect(withTables(text)).toBe(text);
  });

  it('has a place for every table, and every tag in one of them', () => {
    for (const name of Object.keys(tagTables)) expect(text).toContain(`<!-- table: ${name} -->`);
    for (const tag of knownTags) expect(text).toContain(`\`${tag}\``);
  });
});
