// The look of a plan in values that the Docs API can set: colours, sizes, spaces, borders.
import type { ParagraphLook } from './blocks';

export const colour = (hex: string): object => ({
  color: {
    rgbColor: {
      red: parseInt(hex.slice(1, 3), 16) / 255,
      green: parseInt(hex.slice(3, 5), 16) / 255,
      blue: parseInt(hex.slice(5, 7), 16) / 255,
    },
  },
});

export const points = (magnitude: number): object => ({ magnitude, unit: 'PT' });

const ink = '#1B2426';
const quiet = '#455254';
const faint = '#5A6769';
const accent = '#0A5E68';
const hairline = '#DCE4E4';

const arial = { fontFamily: 'Arial', weight: 400 };
const letters = (size: number, hex: string, more: object = {}): object => ({
  weightedFontFamily: arial,
  fontSize: points(size),
  foregroundColor: colour(hex),
  bold: false,
  italic: false,
  ...more,
});

export const textFields = 'weightedFontFamily,fontSize,foregroundColor,bold,italic';

export const textLooks: Readonly<Record<ParagraphLook | 'tableHeader' | 'cell' | 'prompt' | 'goal' | 'margin', object>> = {
  title: letters(22, ink, { bold: true }),
  subtitle: letters(11, quiet),
  heading: letters(14, accent, { bold: true }),
  body: letters(11, ink),
  note: letters(9, faint, { italic: true }),
  check: letters(11, ink),
  bullet: letters(11, ink),
  tableHeader: letters(10, ink, { bold: true }),
  cell: letters(10, ink),
  prompt: letters(10, faint, { italic: true }),
  goal: letters(12, '#06363C', { bold: true }),
  margin: letters(9, faint),
};

const spaced = (namedStyleType: string, above: number, below: number): object => ({
  namedStyleType,
  spaceAbove: points(above),
  spaceBelow: points(below),
  lineSpacing: 125,
});

export const paragraphFields = 'namedStyleType,spaceAbove,spaceBelow,lineSpacing';

export const paragraphLooks: Readonly<Record<ParagraphLook | 'cell' | 'goal', object>> = {
  title: spaced('TITLE', 0, 4),
  subtitle: spaced('SUBTITLE', 0, 6),
  heading: { ...spaced('HEADING_2', 18, 6), keepWithNext: true },
  body: spaced('NORMAL_TEXT', 0, 4),
  note: spaced('NORMAL_TEXT', 4, 0),
  check: spaced('NORMAL_TEXT', 0, 2),
  bullet: spaced('NORMAL_TEXT', 0, 2),
  cell: spaced('NORMAL_TEXT', 0, 0),
  goal: spaced('NORMAL_TEXT', 0, 4),
};

const border = (width: number): object => ({ color: colour(hairline), width: points(width), dashStyle: 'SOLID' });

export const cellLook: object = {
  paddingLeft: points(6),
  paddingRight: points(6),
  paddingTop: points(6),
  paddingBottom: points(6),
  borderTop: border(0.5),
  borderBottom: border(0.5),
  borderLeft: border(0),
  borderRight: border(0),
};

export const cellFields = 'paddingLeft,paddingRight,paddingTop,paddingBottom,borderTop,borderBottom,borderLeft,borderRight';

export const headerShade = colour('#EBF1F1');
export const goalShade = colour('#DCEFF0');

/** Letter, 0.9 in margins. */
export const page: object = {
  pageSize: { width: points(612), height: points(792) },
  marginTop: points(64.8),
  marginBottom: points(64.8),
  marginLeft: points(64.8),
  marginRight: points(64.8),
};

export const pageFields = 'pageSize,marginTop,marginBottom,marginLeft,marginRight';
