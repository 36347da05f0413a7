// A new, empty document with the styles Google gives it: one tab, one empty paragraph, nine named styles, Letter paper.
import type { DocumentRecord, DocumentTab, NamedStyle, ParagraphStyle, TextStyle } from '../record';
import type { DocIds } from './editing';
import { textElement } from './textRuns';

const points = (magnitude: number) => (magnitude === 0 ? { unit: 'PT' } : { magnitude, unit: 'PT' });
const grey = (level: number) => ({ color: { rgbColor: { red: level, green: level, blue: level } } });
const noBorder = () => ({ color: {}, width: points(0), padding: points(0), dashStyle: 'SOLID' });

const normalText = (): NamedStyle => ({
  namedStyleType: 'NORMAL_TEXT',
  textStyle: {
    bold: false,
    italic: false,
    underline: false,
    strikethrough: false,
    smallCaps: false,
    backgroundColor: {},
    foregroundColor: { color: { rgbColor: {} } },
    fontSize: points(11),
    weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
    baselineOffset: 'NONE',
  },
  paragraphStyle: {
    namedStyleType: 'NORMAL_TEXT',
    alignment: 'START',
    lineSpacing: 115,
    direction: 'LEFT_TO_RIGHT',
    spacingMode: 'COLLAPSE_LISTS',
    spaceAbove: points(0),
    spaceBelow: points(0),
    borderBetween: noBorder(),
    borderTop: noBorder(),
    borderBottom: noBorder(),
    borderLeft: noBorder(),
    borderRight: noBorder(),
    indentFirstLine: points(0),
    indentStart: points(0),
    indentEnd: points(0),
    keepLinesTogether: false,
    keepWithNext: false,
    avoidWidowAndOrphan: true,
    shading: { backgroundColor: {} },
    pageBreakBefore: false,
  },
});

const displayed = (namedStyleType: string, size: number, above: number, below: number, textStyle: TextStyle = {}): NamedStyle => {
  const paragraphStyle: ParagraphStyle = {
    namedStyleType: 'NORMAL_TEXT',
    direction: 'LEFT_TO_RIGHT',
    spaceAbove: points(above),
    spaceBelow: points(below),
    keepLinesTogether: true,
    keepWithNext: true,
    pageBreakBefore: false,
  };
  return { namedStyleType, textStyle: { ...textStyle, fontSize: points(size) }, paragraphStyle };
};

const namedStyles = (): NamedStyle[] => [
  normalText(),
  displayed('HEADING_1', 20, 20, 6),
  displayed('HEADING_2', 16, 18, 6, { bold: false }),
  displayed('HEADING_3', 14, 16, 4, { bold: false, foregroundColor: grey(0.2627451) }),
  displayed('HEADING_4', 12, 14, 4, { foregroundColor: grey(0.4) }),
  displayed('HEADING_5', 11, 12, 4, { foregroundColor: grey(0.4) }),
  displayed('HEADING_6', 11, 12, 4, { italic: true, foregroundColor: grey(0.4) }),
  displayed('TITLE', 26, 0, 3),
  displayed('SUBTITLE', 15, 0, 16, {
    italic: false,
    foregroundColor: grey(0.4),
    weightedFontFamily: { fontFamily: 'Arial', weight: 400 },
  }),
];

export const defaultDocumentStyle = (): Record<string, unknown> => ({
  background: { color: {} },
  pageNumberStart: 1,
  marginTop: points(72),
  marginBottom: points(72),
  marginRight: points(72),
  marginLeft: points(72),
  pageSize: { height: points(792), width: points(612) },
  marginHeader: points(36),
  marginFooter: points(36),
  useCustomHeaderFooterMargins: true,
  documentFormat: { documentMode: 'PAGES' },
});

export const newTabContent = (): DocumentTab => ({
  body: {
    content: [
      {
        endIndex: 1,
        sectionBreak: {
          sectionStyle: { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType: 'CONTINUOUS' },
        },
      },
      {
        startIndex: 1,
        endIndex: 2,
        paragraph: {
          elements: [{ startIndex: 1, ...textElement('\n'), endIndex: 2 }],
          paragraphStyle: { namedStyleType: 'NORMAL_TEXT', direction: 'LEFT_TO_RIGHT' },
        },
      },
    ],
  },
  documentStyle: defaultDocumentStyle(),
  namedStyles: { styles: namedStyles() },
});

export const createDocument = (documentId: string, title: string, ids: DocIds): DocumentRecord => ({
  documentId,
  title,
  revisionId: ids.revisionId(),
  suggestionsViewMode: 'SUGGESTIONS_INLINE',
  tabs: [{ tabProperties: { tabId: 't.0', title: 'Tab 1', index: 0 }, documentTab: newTabContent() }],
});
