// Paragraphs and their text as Word's paragraphs and runs.
import type { IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  LineRuleType,
  PageBreak,
  PageNumber,
  Paragraph as WordParagraph,
  ShadingType,
  TextRun,
} from 'docx';
import type { Border, DocumentTab, Paragraph, ParagraphElement } from '../record';
import type { ListMark } from './listMarks';
import type { ParagraphLook, TextLook } from './look';
import { hexOf, paragraphLook, points, styleOfElement, textLook, wordsOf } from './look';

export interface WordPage {
  readonly tab: DocumentTab;
  readonly listPrefix: string;
  readonly marks: ReadonlyMap<Paragraph, ListMark>;
  /** Footnote ids in order; Word knows them by number. */
  readonly footnotes: readonly string[];
}

export const twips = (pointsWide: number): number => Math.round(pointsWide * 20);

export const runStyle = (look: TextLook) => ({
  font: look.font,
  size: Math.round(look.size * 2),
  bold: look.bold,
  italics: look.italic,
  color: look.color,
  strike: look.strike,
  smallCaps: look.smallCaps,
  ...(look.underline ? { underline: {} } : {}),
  ...(look.background ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.background } } : {}),
  ...(look.offset === 'SUPERSCRIPT' ? { superScript: true } : {}),
  ...(look.offset === 'SUBSCRIPT' ? { subScript: true } : {}),
});

/** 240 is single spacing in Word. */
export const spacingOf = (look: ParagraphLook) => ({
  before: twips(look.above),
  after: twips(look.below),
  line: Math.round(look.lineHeight * 240),
  lineRule: LineRuleType.AUTO,
});

export const wordBorder = (border: Border | undefined) => {
  const color = hexOf(border?.color);
  if (!border || !color || points(border.width) === 0) return { style: BorderStyle.NIL, size: 0, color: 'auto' };
  const style = border.dashStyle === 'DOT' ? BorderStyle.DOTTED : border.dashStyle === 'DASH' ? BorderStyle.DASHED : BorderStyle.SINGLE;
  // Word measures borders in eighths of a point.
  return { style, size: Math.max(2, Math.round(points(border.width) * 8)), color };
};

const CHIP_FILL = 'E8EAED';

/** Text with soft line breaks (U+000B) as Word's breaks. */
const textRuns = (text: string, options: IRunOptions): TextRun[] =>
  text.split('\u000B').map((part, nth) => new TextRun({ ...options, text: part, ...(nth > 0 ? { break: 1 } : {}) }));

const linked = (link: string | undefined, children: TextRun[]): ParagraphChild[] => {
  if (!link) return children;
  if (link.startsWith('#')) return [new InternalHyperlink({ anchor: link.slice(1), children })];
  return /^(https?:|mailto:)/i.test(link) ? [new ExternalHyperlink({ link, children })] : children;
};

const wordElement = (page: WordPage, paragraph: Paragraph, element: ParagraphElement): ParagraphChild[] => {
  const look = textLook(page.tab, paragraph.paragraphStyle, styleOfElement(element));
  const style: IRunOptions = { ...runStyle(look), rightToLeft: paragraph.paragraphStyle.direction === 'RIGHT_TO_LEFT' };
  const chip: IRunOptions = { ...style, shading: { type: ShadingType.CLEAR, color: 'auto', fill: CHIP_FILL } };
  if (element.pageBreak) return [new PageBreak()];
  if (element.footnoteReference) return [new FootnoteReferenceRun(page.footnotes.indexOf(element.footnoteReference.footnoteId) + 1)];
  if (element.autoText)
    return [new TextRun({ ...style, children: [element.autoText.type === 'PAGE_COUNT' ? PageNumber.TOTAL_PAGES : PageNumber.CURRENT] })];
  if (element.person) return linked(`mailto:${element.person.personProperties.email ?? ''}`, textRuns(wordsOf(element), chip));
  if (element.richLink) return linked(element.richLink.richLinkProperties.uri, textRuns(wordsOf(element), chip));
  if (element.dateElement) return textRuns(wordsOf(element), chip);
  if (element.inlineObjectElement) return textRuns('[Picture]', style);
  const text = wordsOf(element).replace(/\n$/, '');
  return text === '' ? [] : linked(look.link, textRuns(text, style));
};

const ALIGNMENTS: Readonly<Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  START: AlignmentType.START,
  CENTER: AlignmentType.CENTER,
  END: AlignmentType.END,
  JUSTIFIED: AlignmentType.BOTH,
};

const HEADINGS: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  TITLE: HeadingLevel.TITLE,
  HEADING_1: HeadingLevel.HEADING_1,
  HEADING_2: HeadingLevel.HEADING_2,
  HEADING_3: HeadingLevel.HEADING_3,
  HEADING_4: HeadingLevel.HEADING_4,
  HEADING_5: HeadingLevel.HEADING_5,
  HEADING_6: HeadingLevel.HEADING_6,
};

const bordersOf = ({ borders }: ParagraphLook) =>
  Object.fromEntries(Object.entries(borders).map(([side, border]) => [side, { ...wordBorder(border), space: 1 }]));

const indentOf = (look: ParagraphLook) => {
  const first = look.firstLine - look.start;
  return {
    start: twips(look.start),
    end: twips(look.end),
    ...(first < 0 ? { hanging: twips(-first) } : { firstLine: twips(first) }),
  };
};

/** An empty paragraph keeps its height through the size of its mark. */
const sizeOfMark = (page: WordPage, paragraph: Paragraph): TextRun => {
  const last = paragraph.elements[paragraph.elements.length - 1];
  return new TextRun({ ...runStyle(textLook(page.tab, paragraph.paragraphStyle, last ? styleOfElement(last) : {})), text: '' });
};

export const wordParagraph = (page: WordPage, paragraph: Paragraph, more: IParagraphOptions = {}): WordParagraph => {
  const look = paragraphLook(page.tab, paragraph);
  const heading = HEADINGS[look.named];
  const mark = page.marks.get(paragraph);
  const words = paragraph.elements.flatMap((element) => wordElement(page, paragraph, element));
  const id = paragraph.paragraphStyle.headingId;
  const children = words.length === 0 ? [sizeOfMark(page, paragraph)] : words;
  return new WordParagraph({
    alignment: ALIGNMENTS[look.alignment] ?? AlignmentType.START,
    bidirectional: look.rightToLeft,
    spacing: spacingOf(look),
    border: bordersOf(look),
    pageBreakBefore: look.breakBefore,
    keepNext: look.keepNext,
    indent: indentOf(look),
    ...(mark ? { numbering: { reference: page.listPrefix + mark.listId, level: mark.level } } : {}),
    ...(heading ? { heading } : look.named === 'SUBTITLE' ? { style: 'Subtitle' } : {}),
    ...(look.shading ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.shading } } : {}),
    children: id ? [new Bookmark({ id, children })] : children,
    ...more,
  });
};
