// Docs programs as scripts, through the whole host: the membrane, the signatures, Drive, scopes.
import { describe, expect, it } from '@jest/globals';
import { openHost } from '../../../../local/host/openHost';

const run = (code: string, scopes?: string[]): unknown => {
  const enabledAdvancedServices = [
    { userSymbol: 'Docs', serviceId: 'docs', version: 'v1' },
    { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
  ];
  const dependencies = { enabledAdvancedServices };
  const manifest = JSON.stringify({ timeZone: 'America/New_York', dependencies, ...(scopes ? { oauthScopes: scopes } : {}) });
  const end = openHost({
    now: '2026-09-01T12:00:00Z',
    user: 'ana@district.example',
    files: { 'Code.gs': code, 'appsscript.json': manifest },
  }).run('main');
  if (end.ended !== 'returned') throw new Error(JSON.stringify(end));
  return end.value;
};

describe('a script', () => {
  it('merges a template with DocumentApp', () => {
    const code = `function main() {
      var template = DocumentApp.create('Template');
      template.getBody().appendParagraph('Dear {{name}}').setHeading(DocumentApp.ParagraphHeading.HEADING2);
      template.getBody().appendTable([['Goal', '{{goal}}']]);
      template.saveAndClose();
      var copy = Drive.Files.copy({ name: 'Plan' }, template.getId());
      var doc = DocumentApp.openById(copy.id);
      doc.getBody().replaceText('{{name}}', 'Rosa');
      doc.getBody().replaceText('{{goal}}', 'Ask more');
      doc.saveAndClose();
      var read = DocumentApp.openById(copy.id);
      return [read.getName(), read.getBody().getText(), read.getBody().getParagraphs()[1].getHeading() === DocumentApp.ParagraphHeading.HEADING2];
    }`;
    expect(run(code)).toEqual(['Plan', '\nDear Rosa\nGoal\nAsk more\n', true]);
  });

  it('sees Google’s failure of a bad batch', () => {
    const code = `function main() {
      var id = Docs.Documents.create({ title: 'Plan' }).documentId;
      try { Docs.Documents.batchUpdate({ requests: [{ insertText: { location: { index: 900 }, text: 'x' } }] }, id); }
      catch (e) { return [e.name, e.message, e.details.code]; }
    }`;
    expect(run(code)).toEqual([
      'GoogleJsonResponseException',
      'API call to docs.documents.batchUpdate failed with error: Invalid requests[0].insertText: Index 900 must be less than the end index of the referenced segment, 2.',
      400,
    ]);
  });

  it('cannot use DocumentApp under drive.file', () => {
    const code = `function main() { try { DocumentApp.create('x'); } catch (e) { return e.message; } return 'allowed'; }`;
    expect(run(code, ['https://www.googleapis.com/auth/drive.file'])).toContain('https://www.googleapis.com/auth/documents');
  });
});
