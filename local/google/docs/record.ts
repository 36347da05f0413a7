// The shape of a stored Google Doc: the Docs v1 REST resource as `documents.get` returns it with tab content, as far as
// the host plays it. Rules about these shapes live in engine/.
export type Dimension = { magnitude?: number; unit?: string };
export type RgbColor = { red?: number; green?: number; blue?: number };
export type OptionalColor = { color?: { rgbColor?: RgbColor } };
export type LinkTarget = { id?: string; tabId?: string };
export type Link = { url?: string; tabId?: string; heading?: LinkTarget; bookmark?: LinkTarget; headingId?: string; bookmarkId?: string };

export type TextStyle = {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  smallCaps?: boolean;
  backgroundColor?: OptionalColor;
  foregroundColor?: OptionalColor;
  fontSize?: Dimension;
  weightedFontFamily?: { fontFamily?: string; weight?: number };
  baselineOffset?: string;
  link?: Link;
};

export type Border = { color?: OptionalColor; width?: Dimension; padding?: Dimension; dashStyle?: string };

export type ParagraphStyle = {
  namedStyleType?: string;
  headingId?: string;
  alignment?: string;
  lineSpacing?: number;
  direction?: string;
  spacingMode?: string;
  spaceAbove?: Dimension;
  spaceBelow?: Dimension;
  borderBetween?: Border;
  borderTop?: Border;
  borderBottom?: Border;
  borderLeft?: Border;
  borderRight?: Border;
  indentFirstLine?: Dimension;
  indentStart?: Dimension;
  indentEnd?: Dimension;
  keepLinesTogether?: boolean;
  keepWithNext?: boolean;
  avoidWidowAndOrphan?: boolean;
  shading?: { backgroundColor?: OptionalColor };
  pageBreakBefore?: boolean;
};

export type Styled = { textStyle?: TextStyle };
export type PersonProperties = { name?: string; email?: string };
export type DateElementProperties = {
  timestamp?: string;
  timeZoneId?: string;
  locale?: string;
  dateFormat?: string;
  timeFormat?: string;
  displayText?: string;
};
export type RichLinkProperties = { title?: string; uri?: string; mimeType?: string };

/** One piece of a paragraph: exactly one of the optional keys is present (an unknown chip has none and takes one unit). */
export type ParagraphElement = {
  startIndex?: number;
  endIndex: number;
  textRun?: { content: string; textStyle: TextStyle };
  pageBreak?: Styled;
  columnBreak?: Styled;
  horizontalRule?: Styled;
  footnoteReference?: Styled & { footnoteId: string; footnoteNumber?: string };
  inlineObjectElement?: Styled & { inlineObjectId: string };
  person?: Styled & { personId: string; personProperties: PersonProperties };
  dateElement?: Styled & { dateId: string; dateElementProperties: DateElementProperties };
  richLink?: Styled & { richLinkId: string; richLinkProperties: RichLinkProperties };
  autoText?: Styled & { type?: string };
  equation?: Record<string, unknown>;
};

export type Bullet = { listId: string; nestingLevel?: number; textStyle?: TextStyle };
export type Paragraph = { elements: ParagraphElement[]; paragraphStyle: ParagraphStyle; bullet?: Bullet; positionedObjectIds?: string[] };

export type TableCellStyle = {
  rowSpan?: number;
  columnSpan?: number;
  backgroundColor?: OptionalColor;
  borderLeft?: Border;
  borderRight?: Border;
  borderTop?: Border;
  borderBottom?: Border;
  paddingLeft?: Dimension;
  paddingRight?: Dimension;
  paddingTop?: Dimension;
  paddingBottom?: Dimension;
  contentAlignment?: string;
};
export type TableCell = { startIndex?: number; endIndex: number; content: StructuralElement[]; tableCellStyle: TableCellStyle };
export type TableRowStyle = { minRowHeight?: Dimension; tableHeader?: boolean; preventOverflow?: boolean };
export type TableRow = { startIndex?: number; endIndex: number; tableCells: TableCell[]; tableRowStyle?: TableRowStyle };
export type TableColumn = { widthType?: string; width?: Dimension };
export type Table = { rows: number; columns: number; tableRows: TableRow[]; tableStyle?: { tableColumnProperties?: TableColumn[] } };

export type StructuralElement = {
  startIndex?: number;
  endIndex: number;
  paragraph?: Paragraph;
  table?: Table;
  sectionBreak?: { sectionStyle?: Record<string, unknown> };
  tableOfContents?: { content: StructuralElement[] };
};

export type NestingLevel = {
  bulletAlignment?: string;
  glyphType?: string;
  glyphSymbol?: string;
  glyphFormat?: string;
  indentFirstLine?: Dimension;
  indentStart?: Dimension;
  textStyle?: TextStyle;
  startNumber?: number;
};
export type DocumentList = { listProperties: { nestingLevels: NestingLevel[] } };
/** A stretch of one segment; `startIndex` is absent at 0, `segmentId` in the body, `tabId` in the first tab. */
export type Span = { startIndex?: number; endIndex: number; segmentId?: string; tabId?: string };
export type NamedRange = { namedRangeId: string; name: string; ranges: Span[] };
export type NamedStyle = { namedStyleType: string; textStyle?: TextStyle; paragraphStyle?: ParagraphStyle };
export type EmbeddedObject = {
  imageProperties?: { contentUri?: string; sourceUri?: string };
  size?: { width?: Dimension; height?: Dimension };
};

export type DocumentTab = {
  body: { content: StructuralElement[] };
  headers?: Record<string, { headerId: string; content: StructuralElement[] }>;
  footers?: Record<string, { footerId: string; content: StructuralElement[] }>;
  footnotes?: Record<string, { footnoteId: string; content: StructuralElement[] }>;
  documentStyle: Record<string, unknown>;
  namedStyles: { styles: NamedStyle[] };
  lists?: Record<string, DocumentList>;
  namedRanges?: Record<string, { name: string; namedRanges: NamedRange[] }>;
  inlineObjects?: Record<string, { objectId: string; inlineObjectProperties: { embeddedObject: EmbeddedObject } }>;
};
export type TabProperties = {
  tabId: string;
  title: string;
  index: number;
  parentTabId?: string;
  nestingLevel?: number;
  iconEmoji?: string;
};
export type Tab = { tabProperties: TabProperties; documentTab: DocumentTab; childTabs?: Tab[] };

export type DocumentRecord = {
  documentId: string;
  title: string;
  revisionId: string;
  suggestionsViewMode: string;
  tabs: Tab[];
};
