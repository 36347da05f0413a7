// The few kinds of Docs request that plans are written with, as plain JSON. Says nothing about when to use them.
import type { DocPlace, DocTextStyle } from './docJson';

export type DocRequest = Readonly<Record<string, unknown>>;

const location = (place: DocPlace, index: number): DocRequest => ({
  index,
  ...(place.segmentId === null ? {} : { segmentId: place.segmentId }),
  ...(place.tabId === null ? {} : { tabId: place.tabId }),
});

const range = (place: DocPlace, startIndex: number, endIndex: number): DocRequest => ({
  startIndex,
  endIndex,
  ...(place.segmentId === null ? {} : { segmentId: place.segmentId }),
  ...(place.tabId === null ? {} : { tabId: place.tabId }),
});

export const insertText = (place: DocPlace, index: number, text: string): DocRequest => ({
  insertText: { location: location(place, index), text },
});

export const deleteRange = (place: DocPlace, start: number, end: number): DocRequest => ({
  deleteContentRange: { range: range(place, start, end) },
});

export const nameRange = (place: DocPlace, start: number, end: number, name: string): DocRequest => ({
  createNamedRange: { name, range: range(place, start, end) },
});

export const forgetRange = (namedRangeId: string): DocRequest => ({ deleteNamedRange: { namedRangeId } });

export const insertRow = (place: DocPlace, tableStart: number, rowIndex: number): DocRequest => ({
  insertTableRow: {
    tableCellLocation: { tableStartLocation: location(place, tableStart), rowIndex, columnIndex: 0 },
    insertBelow: true,
  },
});

export const deleteRow = (place: DocPlace, tableStart: number, rowIndex: number): DocRequest => ({
  deleteTableRow: { tableCellLocation: { tableStartLocation: location(place, tableStart), rowIndex, columnIndex: 0 } },
});

export const insertTable = (place: DocPlace, index: number, rows: number, columns: number): DocRequest => ({
  insertTable: { rows, columns, location: location(place, index) },
});

/** The name stands in the text instead of the address (PersonProperties.name). */
export const insertPerson = (place: DocPlace, index: number, email: string, name: string): DocRequest => ({
  insertPerson: { location: location(place, index), personProperties: { email, name } },
});

/** A date chip at noon UTC, as Docs itself makes them: a day, without a time. */
export const insertDate = (place: DocPlace, index: number, date: string, locale: string): DocRequest => ({
  insertDate: {
    location: location(place, index),
    dateElementProperties: {
      timestamp: `${date}T12:00:00Z`,
      locale,
      dateFormat: 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
      timeFormat: 'TIME_FORMAT_DISABLED',
    },
  },
});

/** A field that is named and not given goes back to what the paragraph has. */
export const styleText = (place: DocPlace, start: number, end: number, textStyle: object, fields: string): DocRequest => ({
  updateTextStyle: { range: range(place, start, end), textStyle, fields },
});

const ownTextFields = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'fontSize',
  'weightedFontFamily',
  'foregroundColor',
  'backgroundColor',
] as const;

/** Gives text the look of a template's run; its link is not copied. */
export const copyTextStyle = (place: DocPlace, start: number, end: number, model: DocTextStyle): DocRequest => {
  const style: Record<string, unknown> = {};
  for (const field of ownTextFields) if (model[field] !== undefined) style[field] = model[field];
  return styleText(place, start, end, style, ownTextFields.join(','));
};

export const styleParagraph = (place: DocPlace, start: number, end: number, paragraphStyle: object, fields: string): DocRequest => ({
  updateParagraphStyle: { range: range(place, start, end), paragraphStyle, fields },
});

export const bullets = (place: DocPlace, start: number, end: number, bulletPreset: string): DocRequest => ({
  createParagraphBullets: { range: range(place, start, end), bulletPreset },
});

export const placeKey = (place: DocPlace): string => `${place.tabId ?? ''}/${place.segmentId ?? ''}`;

export const tableLocation = location;
