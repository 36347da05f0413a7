// What of a Doc is ours: named ranges, each name saying which tag and row it holds and what we last wrote there, so that a person's
// words are told from ours without remembering the Doc.
import { type DocJson, type DocPlace, tabsOf } from './docJson';
import { paragraphsOf, type PlacedParagraph, readingOf } from './docParagraphs';
import { listNames, readTag, type TagUse, writtenTag } from './planTags';
import { markOf } from './textMark';

const prefix = 'coachbook';
const longestName = 256;

export interface OwnedName {
  readonly use: TagUse;
  readonly itemId: string | null;
  /** The mark of what we wrote. */
  readonly mark: string;
  /** What the tracker said about the row then, field by field (planRowMarks). */
  readonly row: readonly string[];
  /** What a whole row holds, cell by cell as a template would say it, so that a row can be added and a cell found again; null if unknown. */
  readonly layout: readonly string[] | null;
}

const cellBreak = '¦';

/** "coachbook/steps/step_8f3k/dueOn | chip/<mark>/<row marks>/{{text}}¦{{dueOn | chip}}" */
export const nameOf = ({ use, itemId, mark, row, layout }: OwnedName): string => {
  const written = writtenTag({ ...use, list: null, later: false });
  const start = [prefix + (use.later ? '.later' : ''), use.list ?? '', encodeURIComponent(itemId ?? ''), written, mark, row.join('.')].join(
    '/',
  );
  const whole = layout === null ? `${start}/` : `${start}/${layout.join(cellBreak)}`;
  return whole.length <= longestName ? whole : `${start}/`;
};

export const readName = (name: string): OwnedName | null => {
  const [head, list = '', itemId = '', field = '', mark, row = '', ...rest] = name.split('/');
  if ((head !== prefix && head !== `${prefix}.later`) || mark === undefined) return null;
  const listName = listNames.find((known) => known === list) ?? null;
  const tag = readTag(`${head === prefix ? '' : 'later: '}${listName === null ? '' : `${listName}.`}${field}`);
  if (tag.kind !== 'tag' || tag.use.list !== listName) return null;
  const layout = rest.join('/');
  return {
    use: tag.use,
    itemId: itemId === '' ? null : decoded(itemId),
    mark,
    row: row === '' ? [] : row.split('.'),
    layout: layout === '' ? null : layout.split(cellBreak),
  };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** One named range of ours as it stands in the Doc now. */
export interface OwnedRange extends OwnedName {
  readonly rangeId: string;
  readonly place: DocPlace;
  readonly start: number;
  readonly end: number;
  /** The paragraph it starts in. */
  readonly paragraph: PlacedParagraph;
  /** What a person reads there now. */
  readonly reading: string;
  /** True when that is not what we wrote, or the range reaches over more than one paragraph. */
  readonly edited: boolean;
}

export const ownedRanges = (doc: DocJson, paragraphs: readonly PlacedParagraph[] = paragraphsOf(doc)): readonly OwnedRange[] => {
  const owned: OwnedRange[] = [];
  for (const { tabId, content } of tabsOf(doc)) {
    for (const name of Object.keys(content.namedRanges ?? {})) {
      const read = readName(name);
      if (read === null) continue;
      for (const { namedRangeId, ranges } of content.namedRanges?.[name]?.namedRanges ?? []) {
        const spans = (ranges ?? []).map((span) => ({
          start: span.startIndex ?? 0,
          end: span.endIndex ?? 0,
          segmentId: span.segmentId ?? null,
        }));
        const [first] = spans;
        const last = spans[spans.length - 1];
        if (namedRangeId === undefined || first === undefined || last === undefined) continue;
        const place = { tabId, segmentId: first.segmentId };
        const inPlace = paragraphs.filter((one) => one.place.tabId === tabId && one.place.segmentId === place.segmentId);
        const paragraph = inPlace.find((one) => one.start <= first.start && first.start < one.end);
        if (paragraph === undefined) continue;
        const reading = inPlace
          .filter((one) => one.start < last.end && first.start < one.end)
          .map((one) => readingOf(one, first.start, last.end))
          .join('');
        const edited = spans.length > 1 || last.end > paragraph.end - 1 || markOf(reading) !== read.mark;
        owned.push({ ...read, rangeId: namedRangeId, place, start: first.start, end: last.end, paragraph, reading, edited });
      }
    }
  }
  return owned.sort((one, other) => one.start - other.start);
};
