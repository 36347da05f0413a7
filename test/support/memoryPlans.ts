// Docs and Drive kept in memory with the rules of the port: one Doc a copy, grants per person, a list that may lag, a bin, faults at call N.
import { ownedRanges } from '../../src/outputs/ownedRanges';
import { planRequests } from '../../src/outputs/planDocument';
import { partsMade, partsStanding } from '../../src/outputs/planParts';
import { readPlan } from '../../src/outputs/planReading';
import { readTemplate } from '../../src/outputs/planTemplate';
import { designFor } from '../../src/outputs/planTemplates/designs';
import { planUpdate } from '../../src/outputs/planUpdate';
import type { PlanDocuments, ReadyTemplate } from '../../src/ports/planDocuments';
import { done, failed, type Result } from '../../src/problems/result';
import { builtTemplate, PlanDoc } from './planDoc';

export interface StoredPlan {
  readonly docId: string;
  readonly name: string;
  readonly planKey: string;
  readonly workbookKey: string;
  readonly owner: string;
  readonly doc: PlanDoc;
  readonly sharedWith: string[];
  readonly madeAt: number;
  binned: boolean;
}

export class Died extends Error {}

export type PlanFault = 'kill' | 'lostAck' | 'busy' | 'denied' | 'unsure';

export interface MemoryPlans {
  readonly docs: readonly StoredPlan[];
  readonly mails: readonly string[];
  /** Every call of the port, in order. */
  readonly calls: readonly string[];
  /** Templates of the district, by file id; what is not picked cannot be opened. */
  readonly templates: Map<string, PlanDoc>;
  /** Ids of templates, and "person id" for plans that somebody else made. */
  readonly picked: Set<string>;
  /** Addresses without a Google account: refused without a notice. */
  readonly withoutAccount: Set<string>;
  listDelayMs: number;
  /** Break the nth call from now: die before it, lose its answer, or refuse it. */
  breakAt(nth: number, fault: PlanFault): void;
  as(user: string, now: () => number): PlanDocuments;
}

