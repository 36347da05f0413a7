// Everything that is inserted and is not text or a table: breaks, footnotes, images, chips.
import type { DateElementProperties, Dimension, PersonProperties, RichLinkProperties, StructuralElement } from '../record';
import { dateText } from './dateText';
import type { Editing, Segment } from './editing';
import { lengthened } from './editing';
import type { WantedPlace } from './insertText';
import { insertElement, insertionPoint, insertString } from './insertText';
import { insertionPlace } from './places';
import { refuse } from './refusal';
import { textElement } from './textRuns';

const bodyOnly = (segment: Segment, what: string): void => {
  if (segment.kind !== 'body') refuse(`${what} can only be inserted inside the body.`);
};

const outsideTables = (segment: Segment, index: number, what: string): void => {
  if (insertionPlace(segment, index).inTable) refuse(`${what} cannot be inserted inside a table.`);
};

/** Two units: the break and a newline behind it. */
export const insertPageBreak = (editing: Editing, request: WantedPlace): void => {
  const { segment, index } = insertionPoint(editing, request);
  bodyOnly(segment, 'Page breaks');
  outsideTables(segment, index, 'Page breaks');
  insertString(editing, segment, index, '\n');
  insertElement(editing, segment, index, (textStyle) => ({ pageBreak: { textStyle } }));
};

export const insertSectionBreak = (editing: Editing, request: WantedPlace & { sectionType?: string }): void => {
  const { segment, index } = insertionPoint(editing, request);
  const sectionType = request.sectionType ?? '';
  if (sectionType !== 'CONTINUOUS' && sectionType !== 'NEXT_PAGE') refuse('The section type must be specified.');
  bodyOnly(segment, 'Section breaks');
  outsideTables(segment, index, 'Section breaks');
  insertString(editing, segment, index, '\n');
  const at = segment.content.findIndex((element) => element.endIndex === index + 1);
  const sectionStyle = { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT', sectionType };
  segment.content.splice(at + 1, 0, { endIndex: 0, sectionBreak: { sectionStyle } });
  lengthened(segment, index + 1, 1);
};

const footnoteText = (): StructuralElement[] => [
  {
    endIndex: 2,
    paragraph: {
      elements: [{ ...textElement(' \n', { fontSize: { magnitude: 10, unit: 'PT' } }), endIndex: 2 }],
      paragraphStyle: { namedStyleType: 'NORMAL_TEXT', lineSpacing: 100, direction: 'LEFT_TO_RIGHT' },
    },
  },
];

export const createFootnote = (editing: Editing, request: WantedPlace) => {
  const { segment, index } = insertionPoint(editing, request);
  bodyOnly(segment, 'Footnote references');
  const footnoteId = editing.ids.objectId();
  insertElement(editing, segment, index, (textStyle) => ({ footnoteReference: { footnoteId, textStyle } }));
  segment.tab.footnotes = { ...segment.tab.footnotes, [footnoteId]: { footnoteId, content: footnoteText() } };
  return { createFootnote: { footnoteId } };
};

const NO_IMAGE =
  'There was a problem retrieving the image. The provided image should be publicly accessible, within size limit, and in supported formats.';

/** The host keeps the address and the asked size; it fetches nothing, so the picture's own proportions are unknown. */
export const insertInlineImage = (
  editing: Editing,
  request: WantedPlace & { uri?: string; objectSize?: { width?: Dimension; height?: Dimension } },
) => {
  const { segment, index } = insertionPoint(editing, request);
  const uri = request.uri ?? '';
  if (segment.kind === 'footnote') refuse('Inline images cannot be inserted inside a footnote.');
  if (uri.length > 2048 || !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(uri)) refuse(NO_IMAGE);
  const objectId = editing.ids.objectId();
  const margin = { magnitude: 9, unit: 'PT' };
  const embeddedObject = {
    imageProperties: { contentUri: uri, sourceUri: uri, cropProperties: {} },
    embeddedObjectBorder: {
      color: { color: { rgbColor: {} } },
      width: { unit: 'PT' },
      dashStyle: 'SOLID',
      propertyState: 'NOT_RENDERED',
    },
    size: {
      height: request.objectSize?.height ?? { magnitude: 150, unit: 'PT' },
      width: request.objectSize?.width ?? { magnitude: 200, unit: 'PT' },
    },
    marginTop: margin,
    marginBottom: margin,
    marginRight: margin,
    marginLeft: margin,
  };
  insertElement(editing, segment, index, (textStyle) => ({ inlineObjectElement: { inlineObjectId: objectId, textStyle } }));
  segment.tab.inlineObjects = { ...segment.tab.inlineObjects, [objectId]: { objectId, inlineObjectProperties: { embeddedObject } } };
  return { insertInlineImage: { objectId } };
};

const rolledOut = (editing: Editing): void => {
  if (!editing.rollout.smartChips) refuse('This request is not supported.');
};

export const insertPerson = (editing: Editing, request: WantedPlace & { personProperties?: PersonProperties }): void => {
  rolledOut(editing);
  const { segment, index } = insertionPoint(editing, request);
  const { email = '', name } = request.personProperties ?? {};
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) refuse('The email address of the person must be specified.');
  const personProperties = { ...(name ? { name } : {}), email };
  insertElement(editing, segment, index, (textStyle) => ({ person: { personId: editing.ids.objectId(), textStyle, personProperties } }));
};

