// What a reader sees of a style: named styles resolved, colours as hex, sizes in points. Shared by the page and the .docx.
import type { Border, Dimension, DocumentTab, OptionalColor, Paragraph, ParagraphElement, ParagraphStyle, TextStyle } from '../record';
import { inheritedParagraphStyle, inheritedTextStyle, styledPartOf } from '../engine/textRuns';

export const points = (size: Dimension | undefined): number => size?.magnitude ?? 0;

const channel = (value: number | undefined): string =>
  Math.round((value ?? 0) * 255)
    .toString(16)
    .padStart(2, '0');

/** Six hex digits, or undefined for transparent. */
export const hexOf = (color: OptionalColor | undefined): string | undefined => {
  const rgb = color?.color?.rgbColor ?? (color?.color ? {} : undefined);
  return rgb && `${channel(rgb.red)}${channel(rgb.green)}${channel(rgb.blue)}`.toUpperCase();
};

export interface TextLook {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly smallCaps: boolean;
  readonly color: string;
  readonly background: string | undefined;
  readonly offset: 'SUPERSCRIPT' | 'SUBSCRIPT' | 'NONE';
  readonly link: string | undefined;
}

const linkOf = (style: TextStyle): string | undefined => {
  const { link } = style;
  if (link?.url) return link.url;
  const heading = link?.heading?.id ?? link?.headingId;
  return heading ? `#${heading}` : undefined;
};

export const textLook = (tab: DocumentTab, paragraphStyle: ParagraphStyle, own: TextStyle = {}): TextLook => {
  const style: TextStyle = { ...inheritedTextStyle(tab, paragraphStyle.namedStyleType), ...own };
  const { fontFamily = 'Arial', weight = 400 } = style.weightedFontFamily ?? {};
  return {
    font: fontFamily,
    size: points(style.fontSize) || 11,
    bold: style.bold === true || weight >= 600,
    italic: style.italic === true,
    underline: style.underline === true,
    strike: style.strikethrough === true,
    smallCaps: style.smallCaps === true,
    color: hexOf(style.foregroundColor) ?? '000000',
    background: hexOf(style.backgroundColor),
    offset: style.baselineOffset === 'SUPERSCRIPT' || style.baselineOffset === 'SUBSCRIPT' ? style.baselineOffset : 'NONE',
    link: linkOf(own),
  };
};

export interface ParagraphLook {
  readonly named: string;
  readonly alignment: string;
  readonly rightToLeft: boolean;
  /** A multiple of the font's line height. */
  readonly lineHeight: number;
  readonly above: number;
  readonly below: number;
  readonly start: number;
  readonly firstLine: number;
  readonly end: number;
  readonly shading: string | undefined;
  readonly borders: Readonly<Partial<Record<'top' | 'bottom' | 'left' | 'right', Border>>>;
  readonly breakBefore: boolean;
  readonly keepNext: boolean;
}

const shown = (border: Border | undefined): Border | undefined => (points(border?.width) > 0 && hexOf(border?.color) ? border : undefined);

export const paragraphLook = (tab: DocumentTab, { paragraphStyle }: Paragraph): ParagraphLook => {
  const style: ParagraphStyle = { ...inheritedParagraphStyle(tab, paragraphStyle.namedStyleType), ...paragraphStyle };
  const sides = {
    top: shown(style.borderTop),
    bottom: shown(style.borderBottom),
    left: shown(style.borderLeft),
    right: shown(style.borderRight),
  };
  return {
    named: paragraphStyle.namedStyleType ?? 'NORMAL_TEXT',
    alignment: style.alignment ?? 'START',
    rightToLeft: style.direction === 'RIGHT_TO_LEFT',
    lineHeight: (style.lineSpacing ?? 100) / 100,
    above: points(style.spaceAbove),
    below: points(style.spaceBelow),
    start: points(style.indentStart),
    firstLine: points(style.indentFirstLine),
    end: points(style.indentEnd),
    shading: hexOf(style.shading?.backgroundColor),
    borders: Object.fromEntries(Object.entries(sides).flatMap(([side, border]) => (border ? [[side, border]] : []))),
    breakBefore: style.pageBreakBefore === true,
    keepNext: style.keepWithNext === true,
  };
};

/** The words an element shows; breaks and pictures show none. */
export const wordsOf = (element: ParagraphElement): string => {
  if (element.textRun) return element.textRun.content;
  if (element.person) return element.person.personProperties.name ?? element.person.personProperties.email ?? '';
  if (element.dateElement) return element.dateElement.dateElementProperties.displayText ?? '';
  if (element.richLink) return element.richLink.richLinkProperties.title ?? element.richLink.richLinkProperties.uri ?? '';
  if (element.footnoteReference) return `[${element.footnoteReference.footnoteNumber ?? ''}]`;
  return '';
};

export const styleOfElement = (element: ParagraphElement): TextStyle => styledPartOf(element)?.textStyle ?? {};
