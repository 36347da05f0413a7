// The stored shape of a spreadsheet: named as in the Sheets API v4, but cells lie in layers of row arrays so that a
// sheet of 60,000 rows stays quick. Types only; cellView.ts shows one cell in the API's own shape.

/** What `kernel.world.sheets` holds. */
export type SpreadsheetsById = Record<string, SpreadsheetRecord>;

export interface SpreadsheetRecord {
  readonly spreadsheetId: string;
  properties: { title: string; locale: string; timeZone: string; autoRecalc?: 'ON_CHANGE' | 'MINUTE' | 'HOUR' };
  /** In the order of the tabs; `properties.index` follows it. */
  sheets: SheetRecord[];
  namedRanges: NamedRangeRecord[];
  developerMetadata: DeveloperMetadataRecord[];
  /** Formats and rules are interned: a layer holds the place in these lists plus one; lists only grow. */
  cellFormats: CellFormatRecord[];
  validationRules: DataValidationRecord[];
}

export interface SheetRecord {
  properties: SheetPropertiesRecord;
  grid: GridRecord;
  /** False once it is known that no cell holds a formula; entering one makes it true. */
  holdsFormulas?: boolean;
  merges: GridRangeRecord[];
  conditionalFormats: ConditionalFormatRecord[];
  protectedRanges: ProtectedRangeRecord[];
  basicFilter?: FilterRecord;
  bandedRanges: BandedRangeRecord[];
  charts: ChartRecord[];
  /** Of the sheet itself, its whole rows and its whole columns. */
  developerMetadata: DeveloperMetadataRecord[];
  rowMetadata: DimensionRecord[];
  columnMetadata: DimensionRecord[];
}

export interface SheetPropertiesRecord {
  readonly sheetId: number;
  title: string;
  index: number;
  gridProperties: {
    rowCount: number;
    columnCount: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
    hideGridlines?: boolean;
  };
  hidden?: boolean;
  rightToLeft?: boolean;
  /** "#rrggbb" */
  tabColor?: string;
}

/** A layer holds one thing of every cell. A row that is absent or null is empty; so is a null or absent cell. Rows are never changed in place. */
export type LayerRow<T> = readonly (T | null)[] | null;
export type Layer<T> = LayerRow<T>[];

export interface GridRecord {
  /** What was entered. */
  values: Layer<EnteredValue>;
  /** What a formula shows, in its own cell and in those it spills into; absent where nothing is calculated. */
  results: Layer<ShownValue>;
  /** 1 + place in `cellFormats`; 0 and null are the default format. */
  formats: Layer<number>;
  /** 1 + place in `validationRules`. */
  validations: Layer<number>;
  notes: Layer<string>;
  /** Styled parts and links of a text. */
  textRuns: Layer<TextRunRecord[]>;
}

export type LayerName = keyof GridRecord;

/** Dates are numbers: days since 1899-12-30 on the spreadsheet's clock. */
export type EnteredValue = number | string | boolean | FormulaRecord;
export interface FormulaRecord {
  readonly formulaValue: string;
}
export type ShownValue = number | string | boolean | ErrorRecord;
export interface ErrorRecord {
  /** As the cell shows it: "#REF!", "#NAME?", … */
  readonly error: string;
}

export interface TextRunRecord {
  /** UTF-16 offset where the run starts. */
  startIndex: number;
  format: TextFormatRecord;
}

export interface TextFormatRecord {
  foregroundColor?: string;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  link?: { uri: string };
}

export interface BorderRecord {
  style: 'DOTTED' | 'DASHED' | 'SOLID' | 'SOLID_MEDIUM' | 'SOLID_THICK' | 'DOUBLE';
  color: string;
}

/** Colours are "#rrggbb" here, where the API has fractions of red, green and blue. */
export interface CellFormatRecord {
  numberFormat?: { type: string; pattern: string };
  backgroundColor?: string;
  borders?: { top?: BorderRecord; right?: BorderRecord; bottom?: BorderRecord; left?: BorderRecord };
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: 'WRAP' | 'OVERFLOW_CELL' | 'CLIP';
  textDirection?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  textRotation?: { angle?: number; vertical?: boolean };
  textFormat?: TextFormatRecord;
  hyperlinkDisplayType?: 'LINKED' | 'PLAIN_TEXT';
}

/** Zero-based, half-open; an absent bound means "to the edge". */
export interface GridRangeRecord {
  sheetId: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface ConditionRecord {
  /** As in SpreadsheetApp: NUMBER_BETWEEN, VALUE_IN_LIST, CUSTOM_FORMULA, … */
  type: string;
  /** Texts, numbers and booleans as given; dates as serials; ranges as GridRangeRecord. */
  values: (string | number | boolean | GridRangeRecord)[];
}

export interface DataValidationRecord {
  condition: ConditionRecord;
  /** True rejects an entry that breaks the rule; false only marks it. */
  strict: boolean;
  /** A drop-down arrow for lists. */
  showCustomUi: boolean;
  inputMessage?: string;
}

export interface ConditionalFormatRecord {
  ranges: GridRangeRecord[];
  booleanRule?: { condition: ConditionRecord; format: CellFormatRecord };
  gradientRule?: { minpoint: GradientPointRecord; midpoint?: GradientPointRecord; maxpoint: GradientPointRecord };
}

export interface GradientPointRecord {
  color: string;
  type: 'NUMBER' | 'PERCENT' | 'PERCENTILE' | 'MIN' | 'MAX';
  value?: string;
}

export interface ProtectedRangeRecord {
  readonly protectedRangeId: number;
  /** Without rows and columns the whole sheet is protected. */
  range: GridRangeRecord;
  namedRangeName?: string;
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainUsersCanEdit?: boolean;
  unprotectedRanges: GridRangeRecord[];
}

export interface FilterRecord {
  range: GridRangeRecord;
  /** Keyed by zero-based column of the sheet. */
  criteria: Record<string, FilterCriteriaRecord>;
}

export interface FilterCriteriaRecord {
  hiddenValues?: string[];
  visibleValues?: string[];
  condition?: ConditionRecord;
}

export interface BandedRangeRecord {
  range: GridRangeRecord;
  byRow: boolean;
  headerColor?: string;
  firstColor: string;
  secondColor: string;
  footerColor?: string;
}

export interface ChartRecord {
  readonly chartId: number;
  /** LINE, COLUMN, …, as in Charts.ChartType. */
  chartType: string;
  ranges: GridRangeRecord[];
  /** Option keys as the script gave them, dots and all. */
  options: Record<string, unknown>;
  position: { anchorRow: number; anchorColumn: number; offsetX: number; offsetY: number };
  numHeaders: number;
  transposeRowsAndColumns: boolean;
  mergeStrategy: string;
  hiddenDimensionStrategy: string;
}

export interface DeveloperMetadataRecord {
  readonly metadataId: number;
  metadataKey: string;
  metadataValue?: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  location: MetadataLocationRecord;
}

export interface MetadataLocationRecord {
  locationType: 'SPREADSHEET' | 'SHEET' | 'ROW' | 'COLUMN';
  /** The row or column, zero-based; absent for spreadsheet and sheet. */
  index?: number;
  sheetId?: number;
}

export interface NamedRangeRecord {
  name: string;
  range: GridRangeRecord;
}

/** One row or column that differs from the default; sparse by place. */
export interface DimensionRecord {
  index: number;
  pixelSize?: number;
  hiddenByUser?: boolean;
  hiddenByFilter?: boolean;
}
