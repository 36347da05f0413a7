// DocumentApp: programs as people write them, what they cost, and what stays unseen until it is saved.
import { describe, expect, it } from '@jest/globals';
import type { Blocks } from '../../../../local/google/docs/app/blocks';
import { DocumentApp } from '../../../../local/google/docs/app/documentApp';
import { Attribute, ParagraphHeading } from '../../../../local/google/docs/app/enums';
import type { ListItem, Paragraph } from '../../../../local/google/docs/app/paragraphNode';
import type { RangeElement } from '../../../../local/google/docs/app/rangeElement';
import type { Body } from '../../../../local/google/docs/app/sections';
import type { Table } from '../../../../local/google/docs/app/tableNode';
import type { TableRow } from '../../../../local/google/docs/app/tableRow';
import type { TableCell } from '../../../../local/google/docs/app/cellNode';
import type { Text } from '../../../../local/google/docs/app/textNode';
import { docsSection } from '../../../../local/google/docs/docsSection';
import { checkStructure } from '../../../../local/google/docs/engine/checkStructure';
import { documentText } from '../../../../local/google/docs/views/documentText';
import { ScriptException } from '../../../../local/host/errors';
import { docsKernel, openDrive } from './docsKernel';

const desk = () => {
  const { kernel, calls, endRun } = docsKernel();
  const shares: string[] = [];
  const access = {
    ...openDrive(),
    share: (_id: string, email: string, role: string) => void shares.push(`${email} ${role}`),
    unshare: () => undefined,
    peopleWith: () => shares,
  };
  const app = new DocumentApp(kernel, access);
  const stored = (id: string) => {
    const document = docsSection(kernel.world).documents[id];
    if (!document) throw new Error('not stored');
    expect(checkStructure(document)).toEqual([]);
    return document;
  };
  const trips = () => calls.filter((call) => call.roundTrips === 1).map((call) => call.method);
  return { app, shares, trips, endRun, kernel, text: (id: string) => documentText(stored(id)), stored };
};

const open = () => {
  const all = desk();
  const document = all.app.create('Plan');
  return { ...all, document, id: document.getId(), body: document.getBody() as Body };
};

describe('a document built with DocumentApp', () => {
  it('takes paragraphs, headings, lists and tables, and shows them when saved', () => {
    const { document, body, id, text } = open();
    const title = body.appendParagraph('Action plan') as Paragraph;
    title.setHeading(ParagraphHeading.$of('HEADING1'));
    body.appendListItem('Ask');
    (body.appendListItem('Wait') as ListItem).setNestingLevel(1);
    const table = body.appendTable([
      ['Step', 'Due'],
      ['Observe', 'Jan 12'],
    ]) as Table;
    (table.getCell(0, 0) as TableCell).setBackgroundColor('#EBF1F1');
    body.appendParagraph('Signed 🤝');
    expect(text(id)).toBe('\n');
    document.saveAndClose();
    expect(text(id)).toBe('\nAction plan\n1. Ask\n   a. Wait\nStep\tDue\nObserve\tJan 12\n\nSigned 🤝\n');
    expect(() => body.getText()).toThrow('Document is closed.');
  });

  it('costs one round trip to open and one to save; edits are buffered', () => {
    const { app, id, body, document, trips } = open();
    body.appendParagraph('x');
    document.saveAndClose();
    const again = app.openByUrl(`https://docs.google.com/document/d/${id}/edit`);
    (again.getBody() as Body).replaceText('x', 'y');
    again.saveAndClose();
    app.openById(id).saveAndClose();
    expect(trips()).toEqual(['create', 'Document.saveAndClose', 'openByUrl', 'Document.saveAndClose', 'openById']);
  });

  it('is saved when the script ends', () => {
    const { body, id, text, endRun } = open();
    body.appendParagraph('kept');
    endRun();
    expect(text(id)).toContain('kept');
  });

  it('does not see the edits of another opening, nor they its', () => {
    const { app, id, body, document } = open();
    const other = app.openById(id).getBody() as Body;
    body.appendParagraph('mine');
    expect(other.getText()).toBe('');
    document.saveAndClose();
    expect((app.openById(id).getBody() as Body).getText()).toBe('\nmine');
  });

  it('refuses ids that are not there and documents that may not be read', () => {
    const { app } = desk();
    expect(() => app.openById('none')).toThrow(ScriptException);
    expect(app.getActiveDocument()).toBeNull();
  });
});

