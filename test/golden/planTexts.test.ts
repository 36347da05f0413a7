// What a teacher reads, for each built-in template: the Doc's words, line by line. UPDATE_GOLDEN=1 writes the files anew.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { planRequests } from '../../src/outputs/planDocument';
import { readTemplate } from '../../src/outputs/planTemplate';
import { designs } from '../../src/outputs/planTemplates/designs';
import { group, individual } from '../support/planContents';
import { builtTemplate } from '../support/planDoc';

const folder = join(process.cwd(), 'test/golden/plans');

describe('the words of a plan', () => {
  it.each(designs.map((design) => [design.key, design] as const))('%s', (key, design) => {
    const doc = builtTemplate(design);
    const content = key.endsWith('-group') ? group : individual;
    doc.apply(planRequests(readTemplate(doc.json()), content, { stage: 'plan', locale: 'en-US', chips: true }));
    const path = join(folder, `${key}.txt`);
    if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(path, `${doc.text()}\n`);
    expect(existsSync(path)).toBe(true);
    expect(`${doc.text()}\n`).toBe(readFileSync(path, 'utf8'));
  });
});
