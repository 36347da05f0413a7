// The advanced service Docs as a script meets it: scopes, costs, views, the quota, Drive's permissions.
import { describe, expect, it } from '@jest/globals';
import { makeDocsService, DocsDocuments } from '../../../../local/google/docs/advancedDocs';
import { copyDocument, docsSection } from '../../../../local/google/docs/docsSection';
import type { DocumentRecord } from '../../../../local/google/docs/record';
import { GoogleApiError } from '../../../../local/host/errors';
import { docsKernel, openDrive } from './docsKernel';

type Reply = Record<string, unknown> & { documentId: string };

const desk = (options: Parameters<typeof openDrive>[0] = {}, scopes?: string[]) => {
  const { kernel, calls, clock } = docsKernel(scopes);
  const docs = new DocsDocuments(kernel, openDrive(options));
  const create = (title: string): string => (docs.create({ title }) as Reply).documentId;
  return { kernel, calls, clock, docs, create };
};

const say = (text: string) => ({ requests: [{ insertText: { location: { index: 1 }, text } }] });
const failureOf = (act: () => unknown): unknown[] => {
  try {
    act();
  } catch (error) {
    if (error instanceof GoogleApiError) return [error.code, error.details.status, error.message];
    throw error;
  }
  return ['no failure'];
};

describe('Docs.Documents', () => {
  it('creates, writes and reads, one API call each with its modelled cost and scopes', () => {
    const { docs, create, calls } = desk();
    const id = create('Plan');
    docs.batchUpdate(say('Hello'), id);
    docs.get(id);
    expect(calls.map(({ method, ms, roundTrips, kind }) => [method, ms, roundTrips, kind])).toEqual([
      ['Documents.create', 900, 1, 'api'],
      ['Documents.batchUpdate', 600, 1, 'api'],
      ['Documents.get', 350, 1, 'api'],
    ]);
    expect(calls[1]?.scopes).toEqual(['documents', 'drive.file', 'drive'].map((name) => `https://www.googleapis.com/auth/${name}`));
  });

  it('shows the first tab by default and all tabs on request, without empty maps', () => {
    const { docs, create } = desk();
    const id = create('Plan');
    const plain = docs.get(id) as Reply;
    expect(Object.keys(plain).sort()).toEqual([
      'body',
      'documentId',
      'documentStyle',
      'namedStyles',
      'revisionId',
      'suggestionsViewMode',
      'title',
    ]);
    const tabbed = docs.get(id, { includeTabsContent: true }) as Reply;
    expect(Object.keys(tabbed).sort()).toEqual(['documentId', 'revisionId', 'suggestionsViewMode', 'tabs', 'title']);
    expect(tabbed['tabs']).toMatchObject([{ tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 } }]);
  });

  it('answers only the fields asked for, and refuses fields that do not exist', () => {
    const { docs, create } = desk();
    const id = create('Plan');
    expect(docs.get(id, { fields: 'revisionId,body(content(endIndex))' })).toEqual({
      revisionId: expect.any(String),
      body: { content: [{ endIndex: 1 }, { endIndex: 2 }] },
    });
    expect(failureOf(() => docs.get(id, { fields: 'bodi' }))).toEqual([400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.']);
    expect(failureOf(() => docs.get(id, { x: 1 }))[2]).toBe(
      `Invalid JSON payload received. Unknown name "x": Cannot bind query parameter. Field 'x' could not be found in request message.`,
    );
  });

  it('gives the new revision in the reply, which locks the next write', () => {
    const { docs, create } = desk();
    const id = create('Plan');
    const { writeControl } = docs.batchUpdate(say('one'), id) as { writeControl: { requiredRevisionId: string } };
    expect(writeControl.requiredRevisionId).toBe((docs.get(id) as Reply)['revisionId']);
    docs.batchUpdate({ ...say('two'), writeControl }, id);
    expect(failureOf(() => docs.batchUpdate({ ...say('three'), writeControl }, id))[2]).toContain('does not match the latest revision.');
  });

  it('tells the title that Drive has, and the revision only to those who may edit', () => {
    const reader = desk({ mayWrite: false, name: 'Renamed in Drive' });
    const id = reader.create('Plan');
    const seen = reader.docs.get(id) as Reply;
    expect([seen['title'], seen['revisionId']]).toEqual(['Renamed in Drive', undefined]);
    expect(failureOf(() => reader.docs.batchUpdate(say('x'), id))).toEqual([
      403,
      'PERMISSION_DENIED',
      'The caller does not have permission',
    ]);
  });

  it('hides what the person or the script may not see', () => {
    const narrow = desk({ mayRead: false }, ['https://www.googleapis.com/auth/drive.file']);
    expect(failureOf(() => narrow.docs.get(narrow.create('Plan')))).toEqual([404, 'NOT_FOUND', 'Requested entity was not found.']);
    const wide = desk({ mayRead: false });
    expect(failureOf(() => wide.docs.get(wide.create('Plan')))).toEqual([403, 'PERMISSION_DENIED', 'The caller does not have permission']);
    expect(failureOf(() => wide.docs.get('none'))[0]).toBe(404);
  });

  it('takes 60 writes a minute, failed ones counted', () => {
    const { docs, create, clock } = desk();
    const id = create('Plan');
    for (let count = 0; count < 59; count += 1) failureOf(() => docs.batchUpdate(count % 2 ? say('x') : say(''), id));
    const over = failureOf(() => docs.batchUpdate(say('x'), id));
    expect(over.slice(0, 2)).toEqual([429, 'RESOURCE_EXHAUSTED']);
    expect(over[2]).toContain("limit 'Write requests per minute per user' of service 'docs.googleapis.com'");
    clock.forward(60_000);
    expect(failureOf(() => docs.batchUpdate(say('x'), id))).toEqual(['no failure']);
  });

  it('copies keep every named range', () => {
    const { docs, create, kernel } = desk();
    const id = create('Template');
    docs.batchUpdate(
      { requests: [...say('goal here').requests, { createNamedRange: { name: 'goal', range: { startIndex: 1, endIndex: 5 } } }] },
      id,
    );
    copyDocument(kernel, id, 'copy-1', 'Plan');
    const { documents } = docsSection(kernel.world);
    const ranges = (document: DocumentRecord | undefined) => document?.tabs[0]?.documentTab.namedRanges;
    expect(ranges(documents['copy-1'])).toEqual(ranges(documents[id]));
    expect(documents['copy-1']?.revisionId).not.toBe(documents[id]?.revisionId);
  });

  it('has makers of empty bodies', () => {
    const docs = makeDocsService(docsKernel().kernel, openDrive()) as unknown as Record<string, () => object>;
    expect([docs['newRequest']?.(), docs['newInsertTextRequest']?.(), docs['newLocation']?.()]).toEqual([{}, {}, {}]);
  });
});
