// Where the lists of a plan stand: which rows or list items belong together, whose they are, and whether anyone wrote beside our words.
import type { PlacedParagraph } from './docParagraphs';
import { placeKey } from './docRequests';
import type { OwnedRange } from './ownedRanges';
import type { ListName } from './planTags';

/** The ranges of one item in one table or list. */
export interface Row {
  readonly itemId: string | null;
  readonly ranges: readonly OwnedRange[];
  readonly paragraph: PlacedParagraph;
}

/** What one row of the template became. */
export interface Site {
  readonly list: ListName;
  readonly rows: readonly Row[];
}

/** A list item inside a cell repeats as a paragraph, everything else inside a cell as a row. */
export const inRow = (paragraph: PlacedParagraph): boolean => paragraph.cell !== null && !paragraph.bulleted;

const lineKey = (paragraph: PlacedParagraph): string =>
  inRow(paragraph) ? `row ${paragraph.cell?.rowStart ?? 0}` : `paragraph ${paragraph.start}`;

const siteKey = ({ use, paragraph, place, layout }: OwnedRange): string =>
  [
    placeKey(place),
    use.list ?? '',
    inRow(paragraph) ? `table ${paragraph.cell?.tableStart ?? 0}` : `list ${paragraph.siblings[0]?.start ?? 0}`,
    layout?.join('¦') ?? '',
  ].join(' ');

const rowsOf = (owned: readonly OwnedRange[]): readonly Row[] => {
  const lines = new Map<string, OwnedRange[]>();
  for (const range of owned) {
    if (range.use.list === null) continue;
    const key = `${placeKey(range.place)} ${lineKey(range.paragraph)}`;
    lines.set(key, [...(lines.get(key) ?? []), range]);
  }
  return [...lines.values()].reduce<Row[]>((rows, ranges) => {
    const [first] = ranges;
    return first === undefined ? rows : rows.concat({ itemId: first.itemId, ranges, paragraph: first.paragraph });
  }, []);
};

/** Rows of one layout in one place, until an item comes a second time: then another row of the template begins. */
export const sitesOf = (owned: readonly OwnedRange[]): readonly Site[] => {
  const sites: { readonly key: string; readonly list: ListName; rows: Row[] }[] = [];
  for (const row of rowsOf(owned)) {
    const [first] = row.ranges;
    if (first === undefined || first.use.list === null) continue;
    const key = siteKey(first);
    const site = [...sites].reverse().find((one) => one.key === key);
    if (site === undefined || site.rows.some(({ itemId }) => itemId === row.itemId)) sites.push({ key, list: first.use.list, rows: [row] });
    else site.rows.push(row);
  }
  return sites;
};

const paragraphsOfRow = ({ paragraph }: Row, paragraphs: readonly PlacedParagraph[]): readonly PlacedParagraph[] =>
  inRow(paragraph)
    ? paragraphs.filter(
        (one) =>
          placeKey(one.place) === placeKey(paragraph.place) &&
          one.cell?.rowStart === paragraph.cell?.rowStart &&
          one.cell?.tableStart === paragraph.cell?.tableStart,
      )
    : [paragraph];

const slotMark = '\uFFFC';

/** A paragraph's words, each of our unchanged spans as one mark. */
const outside = (paragraph: PlacedParagraph, owned: readonly OwnedRange[]): string => {
  let words = paragraph.text.slice(0, -1);
  for (const range of [...owned].reverse()) {
    if (placeKey(range.place) !== placeKey(paragraph.place) || range.start < paragraph.start || range.end > paragraph.end || range.edited)
      continue;
    words = words.slice(0, range.start - paragraph.start) + slotMark + words.slice(range.end - paragraph.start);
  }
  return words.trim();
};

/** True when the row holds what the template and we put there, and nothing of a person's. */
export const isOursAlone = (row: Row, owned: readonly OwnedRange[], paragraphs: readonly PlacedParagraph[]): boolean => {
  if (row.ranges.some(({ edited }) => edited)) return false;
  const layout = row.ranges.find((range) => range.layout !== null)?.layout ?? null;
  return paragraphsOfRow(row, paragraphs).every((paragraph) => {
    const found = outside(paragraph, owned);
    const column = inRow(paragraph) ? (paragraph.cell?.columnIndex ?? 0) : 0;
    const wanted = layout?.[column]?.replace(/\{\{[^{}]*\}\}/g, slotMark).trim();
    return found === (wanted ?? '') || found.split(slotMark).join('').trim() === '';
  });
};
