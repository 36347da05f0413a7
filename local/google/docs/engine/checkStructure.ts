// The index rules every real document keeps, checked without the code that writes indexes. An empty answer means valid.
import type { DocumentRecord, NamedRange, Paragraph, StructuralElement, Table } from '../record';
import { allTabs, endOf, segmentsOf } from './editing';
import type { Segment } from './editing';

type Report = (fault: string) => void;
type Spanned = { startIndex?: number; endIndex: number };

/** Says where a piece must start; answers where it ends. */
const next = (piece: Spanned, expected: number, what: string, report: Report): number => {
  if (piece.startIndex === 0) report(`${what} writes a zero start index`);
  if ((piece.startIndex ?? 0) !== expected) report(`${what} starts at ${piece.startIndex ?? 0} instead of ${expected}`);
  return piece.endIndex;
};

const checkParagraph = (paragraph: Paragraph, start: number, report: Report): number => {
  let at = start;
  for (const element of paragraph.elements) {
    const end = next(element, at, 'an element', report);
    const units = end - at;
    const content = element.textRun?.content;
    if (content !== undefined && content.length !== units) report(`a run of ${content.length} units spans ${units}`);
    if (content === '') report(`an empty run at ${at}`);
    if (content?.slice(0, -1).includes('\n')) report(`a newline inside a run at ${at}`);
    if (content?.endsWith('\n') && element !== paragraph.elements[paragraph.elements.length - 1])
      report(`a newline before the end at ${at}`);
    if (content === undefined && !element.equation && units !== 1) report(`a single element spans ${units} at ${at}`);
    at = end;
  }
  if (!paragraph.elements[paragraph.elements.length - 1]?.textRun?.content.endsWith('\n'))
    report(`a paragraph at ${start} without its newline`);
  return at;
};

const checkTable = (table: Table, start: number, report: Report): number => {
  if (table.rows !== table.tableRows.length || table.rows < 1) report(`a table at ${start} counts ${table.rows} rows`);
  let at = start + 1;
  for (const row of table.tableRows) {
    if (row.tableCells.length !== table.columns) report(`a row at ${at} has ${row.tableCells.length} cells of ${table.columns}`);
    let cellStart = next({ ...row, endIndex: at + 1 }, at, 'a row', report);
    for (const cell of row.tableCells) {
      next(cell, cellStart, 'a cell', report);
      const end = checkContent(cell.content, cellStart + 1, report);
      if (end !== cell.endIndex) report(`a cell at ${cellStart} ends at ${cell.endIndex} instead of ${end}`);
      cellStart = cell.endIndex;
    }
    if (row.endIndex !== cellStart) report(`a row at ${at} ends at ${row.endIndex} instead of ${cellStart}`);
    at = row.endIndex;
  }
  return at + 1;
};

const checkElement = (element: StructuralElement, start: number, report: Report): number => {
  if (element.paragraph) return checkParagraph(element.paragraph, start, report);
  if (element.table) return checkTable(element.table, start, report);
  if (element.tableOfContents) return checkContent(element.tableOfContents.content, start + 1, report) + 1;
  return start + 1;
};

const checkContent = (content: readonly StructuralElement[], start: number, report: Report): number => {
  let at = start;
  content.forEach((element, nth) => {
    next(element, at, 'a structural element', report);
    const end = checkElement(element, at, report);
    if (end !== element.endIndex) report(`an element at ${at} ends at ${element.endIndex} instead of ${end}`);
    if (element.table && !(content[nth - 1]?.paragraph && content[nth + 1]?.paragraph))
      report(`a table at ${at} without paragraphs around it`);
    at = element.endIndex;
  });
  if (!content[content.length - 1]?.paragraph) report(`content from ${start} does not end with a paragraph`);
  return at;
};

const checkSegment = (segment: Segment, report: Report): void => {
  const first = segment.content[0];
  if (segment.kind === 'body' && !first?.sectionBreak) report('a body without its first section break');
  if (segment.kind !== 'body' && !first?.paragraph) report(`a ${segment.kind} that does not begin with a paragraph`);
  if (segment.kind !== 'body' && segment.content.some((element) => element.sectionBreak)) report(`a section break in a ${segment.kind}`);
  checkContent(segment.content, 0, report);
};

const checkNamedRange = (range: NamedRange, segments: readonly Segment[], report: Report): void => {
  if (range.ranges.length === 0) report(`named range ${range.name} without a range`);
  for (const span of range.ranges) {
    const segment = segments.find((candidate) => candidate.segmentId === (span.segmentId ?? ''));
    const inside = segment && (span.startIndex ?? 0) < span.endIndex && span.endIndex <= endOf(segment);
    if (!inside) report(`named range ${range.name} spans ${span.startIndex ?? 0} to ${span.endIndex} outside its segment`);
  }
};

/** Faults against Google's index rules, in words for whoever mends the host; empty for a valid document. */
export const checkStructure = (document: DocumentRecord): string[] => {
  const faults: string[] = [];
  const report: Report = (fault) => void faults.push(fault);
  for (const tab of allTabs(document.tabs)) {
    const segments = segmentsOf(tab);
    for (const segment of segments) checkSegment(segment, report);
    for (const named of Object.values(tab.documentTab.namedRanges ?? {}))
      for (const range of named.namedRanges) checkNamedRange(range, segments, report);
    for (const map of [tab.documentTab.namedRanges, tab.documentTab.footnotes, tab.documentTab.inlineObjects])
      if (map && Object.keys(map).length === 0) report('an empty map that Google would leave out');
  }
  return faults;
};
