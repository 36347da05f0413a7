// Named styles and lists of a document as Word keeps them.
import type { ILevelsOptions, INumberingOptions, IStylesOptions } from 'docx';
import { AlignmentType, LevelFormat } from 'docx';
import type { DocumentTab, NestingLevel } from '../record';
import { isChecklist } from './listMarks';
import { paragraphLook, points, textLook } from './look';
import { runStyle, spacingOf, twips } from './wordParagraphs';

const WORD_NAMES = {
  title: 'TITLE',
  heading1: 'HEADING_1',
  heading2: 'HEADING_2',
  heading3: 'HEADING_3',
  heading4: 'HEADING_4',
  heading5: 'HEADING_5',
  heading6: 'HEADING_6',
} as const;

/** Styles stand in the file too, so that text a reader adds in Word looks like the rest. */
export const wordStyles = (tab: DocumentTab | undefined): IStylesOptions => {
  if (!tab) return {};
  const look = (namedStyleType: string) => {
    const paragraphStyle = { namedStyleType };
    return {
      run: runStyle(textLook(tab, paragraphStyle)),
      paragraph: { spacing: spacingOf(paragraphLook(tab, { elements: [], paragraphStyle })) },
    };
  };
  const named = Object.fromEntries(Object.entries(WORD_NAMES).map(([word, google]) => [word, look(google)]));
  const subtitle = { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Normal', quickFormat: true, ...look('SUBTITLE') };
  return { default: { document: look('NORMAL_TEXT'), ...named }, paragraphStyles: [subtitle] };
};

const FORMATS: Readonly<Record<string, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  DECIMAL: LevelFormat.DECIMAL,
  ZERO_DECIMAL: LevelFormat.DECIMAL_ZERO,
  ALPHA: LevelFormat.LOWER_LETTER,
  UPPER_ALPHA: LevelFormat.UPPER_LETTER,
  ROMAN: LevelFormat.LOWER_ROMAN,
  UPPER_ROMAN: LevelFormat.UPPER_ROMAN,
};

const levelOf = (glyph: NestingLevel, level: number): ILevelsOptions => {
  const numbered = FORMATS[glyph.glyphType ?? ''];
  const first = points(glyph.indentFirstLine);
  const start = points(glyph.indentStart);
  const common = {
    level,
    start: glyph.startNumber ?? 1,
    alignment: glyph.bulletAlignment === 'END' ? AlignmentType.END : AlignmentType.START,
    style: { paragraph: { indent: { start: twips(start), hanging: twips(start - first) } } },
  };
  // Word counts levels from 1 in its number texts, Docs from 0.
  if (numbered)
    return {
      ...common,
      format: numbered,
      text: (glyph.glyphFormat ?? '%0.').replace(/%(\d)/g, (_all, nth: string) => `%${Number(nth) + 1}`),
    };
  const text = isChecklist(glyph) ? '☐' : (glyph.glyphSymbol ?? '●');
  return { ...common, format: LevelFormat.BULLET, text, style: { ...common.style, run: { font: 'Segoe UI Symbol' } } };
};

export const wordLists = (tab: DocumentTab, prefix: string): INumberingOptions['config'] =>
  Object.entries(tab.lists ?? {}).map(([listId, list]) => ({
    reference: prefix + listId,
    levels: list.listProperties.nestingLevels.map(levelOf),
  }));
