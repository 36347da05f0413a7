// DocumentApp's Document: the open document as a whole.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { Blob } from '../../blob/blob';
import { textPdf } from '../../blob/textPdf';
import { DOCUMENT_TYPE } from '../driveAccess';
import { firstTab } from '../engine/editing';
import { createFooter, createHeader } from '../engine/headersFooters';
import { documentText } from '../views/documentText';
import type { DocNode } from './docNode';
import { sectionNode } from './makeNodes';
import type { OpenDocument } from './openDocument';

const asList = (people: string | readonly string[]): readonly string[] => (typeof people === 'string' ? [people] : people);

export class AppDocument extends Exposed {
  readonly $name = 'Document';

  constructor(readonly $doc: OpenDocument) {
    super();
  }

  $local<Value>(method: string, effect: () => Value, edits = false): Value {
    return this.$doc.perform(`Document.${method}`, edits, effect);
  }

  /** Works on a closed document too. */
  $known(method: string, effect: () => string): string {
    return this.$doc.performOpenOrClosed(`Document.${method}`, false, effect);
  }

  $section(kind: 'body' | 'header' | 'footer'): DocNode | null {
    const { documentStyle } = firstTab(this.$doc.editing.document).documentTab;
    const wanted = kind === 'header' ? documentStyle['defaultHeaderId'] : kind === 'footer' ? documentStyle['defaultFooterId'] : '';
    const home = this.$doc.homes().find(({ segment }) => segment.kind === kind && segment.segmentId === wanted);
    return home ? sectionNode(home) : null;
  }

  /** Sharing is a call to Drive of its own. */
  $share<Value>(method: string, effect: () => Value): Value {
    const scopes = ['https://www.googleapis.com/auth/documents'];
    return this.$doc.kernel.call(
      { service: 'DocumentApp', method: `Document.${method}`, kind: 'read', ms: 600, roundTrips: 1, scopes, changesWorld: true },
      effect,
    );
  }

  getId(): string {
    return this.$known('getId', () => this.$doc.id);
  }
  getName(): string {
    return this.$known('getName', () => this.$doc.drive.nameOf(this.$doc.id) || this.$doc.editing.document.title);
  }
  setName(name: string): this {
    this.$local(
      'setName',
      () => {
        this.$doc.drive.rename(this.$doc.id, name);
        this.$doc.editing.document.title = name;
      },
      true,
    );
    return this;
  }
  getUrl(): string {
    return this.$known('getUrl', () => `https://docs.google.com/open?id=${this.$doc.id}`);
  }
  getBody(): DocNode | null {
    return this.$local('getBody', () => this.$section('body'));
  }
  getHeader(): DocNode | null {
    return this.$local('getHeader', () => this.$section('header'));
  }
  getFooter(): DocNode | null {
    return this.$local('getFooter', () => this.$section('footer'));
  }
  addHeader(): DocNode | null {
    return this.$local(
      'addHeader',
      () => {
        createHeader(this.$doc.editing, { type: 'DEFAULT' });
        return this.$section('header');
      },
      true,
    );
  }
  addFooter(): DocNode | null {
    return this.$local(
      'addFooter',
      () => {
        createFooter(this.$doc.editing, { type: 'DEFAULT' });
        return this.$section('footer');
      },
      true,
    );
  }

  addEditor(email: string): this {
    return this.$add('addEditor', [email], 'writer');
  }
  addEditors(emails: readonly string[]): this {
    return this.$add('addEditors', emails, 'writer');
  }
  addViewer(email: string): this {
    return this.$add('addViewer', [email], 'reader');
  }
  addViewers(emails: readonly string[]): this {
    return this.$add('addViewers', emails, 'reader');
  }
  $add(method: string, people: string | readonly string[], role: 'writer' | 'reader'): this {
    this.$share(method, () => asList(people).forEach((email) => this.$doc.drive.share(this.$doc.id, email, role)));
    return this;
  }
  removeEditor(email: string): this {
    this.$share('removeEditor', () => this.$doc.drive.unshare(this.$doc.id, email));
    return this;
  }
  removeViewer(email: string): this {
    this.$share('removeViewer', () => this.$doc.drive.unshare(this.$doc.id, email));
    return this;
  }
  getEditors(): readonly AppUser[] {
    return this.$local('getEditors', () => this.$doc.drive.peopleWith(this.$doc.id, 'writer').map((email) => new AppUser(email)));
  }
  getViewers(): readonly AppUser[] {
    return this.$local('getViewers', () => this.$doc.drive.peopleWith(this.$doc.id, 'reader').map((email) => new AppUser(email)));
  }

  /** The text of what was last saved or is being written, in one font. */
  getAs(contentType: string): Blob {
    return this.$local('getAs', () => {
      if (contentType !== 'application/pdf')
        throw new ScriptException(`Converting from ${DOCUMENT_TYPE} to ${contentType} is not supported.`);
      return new Blob(textPdf(documentText(this.$doc.editing.document)), contentType, `${this.$doc.editing.document.title}.pdf`);
    });
  }
  getBlob(): Blob {
    return this.getAs('application/pdf');
  }

  saveAndClose(): void {
    this.$doc.save('Document.saveAndClose');
    this.$doc.close();
  }
}

class AppUser extends Exposed {
  readonly $name = 'User';

  constructor(readonly $email: string) {
    super();
  }

  getEmail(): string {
    return this.$email;
  }

  override toString(): string {
    return this.$email;
  }
}
