// Attribute maps of DocumentApp: text attributes in the API's terms, and colours as "#rrggbb".
import { ScriptException } from '../../../host/errors';
import type { OptionalColor, TextStyle } from '../record';

/** "#0a5e68" as the API's colour; "" and null mean none. */
export const colorOf = (color: string | null): OptionalColor => {
  if (!color) return {};
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const hex = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join('')}`
    : color;
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new ScriptException(`Invalid argument: ${color}. Should be a hex color, such as #ff0000.`);
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { color: { rgbColor: { red: part(1), green: part(3), blue: part(5) } } };
};

type Writer = (value: unknown) => TextStyle;

const TEXT: Readonly<Record<string, { field: keyof TextStyle; style: Writer }>> = {
  BOLD: { field: 'bold', style: (value) => ({ bold: value === true }) },
  ITALIC: { field: 'italic', style: (value) => ({ italic: value === true }) },
  UNDERLINE: { field: 'underline', style: (value) => ({ underline: value === true }) },
  STRIKETHROUGH: { field: 'strikethrough', style: (value) => ({ strikethrough: value === true }) },
  FONT_SIZE: { field: 'fontSize', style: (value) => ({ fontSize: { magnitude: Number(value), unit: 'PT' } }) },
  FONT_FAMILY: { field: 'weightedFontFamily', style: (value) => ({ weightedFontFamily: { fontFamily: String(value), weight: 400 } }) },
  FOREGROUND_COLOR: { field: 'foregroundColor', style: (value) => ({ foregroundColor: colorOf(String(value)) }) },
  BACKGROUND_COLOR: { field: 'backgroundColor', style: (value) => ({ backgroundColor: colorOf(String(value)) }) },
  LINK_URL: { field: 'link', style: (value) => ({ link: { url: String(value) } }) },
};

/** The text attributes of a map; null resets one. */
export const writtenText = (attributes: Readonly<Record<string, unknown>>): { field: string; style: TextStyle }[] =>
  Object.entries(attributes).flatMap(([name, value]) => {
    const known = TEXT[name];
    return known ? [{ field: known.field, style: value === null ? {} : known.style(value) }] : [];
  });

interface Readable {
  isBold(offset?: number): unknown;
  isItalic(offset?: number): unknown;
  isUnderline(offset?: number): unknown;
  isStrikethrough(offset?: number): unknown;
  getFontSize(offset?: number): unknown;
  getFontFamily(offset?: number): unknown;
  getForegroundColor(offset?: number): unknown;
  getBackgroundColor(offset?: number): unknown;
  getLinkUrl(offset?: number): unknown;
}

export const readAttributes = (text: Readable, offset: number | undefined): Record<string, unknown> => ({
  FONT_SIZE: text.getFontSize(offset),
  ITALIC: text.isItalic(offset),
  STRIKETHROUGH: text.isStrikethrough(offset),
  FOREGROUND_COLOR: text.getForegroundColor(offset),
  BOLD: text.isBold(offset),
  LINK_URL: text.getLinkUrl(offset),
  UNDERLINE: text.isUnderline(offset),
  FONT_FAMILY: text.getFontFamily(offset),
  BACKGROUND_COLOR: text.getBackgroundColor(offset),
});