describe('text', () => {
  it('replaceText searches by pattern across runs, in tables too; the replacement is literal', () => {
    const { body } = open();
    body.appendParagraph('Dear {{name}}, on {{ date }}');
    body.appendTable([['{{name}}']]);
    (body.editAsText() as Text).setBold(8, 9, true);
    body.replaceText('{{name}}', 'Rosa $1');
    body.replaceText('(?i)\\{\\{\\s*DATE\\s*\\}\\}', 'Jan 26');
    expect(body.getText()).toBe('\nDear Rosa $1, on Jan 26\nRosa $1\n');
  });

  it('findText walks from match to match', () => {
    const { body } = open();
    body.appendParagraph('one two one');
    body.appendParagraph('one');
    const seen: [number, number][] = [];
    let found = body.findText('o\\w+e') as RangeElement | null;
    while (found) {
      seen.push([found.getStartOffset(), found.getEndOffsetInclusive()]);
      (found.getElement() as Text).setItalic(found.getStartOffset(), found.getEndOffsetInclusive(), true);
      found = body.findText('o\\w+e', found) as RangeElement | null;
    }
    expect(seen).toEqual([
      [0, 2],
      [8, 10],
      [0, 2],
    ]);
    const text = (body.getParagraphs()[1] as Paragraph).editAsText() as Text;
    expect([text.isItalic(0), text.isItalic(4), text.isItalic(), text.getTextAttributeIndices()]).toEqual([true, false, null, [0, 3, 8]]);
  });

  it('styles all or part, and a map of attributes', () => {
    const { body, document, id, stored } = open();
    const paragraph = body.appendParagraph('styled') as Paragraph;
    (paragraph.editAsText() as Text).setFontSize(22).setForegroundColor('#0a5e68').setLinkUrl(0, 2, 'https://example.org');
    paragraph.setAttributes({ [String(Attribute.$of('BOLD'))]: true });
    document.saveAndClose();
    const runs = stored(id).tabs[0]?.documentTab.body.content[2]?.paragraph?.elements ?? [];
    expect(runs[1]?.textRun?.textStyle).toMatchObject({ bold: true, fontSize: { magnitude: 22, unit: 'PT' } });
    expect(runs[0]?.textRun?.textStyle.link).toEqual({ url: 'https://example.org' });
  });

  it('sets, inserts, appends and deletes', () => {
    const { body } = open();
    const paragraph = body.appendParagraph('abc') as Paragraph;
    paragraph.setText('new text');
    paragraph.appendText(' here');
    (paragraph.editAsText() as Text).insertText(3, ' 🤖').deleteText(0, 0);
    expect(paragraph.getText()).toBe('ew 🤖 text here');
    paragraph.clear();
    expect(paragraph.getText()).toBe('');
  });
});

describe('structure', () => {
  it('rows can be built cell by cell', () => {
    const { body, document, id, text } = open();
    const table = body.appendTable() as Table;
    for (const cells of [['a', 'b', 'c'], ['d']]) {
      const row = table.appendTableRow() as TableRow;
      for (const cell of cells) row.appendTableCell(cell);
    }
    body.appendParagraph('behind');
    document.saveAndClose();
    expect(text(id)).toBe('\na\tb\tc\nd\t\t\n\nbehind\n');
  });

  it('copies are detached until they are put somewhere, in another document too', () => {
    const { app, body, stored } = open();
    const item = body.appendListItem('copied') as ListItem;
    const copy = item.copy() as ListItem;
    expect(copy.getParent()).toBeNull();
    const target = app.create('Other');
    const targetBody = target.getBody() as Blocks;
    targetBody.appendListItem(copy);
    expect(() => targetBody.appendParagraph(item as unknown as Paragraph)).toThrow('Element must be detached.');
    const listId = copy.getListId();
    target.saveAndClose();
    expect(stored(target.$doc.id).tabs[0]?.documentTab.lists).toHaveProperty([listId]);
  });

  it('children, parents and siblings know each other', () => {
    const { body } = open();
    const table = body.appendTable([['a']]) as Table;
    const cell = table.getCell(0, 0) as TableCell;
    const [inner] = cell.getParagraphs();
    expect([inner?.getParent()?.$type, cell.getParentRow()?.$type, table.getParent()?.$type]).toEqual([
      'TABLE_CELL',
      'TABLE_ROW',
      'BODY_SECTION',
    ]);
    expect([body.getNumChildren(), body.getChildIndex(table), body.getChild(1).$type]).toEqual([3, 1, 'TABLE']);
    expect((body.getChild(2) as Paragraph).getPreviousSibling()?.$type).toBe('TABLE');
    table.removeFromParent();
    expect(body.getTables()).toEqual([]);
    body.removeChild(body.getChild(1));
    expect(() => body.removeChild(body.getChild(0))).toThrow("Can't remove the last paragraph in a document section.");
  });

  it('headers and footers are added once; people are let in through Drive', () => {
    const { document, shares, id, text } = open();
    (document.addFooter() as Blocks).setText('Coaching notes');
    expect(() => document.addFooter()).toThrow('already exists');
    document.addEditors(['rosa@example.org']).addViewer('amir@example.org');
    expect(shares).toEqual(['rosa@example.org writer', 'amir@example.org reader']);
    document.saveAndClose();
    expect(text(id)).toContain('Coaching notes');
  });
});
