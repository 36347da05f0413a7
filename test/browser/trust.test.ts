import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { coaches } from '../../local/sampleDistrict/people';
import { documentsIn } from '../../local/workbench/views/docsHtml';
import { openSidebarBench, type SidebarBench } from '../support/sidebarBench';

let bench: SidebarBench;

beforeAll(async () => {
  bench = await openSidebarBench();
}, 120_000);
afterAll(async () => bench.close());

const [me = '', other = ''] = coaches.map(({ email }) => email);
const ask = (path: string, body: object): Promise<unknown> => bench.page.request.post(`${bench.address}/api/${path}`, { data: body });
const alert = () => bench.page.getByRole('alert');

describe('opening the workbook', () => {
  it('opens nothing by itself', async () => {
    expect(bench.desk.shown()).toEqual({ sidebar: null, dialog: null });
    await bench.page.setViewportSize({ width: 1280, height: 800 });
    await bench.page.goto(bench.address);
    await bench.page.getByRole('button', { name: 'Coachbook' }).waitFor();
    expect(await bench.page.locator('aside, [role=dialog]').count()).toBe(0);
    await bench.page.setViewportSize({ width: 300, height: 720 });
  });

  it('paints the first screen with what came in the page, before any call', async () => {
    await bench.page.route('**/api/run', (route) => route.abort());
    await bench.open('seeToday');
    await bench.page.getByText(/cycles open/).waitFor();
    await bench.page.getByText('Due and overdue').waitFor();
    expect(bench.sent()).toEqual([]);
    await bench.page.unrouteAll();
  });
});

describe('a permission that was left out', () => {
  const drive = 'https://www.googleapis.com/auth/drive.file';

  it('is named by the one feature that needs it, with one button to grant it, while the others work', async () => {
    await ask('grant', { scope: drive, granted: false });
    await bench.open('writeActionPlans');
    await alert().getByText('Coachbook cannot write action plans yet').waitFor();
    await alert().getByText(drive).waitFor();
    expect(await alert().getByRole('link', { name: 'Grant access' }).count()).toBe(1);
    expect(await alert().getByRole('button').count()).toBe(0);
    for (const [functionName, words] of [
      ['startOrMoveCycle', 'open cycle'],
      ['findTime', 'Find times'],
      ['lookAtStudentData', 'Charts for every teacher'],
    ] as const) {
      await bench.open(functionName);
      await bench.page.getByText(words).first().waitFor();
      expect(await alert().count()).toBe(0);
    }
    await ask('grant', { scope: drive, granted: true });
  });
});

describe('another account than the page was drawn for', () => {
  it('does nothing and says how to go on', async () => {
    await bench.open('writeActionPlans');
    const create = bench.page.getByRole('button', { name: /^Create/ });
    await create.waitFor();
    const docs = documentsIn(bench.desk.host.world).length;
    await ask('user', { email: other });
    await create.click();
    await alert().getByText(`Google answered as ${other}`).waitFor();
    expect(documentsIn(bench.desk.host.world)).toHaveLength(docs);
    await ask('user', { email: me });
  });

  it('is no matter to a caller that names none', () => {
    const reply = bench.desk.host.rpc({ action: 'listChoices' }, { user: other });
    expect(reply).toMatchObject({ ok: true });
    expect(bench.desk.host.rpc({ action: 'listChoices', asUser: me }, { user: other })).toMatchObject({
      ok: false,
      problem: { code: 'otherAccount', asUser: me, user: other },
    });
  });
});

describe('a workbook that a person changed', () => {
  it('is told with one button that leads to the mending, and mended there after a look', async () => {
    const goals = bench.desk.spreadsheet()?.sheets.find((sheet) => sheet.properties.title === 'Goals');
    if (goals === undefined) throw new Error('The sample has a sheet of goals.');
    bench.desk.spreadsheet()?.sheets.splice(bench.desk.spreadsheet()?.sheets.indexOf(goals) ?? 0, 1);
    await bench.open('startOrMoveCycle');
    await bench.page.getByRole('button', { name: 'Open Hana Brightwater' }).click();
    await alert().getByText('“Goals”').or(alert().getByText('"Goals"')).first().waitFor();
    expect(await alert().getByRole('button').count()).toBe(1);
    await alert().getByRole('button', { name: 'Repair this workbook' }).click();
    await bench.heading('Repair this workbook');
    await bench.page.getByRole('button', { name: /^Mend \d+ things?$/ }).click();
    await bench.page.getByText(/mended\.$/).waitFor();
    expect(await alert().count()).toBe(0);
  });
});
