// Which fields each request of documents.batchUpdate knows, and of which type: the reference that readRequests.ts checks
// against. Written from the Docs v1 API description. A field is `name:type`, `[]` repeats, `enum.X` names an enum below.
// `oneofs` lists fields of which one may be set.
export const ENUMS: Record<string, string> = {
  Unit: 'UNIT_UNSPECIFIED PT',
  HeaderFooterType: 'HEADER_FOOTER_TYPE_UNSPECIFIED DEFAULT',
  SectionType: 'SECTION_TYPE_UNSPECIFIED CONTINUOUS NEXT_PAGE',
  Alignment: 'ALIGNMENT_UNSPECIFIED START CENTER END JUSTIFIED',
  ContentDirection: 'CONTENT_DIRECTION_UNSPECIFIED LEFT_TO_RIGHT RIGHT_TO_LEFT',
  SpacingMode: 'SPACING_MODE_UNSPECIFIED NEVER_COLLAPSE COLLAPSE_LISTS',
  DashStyle: 'DASH_STYLE_UNSPECIFIED SOLID DOT DASH',
  BaselineOffset: 'BASELINE_OFFSET_UNSPECIFIED NONE SUPERSCRIPT SUBSCRIPT',
  ContentAlignment: 'CONTENT_ALIGNMENT_UNSPECIFIED CONTENT_ALIGNMENT_UNSUPPORTED TOP MIDDLE BOTTOM',
  WidthType: 'WIDTH_TYPE_UNSPECIFIED EVENLY_DISTRIBUTED FIXED_WIDTH',
  DocumentMode: 'DOCUMENT_MODE_UNSPECIFIED PAGES PAGELESS',
  ImageReplaceMethod: 'IMAGE_REPLACE_METHOD_UNSPECIFIED CENTER_CROP',
  ColumnSeparatorStyle: 'COLUMN_SEPARATOR_STYLE_UNSPECIFIED NONE BETWEEN_EACH_COLUMN',
  WriteMode: 'WRITE_MODE_UNSPECIFIED EDIT SUGGEST',
  TabStopAlignment: 'TAB_STOP_ALIGNMENT_UNSPECIFIED START CENTER END',
  DateFormat:
    'DATE_FORMAT_UNSPECIFIED DATE_FORMAT_CUSTOM DATE_FORMAT_MONTH_DAY_ABBREVIATED DATE_FORMAT_MONTH_DAY_FULL ' +
    'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED DATE_FORMAT_ISO8601',
  TimeFormat: 'TIME_FORMAT_UNSPECIFIED TIME_FORMAT_DISABLED TIME_FORMAT_HOUR_MINUTE TIME_FORMAT_HOUR_MINUTE_TIMEZONE',
  NamedStyleType: 'NAMED_STYLE_TYPE_UNSPECIFIED NORMAL_TEXT TITLE SUBTITLE HEADING_1 HEADING_2 HEADING_3 HEADING_4 HEADING_5 HEADING_6',
  BulletGlyphPreset:
    'BULLET_GLYPH_PRESET_UNSPECIFIED BULLET_DISC_CIRCLE_SQUARE BULLET_DIAMONDX_ARROW3D_SQUARE BULLET_CHECKBOX ' +
    'BULLET_ARROW_DIAMOND_DISC BULLET_STAR_CIRCLE_SQUARE BULLET_ARROW3D_CIRCLE_SQUARE BULLET_LEFTTRIANGLE_DIAMOND_DISC ' +
    'BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE BULLET_DIAMOND_CIRCLE_SQUARE NUMBERED_DECIMAL_ALPHA_ROMAN ' +
    'NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS NUMBERED_DECIMAL_NESTED NUMBERED_UPPERALPHA_ALPHA_ROMAN ' +
    'NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL NUMBERED_ZERODECIMAL_ALPHA_ROMAN',
};

const PLACE = 'location:Location endOfSegmentLocation:EndOfSegmentLocation';
const MARGINS =
  'marginTop:Dimension marginBottom:Dimension marginLeft:Dimension marginRight:Dimension marginHeader:Dimension marginFooter:Dimension';
const SEGMENT_IDS =
  'defaultHeaderId:string defaultFooterId:string evenPageHeaderId:string evenPageFooterId:string firstPageHeaderId:string firstPageFooterId:string';