export const insertDate = (editing: Editing, request: WantedPlace & { dateElementProperties?: DateElementProperties }): void => {
  rolledOut(editing);
  const { segment, index } = insertionPoint(editing, request);
  const asked = request.dateElementProperties ?? {};
  const seconds = Date.parse(asked.timestamp ?? '');
  if (Number.isNaN(seconds)) refuse('The timestamp of the date must be specified.');
  const properties = {
    timestamp: new Date(seconds).toISOString().replace(/\.000Z$/, 'Z'),
    ...(asked.timeZoneId ? { timeZoneId: asked.timeZoneId } : {}),
    locale: asked.locale ?? 'en',
    dateFormat: asked.dateFormat ?? 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED',
    timeFormat: asked.timeFormat ?? 'TIME_FORMAT_DISABLED',
  };
  const dateElementProperties = { ...properties, displayText: dateText(properties) };
  insertElement(editing, segment, index, (textStyle) => ({
    dateElement: { dateId: editing.ids.objectId(), textStyle, dateElementProperties },
  }));
};

export const insertRichLink = (editing: Editing, request: WantedPlace & { richLinkProperties?: RichLinkProperties }): void => {
  rolledOut(editing);
  const { segment, index } = insertionPoint(editing, request);
  const { uri = '', title, mimeType } = request.richLinkProperties ?? {};
  if (!/^https:\/\/[^\s/]+/.test(uri)) refuse('The URI of the rich link is invalid.');
  const richLinkProperties = { title: title ?? uri, uri, ...(mimeType ? { mimeType } : {}) };
  insertElement(editing, segment, index, (textStyle) => ({
    richLink: { richLinkId: editing.ids.objectId(), textStyle, richLinkProperties },
  }));
};

export const replaceImage = (editing: Editing, request: { imageObjectId?: string; uri?: string; tabId?: string }): void => {
  const all = editing.document.tabs.flatMap((tab) => Object.values(tab.documentTab.inlineObjects ?? {}));
  const image = all.find((object) => object.objectId === request.imageObjectId) ?? refuse('The image object ID is invalid.');
  if (!/^https?:\/\//.test(request.uri ?? '')) refuse(NO_IMAGE);
  const { embeddedObject } = image.inlineObjectProperties;
  if (request.uri) embeddedObject.imageProperties = { ...embeddedObject.imageProperties, contentUri: request.uri, sourceUri: request.uri };
};
