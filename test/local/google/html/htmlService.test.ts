import { describe, expect, it } from '@jest/globals';
import { scripted } from '../run';

const files = {
  'style.html': '<style>b{}</style>',
  'page.html': `<?!= include('style') ?><? for (var i = 0; i < names.length; i++) { ?><li><?= names[i] ?></li><? } ?><script>var who = '<?= names[0] ?>';</script>`,
  'Include.gs': `function include(name) { return HtmlService.createHtmlOutputFromFile(name).getContent(); }`,
};

describe('a page', () => {
  it('is made from text or a file and carries its title and size', () => {
    expect(
      scripted(`(function () { const p = HtmlService.createHtmlOutput('<b>').setTitle('T').setWidth(300).setHeight(200).append('<i>').appendUntrusted('<u>').addMetaTag('viewport', 'w');
        return [p.getContent(), p.getTitle(), p.getWidth(), p.getHeight(), p.getMetaTags().map(m => m.getName() + '=' + m.getContent()), p.getBlob().getContentType()]; })()`),
    ).toEqual(['<b><i>&lt;u&gt;', 'T', 300, 200, ['viewport=w'], 'text/html']);
    expect(scripted(`HtmlService.createHtmlOutputFromFile('none')`)).toBe('Exception: No HTML file named none was found.');
  });

  it('is rendered from a template with the script’s own functions and the template’s values', () => {
    expect(
      scripted(
        `(function () { const t = HtmlService.createTemplateFromFile('page'); t.names = ["O'Hara", '<b>']; return t.evaluate().getContent(); })()`,
        { files },
      ),
    ).toBe(`<style>b{}</style><li>O&#39;Hara</li><li>&lt;b&gt;</li><script>var who = 'O\\u0027Hara';</script>`);
  });

  it('breaks where the template breaks', () => {
    expect(scripted(`HtmlService.createTemplate('<?= missing ?>').evaluate()`)).toBe('ReferenceError: missing is not defined');
    expect(scripted(`HtmlService.createTemplate('<? if ( ?>').evaluate()`)).toMatch(/^SyntaxError: /);
  });

  it('may hold values of its own', () => {
    expect(
      scripted(
        `(function () { const t = HtmlService.createTemplate('<?= a ?>'); t.a = 1; return [t.a, t.b, t.evaluate().getContent(), t.getRawContent()]; })()`,
      ),
    ).toEqual([1, undefined, '1', '<?= a ?>']);
  });
});
