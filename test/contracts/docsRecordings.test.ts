// The engine against what Google really did: recorded documents keep the index rules, and recorded batches give the
// recorded documents. Recordings stay outside the repository; the folder is found beside REAL_DATA.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { applyBatch } from '../../local/google/docs/engine/batch';
import { checkStructure } from '../../local/google/docs/engine/checkStructure';
import { createDocument } from '../../local/google/docs/engine/newDocument';
import { docsSection } from '../../local/google/docs/docsSection';
import type { DocumentRecord } from '../../local/google/docs/record';
import { addFile } from '../../local/google/drive/driveSection';
import { documentType } from '../../local/google/drive/records';
import { openHost } from '../../local/host/openHost';
import { countingIds } from '../local/google/docs/support';

const recorded = join(process.env['REAL_DATA'] ?? '/nowhere', '..', 'contracts', 'recorded');
const present = existsSync(join(recorded, 'docs_mutations'));
const when = present ? describe : describe.skip;
if (!present) console.warn('REAL_DATA is unset or has no recordings beside it: the recorded Docs batches were NOT replayed.');

const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(recorded, ...path), 'utf8'));
const folders = (name: string): string[] => (present ? readdirSync(join(recorded, name)).filter((entry) => !entry.endsWith('.txt')) : []);

const documentAt = (...path: string[]): DocumentRecord => {
  const value = read(...path) as DocumentRecord & { body?: unknown };
  if (value.tabs) return value;
  const { documentId, title, revisionId, suggestionsViewMode, ...tab } = value as never as Record<string, unknown>;
  const tabs = [{ tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 }, documentTab: tab }];
  return { documentId, title, revisionId, suggestionsViewMode, tabs } as DocumentRecord;
};

const KNOWN_ID = /^(kix|h|t)\./;

/** Ids are random in Google: each new one becomes its order of appearance, so that two documents can be compared. */
const anonymous = (value: unknown, before: string): unknown => {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    if (before.includes(`"${id}"`)) return id;
    names.set(id, names.get(id) ?? `new-${names.size}`);
    return names.get(id) ?? id;
  };
  const walk = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner === 'string') return KNOWN_ID.test(inner) ? nameOf(inner) : inner;
    if (typeof inner !== 'object' || inner === null) return inner;
    const entries = Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      entries
        .filter(([key]) => key !== 'revisionId' && key !== 'contentUri')
        .map(([key, each]) => [KNOWN_ID.test(key) ? nameOf(key) : key, walk(each)]),
    );
  };
  return walk(value);
};

when('recorded documents', () => {
  it.each(folders('docs_documents'))('%s keeps the index rules', (file) => {
    expect(checkStructure(documentAt('docs_documents', file))).toEqual([]);
  });
});

when('recorded batches', () => {
  it.each(folders('docs_mutations'))('%s gives the recorded document', (name) => {
    const before = documentAt('docs_mutations', name, 'before.json');
    const wanted = documentAt('docs_mutations', name, 'after.json');
    const { document } = applyBatch(before, read('docs_mutations', name, 'request.json'), undefined, countingIds());
    const image = name.startsWith('O1');
    // A fetched picture keeps its own proportions; the host fetches none and keeps the size that was asked for.
    const text = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(image ? /147\.82608695652172/g : /$^/g, '150'));
    const known = JSON.stringify(before);
    expect(anonymous(text(document), known)).toEqual(anonymous(text(wanted), known));
  });
});

when('recorded batches, sent by a script', () => {
  it.each(folders('docs_mutations').filter((name) => !name.startsWith('O1')))('%s gives the recorded document', (name) => {
    const before = { ...documentAt('docs_mutations', name, 'before.json'), documentId: 'recorded-document' };
    const wanted = { ...documentAt('docs_mutations', name, 'after.json'), documentId: 'recorded-document' };
    const host = openHost({
      files: {
        'Code.gs': `function send(requests) {
          Docs.Documents.batchUpdate({ requests }, 'recorded-document');
          return JSON.stringify(Docs.Documents.get('recorded-document', { includeTabsContent: true }));
        }`,
      },
    });
    addFile(host.world, { id: 'recorded-document', name: before.title, mimeType: documentType, owner: 'coach@district.example' });
    docsSection(host.world).documents['recorded-document'] = before;
    const end = host.run('send', [read('docs_mutations', name, 'request.json')]);
    if (end.ended !== 'returned') throw new Error(JSON.stringify(end));
    const known = JSON.stringify(before);
    expect(anonymous(JSON.parse(String(end.value)), known)).toEqual(anonymous(wanted, known));
  });
});

when('a new document', () => {
  it('has the styles of a recorded one', () => {
    const real = documentAt('docs_mutations', 'T1_insert_text_start', 'before.json').tabs[0]?.documentTab;
    const ours = createDocument('x', 'x', countingIds()).tabs[0]?.documentTab;
    expect(ours?.namedStyles).toEqual(real?.namedStyles);
    expect(ours?.documentStyle).toEqual(real?.documentStyle);
    expect(ours?.body.content[0]).toEqual(real?.body.content[0]);
  });
});
