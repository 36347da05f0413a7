// DocumentApp as programs use it that mark places in a document and come back to them.
import { describe, expect, it } from '@jest/globals';
import { program } from './program';

const inDocument = (body: string): unknown =>
  program(`
    const document = DocumentApp.create('Plan');
    const body = document.getBody().setText('Goals for spring');
    body.appendParagraph('Talk more');
    body.appendTable([['Step', 'Owner'], ['Post stems', 'Ana']]);
    body.appendParagraph('Next visit');
    const of = (range) => range.getRangeElements().map((each) => {
      const element = each.getElement();
      const text = element.getText();
      return element.getType() + ': ' + (each.isPartial() ? text.slice(each.getStartOffset(), each.getEndOffsetInclusive() + 1) : text);
    });
    ${body}`);

describe('a named range', () => {
  it('is found again by name and id, also by the next run of the program, and moves with the text', () => {
    expect(
      inDocument(`
        const text = body.getChild(0).editAsText();
        const made = document.addNamedRange('goal', document.newRange().addElement(text, 0, 4).addElement(body.getChild(1)).build());
        body.insertParagraph(0, 'Draft');
        document.saveAndClose();
        const again = DocumentApp.openById(document.getId());
        const [found] = again.getNamedRanges('goal');
        const known = again.getNamedRangeById(found.getId()).getName() + ' ' + (found.getId() === made.getId());
        const held = of(found.getRange());
        found.remove();
        return [known, held, again.getNamedRanges().length, again.getNamedRangeById('none')];`),
    ).toEqual(['goal true', ['TEXT: Goals', 'PARAGRAPH: Talk more'], 0, null]);
  });

  it('takes everything between two elements or two places in texts', () => {
    expect(
      inDocument(`
        const [first, last] = [body.getChild(0).editAsText(), body.getChild(4).editAsText()];
        const builder = document.newRange();
        return [
          of(document.newRange().addElementsBetween(body.getChild(1), body.getChild(4)).build()),
          of(builder.addElementsBetween(first, 10, last, 3)),
          builder.toString(),
          of(document.addNamedRange('all', builder.build()).getRange()),
        ];`),
    ).toEqual([
      ['PARAGRAPH: Talk more', 'TABLE: Step\nOwner\nPost stems\nAna', 'PARAGRAPH: ', 'PARAGRAPH: Next visit'],
      ['TEXT: spring', 'PARAGRAPH: Talk more', 'TABLE: Step\nOwner\nPost stems\nAna', 'PARAGRAPH: ', 'TEXT: Next'],
      'RangeBuilder',
      ['TEXT: spring', 'PARAGRAPH: Talk more', 'TABLE: Step\nOwner\nPost stems\nAna', 'PARAGRAPH: ', 'TEXT: Next'],
    ]);
  });

  it('is the one the Docs service sees', () => {
    expect(
      inDocument(`
        document.addNamedRange('table', document.newRange().addElement(body.getChild(2)).build());
        document.saveAndClose();
        const { namedRanges } = Docs.Documents.get(document.getId());
        Docs.Documents.batchUpdate({ requests: [{ deleteNamedRange: { name: 'table' } }] }, document.getId());
        return [Object.keys(namedRanges), DocumentApp.openById(document.getId()).getNamedRanges().length];`),
    ).toEqual([['table'], 0]);
  });
});

describe('findElement', () => {
  it('goes through everything inside, one after the other', () => {
    expect(
      inDocument(`
        const texts = [];
        let found = null;
        while ((found = body.findElement(DocumentApp.ElementType.PARAGRAPH, found))) texts.push(found.getElement().asParagraph().getText());
        const row = body.findElement(DocumentApp.ElementType.TABLE_ROW, body.findElement(DocumentApp.ElementType.TABLE_ROW));
        return [texts, row.getElement().getText(), body.findElement(DocumentApp.ElementType.LIST_ITEM)];`),
    ).toEqual([['Goals for spring', 'Talk more', 'Step', 'Owner', 'Post stems', 'Ana', '', 'Next visit'], 'Post stems\nAna', null]);
  });
});

describe('a tab', () => {
  it('holds the body, the header and the named ranges', () => {
    expect(
      inDocument(`
        const [tab] = document.getTabs();
        const inside = tab.asDocumentTab();
        inside.addHeader().appendParagraph('Riverside');
        inside.addNamedRange('goal', inside.newRange().addElement(inside.getBody().getChild(0)).build());
        const same = document.getTab(tab.getId()).getId() === document.getActiveTab().getId();
        const kind = tab.getType() === DocumentApp.TabType.DOCUMENT_TAB;
        return [inside.getBody().getText().slice(0, 5), document.getHeader().getText().trim(), document.getNamedRanges().length, same, kind];`),
    ).toEqual(['Goals', 'Riverside', 1, true, true]);
  });
});

describe('a position', () => {
  it('takes text where it stands', () => {
    expect(
      inDocument(`
        const inText = document.newPosition(body.getChild(0).editAsText(), 5);
        inText.insertText(' and hopes');
        const atEnd = document.newPosition(body.getChild(1), 1);
        atEnd.insertText('!');
        return [body.getChild(0).getText(), body.getChild(1).getText(), atEnd.getSurroundingText().getText(), document.newPosition(body, 1).insertText('x')];`),
    ).toEqual(['Goals and hopes for spring', 'Talk more!', 'Talk more!', null]);
  });
});

describe('what DocumentApp has and this host has not', () => {
  it('says so', () => {
    const said = (call: string): unknown => inDocument(`try { return ${call}; } catch (error) { return error.message; }`);
    expect(said("body.appendImage(Utilities.newBlob('x', 'image/png'))")).toBe('Body.appendImage is not available in the local host.');
    expect(said('document.getBookmarks()')).toBe('Document.getBookmarks is not available in the local host.');
    expect(said('body.findElement(DocumentApp.ElementType.INLINE_IMAGE)')).toBe(
      'findElement of INLINE_IMAGE is not available in the local host.',
    );
  });
});