export const makeMemoryPlans = (): MemoryPlans => {
  const docs: StoredPlan[] = [];
  const mails: string[] = [];
  const calls: string[] = [];
  const templates = new Map<string, PlanDoc>();
  const picked = new Set<string>();
  const withoutAccount = new Set<string>();
  let fault: { at: number; kind: PlanFault } | null = null;
  const memory = { listDelayMs: 0 };

  const call = <Value>(name: string, effect: () => Result<Value>): Result<Value> => {
    calls.push(name);
    const broken = fault !== null && fault.at === calls.length ? fault.kind : null;
    if (broken === 'kill') throw new Died(name);
    if (broken === 'busy') return failed({ code: 'googleBusy', what: name, tries: 4 });
    if (broken === 'denied') return failed({ code: 'denied', what: name, reason: 'Not allowed.' });
    const value = effect();
    if (broken === 'lostAck') throw new Died(`${name}, after its effect`);
    return broken === 'unsure' ? failed({ code: 'planUnsure' }) : value;
  };

  const linkOf = (docId: string): string => `https://docs.google.com/document/d/${docId}/edit`;

  const as = (user: string, now: () => number): PlanDocuments => {
    const reach = (docId: string): Result<StoredPlan> => {
      const found = docs.find((one) => one.docId === docId && (one.owner === user || picked.has(`${user} ${docId}`)));
      return found === undefined ? failed({ code: 'planNeedsPick', fileId: docId, what: 'plan' }) : done(found);
    };
    const fill: PlanDocuments['update'] = (docId, content, words) => {
      const found = reach(docId);
      if (!found.ok) return found;
      const json = found.value.doc.json();
      const writing = { ...words, chips: true };
      const owned = ownedRanges(json);
      const template = owned.length === 0 ? readTemplate(json) : null;
      const update =
        template === null ? planUpdate(json, content, writing) : { requests: planRequests(template, content, writing), differences: [] };
      const made = template === null ? null : partsMade(template, content);
      found.value.doc.apply(update.requests);
      return done({
        docId,
        link: linkOf(docId),
        revision: found.value.doc.json().revisionId ?? null,
        differences: update.differences,
        made,
        standing: made?.scalars ?? partsStanding(owned),
      });
    };
    const read = new Set<string>();
    return {
      template: (choice) => {
        const id = choice.kind === 'chosen' ? choice.fileId : designFor(choice.model, choice.format).key;
        const found = (): Result<ReadyTemplate> => {
          if (choice.kind === 'chosen' && !picked.has(id)) return failed({ code: 'planNeedsPick', fileId: id, what: 'template' });
          const doc =
            templates.get(id) ?? (choice.kind === 'builtIn' ? builtTemplate(designFor(choice.model, choice.format)) : new PlanDoc());
          templates.set(id, doc);
          return done({ templateId: id, title: doc.json().title ?? '', template: readTemplate(doc.json()) });
        };
        if (read.has(id)) return found();
        read.add(id);
        return call('template', found);
      },
      madeLastDay: () => docs.filter((one) => one.owner === user && now() - one.madeAt < 24 * 60 * 60_000).length,
      find: (workbookKey) =>
        call('find', () =>
          done(
            docs
              .filter(
                (one) => one.workbookKey === workbookKey && one.owner === user && !one.binned && now() - one.madeAt >= memory.listDelayMs,
              )
              .map(({ docId, planKey }) => ({ docId, planKey, link: linkOf(docId) })),
          ),
        ),
      make: (plan, { templateId }, words) => {
        const copied = call('copy', () => {
          const template = templates.get(templateId) ?? new PlanDoc();
          const docId = `doc${docs.length + 1}`;
          docs.push({ ...plan, docId, owner: user, doc: template.copy(), sharedWith: [], madeAt: now(), binned: false });
          return done(docId);
        });
        if (!copied.ok) return copied;
        const docId = copied.value;
        return done({ docId, link: linkOf(docId), filled: call('fill', () => fill(docId, plan.content, words)) });
      },
      update: (docId, content, words) => call('update', () => fill(docId, content, words)),
      read: (docId) =>
        call('read', () => {
          const found = reach(docId);
          return found.ok ? done(readPlan(found.value.doc.json())) : found;
        }),
      share: (docId, person, notice) =>
        call('share', () => {
          const found = reach(docId);
          if (!found.ok) return found;
          if (notice === null && withoutAccount.has(person.email)) {
            return failed({
              code: 'planNotShared',
              address: person.email,
              reason: 'There is no Google account with this address.',
              withNotice: false,
            });
          }
          if (!found.value.sharedWith.includes(person.email)) found.value.sharedWith.push(person.email);
          if (notice !== null) mails.push(`${person.email}: ${notice}`);
          return done(null);
        }),
      access: (docId) =>
        call('access', () => {
          const found = reach(docId);
          if (!found.ok) return found;
          return done([
            { kind: 'user' as const, email: found.value.owner, role: 'owner' },
            ...found.value.sharedWith.map((email) =>
              email === 'anyone'
                ? { kind: 'anyone' as const, email: null, role: 'reader' }
                : { kind: 'user' as const, email, role: 'writer' },
            ),
          ]);
        }),
      standing: (docId) =>
        call('standing', () => {
          const found = docs.find((one) => one.docId === docId);
          return done({ binned: found === undefined || found.binned, revision: found?.doc.json().revisionId ?? null });
        }),
      discard: (docId) =>
        call('discard', () => {
          const found = reach(docId);
          if (!found.ok) return found;
          found.value.binned = true;
          return done(null);
        }),
    };
  };

  return {
    docs,
    mails,
    calls,
    templates,
    picked,
    withoutAccount,
    get listDelayMs() {
      return memory.listDelayMs;
    },
    set listDelayMs(delay: number) {
      memory.listDelayMs = delay;
    },
    breakAt: (nth, kind) => {
      fault = { at: calls.length + nth, kind };
    },
    as,
  };
};
