// A document like the plans coaches share: title, goal box, table, lists, checklist, chips, header and footer, a
// right-to-left line. Made by batches, as a script would make it.
import { applyBatch } from '../../../../local/google/docs/engine/batch';
import type { DocumentRecord } from '../../../../local/google/docs/record';
import { bodyOf, emptyDocument, ids } from './support';

const color = (hex: string) => {
  const part = (at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
  return { color: { rgbColor: { red: part(0), green: part(2), blue: part(4) } } };
};
const pt = (magnitude: number) => ({ magnitude, unit: 'PT' });

class Draft {
  private document = emptyDocument();

  do(...requests: unknown[]): readonly Record<string, unknown>[] {
    const applied = applyBatch(this.document, requests, undefined, ids);
    this.document = applied.document;
    return applied.replies;
  }

  get end(): number {
    const content = bodyOf(this.document);
    return (content[content.length - 1]?.endIndex ?? 2) - 1;
  }

  get done(): DocumentRecord {
    return this.document;
  }

  line(text: string, named: string, textStyle: object = {}, fields = ''): void {
    const startIndex = this.end;
    const range = { startIndex, endIndex: startIndex + text.length };
    this.do(
      { insertText: { location: { index: startIndex }, text: `${text}\n` } },
      { updateParagraphStyle: { range, paragraphStyle: { namedStyleType: named }, fields: 'namedStyleType' } },
      ...(fields ? [{ updateTextStyle: { range, textStyle, fields } }] : []),
    );
  }

  table(rows: readonly (readonly string[])[]): number {
    const at = this.end;
    const columns = rows[0]?.length ?? 1;
    this.do({ insertTable: { location: { index: at }, rows: rows.length, columns } });
    const cells = rows.flatMap((row, r) => row.map((text, c) => ({ index: at + 1 + 3 + r * (1 + 2 * columns) + 2 * c, text })));
    this.do(...cells.reverse().flatMap(({ index, text }) => (text ? [{ insertText: { location: { index }, text } }] : [])));
    return at + 1;
  }

  list(items: readonly string[], bulletPreset: string): void {
    const startIndex = this.end;
    const text = items.map((item) => `${item}\n`).join('');
    this.do(
      { insertText: { location: { index: startIndex }, text } },
      { createParagraphBullets: { range: { startIndex, endIndex: startIndex + text.length }, bulletPreset } },
    );
  }
}

const styleTable = (draft: Draft, index: number, columns: number, rows: number): void => {
  const tableStartLocation = { index };
  const line = { color: color('DCE4E4'), width: pt(0.5), dashStyle: 'SOLID' };
  const none = { ...line, width: pt(0) };
  const padding = { paddingTop: pt(6), paddingBottom: pt(6), paddingLeft: pt(6), paddingRight: pt(6) };
  draft.do(
    {
      updateTableCellStyle: {
        tableStartLocation,
        tableCellStyle: { borderTop: line, borderBottom: line, borderLeft: none, borderRight: none, ...padding },
        fields: 'borderTop,borderBottom,borderLeft,borderRight,paddingTop,paddingBottom,paddingLeft,paddingRight',
      },
    },
    {
      updateTableCellStyle: {
        tableRange: { tableCellLocation: { tableStartLocation, rowIndex: 0, columnIndex: 0 }, rowSpan: 1, columnSpan: columns },
        tableCellStyle: { backgroundColor: rows === 1 ? color('DCEFF0') : color('EBF1F1') },
        fields: 'backgroundColor',
      },
    },
    ...(rows > 1 ? [{ pinTableHeaderRows: { tableStartLocation, pinnedHeaderRowsCount: 1 } }] : []),
  );
};

const frame = (draft: Draft): void => {
  const [reply, other] = draft.do({ createHeader: { type: 'DEFAULT' } }, { createFooter: { type: 'DEFAULT' } });
  const { headerId } = reply?.['createHeader'] as { headerId: string };
  const { footerId } = other?.['createFooter'] as { footerId: string };
  const small = (segmentId: string, text: string) => [
    { insertText: { location: { index: 0, segmentId }, text } },
    {
      updateTextStyle: {
        range: { startIndex: 0, endIndex: text.length, segmentId },
        textStyle: { fontSize: pt(9), foregroundColor: color('5A6769') },
        fields: 'fontSize,foregroundColor',
      },
    },
  ];
  draft.do(...small(headerId, 'Maple Grove Elementary'), ...small(footerId, '2026–27 · Coaching notes, not part of evaluation'));
};

const chips = (draft: Draft): void => {
  draft.line('Next check-back:  with ', 'NORMAL_TEXT');
  const start = draft.end - 'Next check-back:  with \n'.length;
  draft.do(
    { insertPerson: { location: { index: start + 23 }, personProperties: { name: 'Rosa Díaz', email: 'rosa.diaz@example.org' } } },
    {
      insertDate: {
        location: { index: start + 17 },
        dateElementProperties: { timestamp: '2027-01-26T12:00:00Z', dateFormat: 'DATE_FORMAT_MONTH_DAY_YEAR_ABBREVIATED' },
      },
    },
  );
};

export const planLike = (): DocumentRecord => {
  const draft = new Draft();
  frame(draft);
  const margins = { marginTop: pt(65), marginBottom: pt(65), marginLeft: pt(65), marginRight: pt(65) };
  draft.do({ updateDocumentStyle: { documentStyle: margins, fields: 'marginTop,marginBottom,marginLeft,marginRight' } });
  draft.line(
    'Action plan: questioning that makes students think',
    'TITLE',
    { fontSize: pt(22), bold: true, foregroundColor: color('1B2426') },
    'fontSize,bold,foregroundColor',
  );
  draft.line(
    'Amir Haddad · Grade 4 · Jan 5 – 29',
    'SUBTITLE',
    { fontSize: pt(11), foregroundColor: color('455254') },
    'fontSize,foregroundColor',
  );
  const heading = { fontSize: pt(14), bold: true, foregroundColor: color('0A5E68') };
  draft.line('Goal', 'HEADING_1', heading, 'fontSize,bold,foregroundColor');
  styleTable(draft, draft.table([['Students explain their reasoning in 8 of 10 exchanges by Jan 29 🎓']]), 1, 1);
  draft.line('Where we start', 'HEADING_1', heading, 'fontSize,bold,foregroundColor');
  const rows = [
    ['Measure', 'Baseline', 'Target', 'n'],
    ['Exchanges with reasoning', '3 of 10', '8 of 10', '24'],
    ['Exit ticket, fractions', '41 %', '65 %', '22'],
  ];
  styleTable(draft, draft.table(rows), 4, 3);
  draft.line('Steps', 'HEADING_1', heading, 'fontSize,bold,foregroundColor');
  draft.list(
    ['Plan three open questions a lesson', '\tWrite them on the lesson slide', 'Wait five seconds before answering'],
    'NUMBERED_DECIMAL_ALPHA_ROMAN',
  );
  draft.line('Agreed', 'HEADING_2');
  draft.list(['Observe on Jan 12', 'Share two clips'], 'BULLET_CHECKBOX');
  draft.line('Looking at', 'HEADING_2');
  draft.list(['Talk moves', '\tRevoicing'], 'BULLET_DISC_CIRCLE_SQUARE');
  chips(draft);
  draft.line('See the district guide <questioning>', 'NORMAL_TEXT');
  const at = draft.end - 'district guide <questioning>\n'.length;
  draft.do({
    updateTextStyle: {
      range: { startIndex: at, endIndex: at + 14 },
      textStyle: { link: { url: 'https://example.org/guide?a=1&b=2' } },
      fields: 'link',
    },
  });
  draft.line('שלום לכולם, تحية للجميع', 'NORMAL_TEXT');
  const rtl = { startIndex: draft.end - 3, endIndex: draft.end - 2 };
  draft.do({ updateParagraphStyle: { range: rtl, paragraphStyle: { direction: 'RIGHT_TO_LEFT' }, fields: 'direction' } });
  return draft.done;
};
