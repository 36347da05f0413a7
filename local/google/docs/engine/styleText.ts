// updateTextStyle: cuts runs at the range's ends, sets or resets the masked fields, and gives links their look.
import { sameValue } from './sameValue';
import type { Link, ParagraphElement, TextStyle } from '../record';
import type { Editing, Segment } from './editing';
import { allTabs, firstTab, segmentOf, segmentsOf } from './editing';
import { reindex } from './indexes';

import { maskPaths, updated } from './mask';
import type { ParagraphPlace, WantedRange } from './places';
import { boundsOf, cutElements, paragraphsIn, paragraphsOf } from './places';
import { refuse } from './refusal';
import { inheritedTextStyle, joinRuns, LINK_COLOR, styledPartOf } from './textRuns';

export const TEXT_FIELDS = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'smallCaps',
  'backgroundColor',
  'foregroundColor',
  'fontSize',
  'weightedFontFamily',
  'baselineOffset',
  'link',
];

const headingExists = (editing: Editing, id: string): boolean =>
  allTabs(editing.document.tabs).some((tab) =>
    segmentsOf(tab).some((segment) => [...paragraphsOf(segment.content)].some((place) => place.paragraph.paragraphStyle.headingId === id)),
  );

/** The one stored form of a link: the legacy id fields mean the first tab. */
const linkOf = (editing: Editing, link: Link | undefined): Link | undefined => {
  if (!link || Object.keys(link).length === 0) return undefined;
  const tabId = firstTab(editing.document).tabProperties.tabId;
  const heading = link.heading ?? (link.headingId ? { id: link.headingId, tabId } : undefined);
  if (heading && !headingExists(editing, heading.id ?? '')) refuse(`The heading with ID ${heading.id ?? ''} was not found.`);
  if (link.url === '') refuse('The link URL must not be empty.');
  return heading ? { heading: { tabId, ...heading } } : link.bookmarkId ? { bookmark: { id: link.bookmarkId, tabId } } : link;
};

const wantedStyle = (editing: Editing, style: TextStyle, paths: readonly string[]): TextStyle => {
  const { link: asked, weightedFontFamily: font, ...rest } = style;
  const link = linkOf(editing, asked);
  if (font && !font.fontFamily && paths.some((path) => path.startsWith('weightedFontFamily'))) refuse('The font family must not be empty.');
  const weight = font?.weight ?? 400;
  if (weight % 100 !== 0 || weight < 100 || weight > 900) refuse('The font weight must be a multiple of 100 between 100 and 900.');
  return { ...rest, ...(font ? { weightedFontFamily: { ...font, weight } } : {}), ...(link ? { link } : {}) };
};

/** A change of link brings the link's look with it, except where the same request decides the look. */
const pathsWithLink = (paths: readonly string[], wanted: TextStyle, hadLink: boolean): { paths: string[]; wanted: TextStyle } => {
  if (!paths.includes('link') || (!wanted.link && !hadLink)) return { paths: [...paths], wanted };
  const looks = ['underline', 'foregroundColor'].filter((field) => !paths.includes(field));
  const look: TextStyle = wanted.link ? { underline: true, foregroundColor: LINK_COLOR } : {};
  return { paths: [...paths, ...looks], wanted: { ...look, ...wanted } };
};

const restyle = (style: TextStyle, wanted: TextStyle, paths: readonly string[], inherited: TextStyle): TextStyle => {
  const whole = pathsWithLink(paths, wanted, style.link !== undefined);
  return updated(style, whole.wanted, whole.paths, inherited);
};

const isNewline = (element: ParagraphElement): boolean => element.textRun?.content === '\n';

/** Styling all of a paragraph's text styles its newline too; links never sit on a newline. */
const reachOf = (place: ParagraphPlace, from: number, to: number): { from: number; to: number } => ({
  from: Math.max(from, place.start),
  to: from <= place.start && to >= place.end - 1 && place.end - place.start > 1 ? place.end : Math.min(to, place.end),
});

const styleParagraph = (
  segment: Segment,
  place: ParagraphPlace,
  range: { from: number; to: number },
  wanted: TextStyle,
  paths: string[],
): void => {
  const { paragraph } = place;
  const inherited = inheritedTextStyle(segment.tab, paragraph.paragraphStyle.namedStyleType);
  const { from, to } = reachOf(place, range.from, range.to);
  const [before, rest] = cutElements(paragraph.elements, from);
  const [inside, after] = cutElements(rest, to);
  const setsLink = paths.includes('link') && wanted.link !== undefined;
  const pieces = setsLink ? inside.flatMap((element) => (element.textRun ? splitNewline(element) : [element])) : inside;
  const oldLinks = pieces.flatMap((element) => styledPartOf(element)?.textStyle?.link ?? []);
  for (const element of pieces) {
    const styled = styledPartOf(element);
    const own = setsLink && isNewline(element) ? paths.filter((path) => path !== 'link') : paths;
    if (styled) styled.textStyle = restyle(styled.textStyle ?? {}, wanted, own, inherited);
  }
  // A link set on part of an existing link also moves the rest of it.
  if (setsLink)
    for (const element of [...before, ...after]) {
      const styled = styledPartOf(element);
      if (styled?.textStyle?.link && wanted.link && oldLinks.some((old) => sameValue(old, styled.textStyle?.link)))
        styled.textStyle.link = structuredClone(wanted.link);
    }
  paragraph.elements = joinRuns([...before, ...pieces, ...after]);
  const { bullet } = paragraph;
  if (bullet && from <= place.start && to >= place.end)
    bullet.textStyle = restyle(
      bullet.textStyle ?? {},
      wanted,
      paths.filter((path) => path !== 'link'),
      inherited,
    );
};

const splitNewline = (element: ParagraphElement): ParagraphElement[] => {
  if (!element.textRun?.content.endsWith('\n') || element.textRun.content === '\n') return [element];
  return cutElements([element], element.endIndex - 1).flat();
};

/** Sets the named fields of all text in [from, to). */
export const styleSpan = (segment: Segment, span: { from: number; to: number }, wanted: TextStyle, paths: string[]): void => {
  for (const place of paragraphsIn(segment, span.from, span.to)) styleParagraph(segment, place, span, wanted, paths);
  reindex(segment.content);
};

export const updateTextStyle = (editing: Editing, request: { range?: WantedRange; textStyle?: TextStyle; fields?: string }): void => {
  const range = request.range ?? refuse('The range must be specified.');
  const segment = segmentOf(editing, range);
  const bounds = boundsOf(segment, range, { includeLastNewline: true });
  const paths = maskPaths(request.fields, TEXT_FIELDS);
  const wanted = wantedStyle(editing, request.textStyle ?? {}, paths);
  styleSpan(segment, bounds, wanted, paths);
};
