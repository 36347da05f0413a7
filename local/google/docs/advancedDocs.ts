// The advanced service `Docs` (v1): its one collection and the makers of empty request objects.
import { ScriptException } from '../../host/errors';
import { Exposed } from '../../host/exposed';
import type { Kernel } from '../../host/kernel';
import { addMakers, publishedMakers } from '../validation/emptyBodies';
import { checkReply } from '../validation/checks';
import { pick, readFieldMask } from '../validation/fieldMask';
import type { PublishedName } from '../validation/publishedTypes';
import type { QueryRules } from '../validation/queryRules';
import { flagOf, readQuery, textOf } from '../validation/queryRules';
import { docIdsOf, docsSection, newDocument } from './docsSection';
import { documentNotFound, noPermission, tooManyWrites } from './docsFailures';
import type { DocsDriveAccess } from './driveAccess';
import { DOCUMENT_TYPE } from './driveAccess';
import { documentView } from './documentView';
import { applyBatch } from './engine/batch';
import { MESSAGES } from './engine/requestShapes';
import { invalidRequest } from '../validation/apiFailures';

const SCOPES = ['documents', 'drive.file', 'drive'].map((name) => `https://www.googleapis.com/auth/${name}`);
const READ_SCOPES = [...SCOPES, ...['documents.readonly', 'drive.readonly'].map((name) => `https://www.googleapis.com/auth/${name}`)];
const WRITES_PER_MINUTE = 60;
const MINUTE = 60_000;

const GET_RULES: QueryRules = {
  includeTabsContent: 'flag',
  suggestionsViewMode: {
    words: ['DEFAULT_FOR_CURRENT_ACCESS', 'SUGGESTIONS_INLINE', 'PREVIEW_SUGGESTIONS_ACCEPTED', 'PREVIEW_WITHOUT_SUGGESTIONS'],
  },
};

interface Shape {
  readonly method: string;
  readonly ms: number;
  readonly scopes: readonly string[];
  readonly changesWorld: boolean;
  /** Arguments before the options object. */
  readonly fixed: number;
  readonly rules: QueryRules;
  readonly reply: PublishedName;
}

const GET: Shape = {
  method: 'Documents.get',
  ms: 350,
  scopes: READ_SCOPES,
  changesWorld: false,
  fixed: 1,
  rules: GET_RULES,
  reply: 'Document',
};
const CREATE: Shape = { method: 'Documents.create', ms: 900, scopes: SCOPES, changesWorld: true, fixed: 1, rules: {}, reply: 'Document' };
const BATCH_UPDATE: Shape = {
  method: 'Documents.batchUpdate',
  ms: 600,
  scopes: SCOPES,
  changesWorld: true,
  fixed: 2,
  rules: {},
  reply: 'BatchUpdateDocumentResponse',
};

type Query = ReturnType<typeof readQuery>;

export class DocsDocuments extends Exposed {
  readonly $name = 'Docs.Documents';

  constructor(
    private readonly kernel: Kernel,
    private readonly drive: DocsDriveAccess,
  ) {
    super();
  }

  /** create(resource[, options]): only the title counts, as Google documents. */
  create(...args: readonly unknown[]): unknown {
    return this.$run(CREATE, args, ([resource]) => {
      this.$countWrite();
      const { title } = (typeof resource === 'object' && resource !== null ? resource : {}) as { title?: unknown };
      if (title !== undefined && title !== null && typeof title !== 'string')
        throw invalidRequest('docs', `Invalid value at 'document.title' (TYPE_STRING), ${JSON.stringify(title)}`);
      const name = title || 'Untitled document';
      const documentId = this.kernel.newId('file');
      this.drive.onCreate(documentId, name, DOCUMENT_TYPE);
      return documentView(newDocument(this.kernel, documentId, name), { includeTabsContent: false, mayWrite: true, title: name });
    });
  }

