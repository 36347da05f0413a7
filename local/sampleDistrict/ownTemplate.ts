// A template Doc that somebody of the sample district wrote by hand: its coaches may open it in Drive, and Coachbook may once they pick it.
import { applyBatch } from '../google/docs/engine/batch';
import { createDocument } from '../google/docs/engine/newDocument';
import { docsSection } from '../google/docs/docsSection';
import { addFile, shareFile } from '../google/drive/driveSection';
import type { World } from '../host/kernel';

export const ownTemplateId = '1FoxhollowCoachingPlanTemplateByHand';
const title = 'Foxhollow coaching plan';
const owner = 'office@foxhollow.example';

const lines = [
  title,
  'For {{teacher.name}} with {{coach.name}}, {{schoolYear}}',
  'What we are working on',
  '{{goal.statement}}',
  'We will know by: {{goal.measure}}. {{goal.path}}.',
  'What we will try',
  '{{steps.text}} ({{steps.owner}}, {{steps.dueOn | short}}): {{steps.status}}',
  'How it went: {{later: goal.latest}}',
] as const;
const headings = [2, 5];

const counter = () => {
  let next = 0;
  const id = (prefix: string) => () => `${prefix}own${(next += 1)}`;
  return { objectId: id('kix.'), headingId: id('h.'), tabId: id('t.'), revisionId: id('ALm37BV') };
};

const startOf = (line: number): number => 1 + lines.slice(0, line).reduce((sum, words) => sum + words.length + 1, 0);

const styled = (line: number, namedStyleType: string): object => ({
  updateParagraphStyle: {
    range: { startIndex: startOf(line), endIndex: startOf(line) + 1 },
    paragraphStyle: { namedStyleType },
    fields: 'namedStyleType',
  },
});

const bulleted = (line: number): object => ({
  createParagraphBullets: {
    range: { startIndex: startOf(line), endIndex: startOf(line) + 1 },
    bulletPreset: 'BULLET_DISC_CIRCLE_SQUARE',
  },
});

export const putOwnTemplate = (world: World, readers: readonly string[]): void => {
  const ids = counter();
  const requests = [
    { insertText: { location: { index: 1 }, text: lines.join('\n') } },
    styled(0, 'TITLE'),
    ...headings.map((line) => styled(line, 'HEADING_2')),
    bulleted(6),
  ];
  const empty = createDocument(ownTemplateId, title, ids);
  const written = applyBatch(empty, requests, undefined, ids, { smartChips: true });
  addFile(world, { id: ownTemplateId, name: title, mimeType: 'application/vnd.google-apps.document', owner });
  docsSection(world).documents[ownTemplateId] = written.document;
  for (const email of readers) shareFile(world, ownTemplateId, email, 'reader');
};
