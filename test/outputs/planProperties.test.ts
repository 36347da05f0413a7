import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ownedRanges } from '../../src/outputs/ownedRanges';
import { date, number, type PlanContent, type PlanItem, text } from '../../src/outputs/planContent';
import { type PlacedParagraph, paragraphsOf } from '../../src/outputs/docParagraphs';
import { placeKey } from '../../src/outputs/docRequests';
import { hasAnything, planRequests } from '../../src/outputs/planDocument';
import { nothing } from '../../src/outputs/planFormat';
import { readPlan } from '../../src/outputs/planReading';
import { planReturn, stepStatuses } from '../../src/outputs/planReturn';
import { readTemplate } from '../../src/outputs/planTemplate';
import { type Block, body, bullet, check, heading, note, table, type TemplateDesign, title } from '../../src/outputs/planTemplates/blocks';
import { planUpdate } from '../../src/outputs/planUpdate';
import type { Writing } from '../../src/outputs/planWords';
import { individual } from '../support/planContents';
import { builtTemplate, type PlanDoc } from '../support/planDoc';
import { step } from '../support/planScene';

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

const withSteps: TemplateDesign = {
  key: 'steps',
  name: 'Steps',
  header: 'Kept header',
  footer: 'Kept footer',
  blocks: [title('Plan'), stepsTable(1)],
};

/** Words as a Doc keeps them, said a second time here: letter by letter, what Docs drops is left out, a line break stays in its line. */
const asKept = (value: string): string =>
  [...value.split('\r\n').join('\n').split('\r').join('\n')]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if ('\n\u2028\u2029'.includes(letter)) return '\u000B';
      if (code <= 8 || (code >= 0xc && code <= 0x1f) || (code >= 0xe000 && code <= 0xf8ff)) return '';
      return code >= 0xd800 && code <= 0xdfff ? '\uFFFD' : letter;
    })
    .join('')
    .trim() || nothing;

/** A paragraph as a person sees it, wherever it stands; nobody sees the look of its newline. */
const looks = ({ text: words, styles, paragraphStyle, bulleted, start }: PlacedParagraph) => ({
  words,
  styles: styles.map(({ at, style }) => ({ at: at - start, style })).filter(({ at }) => at < Math.max(1, words.length - 1)),
  paragraphStyle,
  bulleted,
});

const stepsIn = ({ lists }: PlanContent) =>
  lists.steps.map(({ id, fields }) => {
    const { dueOn, status } = fields;
    return step(id, 'cyc_1', {
      dueOn: dueOn?.kind === 'date' ? dueOn.date : null,
      checkBackOn: null,
      status: stepStatuses.find((one) => status?.kind === 'text' && status.text === one) ?? 'not started',
    });
  });

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
          const said = value?.kind === 'text' ? asKept(value.text ?? '') : '';
          expect(ranges.map(({ reading }) => reading)).toEqual(Array.from({ length: sites }, () => said));
          expect(ranges.every(({ edited }) => !edited)).toBe(true);
        }
        const { 'teacher.name': teacher } = say.scalars;
        const name = teacher?.kind === 'person' ? asKept(teacher.name) : '';
        const names = owned.filter(({ use }) => use.field === 'teacher.name').map(({ reading }) => reading);
        expect(names).toEqual(Array.from({ length: times(made.text(), '{{teacher.name}}') }, () => name));
      }),
      runs,
    );
  });

  it('keeps every paragraph of the template without a tag, with its look, and adds none', () => {
    fc.assert(
      fc.property(template, content, (made, say) => {
        const { plain, sections } = readTemplate(made.json());
        const gone = sections.filter(({ subject }) => !hasAnything(say, subject));
        const kept = plain.filter(
          ({ siblings, position }) =>
            !gone.some(
              (section) => section.paragraph.siblings === siblings && position > section.firstPosition && position < section.lastPosition,
            ),
        );
        const doc = filled(made, say).json();
        const owned = ownedRanges(doc);
        const untouched = paragraphsOf(doc).filter(
          ({ place, start, end }) =>
            !owned.some((range) => placeKey(range.place) === placeKey(place) && range.start >= start && range.end <= end),
        );
        const said = ({ text: words }: PlacedParagraph) => words.trim() !== '';
        expect(untouched.filter(said).map(looks)).toEqual(kept.filter(said).map(looks));
        // The last newline of a body cannot be deleted: a section at its end leaves one.
        expect(untouched.length - kept.length).toBeLessThanOrEqual(sections.length);
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

  it('reads back what was written: the same words, and nothing to bring to the tracker', () => {
    fc.assert(
      fc.property(template, content, (made, say) => {
        const { cells } = readPlan(filled(made, say).json());
        expect(planReturn({ cells }, stepsIn(say), 'Impact Cycle', false)).toEqual({ steps: [], answers: [], kept: [] });
        const statuses = cells.filter(({ list, field }) => list === 'steps' && field === 'status');
        expect(statuses.map(({ itemId }) => itemId).sort()).toEqual(
          [...Array(times(made.text(), '{{steps.status}}')).keys()].flatMap(() => say.lists.steps.map(({ id }) => id)).sort(),
        );
        for (const { itemId, words: found, edited } of statuses) {
          expect(edited).toBe(false);
          expect(found).toBe(stepsIn(say).find(({ stepId }) => stepId === itemId)?.status);
        }
      }),
      runs,
    );
  });

  it('brings each status a person types over, and no other', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.boolean(), (say, place, within) => {
        const doc = filled(builtTemplate(withSteps), say);
        const owned = ownedRanges(doc.json()).filter(({ use, itemId }) => use.field === 'status' && itemId !== null);
        const range = owned[place % Math.max(1, owned.length)];
        if (range === undefined) return;
        const remove = (startIndex: number, endIndex: number) => doc.apply([{ deleteContentRange: { range: { startIndex, endIndex } } }]);
        const typed = 'dropped';
        if (within) {
          // Letter by letter, so that our range lives on around other words.
          doc.type(range.start + 1, typed);
          remove(range.start + 1 + typed.length, range.end + typed.length);
          remove(range.start, range.start + 1);
        } else {
          doc.type(range.end, typed);
          remove(range.start, range.end);
        }
        const { steps, kept } = planReturn(readPlan(doc.json()), stepsIn(say), 'Impact Cycle', false);
        expect(steps).toEqual([{ stepId: range.itemId, fields: { status: 'dropped' } }]);
        expect(kept).toEqual([]);
      }),
      runs,
    );
  });
});
