// The window with the file picker as the script opens it: what is in its page, and what must not be.
import { describe, expect, it } from '@jest/globals';
import { hostOver, readyWorld } from '../support/localPlans';

const opened = (functionName: string, subject: object) => {
  const host = hostOver(readyWorld(false));
  const end = host.run(functionName, [JSON.stringify(subject)]);
  expect(end.ended).toBe('returned');
  const page = host.screen.pages[host.screen.pages.length - 1];
  if (page === undefined) throw new Error('No window was opened.');
  return page;
};

describe('the window with the file picker', () => {
  it('is modal, as large as the picker, and says what it is for', () => {
    const page = opened('pickTemplate', { model: null, format: 'group' });
    expect(page).toMatchObject({ kind: 'modal', title: 'Choose a template', width: 800, height: 600 });
    expect(page.html).toContain('"pick":{"kind":"template","subject":{"model":null,"format":"group"}}');
    expect(opened('confirmFile', { what: 'plan', fileId: 'doc1', cycleId: 'cyc_1' }).title).toBe('Confirm access');
  });

  it('holds no token: the page asks for it, as the account it was drawn for', () => {
    expect(opened('pickTemplate', { model: null, format: 'group' }).html).not.toContain('ya29.');
  });

  it('is not opened up by words that look like a page', () => {
    const { html } = opened('pickTemplate', { model: '</script><script>alert(1)</script>$&', format: 'group' });
    expect(html).not.toContain('<script>alert');
    expect(html.split('</script>')).toHaveLength(opened('pickTemplate', { model: 'x', format: 'group' }).html.split('</script>').length);
  });

  it('does not open on what is no JSON', () => {
    expect(hostOver(readyWorld(false)).run('pickTemplate', ['{']).ended).toBe('threw');
  });
});
