// A document as a web page that looks like the Doc: paper, headings, lists, tables, chips. Nothing on it is fetched.
import { allTabs } from '../engine/editing';
import type { DocumentRecord, DocumentTab, Paragraph, StructuralElement, Table, TableCell } from '../record';
import { listMarks } from './listMarks';
import type { Page } from './inlineHtml';
import { css, elementHtml, escaped, line } from './inlineHtml';
import { hexOf, paragraphLook, points, styleOfElement, textLook } from './look';
import { hiddenCells } from './mergedCells';

const TAGS: Readonly<Record<string, string>> = {
  TITLE: 'h1',
  HEADING_1: 'h2',
  HEADING_2: 'h3',
  HEADING_3: 'h4',
  HEADING_4: 'h5',
  HEADING_5: 'h6',
  HEADING_6: 'h6',
};

const ALIGN: Readonly<Record<string, string>> = { START: 'start', CENTER: 'center', END: 'end', JUSTIFIED: 'justify' };

const paragraphHtml = (page: Page, paragraph: Paragraph): string => {
  const look = paragraphLook(page.tab, paragraph);
  const mark = page.marks.get(paragraph);
  const [first] = paragraph.elements;
  const size = textLook(page.tab, paragraph.paragraphStyle, first ? styleOfElement(first) : {});
  const style = css({
    margin: `${look.above}pt 0 ${look.below}pt`,
    'padding-inline-start': `${look.start}pt`,
    'padding-inline-end': look.end ? `${look.end}pt` : undefined,
    'text-indent': mark || look.firstLine === look.start ? undefined : `${look.firstLine - look.start}pt`,
    'text-align': ALIGN[look.alignment],
    'line-height': String(Math.round(look.lineHeight * 117) / 100),
    'font-size': `${size.size}pt`,
    background: look.shading && `#${look.shading}`,
    'border-top': line(look.borders.top),
    'border-bottom': line(look.borders.bottom),
    'border-left': line(look.borders.left),
    'border-right': line(look.borders.right),
  });
  const tag = TAGS[look.named] ?? 'p';
  const id = paragraph.paragraphStyle.headingId;
  const front = mark
    ? `<span class="mark ${mark.kind}" style="inset-inline-start:${look.firstLine}pt;color:#${size.color}">${mark.kind === 'check' ? '<i class="box" role="img" aria-label="Check box"></i>' : escaped(mark.text)}</span>`
    : '';
  const words = paragraph.elements.map((element) => elementHtml(page, paragraph, element)).join('');
  const direction = look.rightToLeft ? ' dir="rtl"' : ' dir="auto"';
  return `<${tag}${id ? ` id="${escaped(id)}"` : ''}${direction}${mark ? ' class="item"' : ''} style="${style}">${front}${words || '<br>'}</${tag}>`;
};

const cellHtml = (page: Page, cell: TableCell, header: boolean): string => {
  const look = cell.tableCellStyle;
  const pad = (size: typeof look.paddingTop): string => `${size ? points(size) : 5}pt`;
  const style = css({
    background: hexOf(look.backgroundColor) && `#${hexOf(look.backgroundColor) ?? ''}`,
    padding: [look.paddingTop, look.paddingRight, look.paddingBottom, look.paddingLeft].map(pad).join(' '),
    'border-top': line(look.borderTop),
    'border-right': line(look.borderRight),
    'border-bottom': line(look.borderBottom),
    'border-left': line(look.borderLeft),
    'vertical-align': look.contentAlignment === 'MIDDLE' ? 'middle' : look.contentAlignment === 'BOTTOM' ? 'bottom' : 'top',
  });
  const span = (name: string, value: number | undefined): string => ((value ?? 1) > 1 ? ` ${name}="${value ?? 1}"` : '');
  const tag = header ? 'th scope="col"' : 'td';
  const spans = span('rowspan', look.rowSpan) + span('colspan', look.columnSpan);
  return `<${tag}${spans} style="${style}">${contentHtml(page, cell.content)}</${header ? 'th' : 'td'}>`;
};

const tableHtml = (page: Page, table: Table): string => {
  const columns = table.tableStyle?.tableColumnProperties ?? [];
  const widths = columns.map((column) => (column.width ? `<col style="width:${points(column.width)}pt">` : '<col>')).join('');
  const hidden = hiddenCells(table);
  const rows = table.tableRows.map((row) => {
    const header = row.tableRowStyle?.tableHeader === true;
    const cells = row.tableCells.filter((cell) => !hidden.has(cell)).map((cell) => cellHtml(page, cell, header));
    const height = points(row.tableRowStyle?.minRowHeight);
    return `<tr${height ? ` style="height:${height}pt"` : ''}>${cells.join('')}</tr>`;
  });
  return `<table><colgroup>${widths}</colgroup>${rows.join('')}</table>`;
};