export const MESSAGES: Record<string, string> = {
  Location: 'index:int32 segmentId:string tabId:string',
  EndOfSegmentLocation: 'segmentId:string tabId:string',
  Range: 'startIndex:int32 endIndex:int32 segmentId:string tabId:string',
  TabsCriteria: 'tabIds:string[]',
  TableCellLocation: 'tableStartLocation:Location rowIndex:int32 columnIndex:int32',
  TableRange: 'tableCellLocation:TableCellLocation rowSpan:int32 columnSpan:int32',
  Dimension: 'magnitude:double unit:enum.Unit',
  Size: 'width:Dimension height:Dimension',
  RgbColor: 'red:float green:float blue:float',
  Color: 'rgbColor:RgbColor',
  OptionalColor: 'color:Color',
  Background: 'color:OptionalColor',
  Shading: 'backgroundColor:OptionalColor',
  LinkTarget: 'id:string tabId:string',
  Link: 'url:string tabId:string bookmark:LinkTarget heading:LinkTarget bookmarkId:string headingId:string',
  WeightedFontFamily: 'fontFamily:string weight:int32',
  TextStyle:
    'bold:bool italic:bool underline:bool strikethrough:bool smallCaps:bool backgroundColor:OptionalColor foregroundColor:OptionalColor ' +
    'fontSize:Dimension weightedFontFamily:WeightedFontFamily baselineOffset:enum.BaselineOffset link:Link',
  ParagraphBorder: 'color:OptionalColor width:Dimension padding:Dimension dashStyle:enum.DashStyle',
  TabStop: 'offset:Dimension alignment:enum.TabStopAlignment',
  ParagraphStyle:
    'headingId:string namedStyleType:enum.NamedStyleType alignment:enum.Alignment lineSpacing:float direction:enum.ContentDirection ' +
    'spacingMode:enum.SpacingMode spaceAbove:Dimension spaceBelow:Dimension borderBetween:ParagraphBorder borderTop:ParagraphBorder ' +
    'borderBottom:ParagraphBorder borderLeft:ParagraphBorder borderRight:ParagraphBorder indentFirstLine:Dimension indentStart:Dimension ' +
    'indentEnd:Dimension tabStops:TabStop[] keepLinesTogether:bool keepWithNext:bool avoidWidowAndOrphan:bool shading:Shading pageBreakBefore:bool',
  TableCellBorder: 'color:OptionalColor width:Dimension dashStyle:enum.DashStyle',
  TableCellStyle:
    'rowSpan:int32 columnSpan:int32 backgroundColor:OptionalColor borderLeft:TableCellBorder borderRight:TableCellBorder ' +
    'borderTop:TableCellBorder borderBottom:TableCellBorder paddingLeft:Dimension paddingRight:Dimension paddingTop:Dimension ' +
    'paddingBottom:Dimension contentAlignment:enum.ContentAlignment',
  TableColumnProperties: 'widthType:enum.WidthType width:Dimension',
  TableRowStyle: 'minRowHeight:Dimension tableHeader:bool preventOverflow:bool',
  DocumentFormat: 'documentMode:enum.DocumentMode',
  DocumentStyle:
    `background:Background documentFormat:DocumentFormat flipPageOrientation:bool pageNumberStart:int32 pageSize:Size ` +
    `useCustomHeaderFooterMargins:bool useEvenPageHeaderFooter:bool useFirstPageHeaderFooter:bool ${MARGINS} ${SEGMENT_IDS}`,
  SectionColumnProperties: 'width:Dimension paddingEnd:Dimension',
  SectionStyle:
    `columnProperties:SectionColumnProperties[] columnSeparatorStyle:enum.ColumnSeparatorStyle contentDirection:enum.ContentDirection ` +
    `flipPageOrientation:bool pageNumberStart:int32 sectionType:enum.SectionType useFirstPageHeaderFooter:bool ${MARGINS} ${SEGMENT_IDS}`,
  NamedStyle: 'namedStyleType:enum.NamedStyleType textStyle:TextStyle paragraphStyle:ParagraphStyle',
  TabProperties: 'tabId:string title:string parentTabId:string index:int32 nestingLevel:int32 iconEmoji:string',
  SubstringMatchCriteria: 'text:string matchCase:bool searchByRegex:bool',
  PersonProperties: 'name:string email:string',
  DateElementProperties:
    'timestamp:string timeZoneId:string locale:string dateFormat:enum.DateFormat timeFormat:enum.TimeFormat displayText:string',
  RichLinkProperties: 'title:string uri:string mimeType:string',
  WriteControl: 'requiredRevisionId:string targetRevisionId:string writeMode:enum.WriteMode',

  insertText: `text:string ${PLACE}`,
  insertTable: `rows:int32 columns:int32 ${PLACE}`,
  insertPageBreak: PLACE,
  insertSectionBreak: `sectionType:enum.SectionType ${PLACE}`,
  insertInlineImage: `uri:string objectSize:Size ${PLACE}`,
  insertPerson: `personProperties:PersonProperties ${PLACE}`,
  insertDate: `dateElementProperties:DateElementProperties ${PLACE}`,
  insertRichLink: `richLinkProperties:RichLinkProperties ${PLACE}`,
  createFootnote: PLACE,
  deleteContentRange: 'range:Range',
  insertTableRow: 'tableCellLocation:TableCellLocation insertBelow:bool',
  insertTableColumn: 'tableCellLocation:TableCellLocation insertRight:bool',
  deleteTableRow: 'tableCellLocation:TableCellLocation',
  deleteTableColumn: 'tableCellLocation:TableCellLocation',
  mergeTableCells: 'tableRange:TableRange',
  unmergeTableCells: 'tableRange:TableRange',
  pinTableHeaderRows: 'tableStartLocation:Location pinnedHeaderRowsCount:int32',
  updateTextStyle: 'range:Range textStyle:TextStyle fields:string',
  updateParagraphStyle: 'range:Range paragraphStyle:ParagraphStyle fields:string',
  updateDocumentStyle: 'documentStyle:DocumentStyle fields:string tabId:string',
  updateSectionStyle: 'range:Range sectionStyle:SectionStyle fields:string',
  updateNamedStyle: 'namedStyle:NamedStyle fields:string tabId:string',
  updateTableCellStyle: 'tableRange:TableRange tableStartLocation:Location tableCellStyle:TableCellStyle fields:string',
  updateTableColumnProperties:
    'tableStartLocation:Location columnIndices:int32[] tableColumnProperties:TableColumnProperties fields:string',
  updateTableRowStyle: 'tableStartLocation:Location rowIndices:int32[] tableRowStyle:TableRowStyle fields:string',
  createParagraphBullets: 'range:Range bulletPreset:enum.BulletGlyphPreset',
  deleteParagraphBullets: 'range:Range',
  createNamedRange: 'name:string range:Range',
  deleteNamedRange: 'namedRangeId:string name:string tabsCriteria:TabsCriteria',
  replaceNamedRangeContent: 'text:string namedRangeId:string namedRangeName:string tabsCriteria:TabsCriteria',
  replaceAllText: 'containsText:SubstringMatchCriteria replaceText:string tabsCriteria:TabsCriteria',
  replaceImage: 'imageObjectId:string uri:string imageReplaceMethod:enum.ImageReplaceMethod tabId:string',
  createHeader: 'type:enum.HeaderFooterType sectionBreakLocation:Location',
  createFooter: 'type:enum.HeaderFooterType sectionBreakLocation:Location',
  deleteHeader: 'headerId:string tabId:string',
  deleteFooter: 'footerId:string tabId:string',
  addDocumentTab: 'tabProperties:TabProperties',
  deleteTab: 'tabId:string',
  updateDocumentTabProperties: 'tabProperties:TabProperties fields:string',
};

/** Kinds in the API description that the host does not play; a batch that holds one is refused by name. */
export const NOT_PLAYED =
  'acceptSuggestion addCommentReply deleteComment deleteCommentReply deletePositionedObject deleteSuggestion insertComment rejectSuggestion updateCommentPost'.split(
    ' ',
  );

export const ONEOFS: readonly { name: string; fields: readonly string[] }[] = [
  { name: 'insertion_location', fields: ['location', 'endOfSegmentLocation'] },
  { name: 'cells', fields: ['tableRange', 'tableStartLocation'] },
  { name: 'named_range_reference', fields: ['namedRangeId', 'name'] },
  { name: 'named_range_reference', fields: ['namedRangeId', 'namedRangeName'] },
  { name: 'destination', fields: ['url', 'tabId', 'bookmark', 'heading', 'bookmarkId', 'headingId'] },
  { name: 'control', fields: ['requiredRevisionId', 'targetRevisionId'] },
];
