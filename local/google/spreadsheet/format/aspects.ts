// The looks a cell can have, one entry each: how a script reads it from a format, and how it writes it.
import { ScriptException } from '../../../host/errors';
import type { CellFormatRecord, TextFormatRecord } from '../records';
import { formatTypeOf } from '../text/pattern';
import { hexColor } from './colors';
import { without } from '../without';

export interface Look<T> {
  read(format: CellFormatRecord): T;
  /** Null goes back to the default. */
  write(format: CellFormatRecord, value: T | null): CellFormatRecord;
}

type TextKey = 'fontFamily' | 'fontSize' | 'foregroundColor' | 'bold' | 'italic';

function textLook<T, K extends TextKey>(
  key: K,
  read: (value: TextFormatRecord[K] | undefined) => T,
  write: (value: T) => TextFormatRecord[K],
): Look<T> {
  return {
    read: (format) => read(format.textFormat?.[key]),
    write: (format, value) => withText(format, { [key]: value === null ? undefined : write(value) }),
  };
}

/** The format with parts of its text format replaced; undefined parts go. */
export function withText(
  format: CellFormatRecord,
  change: { readonly [K in keyof TextFormatRecord]?: TextFormatRecord[K] | undefined },
): CellFormatRecord {
  const kept = Object.entries({ ...format.textFormat, ...change }).filter(([, value]) => value !== undefined);
  return { ...format, textFormat: Object.fromEntries(kept) };
}

function cellLook<T, K extends keyof CellFormatRecord>(
  key: K,
  read: (value: CellFormatRecord[K]) => T,
  write: (value: T) => CellFormatRecord[K],
): Look<T> {
  return {
    read: (format) => read(format[key]),
    write: (format, value) => (value === null ? without(format, key) : { ...without(format, key), [key]: write(value) }),
  };
}

function oneOf(value: string, allowed: readonly string[], what: string): string {
  const found = allowed.find((each) => each.toLowerCase() === value.toLowerCase());
  if (found === undefined) throw new ScriptException(`Invalid argument: ${what}`);
  return found;
}

export const background = cellLook('backgroundColor', (value) => value ?? '#ffffff', hexColor);
export const fontColor = textLook('foregroundColor', (value) => value ?? '#000000', hexColor);
export const fontFamily = textLook(
  'fontFamily',
  (value) => value ?? 'Arial',
  (value: string) => value,
);
export const fontSize = textLook(
  'fontSize',
  (value) => value ?? 10,
  (value: number) => Math.trunc(value),
);
export const fontWeight = textLook<string, 'bold'>(
  'bold',
  (value) => (value === true ? 'bold' : 'normal'),
  (value) => oneOf(value, ['bold', 'normal'], 'fontWeight') === 'bold',
);
export const fontStyle = textLook<string, 'italic'>(
  'italic',
  (value) => (value === true ? 'italic' : 'normal'),
  (value) => oneOf(value, ['italic', 'normal'], 'fontStyle') === 'italic',
);

export const fontLine: Look<string> = {
  read: ({ textFormat }) => (textFormat?.underline ? 'underline' : textFormat?.strikethrough ? 'line-through' : 'none'),
  write: (format, value) => {
    const line = value === null ? 'none' : oneOf(value, ['underline', 'line-through', 'none'], 'fontLine');
    return withText(format, { underline: line === 'underline' || undefined, strikethrough: line === 'line-through' || undefined });
  },
};

export const numberFormat = cellLook(
  'numberFormat',
  (value) => value?.pattern ?? 'General',
  (pattern: string) => ({ type: formatTypeOf(pattern), pattern }),
);

const horizontals = ['left', 'center', 'right', 'normal', 'general'];
export const horizontalAlignment: Look<string> = {
  read: ({ horizontalAlignment: value }) => (value === undefined ? 'general' : value.toLowerCase()),
  write: (format, value) => {
    const chosen = value === null ? 'general' : oneOf(value, horizontals, 'alignment');
    return chosen === 'normal' || chosen === 'general'
      ? without(format, 'horizontalAlignment')
      : { ...format, horizontalAlignment: chosen.toUpperCase() };
  },
};
export const verticalAlignment = cellLook(
  'verticalAlignment',
  (value) => (value ?? 'BOTTOM').toLowerCase(),
  (value: string) => oneOf(value, ['top', 'middle', 'bottom'], 'alignment').toUpperCase(),
);
export const wrap = cellLook<boolean, 'wrapStrategy'>(
  'wrapStrategy',
  (value) => value === 'WRAP',
  (value) => (value ? 'WRAP' : 'OVERFLOW_CELL'),
);

/** Google shows OVERFLOW where the API says OVERFLOW_CELL. */
export const wrapStrategy = cellLook<string, 'wrapStrategy'>(
  'wrapStrategy',
  (value) => (value === undefined || value === 'OVERFLOW_CELL' ? 'OVERFLOW' : value),
  (value) => (value === 'WRAP' || value === 'CLIP' ? value : 'OVERFLOW_CELL'),
);
export const textDirection = cellLook<string | null, 'textDirection'>(
  'textDirection',
  (value) => value ?? null,
  (value) => (value === 'RIGHT_TO_LEFT' ? 'RIGHT_TO_LEFT' : 'LEFT_TO_RIGHT'),
);

export const textRotation = cellLook(
  'textRotation',
  (value) => value ?? {},
  (value: NonNullable<CellFormatRecord['textRotation']>) => (value.angle === 0 ? {} : value),
);
