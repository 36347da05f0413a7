// The global DocumentApp. It sees documents as they were last saved, never what the Docs service has not written yet.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import type { Kernel } from '../../../host/kernel';
import { assertId } from '../../validation/assertId';
import { docsSection, newDocument } from '../docsSection';
import { DOCUMENT_TYPE } from '../driveAccess';
import { AppDocument } from './appDocument';
import {
  Attribute,
  ElementType,
  GlyphType,
  HorizontalAlignment,
  ParagraphHeading,
  TabType,
  TextAlignment,
  VerticalAlignment,
} from './enums';
import type { DocumentAppAccess } from './openDocument';
import { CURRENT_SCOPES, DOCUMENT_SCOPES, OpenDocument } from './openDocument';

const OPEN_MS = 350;
const CREATE_MS = 900;

export class DocumentApp extends Exposed {
  readonly $name = 'DocumentApp';
  override readonly $properties = {
    Attribute,
    ElementType,
    GlyphType,
    HorizontalAlignment,
    ParagraphHeading,
    TabType,
    TextAlignment,
    VerticalAlignment,
  };

  constructor(
    readonly $kernel: Kernel,
    readonly $drive: DocumentAppAccess,
  ) {
    super();
  }

  $openAt(method: string, id: string, scopes: readonly string[]): AppDocument {
    return this.$kernel.call({ service: 'DocumentApp', method, kind: 'read', ms: OPEN_MS, roundTrips: 1, scopes }, () => {
      if (!docsSection(this.$kernel.world).documents[id])
        throw new ScriptException('No item with the given ID could be found, or you do not have permission to access it.');
      if (!this.$drive.mayRead(id)) throw new ScriptException('You do not have permission to access the requested document.');
      return new AppDocument(new OpenDocument(this.$kernel, this.$drive, id, scopes));
    });
  }

  create(name: string): AppDocument {
    const spec = {
      service: 'DocumentApp',
      method: 'create',
      kind: 'read',
      ms: CREATE_MS,
      roundTrips: 1,
      scopes: DOCUMENT_SCOPES,
      changesWorld: true,
    } as const;
    return this.$kernel.call(spec, () => {
      const id = this.$kernel.newId('file');
      this.$drive.onCreate(id, name, DOCUMENT_TYPE);
      newDocument(this.$kernel, id, name);
      return new AppDocument(new OpenDocument(this.$kernel, this.$drive, id, DOCUMENT_SCOPES));
    });
  }

  /** A spreadsheet's script has no document on the screen. */
  getUi(): never {
    throw new ScriptException('Cannot call DocumentApp.getUi() from this context.');
  }

  openById(id: string): AppDocument {
    assertId(id);
    return this.$openAt('openById', id, DOCUMENT_SCOPES);
  }

  openByUrl(url: string): AppDocument {
    const id = /\/d\/([\w-]+)/.exec(url)?.[1] ?? /[?&]id=([\w-]+)/.exec(url)?.[1];
    if (!id) throw new ScriptException('Invalid argument: url');
    return this.$openAt('openByUrl', id, DOCUMENT_SCOPES);
  }

  /** Null unless the script is bound to a document. */
  getActiveDocument(): AppDocument | null {
    const { containerId } = this.$kernel.world.host;
    if (!docsSection(this.$kernel.world).documents[containerId]) return null;
    return this.$openAt('getActiveDocument', containerId, CURRENT_SCOPES);
  }
}

export const makeDocumentApp = (kernel: Kernel, drive: DocumentAppAccess): Exposed => new DocumentApp(kernel, drive);
