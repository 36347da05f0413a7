import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownedRanges } from '../../src/outputs/ownedRanges';
import { date, number, type PlanContent, type PlanItem, text } from '../../src/outputs/planContent';
import { planRequests } from '../../src/outputs/planDocument';
import { cleanWords, nothing } from '../../src/outputs/planFormat';
import { readPlan } from '../../src/outputs/planReading';
import { planReturn } from '../../src/outputs/planReturn';
import { readTemplate } from '../../src/outputs/planTemplate';
import { type Block, body, bullet, check, heading, note, table, type TemplateDesign, title } from '../../src/outputs/planTemplates/blocks';
import { planUpdate } from '../../src/outputs/planUpdate';
import type { Writing } from '../../src/outputs/planWords';
import { individual } from '../support/planContents';
import { builtTemplate, type PlanDoc } from '../support/planDoc';

const writing: Writing = { stage: 'plan', locale: 'en-US', chips: true };

/** Names and words from everywhere, and everything that could be taken for something else. */
const words = fc.oneof(
  fc.constantFrom(
    'Amara Okafor',
    '李小龍',
    'عائشة بنت محمد',
    'José Ñandú',
    'Ünal Çelik',
    'Zoë 👩🏽‍🏫',
    '{{teacher.name}}',
    '{{later: goal.status}}',
    '$1 $& .* \\d+',
    'e\u0301te\u0301',
    '—',
    '🇺🇳',
    'a\u0000b\u001F\uE000c',
    '\uD800',
    'first\nsecond',
    '  spaced  ',
    'שלום',
    '¦ / {{steps}}',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
);

const item = (id: string): fc.Arbitrary<PlanItem> =>
  fc
    .record({
      text: words,
      owner: fc.constantFrom('teacher', 'coach'),
      due: fc.option(fc.constantFrom('2026-01-12', '2026-02-28')),
      status: fc.constantFrom('not started', 'trying', 'in place'),
    })
    .map((step) => ({
      id,
      fields: {
        text: text(step.text),
        owner: text(step.owner),
        dueOn: date(step.due),
        checkBackOn: date(null),
        status: text(step.status),
        evidence: text(null),
      },
    }));

const items = (prefix: string): fc.Arbitrary<readonly PlanItem[]> =>
  fc
    .nat({ max: 4 })
    .chain((count) =>
      count === 0
        ? fc.constant<readonly PlanItem[]>([])
        : fc.tuple(...Array.from({ length: count }, (_, nth) => item(`${prefix}/${nth} é`))),
    );

const content: fc.Arbitrary<PlanContent> = fc
  .record({
    name: words,
    goal: fc.option(words),
    baseline: fc.option(fc.integer({ min: -50, max: 50 })),
    steps: items('step'),
    targets: items('target'),
  })
  .map(({ name, goal, baseline, steps, targets }) => ({
    scalars: {
      ...individual.scalars,
      'teacher.name': { kind: 'person', name, email: null },
      'goal.statement': text(goal),
      'goal.baseline': number(baseline),
    },
    lists: {
      ...individual.lists,
      steps,
      learningTargets: targets.map(({ id, fields }) => ({ id, fields: { text: fields['text'] ?? text(null) } })),
    },
  }));

const stepsTable = (nth: number): Block =>
  table(heading(`Steps ${nth}`), [
    { header: 'Step', cell: '{{steps}}', share: 0.4 },
    { header: 'Who and when', cell: 'By {{steps.owner}} until {{steps.dueOn}}', share: 0.3 },
    { header: 'Status', cell: '{{steps.status}}', share: 0.3 },
  ]);

const block: fc.Arbitrary<readonly Block[]> = fc.oneof(
  fc.constantFrom<readonly Block[]>(
    [title('Plan for {{teacher.name}}')],
    [body('{{goal.baseline}}{{goal.statement}}')],
    [body('Kept words')],
    [note('Goal: {{ goal.statement }} and {{GOAL.baseline | +0.0}}')],
    [check('{{learningTargets}}')],
    [bullet('I can: {{learningTargets.text}}!')],
    [body('{{if steps}}'), heading('Only with steps'), body('{{end}}')],
  ),
  fc.constantFrom(1, 2).map((nth) => [stepsTable(nth)]),
);

const design: fc.Arbitrary<TemplateDesign> = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => ({
  key: 'any',
  name: 'Any',
  header: 'For {{teacher.name}}',
  footer: 'Kept footer',
  blocks: blocks.reduce<Block[]>((all, some) => all.concat(some), []),
}));

