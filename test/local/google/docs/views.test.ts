// What people read: a document as a page, as text, and as a Word file.
import { describe, expect, it } from '@jest/globals';
import { documentDocx } from '../../../../local/google/docs/views/documentDocx';
import { documentHtml } from '../../../../local/google/docs/views/documentHtml';
import { documentText } from '../../../../local/google/docs/views/documentText';
import { createRequire } from 'node:module';
import { after, documentWith } from './support';
import { planLike } from './planLike';

const { loadAsync } = createRequire(import.meta.url)('jszip') as {
  loadAsync: (file: Buffer) => Promise<{ file: (name: string) => { async: (kind: 'string') => Promise<string> } | null }>;
};
const plan = planLike();

describe('a document as text', () => {
  it('keeps list marks, nesting, chips, header and footer, and rows as tab-separated lines', () => {
    expect(documentText(plan)).toBe(
      [
        'Maple Grove Elementary',
        '',
        'Action plan: questioning that makes students think',
        'Amir Haddad · Grade 4 · Jan 5 – 29',
        'Goal',
        '',
        'Students explain their reasoning in 8 of 10 exchanges by Jan 29 🎓',
        'Where we start',
        '',
        'Measure\tBaseline\tTarget\tn',
        'Exchanges with reasoning\t3 of 10\t8 of 10\t24',
        'Exit ticket, fractions\t41 %\t65 %\t22',
        'Steps',
        '1. Plan three open questions a lesson',
        '   a. Write them on the lesson slide',
        '2. Wait five seconds before answering',
        'Agreed',
        '[ ] Observe on Jan 12',
        '[ ] Share two clips',
        'Looking at',
        '* Talk moves',
        '   * Revoicing',
        'Next check-back: Jan 26, 2027 with Rosa Díaz',
        'See the district guide <questioning>',
        'שלום לכולם, تحية للجميع',
        '',
        '2026–27 · Coaching notes, not part of evaluation',
        '',
      ].join('\n'),
    );
  });
});

describe('a document as a page', () => {
  const page = documentHtml(plan);

  it('escapes every text', () => {
    expect(page).toContain('&lt;questioning&gt;');
    expect(documentHtml(documentWith('<script>alert(1)</script>"\''))).not.toContain('<script');
  });

  it('opens links only where they are safe', () => {
    expect(page).toContain('href="https://example.org/guide?a=1&amp;b=2"');
    const link = (url: string) =>
      documentHtml(
        after(documentWith('click'), {
          updateTextStyle: { range: { startIndex: 1, endIndex: 6 }, textStyle: { link: { url } }, fields: 'link' },
        }),
      );
    expect(link('javascript:alert(1)')).not.toContain('javascript:');
    expect(link('https://x.example/"onmouseover="alert(1)')).not.toContain('"onmouseover');
  });

  it('has headings, header cells, check boxes and chips', () => {
    for (const part of ['<h1', '<h2', '<th scope="col"', 'aria-label="Check box"', 'class="chip date"', 'class="chip person"', 'dir="rtl"'])
      expect(page).toContain(part);
  });

  it('leaves covered cells out and spans the merged one', () => {
    const location = { tableStartLocation: { index: 2 }, rowIndex: 0, columnIndex: 0 };
    const merged = after(
      documentWith(''.padEnd(1, 'x')),
      { insertTable: { location: { index: 1 }, rows: 2, columns: 2 } },
      { mergeTableCells: { tableRange: { tableCellLocation: location, rowSpan: 1, columnSpan: 2 } } },
    );
    const html = documentHtml(merged);
    expect(html).toContain('colspan="2"');
    expect(html.match(/<td/g)).toHaveLength(3);
  });
});

describe('a document as a Word file', () => {
  it('carries styles, lists, shading, links, header and footer', async () => {
    const zip = await loadAsync(await documentDocx(plan));
    const part = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
    const body = await part('word/document.xml');
    for (const mark of [
      'w:val="Title"',
      'w:val="Heading1"',
      'w:fill="EBF1F1"',
      'w:fill="DCEFF0"',
      'w:color w:val="0A5E68"',
      'w:sz w:val="44"',
      '<w:bidi',
    ])
      expect(body).toContain(mark);
    expect(body).toContain('<w:tblHeader');
    expect(await part('word/numbering.xml')).toContain('☐');
    expect(await part('word/_rels/document.xml.rels')).toContain('https://example.org/guide?a=1&amp;b=2');
    expect(await part('word/header1.xml')).toContain('Maple Grove Elementary');
    expect(await part('word/footer1.xml')).toContain('not part of evaluation');
  });
});
