// A plan made before there is anything to put into it: it invites, and takes what comes later as if it had been there from the start.
import { describe, expect, it } from '@jest/globals';
import { type DocTextStyle } from '../../src/outputs/docJson';
import { paragraphsOf, styleAt } from '../../src/outputs/docParagraphs';
import { date, number, text, type PlanContent } from '../../src/outputs/planContent';
import { planRequests } from '../../src/outputs/planDocument';
import { readTemplate } from '../../src/outputs/planTemplate';
import { bullet, title } from '../../src/outputs/planTemplates/blocks';
import { designFor } from '../../src/outputs/planTemplates/designs';
import { planUpdate } from '../../src/outputs/planUpdate';
import type { Writing } from '../../src/outputs/planWords';
import { individual } from '../support/planContents';
import { builtTemplate, type PlanDoc } from '../support/planDoc';

const writing: Writing = { stage: 'plan', locale: 'en-US', chips: true };
const noLists = { steps: [], learningTargets: [], sessions: [], growth: [], resources: [] };
const empty: PlanContent = {
  scalars: {
    ...individual.scalars,
    'cycle.focus': text(null),
    'cycle.startedOn': date(null),
    'goal.statement': text(null),
    'goal.measure': text(null),
    'goal.unit': text(null),
    'goal.path': text(null),
    'goal.baseline': number(null),
    'goal.target': number(null),
    'goal.dueOn': date(null),
  },
  lists: { ...individual.lists, ...noLists },
};

const filled = (content: PlanContent): PlanDoc => {
  const doc = builtTemplate(designFor('Impact Cycle', 'individual'));
  doc.apply(planRequests(readTemplate(doc.json()), content, writing));
  return doc;
};
const updated = (doc: PlanDoc, content: PlanContent): string => {
  doc.apply(planUpdate(doc.json(), content, writing).requests);
  expect(planUpdate(doc.json(), content, writing).requests).toEqual([]);
  return doc.text();
};
const styleOf = (doc: PlanDoc, words: string): DocTextStyle => {
  const paragraph = paragraphsOf(doc.json()).find((one) => one.text.includes(words));
  if (paragraph === undefined) throw new Error(words);
  return styleAt(paragraph, paragraph.start + paragraph.text.indexOf(words));
};
const looks = (doc: PlanDoc): readonly string[] =>
  paragraphsOf(doc.json()).map(({ text: words, styles }) => `${words} ${JSON.stringify(styles.map(({ style }) => style))}`);

describe('a list item with words around its tags', () => {
  it('is nothing but the invitation while the list is empty, and whole again once there is a step', () => {
    const design = {
      key: 'any',
      name: 'Any',
      header: 'Ours',
      footer: 'Ours',
      blocks: [title('Plan'), bullet('{{steps.text}} ({{steps.owner}}, by {{steps.dueOn | short}}): {{steps.status}}'), bullet('Ours too')],
    };
    const fill = (content: PlanContent): PlanDoc => {
      const doc = builtTemplate(design);
      doc.apply(planRequests(readTemplate(doc.json()), content, writing));
      return doc;
    };
    const doc = fill(empty);
    expect(doc.text()).toContain('\nOur first step goes here\nOurs too');
    expect(styleOf(doc, 'Our first step')['italic']).toBe(true);
    expect(updated(doc, individual)).toBe(fill(individual).text());
    expect(doc.text()).toContain('Model a number talk in period 3 (coach, by Wed, Jan 14): not started');
    expect(styleOf(doc, 'Post three')['italic']).not.toBe(true);
    expect(updated(doc, empty)).toBe(fill(empty).text());
  });
});

describe('a plan with nothing in it yet', () => {
  it('invites instead of showing dashes', () => {
    const doc = filled(empty);
    expect(doc.text()).not.toContain('—');
    expect(doc.text()).toMatch(/By: no date yet/);
    expect(doc.text()).toMatch(/\| 1\.0 Our first step goes here\n\| 1\.1 \u00A0\n/);
    expect(doc.text()).toContain('I can … (we write this together)');
    expect(styleOf(doc, 'Our first step')['italic']).toBe(true);
    expect(planUpdate(doc.json(), empty, writing).requests).toEqual([]);
  });

  it('reads, once all is there, as if it had been there from the start', () => {
    const doc = filled(empty);
    expect(updated(doc, individual)).toBe(filled(individual).text());
    expect(looks(doc)).toEqual(looks(filled(individual)));
  });

  it('invites again when the last step is gone', () => {
    const doc = filled(individual);
    expect(updated(doc, { ...individual, lists: { ...individual.lists, steps: [] } })).toContain('Our first step goes here');
    expect(updated(doc, individual)).toBe(filled(individual).text());
  });

  it('keeps what a teacher typed into the empty row, says so, and puts the first step below', () => {
    const doc = filled(empty);
    const at = doc.indexOf('Our first step');
    doc.type(at + 3, ' own very');
    const update = planUpdate(doc.json(), individual, writing);
    expect(update.differences).toContainEqual({
      tag: 'steps.text',
      itemId: null,
      inPlan: 'Our own very first step goes here',
      inTracker: null,
    });
    doc.apply(update.requests);
    expect(doc.text()).toMatch(/Our own very first step[^]*Post three sentence stems/);
  });

  it('puts the first step in a new row where a teacher emptied the invitation', () => {
    const doc = filled(empty);
    const at = doc.indexOf('Our first step');
    doc.apply([{ deleteContentRange: { range: { startIndex: at, endIndex: at + 'Our first step goes here'.length } } }]);
    expect(updated(doc, individual)).toBe(filled(individual).text());
  });
});