/** Half of the templates have one letter of a tag in bold, so that the tag is split over runs. */
const template = fc.tuple(design, fc.boolean()).map(([found, split]): PlanDoc => {
  const doc = builtTemplate(found);
  const at = doc.text().includes('teacher.name') ? split : false;
  const index =
    at && found.blocks.some((one) => one.kind === 'paragraph' && one.words.includes('{{teacher')) ? doc.indexOf('{{teacher') + 4 : null;
  if (index !== null)
    doc.apply([{ updateTextStyle: { range: { startIndex: index, endIndex: index + 3 }, textStyle: { bold: true }, fields: 'bold' } }]);
  return doc;
});

const filled = (made: PlanDoc, say: PlanContent): PlanDoc => {
  const doc = made.copy();
  doc.apply(planRequests(readTemplate(made.json()), say, writing));
  return doc;
};

const times = (found: string, wanted: string): number => found.split(wanted).length - 1;

/** With FAULTS=all, as many as a night allows. */
const runs = { numRuns: process.env['FAULTS'] === 'all' ? 300 : 15 };

describe('any template and any plan', () => {
  it('says every step exactly once a table, whatever the words', () => {
    fc.assert(
      fc.property(template, content, (made, say) => {
        const owned = ownedRanges(filled(made, say).json());
        const sites = times(made.text(), '{{steps}}');
        for (const step of say.lists.steps) {
          const ranges = owned.filter(({ use, itemId }) => use.list === 'steps' && use.field === 'text' && itemId === step.id);
          const value = step.fields['text'];
          const said = value?.kind === 'text' ? cleanWords(value.text ?? '').trim() || nothing : '';
          expect(ranges.map(({ reading }) => reading)).toEqual(Array.from({ length: sites }, () => said));
          expect(ranges.every(({ edited }) => !edited)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('keeps every word of the template that is no tag', () => {
    fc.assert(
      fc.property(template, content, (made, say) => {
        const doc = filled(made, say).text();
        for (const kept of ['Kept words', 'Kept footer', 'Plan for '])
          expect(times(doc, kept)).toBeGreaterThanOrEqual(times(made.text(), kept));
      }),
      runs,
    );
  });

  it('is left alone by an update that has nothing new', () => {
    fc.assert(
      fc.property(template, content, (made, say) => {
        expect(planUpdate(filled(made, say).json(), say, writing)).toEqual({ requests: [], differences: [] });
      }),
      runs,
    );
  });

  it('reads, once updated, as if it had been written that way, and a second update changes nothing', () => {
    fc.assert(
      fc.property(
        template.filter((doc) => !doc.text().includes('{{if')),
        content,
        content,
        (made, before, after) => {
          const doc = filled(made, before);
          const update = planUpdate(doc.json(), after, writing);
          expect(update.differences).toEqual([]);
          doc.apply(update.requests);
          expect(doc.text()).toBe(filled(made, after).text());
          expect(planUpdate(doc.json(), after, writing).requests).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('touches no word a person wrote', () => {
    fc.assert(
      fc.property(
        template.filter((doc) => !doc.text().includes('{{if')),
        content,
        content,
        fc.nat(),
        (made, before, after, place) => {
          const doc = filled(made, before);
          const body = doc.json();
          const owned = ownedRanges(body).filter(
            (range) => range.place.segmentId === null && range.reading.length > 1 && !/[\uD800-\uDFFF]/.test(range.reading),
          );
          const range = owned[place % Math.max(1, owned.length)];
          if (range === undefined) return;
          doc.type(range.start + 1, '~person~');
          doc.apply(planUpdate(doc.json(), after, writing).requests);
          expect(times(doc.text(), '~person~')).toBe(1);
          expect(planUpdate(doc.json(), after, writing).requests).toEqual([]);
        },
      ),
      runs,
    );
  });

  it('reads back what was written: nothing to bring to the tracker', () => {
    fc.assert(
      fc.property(template, content, (made, say) => {
        const reading = readPlan(filled(made, say).json());
        expect(planReturn(reading, [], 'Impact Cycle', false)).toEqual({ steps: [], answers: [], kept: [] });
        expect(reading.cells.every(({ edited }) => !edited)).toBe(true);
      }),
      runs,
    );
  });
});
