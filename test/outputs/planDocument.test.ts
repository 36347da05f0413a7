import { describe, expect, it } from '@jest/globals';
import { planRequests } from '../../src/outputs/planDocument';
import { readTemplate } from '../../src/outputs/planTemplate';
import { designFor, designs } from '../../src/outputs/planTemplates/designs';
import { planUpdate } from '../../src/outputs/planUpdate';
import type { Writing } from '../../src/outputs/planWords';
import { builtTemplate } from '../support/planDoc';
import { group, individual } from '../support/planContents';

const writing: Writing = { stage: 'plan', locale: 'en-US', chips: true };

describe('a plan from a built-in template', () => {
  it.each(designs.map((design) => design.key))('%s has only tags that can be filled', (key) => {
    const design = designs.find((one) => one.key === key);
    if (design === undefined) throw new Error(key);
    expect(readTemplate(builtTemplate(design).json()).problems).toEqual([]);
  });

  it('says everything once', () => {
    const doc = builtTemplate(designFor('Impact Cycle', 'individual'));
    doc.apply(planRequests(readTemplate(doc.json()), individual, writing));
    expect(doc.text()).not.toMatch(/[{}]{2}/);
    expect(planUpdate(doc.json(), individual, writing).requests).toEqual([]);
  });

  it('says everything once for a group', () => {
    const doc = builtTemplate(designFor('Student-Centered', 'group'));
    doc.apply(planRequests(readTemplate(doc.json()), group, writing));
    expect(planUpdate(doc.json(), group, writing).requests).toEqual([]);
  });
});
