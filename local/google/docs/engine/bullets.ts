// createParagraphBullets and deleteParagraphBullets: presets, nesting from leading tabs, joining the list in front.
import { sameValue } from './sameValue';
import type { DocumentList, DocumentTab, NestingLevel } from '../record';
import { shortened, segmentOf } from './editing';
import type { Editing, Segment } from './editing';
import { startOf } from './indexes';
import type { ParagraphPlace, WantedRange } from './places';
import { boundsOf, cutElements, paragraphsIn, textOf } from './places';
import { refuse } from './refusal';
import { joinRuns } from './textRuns';

const SYMBOLS: Record<string, string> = {
  BULLET_DISC_CIRCLE_SQUARE: '●○■',
  BULLET_DIAMONDX_ARROW3D_SQUARE: '❖➢■',
  BULLET_ARROW_DIAMOND_DISC: '➔◆●',
  BULLET_STAR_CIRCLE_SQUARE: '★○■',
  BULLET_ARROW3D_CIRCLE_SQUARE: '➢○■',
  BULLET_LEFTTRIANGLE_DIAMOND_DISC: '◀◆●',
  BULLET_DIAMONDX_HOLLOWDIAMOND_SQUARE: '❖◇■',
  BULLET_DIAMOND_CIRCLE_SQUARE: '◆○■',
};

const NUMBERS: Record<string, { types: readonly string[]; after: string; nested?: boolean }> = {
  NUMBERED_DECIMAL_ALPHA_ROMAN: { types: ['DECIMAL', 'ALPHA', 'ROMAN'], after: '.' },
  NUMBERED_DECIMAL_ALPHA_ROMAN_PARENS: { types: ['DECIMAL', 'ALPHA', 'ROMAN'], after: ')' },
  NUMBERED_DECIMAL_NESTED: { types: ['DECIMAL'], after: '.', nested: true },
  NUMBERED_UPPERALPHA_ALPHA_ROMAN: { types: ['UPPER_ALPHA', 'ALPHA', 'ROMAN'], after: '.' },
  NUMBERED_UPPERROMAN_UPPERALPHA_DECIMAL: { types: ['UPPER_ROMAN', 'UPPER_ALPHA', 'DECIMAL'], after: '.' },
  NUMBERED_ZERODECIMAL_ALPHA_ROMAN: { types: ['ZERO_DECIMAL', 'ALPHA', 'ROMAN'], after: '.' },
};

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const points = (magnitude: number) => ({ magnitude, unit: 'PT' });

const glyphOf = (preset: string, level: number): NestingLevel => {
  const numbered = NUMBERS[preset];
  if (preset === 'BULLET_CHECKBOX') return { bulletAlignment: 'START', glyphType: 'GLYPH_TYPE_UNSPECIFIED' };
  if (!numbered) return { bulletAlignment: 'START', glyphSymbol: SYMBOLS[preset]?.charAt(level % 3) ?? '●', glyphFormat: `%${level}` };
  const glyphType = numbered.types[level % numbered.types.length] ?? 'DECIMAL';
  const own = Array.from({ length: level + 1 }, (_each, nth) => `%${nth}${numbered.after}`).join('');
  const glyphFormat = numbered.nested ? own : `%${level}${numbered.after}`;
  return { bulletAlignment: glyphType === 'ROMAN' ? 'END' : 'START', glyphType, glyphFormat };
};

const levelsOf = (preset: string): NestingLevel[] =>
  LEVELS.map((level) => {
    const glyph = glyphOf(preset, level);
    const indents = { indentFirstLine: points(36 * level + 18), indentStart: points(36 * level + 36) };
    return { ...glyph, ...indents, textStyle: { underline: false }, startNumber: 1 };
  });

const glyphsOnly = (list: DocumentList | undefined): unknown =>
  list?.listProperties.nestingLevels.map(({ glyphType, glyphSymbol, glyphFormat }) => ({
    glyphType: glyphType === 'NONE' ? undefined : glyphType,
    glyphSymbol,
    glyphFormat,
  }));

/** The list of the paragraph directly in front, if it was made with the same preset. */
const listBefore = (tab: DocumentTab, place: ParagraphPlace, wanted: DocumentList): string | undefined => {
  const listId = place.list[place.list.indexOf(place.element) - 1]?.paragraph?.bullet?.listId;
  return listId && sameValue(glyphsOnly(tab.lists?.[listId]), glyphsOnly(wanted)) ? listId : undefined;
};

const dropLeadingTabs = (segment: Segment, place: ParagraphPlace): number => {
  const tabs = /^\t*/.exec(textOf(place.paragraph))?.[0].length ?? 0;
  const start = startOf(place.element);
  if (tabs > 0) {
    place.paragraph.elements = joinRuns(cutElements(place.paragraph.elements, start + tabs)[1]);
    shortened(segment, start, start + tabs);
  }
  return tabs;
};

export const createParagraphBullets = (editing: Editing, request: { range?: WantedRange; bulletPreset?: string }): void => {
  const range = request.range ?? refuse('The range must be specified.');
  const preset = request.bulletPreset ?? '';
  if (!(preset in SYMBOLS) && !(preset in NUMBERS) && preset !== 'BULLET_CHECKBOX') refuse('The bullet preset must be specified.');
  const segment = segmentOf(editing, range);
  const { from, to } = boundsOf(segment, range, { includeLastNewline: true });
  const wanted: DocumentList = { listProperties: { nestingLevels: levelsOf(preset) } };
  const places = paragraphsIn(segment, from, to);
  const first = places[0];
  if (!first) return;
  const listId = listBefore(segment.tab, first, wanted) ?? editing.ids.objectId();
  segment.tab.lists = { ...segment.tab.lists, [listId]: segment.tab.lists?.[listId] ?? wanted };
  for (const place of places) {
    const { paragraph } = place;
    const level = Math.min(8, dropLeadingTabs(segment, place) + (paragraph.bullet?.nestingLevel ?? 0));
    const looks = paragraph.bullet?.textStyle ?? { underline: false };
    paragraph.bullet = { listId, ...(level > 0 ? { nestingLevel: level } : {}), textStyle: looks };
    paragraph.paragraphStyle.indentFirstLine = points(36 * level + 18);
    paragraph.paragraphStyle.indentStart = points(36 * level + 36);
  }
};

/** The nesting stays visible as an indent, as Google documents. */
export const deleteParagraphBullets = (editing: Editing, request: { range?: WantedRange }): void => {
  const range = request.range ?? refuse('The range must be specified.');
  const segment = segmentOf(editing, range);
  const { from, to } = boundsOf(segment, range, { includeLastNewline: true });
  for (const { paragraph } of paragraphsIn(segment, from, to)) {
    const level = paragraph.bullet?.nestingLevel ?? 0;
    if (!paragraph.bullet) continue;
    delete paragraph.bullet;
    delete paragraph.paragraphStyle.indentFirstLine;
    delete paragraph.paragraphStyle.indentStart;
    if (level > 0) Object.assign(paragraph.paragraphStyle, { indentFirstLine: points(36 * level), indentStart: points(36 * level) });
  }
};
