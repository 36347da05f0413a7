// Takes the pictures of the README and the guide: the workbench, each screen of the sidebar, and a plan. Needs no system browser.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv[2] ?? join(root, 'docs/pictures');
const workspace = await mkdtemp(join(tmpdir(), 'coachbook-'));

/** The workbench on a free port; its address, or an error when it stops before it can tell one. */
const workbench = spawn('node', ['local/cli.mjs', 'start', workspace, '--port=0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
const address = await new Promise((resolve, reject) => {
  workbench.stdout.on('data', (text) => {
    const found = /http:\/\/localhost:\d+/.exec(String(text));
    if (found !== null) resolve(found[0]);
  });
  workbench.on('exit', () => reject(new Error('The workbench stopped before it could be seen.')));
});
await mkdir(out, { recursive: true });

const browser = await playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true });
const page = await browser.newPage({ viewport: { width: 1360, height: 820 }, deviceScaleFactor: 1.25 });
const faults = [];
page.on('pageerror', (error) => faults.push(String(error)));
page.on('console', (message) => (message.type() === 'error' ? faults.push(message.text()) : undefined));
const sidebar = page.frameLocator('aside iframe');
/** Until the pictures in view are drawn; those further down are drawn when they come into view. */
const settled = async () => {
  await page.waitForTimeout(700);
  await page.waitForFunction(() =>
    [...globalThis.document.images].every((image) => image.complete || image.getBoundingClientRect().top > globalThis.innerHeight),
  );
};
const choose = async (item) => {
  await page.getByRole('button', { name: 'Coachbook' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await sidebar.locator('h1').waitFor();
};
const button = (name) => sidebar.getByRole('button', { name });
const snap = async (name) => {
  await settled();
  await page.screenshot({ path: join(out, `${name}.png`) });
};
const snapSidebar = async (name) => {
  await settled();
  await page.locator('aside').screenshot({ path: join(out, `${name}.png`) });
};
const sheet = (name) => page.getByLabel('Sheets', { exact: true }).getByRole('button', { name, exact: true });
const elsewhere = (name) => page.getByLabel('Elsewhere in Workspace').getByRole('button', { name }).click();

/** A cycle of the invented district, started by hand as a coach would. */
const startCycle = async ({ teacher, focus, goal, measure, baseline, target }) => {
  await choose('Start or move a cycle');
  await button('Start a cycle').click();
  await sidebar.getByLabel('Teacher', { exact: true }).selectOption({ label: teacher });
  await sidebar.getByLabel('Coaching model').selectOption({ label: 'Student-Centered' });
  await sidebar.getByLabel('Focus').fill(focus);
  await sidebar.getByLabel('Students will…').fill(goal);
  await sidebar.getByLabel('Measure').fill(measure);
  await sidebar.getByLabel('Baseline').fill(baseline);
  await sidebar.getByLabel('Target').fill(target);
  await button(/Start with/).click();
  await sidebar.getByRole('heading', { name: teacher }).waitFor();
};

const addStep = async (step, dueOn, checkBackOn) => {
  await button('Add an action step').click();
  await sidebar.getByLabel('Step', { exact: true }).fill(step);
  await sidebar.getByLabel('Due').fill(dueOn);
  await sidebar.getByLabel('Check back').fill(checkBackOn);
  await button('Add the step').click();
  await sidebar.getByText(step).first().waitFor();
};

try {
  await page.goto(address);
  await page.getByRole('button', { name: 'Coachbook' }).waitFor();

  await startCycle({
    teacher: 'Marisol Okafor',
    focus: 'Fractions on a number line',
    goal: 'Students compare two fractions and justify the answer with a model.',
    measure: 'Students at level 3 or 4',
    baseline: '9',
    target: '20',
  });
  await addStep('Plan two “which is greater, why” prompts a week', '2026-04-17', '2026-04-15');
  await button('Update the goal').click();
  await sidebar.getByLabel('Latest', { exact: true }).fill('15');
  await button('Save the goal').click();
  await sidebar.locator('svg').getByText('15', { exact: true }).waitFor();
  await sidebar.locator('main').evaluate((view) => view.scrollTo(0, 0));
  await snapSidebar('cycle');

  await choose('Write action plans');
  await button(/^Create \d+/).waitFor();
  await snapSidebar('plan-preview');
  await button(/^Create \d+/).click();
  await button('Undo this run').waitFor({ timeout: 60_000 });
  await snapSidebar('plan-done');

  await choose('Find a time');
  await sidebar.getByLabel('Cycle').selectOption({ label: 'Marisol Okafor' });
  await button('Find times').click();
  await sidebar.getByText('Best fit').waitFor();
  await snapSidebar('find-a-time');
  await button(/Send 1 invitation/).click();
  await sidebar.getByText(/Booked/).waitFor();

  await sheet('Home').click();
  await choose('See today');
  await button('Refresh').click();
  await sidebar.getByText('Check back').first().waitFor();
  await snap('today');
  await sidebar
    .locator('summary', { hasText: /^More$/ })
    .first()
    .click();
  await button('Count my time').click();
  await button('Turn it on and count').click();
  await button('Keep these figures').click();
  await sidebar.getByText('shown on Home').waitFor();
  await sheet('Home').click();
  await page.locator('.cells img.chart').first().scrollIntoViewIfNeeded();
  await snap('time');

  await choose('Look at student data');
  await button('Draw charts for every teacher').click();
  await button('Done').waitFor({ timeout: 120_000 });
  await page.getByLabel('Sheets', { exact: true }).getByRole('button', { name: 'Charts', exact: true }).click();
  await page.locator('.cells img.chart').first().waitFor();
  await button('Done').click();
  await sidebar.getByLabel('Teacher').first().selectOption({ label: 'Marisol Okafor' });
  await sidebar.getByText('on average').first().waitFor();
  await snap('charts');
  await elsewhere('Calendar');
  await page.frameLocator('main iframe').getByText('Coaching:').first().waitFor();
  await snap('calendar');
  await elsewhere(/^Docs/);
  await page
    .frameLocator('main iframe')
    .getByRole('link', { name: /Okafor/ })
    .click();
  await page.frameLocator('main iframe').getByText('Action plan').first().waitFor();
  await snap('plan');
  await sidebar
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'spring-benchmark.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'Pupil,Tested,Term,Points,Area\n700101,4/17/2026,Spring 2025-2026,204,Mathematics\n700102,4/17/2026,Spring 2025-2026,211,Mathematics\n',
      ),
    });
  await sidebar.getByText('What will happen').waitFor();
  await snapSidebar('check-columns');
} finally {
  if (faults.length > 0) console.error(`The pages reported:\n${faults.join('\n')}`);
  if (process.env.DEBUG !== undefined) await page.screenshot({ path: join(out, 'last.png') });
  await browser.close();
  workbench.kill();
  await rm(workspace, { recursive: true, force: true });
}