const contentHtml = (page: Page, content: readonly StructuralElement[]): string =>
  content
    .map((element) => {
      if (element.paragraph) return paragraphHtml(page, element.paragraph);
      if (element.table) return tableHtml(page, element.table);
      return element.tableOfContents ? `<nav>${contentHtml(page, element.tableOfContents.content)}</nav>` : '';
    })
    .join('\n');

const segmentHtml = (tab: DocumentTab, content: StructuralElement[]): string =>
  contentHtml({ tab, marks: listMarks(tab, content) }, content);

const paperHtml = (tab: DocumentTab): string => {
  const style = tab.documentStyle as { pageSize?: { width?: { magnitude?: number }; height?: { magnitude?: number } } };
  const side = (name: string): string => `${points(tab.documentStyle[name] as { magnitude?: number } | undefined)}pt`;
  const header = tab.headers?.[String(tab.documentStyle['defaultHeaderId'])];
  const footer = tab.footers?.[String(tab.documentStyle['defaultFooterId'])];
  const notes = Object.values(tab.footnotes ?? {}).map((note) => `<li>${segmentHtml(tab, note.content)}</li>`);
  const paper = css({
    'max-width': `${style.pageSize?.width?.magnitude ?? 612}pt`,
    'min-height': `${style.pageSize?.height?.magnitude ?? 792}pt`,
    padding: `0 ${side('marginRight')} 0 ${side('marginLeft')}`,
    background: hexOf((tab.documentStyle['background'] as { color?: Parameters<typeof hexOf>[0] } | undefined)?.color) ? undefined : '#fff',
  });
  return `<article class="paper" style="${paper}">
<header style="min-height:${side('marginTop')}">${header ? segmentHtml(tab, header.content) : ''}</header>
<main>${segmentHtml(tab, tab.body.content)}</main>
${notes.length > 0 ? `<ol class="notes">${notes.join('')}</ol>` : ''}
<footer style="min-height:${side('marginBottom')}">${footer ? segmentHtml(tab, footer.content) : ''}</footer>
</article>`;
};

const PAGE_CSS = `*{box-sizing:border-box}body{margin:0;padding:24px 12px;background:#EBF1F1;font-family:Arial,sans-serif;color:#000}
.paper{display:flex;flex-direction:column;margin:0 auto 24px;box-shadow:0 1px 3px 1px rgba(27,36,38,.14);overflow-wrap:anywhere}
.paper main{flex:1}.paper header{padding:36pt 0 8pt}.paper footer{padding:8pt 0 36pt;align-content:end}
h1,h2,h3,h4,h5,h6,p{margin:0;font-weight:400}.item{position:relative}.mark{position:absolute}
.box{display:inline-block;width:.95em;height:.95em;border:1.5px solid #717E80;border-radius:2px;vertical-align:-.12em}
table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border:1pt solid #000;text-align:start;font-weight:400}
.chip{display:inline-block;padding:0 .45em;border-radius:1em;background:#E8EAED;color:#1B2426;text-decoration:none;line-height:1.35}
.chip.person::before{content:"\\25CF";color:#717E80;margin-inline-end:.3em}.chip.file::before{content:"\\25A4";color:#717E80;margin-inline-end:.3em}
.break{display:block;border-top:1px dashed #717E80;margin:12pt 0}.picture{display:inline-grid;place-items:center;background:#F4F8F8;border:1px solid #DCE4E4;color:#5A6769}
.tabname{max-width:612pt;margin:0 auto 8px;color:#455254;font-size:13px}.notes{border-top:1px solid #DCE4E4;padding:6pt 0 0 18pt}
@media print{body{background:#fff;padding:0}.paper{box-shadow:none}}`;

/** A whole page; tabs follow each other with their titles where there are several. */
export const documentHtml = (document: DocumentRecord): string => {
  const tabs = allTabs(document.tabs);
  const papers = tabs.map(
    ({ tabProperties, documentTab }) =>
      (tabs.length > 1 ? `<p class="tabname">${escaped(tabProperties.title)}</p>` : '') + paperHtml(documentTab),
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(document.title)}</title><style>${PAGE_CSS}</style></head><body>${papers.join('\n')}</body></html>`;
};
