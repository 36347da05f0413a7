// The built bundle on the local host with two cycles ready for plans; the folder in COACHBOOK_CODE instead of dist, where that is set.
import { docsSection } from '../../local/google/docs/docsSection';
import { applyBatch } from '../../local/google/docs/engine/batch';
import { type LocalHost, openHost } from '../../local/host/openHost';
import type { World } from '../../local/host/kernel';
import type { DocJson } from '../../src/outputs/docJson';
import { paragraphsOf, readingOf } from '../../src/outputs/docParagraphs';

export const coachEmail = 'priya.raman@foxhollow.example';
export const firstDay = '2026-01-06T14:00:00Z';

const staff = [
  { name: 'coaches.csv', text: `Coach ID,Coach,Coach Email,FTE\nC1,Priya Raman,${coachEmail},1\n` },
  {
    name: 'teachers.csv',
    text: 'Teacher ID,Teacher,Teacher Email,School ID,School\nT1,Amara Okafor,amara@foxhollow.example,S1,Fox Hollow\nT2,Bo Lindqvist,bo@foxhollow.example,S1,Fox Hollow\n',
  },
];

export interface Reply {
  readonly ok: boolean;
  readonly value?: {
    readonly jobId: string;
    readonly status: string;
    readonly done: readonly { readonly what: string; readonly link: string | null }[];
    readonly skipped: readonly { readonly problem: { readonly code: string } }[];
  };
  readonly problem?: { readonly code: string };
}

export const hostOver = (
  world: World | null,
  options: { readonly now?: string; readonly faults?: readonly string[]; readonly user?: string } = {},
): LocalHost =>
  openHost({
    ...(world === null ? {} : { world }),
    ...(process.env['COACHBOOK_CODE'] === undefined ? {} : { code: process.env['COACHBOOK_CODE'] }),
    user: options.user ?? coachEmail,
    now: options.now ?? firstDay,
    faults: options.faults ?? [],
  });

const ask = (host: LocalHost, request: object): void => {
  const reply = host.rpc(request) as Reply;
  if (!reply.ok) throw new Error(JSON.stringify(reply));
};

/** Made once a test file; every case takes a copy. */
let cyclesReady: World | null = null;

const worldWithCycles = (): World => {
  if (cyclesReady !== null) return structuredClone(cyclesReady);
  const host = hostOver(null);
  ask(host, { action: 'setUpTracker' });
  ask(host, { action: 'importStaff', files: staff });
  for (const teacher of ['T1', 'T2']) {
    const goal = { statement: `Students of ${teacher} will explain`, measure: 'Exit ticket', baseline: 9, target: 21, unit: 'students' };
    ask(host, { action: 'startCycle', coachId: 'C1', teacherIds: [teacher], model: 'Impact Cycle', focus: 'Academic talk', goal });
  }
  cyclesReady = host.world;
  return structuredClone(cyclesReady);
};

/** A workbook with two open cycles. With `templates`, the Coachbook folder and its templates are there too. */
export const readyWorld = (templates: boolean): World => {
  const world = worldWithCycles();
  if (templates) ask(hostOver(world), { action: 'previewPlans' });
  return world;
};

/** Drives a run to its end as the sidebar would; null where it was killed. */
export const runPlans = (host: LocalHost, request: object = { action: 'generatePlan' }): Reply | null => {
  let next = request;
  for (let chunk = 0; chunk < 50; chunk += 1) {
    const end = host.run('rpc', [JSON.stringify(next)]);
    if (end.ended === 'killed') return null;
    if (end.ended !== 'returned') throw new Error(`The run ${end.ended}: ${JSON.stringify(end)}`);
    const reply = JSON.parse(String(end.value)) as Reply;
    if (!reply.ok || reply.value?.status !== 'running') return reply;
    next = { action: 'runChunk', jobId: reply.value.jobId };
  }
  throw new Error('The run never ends.');
};

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly trashed?: boolean;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, Readonly<Record<string, string>> | string>>;
}

/** Files of the world outside the bin that carry a key of ours. */
export const filesWith = (world: World, key: string): readonly DriveFile[] => {
  const { files } = world.drive as { readonly files: Readonly<Record<string, DriveFile>> };
  return Object.values(files).filter((file) => file.trashed !== true && JSON.stringify(file.appProperties ?? {}).includes(`"${key}"`));
};

/** Every paragraph of a Doc as a person reads it. */
export const wordsOf = (world: World, docId: string): string =>
  paragraphsOf(docsSection(world).documents[docId] as unknown as DocJson)
    .map((paragraph) => readingOf(paragraph, paragraph.start, paragraph.end - 1))
    .join('\n');

const ids = (() => {
  let next = 0;
  const id = (prefix: string) => () => `${prefix}person${(next += 1)}`;
  return { objectId: id('kix.'), headingId: id('h.'), tabId: id('t.'), revisionId: id('rev') };
})();

/** A person types words over others, once in each Doc that has them. */
export const typeOver = (world: World, before: string, after: string): void => {
  const { documents } = docsSection(world);
  for (const [docId, document] of Object.entries(documents)) {
    const paragraph = paragraphsOf(document as unknown as DocJson).find(({ text, cell }) => cell !== null && text === `${before}\n`);
    if (paragraph === undefined) continue;
    const [index, end] = [paragraph.start, paragraph.end - 1];
    const requests = [
      { insertText: { location: { index: end }, text: after } },
      { deleteContentRange: { range: { startIndex: index, endIndex: end } } },
    ];
    documents[docId] = applyBatch(document, requests, undefined, ids, { smartChips: true }).document;
  }
};
