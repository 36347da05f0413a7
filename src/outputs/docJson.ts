// The part of Google's Docs resource that plans are read from: plain JSON as documents.get answers it. No calls here.

export interface DocTextStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontSize?: object;
  readonly weightedFontFamily?: object;
  readonly foregroundColor?: object;
  readonly backgroundColor?: object;
  readonly link?: { readonly url?: string };
}

export interface DocParagraphElement {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly textRun?: { readonly content?: string; readonly textStyle?: DocTextStyle };
  readonly person?: { readonly personProperties?: { readonly name?: string; readonly email?: string } };
  readonly dateElement?: { readonly dateElementProperties?: { readonly timestamp?: string; readonly displayText?: string } };
  readonly richLink?: { readonly richLinkProperties?: { readonly title?: string; readonly uri?: string } };
  readonly inlineObjectElement?: { readonly inlineObjectId?: string };
}

export interface DocParagraph {
  readonly elements?: readonly DocParagraphElement[];
  readonly paragraphStyle?: Readonly<Record<string, unknown>>;
  readonly bullet?: object;
}

export interface DocTableCell {
  readonly content?: readonly DocElement[];
  readonly tableCellStyle?: { readonly rowSpan?: number; readonly columnSpan?: number };
}

export interface DocTable {
  readonly rows?: number;
  readonly columns?: number;
  readonly tableRows?: readonly {
    readonly startIndex?: number;
    readonly endIndex?: number;
    readonly tableCells?: readonly DocTableCell[];
  }[];
}

export interface DocElement {
  readonly startIndex?: number;
  readonly endIndex?: number;
  readonly paragraph?: DocParagraph;
  readonly table?: DocTable;
  readonly sectionBreak?: object;
  readonly tableOfContents?: { readonly content?: readonly DocElement[] };
}

export interface DocNamedRanges {
  readonly [name: string]: {
    readonly namedRanges?: readonly {
      readonly namedRangeId?: string;
      readonly name?: string;
      readonly ranges?: readonly { readonly startIndex?: number; readonly endIndex?: number; readonly segmentId?: string }[];
    }[];
  };
}

type Segments = { readonly [segmentId: string]: { readonly content?: readonly DocElement[] } };

/** What one tab holds; a reply without tabs has the same members at its top. */
export interface DocTabContent {
  readonly body?: { readonly content?: readonly DocElement[] };
  readonly headers?: Segments;
  readonly footers?: Segments;
  readonly footnotes?: Segments;
  readonly namedRanges?: DocNamedRanges;
  readonly inlineObjects?: { readonly [objectId: string]: { readonly inlineObjectProperties?: { readonly embeddedObject?: object } } };
  readonly positionedObjects?: { readonly [objectId: string]: object };
}

export interface DocTab {
  readonly tabProperties?: { readonly tabId?: string };
  readonly documentTab?: DocTabContent;
  readonly childTabs?: readonly DocTab[];
}

export interface DocJson extends DocTabContent {
  readonly documentId?: string;
  readonly title?: string;
  readonly revisionId?: string;
  readonly tabs?: readonly DocTab[];
}

/** Where in a Doc: null means the first tab, and the body. */
export interface DocPlace {
  readonly tabId: string | null;
  readonly segmentId: string | null;
}

/** Every tab, children after their parent; the first one has no id, as in requests. */
export const tabsOf = (doc: DocJson): readonly { readonly tabId: string | null; readonly content: DocTabContent }[] => {
  if (doc.tabs === undefined) return [{ tabId: null, content: doc }];
  const found: { tabId: string | null; content: DocTabContent }[] = [];
  const walk = (tabs: readonly DocTab[]): void => {
    for (const tab of tabs) {
      found.push({ tabId: found.length === 0 ? null : (tab.tabProperties?.tabId ?? null), content: tab.documentTab ?? {} });
      walk(tab.childTabs ?? []);
    }
  };
  walk(doc.tabs);
  return found;
};
