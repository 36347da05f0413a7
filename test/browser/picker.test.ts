// The window with the file picker, from the sidebar to the choice in the tracker, over the workbench's stand-in for Google's script.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ownTemplateId } from '../../local/sampleDistrict/ownTemplate';
import { coaches } from '../../local/sampleDistrict/people';
import { deployPicker } from '../../local/workbench/start';
import { openSidebarBench, type SidebarBench } from '../support/sidebarBench';

let bench: SidebarBench;

beforeAll(async () => {
  bench = await openSidebarBench();
}, 120_000);
afterAll(() => bench.close());

const template = 'Foxhollow coaching plan';
const dialog = () => bench.desk.shown().dialog;
const button = (name: string | RegExp) => bench.page.getByRole('button', { name });

/** The window as the workbench shows it, beside the sidebar. */
const openedWindow = async (): Promise<Page> => {
  await bench.quiet();
  const page = await bench.page.context().newPage();
  await page.goto(`${bench.address}/dialog.html`);
  return page;
};

const closed = async (page: Page): Promise<void> => {
  for (let wait = 0; dialog() !== null && wait < 100; wait += 1) await bench.page.waitForTimeout(50);
  expect(dialog()).toBeNull();
  await page.close();
};

const openTemplates = async (): Promise<void> => {
  await bench.open('writeActionPlans');
  await button('Choose your own template').click();
  await button('Choose a Doc').click();
};

describe('a template of the district’s own', () => {
  it('is chosen by one coach, confirmed by the next for this one file, and then plans are written from it', async () => {
    await openTemplates();
    const unfinished = await openedWindow();
    await unfinished.getByText('has not set "pickerApiKey" yet').waitFor();
    await unfinished.close();

    deployPicker(bench.desk.host.world);
    await openTemplates();
    const choosing = await openedWindow();
    expect(dialog()?.page).toMatchObject({ width: 800, height: 600, title: 'Choose a template' });
    await choosing.getByRole('button', { name: template }).click();
    await closed(choosing);
    await bench.page.getByText('About the template').click();
    await bench.page.getByText(template).locator('visible=true').first().waitFor();

    bench.desk.use(coaches[1].email);
    await bench.open('writeActionPlans');
    await bench.page.getByText('You have not confirmed this template').first().waitFor();
    expect(await button('Confirm access').count()).toBe(1);
    await button('Confirm access').click();
    const confirming = await openedWindow();
    const shown = confirming.getByRole('dialog', { name: 'Confirm this template' });
    await shown.getByRole('button', { name: template }).waitFor();
    // This file and Cancel: nothing else can be picked.
    expect(await shown.getByRole('button').count()).toBe(2);
    await shown.getByRole('button', { name: template }).click();
    await closed(confirming);
    await button(/^Create/).waitFor();
    const preview = bench.desk.host.rpc({ action: 'previewPlans' }, { user: coaches[1].email });
    expect(preview).toMatchObject({
      value: { problems: [], templates: expect.arrayContaining([expect.objectContaining({ templateId: ownTemplateId })]) },
    });
  }, 60_000);

  it('is left as it was where nothing is picked, or where Google’s script is blocked', async () => {
    bench.desk.use(coaches[0].email);
    await openTemplates();
    const page = await openedWindow();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Nothing was picked, so nothing changed.').waitFor();
    await page.route('**/google-picker.js', (route) => route.abort());
    await page.reload();
    await page.getByText('Google’s file picker did not load').waitFor();
    await page.close();
  });
});
