import { describe, expect, it } from '@jest/globals';
import type { PlanContent } from '../../src/outputs/planContent';
import { planRequests } from '../../src/outputs/planDocument';
import { readTag, writtenTag } from '../../src/outputs/planTags';
import { readTemplate } from '../../src/outputs/planTemplate';
import { planUpdate } from '../../src/outputs/planUpdate';
import type { Writing } from '../../src/outputs/planWords';
import { individual } from '../support/planContents';
import { PlanDoc } from '../support/planDoc';

const writing: Writing = { stage: 'plan', locale: 'en-US', chips: true };

const typed = (text: string): PlanDoc => {
  const doc = new PlanDoc();
  doc.type(1, text);
  return doc;
};

const problemsOf = (text: string) => readTemplate(typed(text).json()).problems;

const filled = (doc: PlanDoc, content: PlanContent = individual, how: Writing = writing): string => {
  doc.apply(planRequests(readTemplate(doc.json()), content, how));
  return doc.text();
};

describe('a tag', () => {
  it('is read whatever the case and the spaces nobody sees', () => {
    expect(readTag(' Teacher.NAME\u00A0\u200B| chip')).toEqual({
      kind: 'tag',
      use: { list: null, field: 'teacher.name', format: 'chip', later: false },
    });
    expect(readTag('steps')).toEqual({ kind: 'tag', use: { list: 'steps', field: 'text', format: null, later: false } });
    expect(readTag('later: goal.latest')).toEqual({ kind: 'tag', use: { list: null, field: 'goal.latest', format: null, later: true } });
  });

  it('that is misspelt is named with the nearest', () => {
    expect(readTag('stepps.owner')).toEqual({
      kind: 'problem',
      problem: { code: 'tagUnknown', tag: 'stepps.owner', nearest: 'steps.owner' },
    });
    expect(readTag('principal salary')).toEqual({
      kind: 'problem',
      problem: { code: 'tagUnknown', tag: 'principal salary', nearest: null },
    });
  });

  it('is written as it was read', () => {
    for (const tag of ['teacher.name | chip', 'steps.dueOn', 'later: goal.latest', 'growth.change | +0.0']) {
      const read = readTag(tag);
      expect(read.kind === 'tag' ? writtenTag(read.use) : read).toBe(tag);
    }
  });
});

describe('a template', () => {
  it('says what is wrong with it, all at once', () => {
    expect(problemsOf('{{techer.name}} {{goal.dueOn | soon}} {{later: steps.text}} {{coach.name')).toEqual([
      { code: 'tagUnknown', tag: 'techer.name', nearest: 'teacher.name' },
      { code: 'tagFormatUnknown', tag: 'goal.dueOn', format: 'soon', formats: 'short, long, numeric, chip' },
      { code: 'laterInList', tag: 'steps.text' },
      { code: 'tagNotClosed', found: '{{coach.name' },
    ]);
    expect(problemsOf('{{steps.text}} {{sessions.date}}').map(({ code }) => code)).toEqual(['twoListsInRow']);
    expect(problemsOf('{{if steps}}\nwords').map(({ code }) => code)).toEqual(['sectionNotClosed']);
    expect(problemsOf('{{end}}').map(({ code }) => code)).toEqual(['endWithoutIf']);
    expect(problemsOf('More {{if steps}}\n{{end}}').map(({ code }) => code)).toEqual(['sectionMarkNotAlone']);
  });

  it('fills a tag that is split over runs in the style of its last letter', () => {
    const doc = typed('Dear {{teacher.name}}, hello');
    const at = doc.indexOf('cher.');
    doc.apply([{ updateTextStyle: { range: { startIndex: at, endIndex: at + 4 }, textStyle: { bold: true }, fields: 'bold' } }]);
    expect(filled(doc)).toBe('Dear Amara Okafor, hello');
  });

  it('fills tags in headers, footers and other tabs', () => {
    const doc = typed('{{coach.name}}');
    const replies = doc.apply([{ createHeader: { type: 'DEFAULT' } }, { addDocumentTab: { tabProperties: { title: 'Second' } } }]);
    const headerId = (replies[0]?.['createHeader'] as { headerId: string }).headerId;
    const tabId = (replies[1]?.['addDocumentTab'] as { tabProperties: { tabId: string } }).tabProperties.tabId;
    doc.apply([
      { insertText: { location: { index: 0, segmentId: headerId }, text: 'For {{teacher.name}}' } },
      { insertText: { location: { index: 1, tabId }, text: '{{learningTargets}}' } },
    ]);
    const text = filled(doc);
    expect(text.split('\n')).toEqual([
      'Priya Raman',
      '[margin] For Amara Okafor',
      'I can say why my answer makes sense.',
      'I can build on what a classmate said.',
    ]);
    expect(planUpdate(doc.json(), individual, writing).requests).toEqual([]);
  });

  it('takes out a section without anything, with its table, and only the marks of one that has something', () => {
    const sections = (): PlanDoc => {
      const doc = typed('before\n{{if resources}}\n{{resources}}\n{{end}}\n{{if steps}}\nSteps: \n{{end}}');
      doc.apply([{ insertTable: { rows: 1, columns: 1, location: { index: doc.indexOf('{{resources}}') + '{{resources}}'.length } } }]);
      return doc;
    };
    expect(filled(sections())).toBe('before\nSteps: ');
    const none = { ...individual, lists: { ...individual.lists, steps: [] } };
    expect(filled(sections(), none)).toBe('before');
  });

  it('takes out a mark that stands right before a table', () => {
    const doc = typed('before\n{{if steps}}\n{{end}}');
    doc.apply([{ insertTable: { rows: 1, columns: 1, location: { index: doc.indexOf('{{if steps}}') + '{{if steps}}'.length } } }]);
    expect(filled(doc)).toMatch(/^before\n\| 0\.0 \n/);
  });

  it('leaves tags for later as they are until the cycle closes, even when somebody typed one that looks the same', () => {
    const doc = typed('Result: {{later: goal.latest}} and {{goal.baseline}}');
    expect(filled(doc)).toBe('Result: {{later: goal.latest}} and 9');
    doc.type(1, '{{later: goal.target}} ');
    const closing: Writing = { ...writing, stage: 'closing' };
    const measured = { ...individual, scalars: { ...individual.scalars, 'goal.latest': { kind: 'number' as const, number: 19 } } };
    expect(planUpdate(doc.json(), measured, writing).requests).toEqual([]);
    doc.apply(planUpdate(doc.json(), measured, closing).requests);
    expect(doc.text()).toBe('{{later: goal.target}} Result: 19 and 9');
    expect(planUpdate(doc.json(), measured, closing).requests).toEqual([]);
  });

  it('counts drawings, in which tags cannot be reached', () => {
    const json = typed('x').json();
    const drawing = { inlineObjectProperties: { embeddedObject: { embeddedDrawingProperties: {} } } };
    const tabs = (json.tabs ?? []).map((tab) => ({ ...tab, documentTab: { ...tab.documentTab, inlineObjects: { 'kix.1': drawing } } }));
    expect(readTemplate({ ...json, tabs }).unreachable).toBe(1);
  });
});
