// One document that a script holds open through DocumentApp: a working copy that nobody else sees until it is saved.
import { ScriptException } from '../../../host/errors';
import type { Kernel } from '../../../host/kernel';
import { docIdsOf, docsSection } from '../docsSection';
import type { DocsDriveAccess } from '../driveAccess';
import { checkStructure } from '../engine/checkStructure';
import { sweepOrphans } from '../engine/deleteContent';
import type { Editing, Segment } from '../engine/editing';
import { allTabs, firstTab, segmentsOf } from '../engine/editing';
import { Refusal } from '../engine/refusal';
import type { StructuralElement } from '../record';
import { squareTables } from './homes';

export const DOCUMENT_SCOPES: readonly string[] = ['https://www.googleapis.com/auth/documents'];
export const CURRENT_SCOPES: readonly string[] = ['https://www.googleapis.com/auth/documents.currentonly', ...DOCUMENT_SCOPES];

const SAVE_MS = 600;

/** What DocumentApp needs of Drive beside names and permissions. */
export interface DocumentAppAccess extends DocsDriveAccess {
  share(fileId: string, email: string, role: 'writer' | 'commenter' | 'reader'): void;
  unshare(fileId: string, email: string): void;
  peopleWith(fileId: string, role: 'writer' | 'reader'): readonly string[];
}

/** Where an element stands: its segment, and the list that holds it; a detached copy has a segment of its own. */
export interface Home {
  readonly doc: OpenDocument;
  readonly segment: Segment;
  readonly list: StructuralElement[];
  readonly detached: boolean;
}

export class OpenDocument {
  readonly editing: Editing;
  private depth = 0;
  private dirty = false;
  private closed = false;

  constructor(
    readonly kernel: Kernel,
    readonly drive: DocumentAppAccess,
    readonly id: string,
    private readonly scopes: readonly string[],
  ) {
    const section = docsSection(kernel.world);
    const stored = section.documents[id];
    if (!stored) throw new Error(`There is no document ${id}.`);
    this.editing = { document: structuredClone(stored), ids: docIdsOf(kernel), rollout: section.rollout };
    kernel.atRunEnd(() => this.save('Document.saveAndClose'));
  }

  /** Runs one call a script made; what it calls on its way is part of it. Edits wait in the working copy. */
  perform<Value>(method: string, edits: boolean, effect: () => Value): Value {
    if (this.depth > 0) return effect();
    if (this.closed) throw new ScriptException('Document is closed.');
    return this.performOpenOrClosed(method, edits, effect);
  }

  /** For what a closed document still knows: its id, name and address. */
  performOpenOrClosed<Value>(method: string, edits: boolean, effect: () => Value): Value {
    const spec = { service: 'DocumentApp', method, kind: edits ? 'write' : 'local', ms: 0, roundTrips: 0, scopes: this.scopes } as const;
    return this.kernel.call(spec, () => {
      this.depth += 1;
      try {
        if (edits) this.mayEdit();
        this.dirty ||= edits;
        return effect();
      } catch (error) {
        if (error instanceof Refusal) throw new ScriptException(error.message);
        throw error;
      } finally {
        this.depth -= 1;
      }
    });
  }

  private mayEdit(): void {
    if (!this.drive.mayWrite(this.id)) throw new ScriptException('You do not have permission to access the requested document.');
  }

  /** One round trip when there is something to save; also what Apps Script does when the script ends. */
  save(method: string): void {
    if (!this.dirty || this.closed) return;
    const spec = {
      service: 'DocumentApp',
      method,
      kind: 'flush',
      ms: SAVE_MS,
      roundTrips: 1,
      scopes: this.scopes,
      changesWorld: true,
    } as const;
    this.kernel.call(spec, () => {
      const { document, ids } = this.editing;
      for (const { segment } of this.homes()) squareTables(segment);
      sweepOrphans(this.editing);
      const faults = checkStructure(document);
      if (faults.length > 0) throw new Error(`The host made an impossible document: ${faults.join('; ')}`);
      document.revisionId = ids.revisionId();
      docsSection(this.kernel.world).documents[this.id] = structuredClone(document);
      this.drive.touch(this.id);
    });
    this.dirty = false;
  }

  close(): void {
    this.closed = true;
  }

  homes(): Home[] {
    return allTabs(this.editing.document.tabs)
      .flatMap(segmentsOf)
      .map((segment) => this.homeOf(segment));
  }

  homeOf(segment: Segment): Home {
    return { doc: this, segment, list: segment.content, detached: false };
  }

  /** A place outside the document for copies. */
  scratch(element: StructuralElement): Home {
    const { tabProperties, documentTab } = firstTab(this.editing.document);
    const list = [element];
    const segment: Segment = { tabId: tabProperties.tabId, segmentId: 'detached', kind: 'header', tab: documentTab, content: list };
    return { doc: this, segment, list, detached: true };
  }
}
