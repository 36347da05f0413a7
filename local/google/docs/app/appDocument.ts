// DocumentApp's Document: the open document as a whole.
import { ScriptException } from '../../../host/errors';
import { Exposed } from '../../../host/exposed';
import { Blob } from '../../blob/blob';
import { textPdf } from '../../blob/textPdf';
import { DOCUMENT_TYPE } from '../driveAccess';
import { allTabs, firstTab } from '../engine/editing';
import type { Tab } from '../record';
import { documentText } from '../views/documentText';
import { AppTab } from './documentTab';
import { TabContent } from './tabContent';

const asList = (people: string | readonly string[]): readonly string[] => (typeof people === 'string' ? [people] : people);

export class AppDocument extends TabContent {
  readonly $name = 'Document';

  /** What is in the document itself is in its first tab, for a script that no tab is open for. */
  $tab(): Tab {
    return firstTab(this.$doc.editing.document);
  }

  /** Works on a closed document too. */
  $known(method: string, effect: () => string): string {
    return this.$doc.performOpenOrClosed(`Document.${method}`, false, effect);
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
  getTabs(): AppTab[] {
    return this.$local('getTabs', () => this.$doc.editing.document.tabs.map((tab) => new AppTab(this.$doc, tab)));
  }
  getTab(tabId: string): AppTab | null {
    return this.$local('getTab', () => {
      const found = allTabs(this.$doc.editing.document.tabs).find(({ tabProperties }) => tabProperties.tabId === tabId);
      return found === undefined ? null : new AppTab(this.$doc, found);
    });
  }
  /** Nobody looks at the document of a run here: its first tab. */
  getActiveTab(): AppTab {
    return this.$local('getActiveTab', () => new AppTab(this.$doc, this.$tab()));
  }
  getCursor(): null {
    return this.$local('getCursor', () => null);
  }
  getSelection(): null {
    return this.$local('getSelection', () => null);
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