  get(...args: readonly unknown[]): unknown {
    return this.$run(GET, args, ([id], query) => {
      const document = this.$readable(id);
      const { documentId } = document;
      const wishes = {
        includeTabsContent: flagOf(query, 'includeTabsContent') ?? false,
        mayWrite: this.drive.mayWrite(documentId),
        title: this.drive.nameOf(documentId) || document.title,
      };
      const mode = textOf(query, 'suggestionsViewMode');
      const shown = mode && mode !== 'DEFAULT_FOR_CURRENT_ACCESS' ? { ...document, suggestionsViewMode: mode } : document;
      return documentView(shown, wishes);
    });
  }

  batchUpdate(...args: readonly unknown[]): unknown {
    return this.$run(BATCH_UPDATE, args, ([resource, id]) => {
      this.$countWrite();
      const before = this.$readable(id);
      const { documentId } = before;
      if (!this.drive.mayWrite(documentId)) throw noPermission();
      const { requests, writeControl, ...unknown } = (resource ?? {}) as Record<string, unknown>;
      const [stranger] = Object.keys(unknown);
      if (stranger) throw invalidRequest('docs', `Invalid JSON payload received. Unknown name "${stranger}": Cannot find field.`);
      const section = docsSection(this.kernel.world);
      const applied = applyBatch(before, requests, writeControl, docIdsOf(this.kernel), section.rollout);
      section.documents[documentId] = applied.document;
      this.drive.touch(documentId);
      return { replies: applied.replies, writeControl: { requiredRevisionId: applied.revisionId }, documentId };
    });
  }

  $run(shape: Shape, args: readonly unknown[], effect: (fixed: readonly unknown[], query: Query) => unknown): unknown {
    const { method, ms, scopes, changesWorld, fixed, rules, reply } = shape;
    return this.kernel.call({ service: 'Docs', method, kind: 'api', ms, roundTrips: 1, scopes, changesWorld }, () => {
      if (args.length < fixed || args.length > fixed + 2)
        throw new ScriptException(`Invalid number of arguments provided. Expected ${fixed}-${fixed + 2} only`);
      const query = readQuery('docs', rules, args[fixed]);
      const fields = textOf(query, 'fields');
      const mask = fields === undefined ? undefined : readFieldMask('docs', reply, fields);
      const copy = checkReply(reply, JSON.parse(JSON.stringify(effect(args.slice(0, fixed), query))) as unknown);
      return mask === undefined ? copy : pick(mask, copy);
    });
  }

  $readable(id: unknown) {
    if (typeof id !== 'string' || id === '') throw invalidRequest('docs', 'Required parameter: documentId');
    const document = docsSection(this.kernel.world).documents[id];
    if (!document) throw documentNotFound();
    if (!this.drive.mayRead(id)) throw this.$seesOwnFilesOnly() ? documentNotFound() : noPermission();
    return document;
  }

  /** Under `drive.file` alone a file that the script neither made nor was given looks as if it were not there. */
  $seesOwnFilesOnly(): boolean {
    return !['documents', 'documents.readonly', 'drive', 'drive.readonly'].some((name) =>
      this.kernel.hasScope(`https://www.googleapis.com/auth/${name}`),
    );
  }

  /** 60 writes a minute and person; refused and failed ones count. */
  $countWrite(): void {
    const { writes } = docsSection(this.kernel.world);
    const now = this.kernel.now();
    const recent = (writes[this.kernel.user] ?? []).filter((at) => now - at < MINUTE);
    if (recent.length >= WRITES_PER_MINUTE) throw tooManyWrites('271828182845');
    writes[this.kernel.user] = [...recent, now];
  }
}

class AdvancedDocs extends Exposed {
  readonly $name = 'Docs';
  override readonly $properties: Readonly<Record<string, unknown>>;

  constructor(kernel: Kernel, drive: DocsDriveAccess) {
    super();
    this.$properties = { Documents: new DocsDocuments(kernel, drive) };
  }
}

// Docs.newInsertTextRequest() and its like; the published types lack the newer messages.
addMakers(
  AdvancedDocs.prototype,
  Object.keys(MESSAGES).map((name) => (/^[a-z]/.test(name) ? `new${name.charAt(0).toUpperCase()}${name.slice(1)}Request` : `new${name}`)),
);
addMakers(AdvancedDocs.prototype, publishedMakers('Docs'));

export const makeDocsService = (kernel: Kernel, drive: DocsDriveAccess): Exposed => new AdvancedDocs(kernel, drive);
