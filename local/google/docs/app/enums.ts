// DocumentApp's enums, and what each value is in the Docs API's terms.
import { enumeration } from '../../../host/enumeration';

export const Attribute = enumeration('Attribute', [
  'BACKGROUND_COLOR',
  'BOLD',
  'BORDER_COLOR',
  'BORDER_WIDTH',
  'CODE',
  'FONT_FAMILY',
  'FONT_SIZE',
  'FOREGROUND_COLOR',
  'HEADING',
  'HEIGHT',
  'HORIZONTAL_ALIGNMENT',
  'INDENT_END',
  'INDENT_FIRST_LINE',
  'INDENT_START',
  'ITALIC',
  'GLYPH_TYPE',
  'LEFT_TO_RIGHT',
  'LINE_SPACING',
  'LINK_URL',
  'LIST_ID',
  'MARGIN_BOTTOM',
  'MARGIN_LEFT',
  'MARGIN_RIGHT',
  'MARGIN_TOP',
  'NESTING_LEVEL',
  'MINIMUM_HEIGHT',
  'PADDING_BOTTOM',
  'PADDING_LEFT',
  'PADDING_RIGHT',
  'PADDING_TOP',
  'PAGE_HEIGHT',
  'PAGE_WIDTH',
  'SPACING_AFTER',
  'SPACING_BEFORE',
  'STRIKETHROUGH',
  'UNDERLINE',
  'VERTICAL_ALIGNMENT',
  'WIDTH',
]);

export const ElementType = enumeration('ElementType', [
  'BODY_SECTION',
  'COMMENT_SECTION',
  'DATE',
  'DOCUMENT',
  'EQUATION',
  'EQUATION_FUNCTION',
  'EQUATION_FUNCTION_ARGUMENT_SEPARATOR',
  'EQUATION_SYMBOL',
  'FOOTER_SECTION',
  'FOOTNOTE',
  'FOOTNOTE_SECTION',
  'HEADER_SECTION',
  'HORIZONTAL_RULE',
  'INLINE_DRAWING',
  'INLINE_IMAGE',
  'LIST_ITEM',
  'PAGE_BREAK',
  'PARAGRAPH',
  'PERSON',
  'RICH_LINK',
  'TABLE',
  'TABLE_CELL',
  'TABLE_OF_CONTENTS',
  'TABLE_ROW',
  'TEXT',
  'UNSUPPORTED',
]);

export const TabType = enumeration('TabType', ['DOCUMENT_TAB']);

export const ParagraphHeading = enumeration('ParagraphHeading', [
  'NORMAL',
  'HEADING1',
  'HEADING2',
  'HEADING3',
  'HEADING4',
  'HEADING5',
  'HEADING6',
  'TITLE',
  'SUBTITLE',
]);

export const HorizontalAlignment = enumeration('HorizontalAlignment', ['LEFT', 'CENTER', 'RIGHT', 'JUSTIFY']);
export const VerticalAlignment = enumeration('VerticalAlignment', ['BOTTOM', 'CENTER', 'TOP']);
export const TextAlignment = enumeration('TextAlignment', ['NORMAL', 'SUPERSCRIPT', 'SUBSCRIPT']);
export const GlyphType = enumeration('GlyphType', [
  'BULLET',
  'HOLLOW_BULLET',
  'SQUARE_BULLET',
  'NUMBER',
  'LATIN_UPPER',
  'LATIN_LOWER',
  'ROMAN_UPPER',
  'ROMAN_LOWER',
]);

type HeadingName = 'NORMAL' | 'HEADING1' | 'HEADING2' | 'HEADING3' | 'HEADING4' | 'HEADING5' | 'HEADING6' | 'TITLE' | 'SUBTITLE';
type AlignmentName = 'LEFT' | 'CENTER' | 'RIGHT' | 'JUSTIFY';

/** "HEADING1" is HEADING_1 in the API, "NORMAL" is NORMAL_TEXT. */
export const namedStyleOf = (heading: string): string =>
  heading === 'NORMAL' ? 'NORMAL_TEXT' : heading.replace(/^HEADING(\d)$/, 'HEADING_$1');
export const headingOf = (namedStyleType: string | undefined): HeadingName =>
  namedStyleType === undefined || namedStyleType === 'NORMAL_TEXT' ? 'NORMAL' : (namedStyleType.replace('_', '') as HeadingName);

const ALIGNMENTS: readonly (readonly [AlignmentName, string])[] = [
  ['LEFT', 'START'],
  ['CENTER', 'CENTER'],
  ['RIGHT', 'END'],
  ['JUSTIFY', 'JUSTIFIED'],
];
export const alignmentOf = (name: string): string => ALIGNMENTS.find(([app]) => app === name)?.[1] ?? 'START';
export const alignmentNamed = (alignment: string | undefined): AlignmentName =>
  ALIGNMENTS.find(([, api]) => api === alignment)?.[0] ?? 'LEFT';
