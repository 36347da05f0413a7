// DocumentApp's Tab and DocumentTab. https://developers.google.com/apps-script/reference/document/tab
import type { EnumValue } from '../../../host/enumeration';
import { Exposed } from '../../../host/exposed';
import type { Tab } from '../record';
import { TabType } from './enums';
import type { OpenDocument } from './openDocument';
import { TabContent } from './tabContent';

export class DocumentTab extends TabContent {
  readonly $name = 'DocumentTab';

  constructor(
    doc: OpenDocument,
    readonly $record: Tab,
  ) {
    super(doc);
  }

  $tab(): Tab {
    return this.$record;
  }
}

export class AppTab extends Exposed {
  readonly $name = 'Tab';

  constructor(
    readonly $doc: OpenDocument,
    readonly $record: Tab,
  ) {
    super();
  }

  asDocumentTab(): DocumentTab {
    return new DocumentTab(this.$doc, this.$record);
  }
  getChildTabs(): AppTab[] {
    return (this.$record.childTabs ?? []).map((child) => new AppTab(this.$doc, child));
  }
  getId(): string {
    return this.$record.tabProperties.tabId;
  }
  getIndex(): number {
    return this.$record.tabProperties.index;
  }
  getTitle(): string {
    return this.$record.tabProperties.title;
  }
  getType(): EnumValue {
    return TabType.$of('DOCUMENT_TAB');
  }
}
