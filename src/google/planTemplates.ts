// The person's Coachbook folder and the templates in it: found, or made on first use. A template half built by a stopped run is thrown away.
import type { DocJson } from '../outputs/docJson';
import type { TemplateDesign } from '../outputs/planTemplates/blocks';
import { designFor } from '../outputs/planTemplates/designs';
import { marginRequests, templateRequests } from '../outputs/planTemplates/templateRequests';
import { readTemplate } from '../outputs/planTemplate';
import type { ReadyTemplate, TemplateChoice } from '../ports/planDocuments';
import { done, failed, type Result } from '../problems/result';
import type { Attempt } from './knownFailures';
import { readDoc, sendBatch } from './planBatches';
import { bin, hasProperty, isBinned, makeDraft, makeFolder, nameTemplate, property, search } from './planFiles';
import { countMade, type PlanMemory, type PlanPace, recallPlans, rememberPlans } from './planMemory';

/** How long a search is trusted: within it, a folder is taken to be where it was. */
const trustedMs = 10 * 60_000;

export interface PlanTemplates {
  ready(choice: TemplateChoice): Result<ReadyTemplate>;
  /** The Coachbook folder, made on first use; never the root of My Drive. */
  folder(): Result<string>;
  /** Forgets where things are, so that the next use searches. */
  forget(): void;
}

const idIn = (reply: Readonly<Record<string, unknown>> | undefined, kind: string, field: string): string | null => {
  const found = reply?.[kind];
  const id = typeof found === 'object' && found !== null ? (found as Readonly<Record<string, unknown>>)[field] : undefined;
  return typeof id === 'string' ? id : null;
};

const buildTemplate = (pace: PlanPace, design: TemplateDesign, folderId: string): Attempt<string> => {
  countMade(pace);
  const draft = makeDraft(pace, design.name, folderId, design.key);
  if (!draft.ok) return draft;
  const built = sendBatch(pace, draft.value, templateRequests(design), null);
  if (!built.ok) return built;
  const reply = (kind: string) => built.value.replies.find((one) => kind in one);
  const headerId = idIn(reply('createHeader'), 'createHeader', 'headerId');
  const footerId = idIn(reply('createFooter'), 'createFooter', 'footerId');
  if (headerId !== null && footerId !== null) {
    const margins = sendBatch(pace, draft.value, marginRequests(design, headerId, footerId), null);
    if (!margins.ok) return margins;
  }
  const named = nameTemplate(pace, draft.value, design.key);
  return named.ok ? draft : named;
};

export const makePlanTemplates = (pace: PlanPace): PlanTemplates => {
  /** Also of those this person has yet to confirm: asked once a call of the sidebar, not once a plan. */
  const read = new Map<string, Result<ReadyTemplate>>();
  let memory: PlanMemory | null = null;
  const recall = (): PlanMemory => (memory ??= recallPlans());
  const remember = (changes: Partial<PlanMemory>): void => {
    memory = { ...recallPlans(), ...changes };
    rememberPlans(memory);
  };

  /** Searches for the folder and one template; makes what is missing; drops drafts that a stopped run left. */
  const settle = (design: TemplateDesign | null): Result<PlanMemory> => {
    const wanted = [hasProperty(property.folder, 'yes')];
    if (design !== null) wanted.push(hasProperty(property.template, design.key), hasProperty(property.draft, design.key));
    const found = search(pace, 'find the Coachbook folder', wanted.join(' or '));
    if (!found.ok) return found;
    // A copy of a template carries the template's properties too; only a plan has a plan's key.
    const own = found.value.filter(({ properties }) => properties[property.plan] === undefined);
    let folderId = own.find(({ properties }) => properties[property.folder] !== undefined)?.id ?? null;
    if (folderId === null) {
      const made = makeFolder(pace);
      if (!made.ok) return made;
      folderId = made.value;
    }
    const templates: Record<string, string> = { ...recall().templates };
    if (design !== null) {
      let templateId = own.find(({ properties }) => properties[property.template] === design.key)?.id ?? null;
      if (templateId === null) {
        for (const draft of own.filter(({ properties }) => properties[property.draft] === design.key)) bin(pace, draft.id);
        const made = buildTemplate(pace, design, folderId);
        if (!made.ok) return made;
        templateId = made.value;
      }
      templates[design.key] = templateId;
    }
    remember({ folderId, templates, seenAt: pace.now() });
    return done(recall());
  };

  const known = (design: TemplateDesign | null): Result<PlanMemory> => {
    const now = recall();
    const fresh =
      pace.now() - now.seenAt < trustedMs && now.folderId !== null && (design === null || now.templates[design.key] !== undefined);
    return fresh ? done(now) : settle(design);
  };

  const readReady = (templateId: string): Attempt<ReadyTemplate> => {
    const doc: Attempt<DocJson> = readDoc(pace, templateId);
    return doc.ok ? { ok: true, value: { templateId, title: doc.value.title ?? '', template: readTemplate(doc.value) } } : doc;
  };

  const chosen = (fileId: string): Result<ReadyTemplate> => {
    const ready = readReady(fileId);
    if (ready.ok) {
      // Docs reads a Doc in the bin as any other, so Drive is asked where it lies.
      const binned = isBinned(pace, fileId);
      return binned.ok && binned.value ? failed({ code: 'planTemplateBinned' }) : ready;
    }
    const { kind } = ready.failure;
    return kind === 'missing' || kind === 'denied' ? failed({ code: 'planNeedsPick', fileId, what: 'template' }) : ready;
  };

  const builtIn = (design: TemplateDesign): Result<ReadyTemplate> => {
    const where = known(design);
    if (!where.ok) return where;
    const ready = readReady(where.value.templates[design.key] ?? '');
    if (ready.ok || (ready.failure.kind !== 'missing' && ready.failure.kind !== 'denied')) return ready;
    const again = settle(design);
    return again.ok ? readReady(again.value.templates[design.key] ?? '') : again;
  };

  return {
    ready: (choice) => {
      const design = choice.kind === 'builtIn' ? designFor(choice.model, choice.format) : null;
      const key = choice.kind === 'chosen' ? choice.fileId : (design?.key ?? '');
      const before = read.get(key);
      if (before !== undefined) return before;
      const ready = choice.kind === 'chosen' ? chosen(choice.fileId) : builtIn(designFor(choice.model, choice.format));
      if (ready.ok || ready.problem.code === 'planNeedsPick') read.set(key, ready);
      return ready;
    },
    folder: () => {
      const where = known(null);
      return where.ok ? done(where.value.folderId ?? '') : where;
    },
    forget: () => {
      read.clear();
      remember({ folderId: null, templates: {}, seenAt: 0 });
    },
  };
};
