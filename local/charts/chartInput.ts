// What a chart is drawn from: its type, Google Charts options by dotted name, and the values of its ranges side by side.

export type ChartValue = string | number | boolean | null;

export interface ChartInput {
  /** As SpreadsheetApp says it: LINE, COLUMN, BAR, COMBO, AREA, SCATTER, PIE, HISTOGRAM, STEPPED_AREA, CANDLESTICK, … */
  readonly type: string;
  /** Options by dotted name ("vAxis.viewWindow.min") or nested; both are read. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Rows of the data range: the first column is the domain, the others are series. */
  readonly rows: readonly (readonly ChartValue[])[];
  /** How many leading rows are headers: 0 or 1. */
  readonly headers: number;
  readonly width: number;
  readonly height: number;
}

/** The value of an option under its dotted name, whether it was set dotted, nested, or partly so. */
export const optionOf = (options: Readonly<Record<string, unknown>>, name: string): unknown => {
  if (name in options) return options[name];
  const parts = name.split('.');
  for (let cut = parts.length - 1; cut > 0; cut -= 1) {
    const inner = options[parts.slice(0, cut).join('.')];
    if (typeof inner === 'object' && inner !== null) {
      const found = optionOf(inner as Record<string, unknown>, parts.slice(cut).join('.'));
      if (found !== undefined) return found;
    }
  }
  return undefined;
};

export const numberOption = (options: ChartInput['options'], name: string): number | undefined => {
  const found = optionOf(options, name);
  return typeof found === 'number'
    ? found
    : typeof found === 'string' && found.trim() !== '' && Number.isFinite(Number(found))
      ? Number(found)
      : undefined;
};

export const textOption = (options: ChartInput['options'], name: string): string | undefined => {
  const found = optionOf(options, name);
  return typeof found === 'string' ? found : undefined;
};
