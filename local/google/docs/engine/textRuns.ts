// Runs of text inside a paragraph: joining equal neighbours, the style new text takes, and the style it inherits.
import { sameValue } from './sameValue';
import type { DocumentTab, Paragraph, ParagraphElement, ParagraphStyle, TextStyle } from '../record';
import { startOf } from './indexes';
import { without } from './without';

export const textElement = (content: string, textStyle: TextStyle = {}): ParagraphElement => ({
  endIndex: content.length,
  textRun: { content, textStyle },
});

/** The part of an element that carries its style, whatever its kind. */
export const styledPartOf = (element: ParagraphElement): { textStyle?: TextStyle } | undefined =>
  element.textRun ??
  element.person ??
  element.dateElement ??
  element.richLink ??
  element.autoText ??
  element.inlineObjectElement ??
  element.footnoteReference ??
  element.pageBreak ??
  element.columnBreak ??
  element.horizontalRule;

const withoutText = (run: { content: string; textStyle: TextStyle }): object => without(run, 'content');

/** Joins neighbouring runs that differ in nothing but their text, and drops empty ones. */
export const joinRuns = (elements: readonly ParagraphElement[]): ParagraphElement[] => {
  const joined: ParagraphElement[] = [];
  for (const element of elements) {
    if (element.textRun?.content === '') continue;
    const last = joined[joined.length - 1];
    if (last?.textRun && element.textRun && sameValue(withoutText(last.textRun), withoutText(element.textRun))) {
      last.textRun.content += element.textRun.content;
      last.endIndex += element.textRun.content.length;
    } else joined.push(element);
  }
  return joined;
};

export const LINK_COLOR = { color: { rgbColor: { red: 0.06666667, green: 0.33333334, blue: 0.8 } } };

/** Text put into a link does not become part of it: the link goes, and the look that came with it. */
const withoutLink = (style: TextStyle): TextStyle => {
  const { link, ...rest } = structuredClone(style);
  if (!link) return rest;
  if (sameValue(rest.foregroundColor, LINK_COLOR)) delete rest.foregroundColor;
  delete rest.underline;
  return rest;
};

/** The style text takes when put in at `index`: the preceding character's; at a paragraph's start, the following one's. */
export const styleForInsertion = (paragraph: Paragraph, index: number): TextStyle => {
  const preceding = paragraph.elements.find((element) => startOf(element) < index && index <= element.endIndex);
  const chosen = preceding ?? paragraph.elements[0];
  return withoutLink((chosen && styledPartOf(chosen)?.textStyle) ?? {});
};

const namedStyle = (tab: DocumentTab, type: string | undefined) => tab.namedStyles.styles.find((style) => style.namedStyleType === type);

/** What text inherits in a paragraph of this named style: the normal text style with the named style on top. */
export const inheritedTextStyle = (tab: DocumentTab, namedStyleType: string | undefined): TextStyle => ({
  ...namedStyle(tab, 'NORMAL_TEXT')?.textStyle,
  ...namedStyle(tab, namedStyleType)?.textStyle,
});

export const inheritedParagraphStyle = (tab: DocumentTab, namedStyleType: string | undefined): ParagraphStyle => ({
  ...namedStyle(tab, 'NORMAL_TEXT')?.paragraphStyle,
  ...namedStyle(tab, namedStyleType)?.paragraphStyle,
});

export const isHeading = (namedStyleType: string | undefined): boolean => namedStyleType !== undefined && namedStyleType !== 'NORMAL_TEXT';
