// A Doc laid out as its paragraphs, each with its text, where it stands, and what stands beside it. Reads Docs JSON, writes nothing.
import { type DocElement, type DocJson, type DocParagraph, type DocPlace, type DocTextStyle, tabsOf } from './docJson';

/** What a person sees as one object inside a line: one unit long. */
export type DocChip =
  | { readonly kind: 'person'; readonly email: string | null; readonly name: string | null }
  | { readonly kind: 'date'; readonly date: string | null; readonly shown: string }
  | { readonly kind: 'other' };

/** Elements that follow one another in a body, cell, header or footer. */
export interface Sibling {
  readonly kind: 'paragraph' | 'table' | 'break';
  readonly start: number;
  readonly end: number;
}

/** The innermost table cell around a paragraph. */
export interface CellPlace {
  readonly tableStart: number;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly rowStart: number;
  readonly rowEnd: number;
  /** Cells in this row, and columns of the table; they differ where cells are merged. */
  readonly cellsInRow: number;
  readonly columns: number;
}

export interface PlacedParagraph {
  readonly place: DocPlace;
  readonly start: number;
  /** One after the newline. */
  readonly end: number;
  /** As many UTF-16 units as the paragraph; what is not text stands as U+FFFC. */
  readonly text: string;
  readonly chips: ReadonlyMap<number, DocChip>;
  /** The style at each run's first index, in order. */
  readonly styles: readonly { readonly at: number; readonly style: DocTextStyle }[];
  readonly paragraphStyle: Readonly<Record<string, unknown>>;
  readonly bulleted: boolean;
  readonly cell: CellPlace | null;
  readonly siblings: readonly Sibling[];
  readonly position: number;
}

const objectMark = '\uFFFC';

const chipOf = (element: NonNullable<DocParagraph['elements']>[number]): DocChip => {
  if (element.person !== undefined) {
    return { kind: 'person', email: element.person.personProperties?.email ?? null, name: element.person.personProperties?.name ?? null };
  }
  if (element.dateElement !== undefined) {
    const found = element.dateElement.dateElementProperties;
    const date = /^\d{4}-\d{2}-\d{2}/.exec(found?.timestamp ?? '')?.[0] ?? null;
    return { kind: 'date', date, shown: found?.displayText ?? '' };
  }
  return { kind: 'other' };
};

const siblingOf = (element: DocElement): Sibling => ({
  kind: element.paragraph !== undefined ? 'paragraph' : element.table !== undefined ? 'table' : 'break',
  start: element.startIndex ?? 0,
  end: element.endIndex ?? 0,
});

const placed = (
  paragraph: DocParagraph,
  sibling: Sibling,
  around: Pick<PlacedParagraph, 'place' | 'cell' | 'siblings' | 'position'>,
): PlacedParagraph => {
  let text = '';
  const chips = new Map<number, DocChip>();
  const styles: { at: number; style: DocTextStyle }[] = [];
  for (const element of paragraph.elements ?? []) {
    const at = element.startIndex ?? 0;
    if (element.textRun !== undefined) {
      styles.push({ at, style: element.textRun.textStyle ?? {} });
      text += element.textRun.content ?? '';
    } else {
      chips.set(at, chipOf(element));
      text += objectMark.repeat(Math.max(0, (element.endIndex ?? at) - at));
    }
  }
  return {
    ...around,
    start: sibling.start,
    end: sibling.end,
    text,
    chips,
    styles,
    paragraphStyle: paragraph.paragraphStyle ?? {},
    bulleted: paragraph.bullet !== undefined,
  };
};

const walk = (content: readonly DocElement[], place: DocPlace, cell: CellPlace | null, into: PlacedParagraph[]): void => {
  const siblings = content.map(siblingOf);
  content.forEach((element, position) => {
    const sibling = siblings[position];
    if (sibling === undefined) return;
    if (element.paragraph !== undefined) into.push(placed(element.paragraph, sibling, { place, cell, siblings, position }));
    const rows = element.table?.tableRows ?? [];
    rows.forEach((row, rowIndex) => {
      const cells = row.tableCells ?? [];
      cells.forEach((found, columnIndex) => {
        walk(
          found.content ?? [],
          place,
          {
            tableStart: sibling.start,
            rowIndex,
            columnIndex,
            rowStart: row.startIndex ?? 0,
            rowEnd: row.endIndex ?? 0,
            cellsInRow: cells.length,
            columns: element.table?.columns ?? cells.length,
          },
          into,
        );
      });
    });
  });
};

/** Every paragraph of every tab: body, then headers, footers and footnotes. A table of contents is Google's own and is left out. */
export const paragraphsOf = (doc: DocJson): readonly PlacedParagraph[] => {
  const found: PlacedParagraph[] = [];
  for (const { tabId, content } of tabsOf(doc)) {
    walk(content.body?.content ?? [], { tabId, segmentId: null }, null, found);
    for (const segments of [content.headers, content.footers, content.footnotes]) {
      for (const segmentId of Object.keys(segments ?? {})) {
        walk(segments?.[segmentId]?.content ?? [], { tabId, segmentId }, null, found);
      }
    }
  }
  return found;
};

/** The style of the text at an index. */
export const styleAt = (paragraph: PlacedParagraph, index: number): DocTextStyle =>
  paragraph.styles.reduce<DocTextStyle>((style, run) => (run.at <= index ? run.style : style), {});

/** The text of a span within one paragraph, chips read as people see them: a date chip as its day, a person chip as the address. */
export const readingOf = (paragraph: PlacedParagraph, start: number, end: number): string => {
  let reading = '';
  for (let at = Math.max(start, paragraph.start); at < Math.min(end, paragraph.end); at += 1) {
    const chip = paragraph.chips.get(at);
    if (chip === undefined) reading += paragraph.text[at - paragraph.start] ?? '';
    else if (chip.kind === 'date') reading += chip.date ?? chip.shown;
    else if (chip.kind === 'person') reading += chip.email ?? chip.name ?? '';
  }
  return reading;
};
