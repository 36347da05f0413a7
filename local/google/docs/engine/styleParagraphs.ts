// updateParagraphStyle, updateNamedStyle and the bullets requests' indents: what a paragraph looks like.
import type { NamedStyle, Paragraph, ParagraphStyle } from '../record';
import type { Editing, Segment } from './editing';
import { segmentOf, tabOf } from './editing';
import type { Style } from './mask';
import { maskPaths, updated } from './mask';
import type { WantedRange } from './places';
import { boundsOf, paragraphsIn } from './places';
import { invalidField, refuse } from './refusal';
import { inheritedParagraphStyle, isHeading } from './textRuns';

const PARAGRAPH_FIELDS = [
  'namedStyleType',
  'alignment',
  'lineSpacing',
  'direction',
  'spacingMode',
  'spaceAbove',
  'spaceBelow',
  'borderBetween',
  'borderTop',
  'borderBottom',
  'borderLeft',
  'borderRight',
  'indentFirstLine',
  'indentStart',
  'indentEnd',
  'keepLinesTogether',
  'keepWithNext',
  'avoidWidowAndOrphan',
  'shading',
  'pageBreakBefore',
];

const BORDERS = ['borderBetween', 'borderTop', 'borderBottom', 'borderLeft', 'borderRight'] as const;

const checkBorders = (style: ParagraphStyle, paths: readonly string[]): void => {
  for (const name of BORDERS) {
    const border = style[name];
    if (paths.includes(name) && border && !(border.color && border.width && border.padding && border.dashStyle))
      refuse('When changing a paragraph border, the new border must be specified in its entirety.');
  }
};

/** Google applies the named style first; a heading keeps its id through a change of level and loses it with the heading. */
const restyled = (
  editing: Editing,
  old: ParagraphStyle,
  wanted: ParagraphStyle,
  paths: readonly string[],
  inherited: Style,
): ParagraphStyle => {
  const { headingId, ...style } = old;
  const set = updated(
    style,
    wanted,
    paths.filter((path) => path !== 'namedStyleType' && path !== 'direction'),
    inherited,
  ) as ParagraphStyle;
  if (paths.includes('direction')) set.direction = wanted.direction ?? 'LEFT_TO_RIGHT';
  const changesName = paths.includes('namedStyleType');
  if (changesName) set.namedStyleType = wanted.namedStyleType ?? 'NORMAL_TEXT';
  const newId = changesName && isHeading(set.namedStyleType) && headingId === undefined ? editing.ids.headingId() : headingId;
  return newId !== undefined && isHeading(set.namedStyleType) ? { headingId: newId, ...set } : set;
};

export const styleParagraph = (
  editing: Editing,
  segment: Segment,
  paragraph: Paragraph,
  wanted: ParagraphStyle,
  paths: readonly string[],
): void => {
  const named = paths.includes('namedStyleType') ? (wanted.namedStyleType ?? 'NORMAL_TEXT') : paragraph.paragraphStyle.namedStyleType;
  const inherited = inheritedParagraphStyle(segment.tab, named);
  paragraph.paragraphStyle = restyled(editing, paragraph.paragraphStyle, wanted, paths, inherited);
};

export const updateParagraphStyle = (
  editing: Editing,
  request: { range?: WantedRange; paragraphStyle?: ParagraphStyle; fields?: string },
): void => {
  const range = request.range ?? refuse('The range must be specified.');
  const segment = segmentOf(editing, range);
  const { from, to } = boundsOf(segment, range, { includeLastNewline: true });
  const everything = (request.fields ?? '').trim() === '*';
  const paths = maskPaths(request.fields, PARAGRAPH_FIELDS);
  const wanted = request.paragraphStyle ?? {};
  checkBorders(wanted, paths);
  for (const { paragraph, inTable } of paragraphsIn(segment, from, to)) {
    const outsideText = inTable || segment.kind !== 'body';
    if (outsideText && paths.includes('pageBreakBefore') && (wanted.pageBreakBefore || !everything))
      refuse(invalidField('pageBreakBefore'));
    styleParagraph(editing, segment, paragraph, wanted, paths);
  }
};

export const updateNamedStyle = (editing: Editing, request: { namedStyle?: NamedStyle; fields?: string; tabId?: string }): void => {
  const { namedStyle, fields } = request;
  const { styles } = tabOf(editing.document, request.tabId).documentTab.namedStyles;
  const at = styles.findIndex((style) => style.namedStyleType === namedStyle?.namedStyleType);
  const old = styles[at];
  if (!old || !namedStyle) return refuse('The named style type must be specified.');
  const paths = maskPaths(fields, ['textStyle', 'paragraphStyle']);
  styles[at] = updated(old, namedStyle, paths) as NamedStyle;
};
