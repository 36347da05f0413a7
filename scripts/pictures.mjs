// Takes the pictures of the README: the workbench, each screen of the sidebar, and a plan. Needs no system browser.
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
const port = 4190;

const workbench = spawn('node', ['local/cli.mjs', 'start', workspace, `--port=${port}`], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
await new Promise((resolve) => workbench.stdout.on('data', (text) => (String(text).includes('http://') ? resolve() : undefined)));
await mkdir(out, { recursive: true });

const browser = await playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
const faults = [];
page.on('pageerror', (error) => faults.push(String(error)));
page.on('console', (message) => (message.type() === 'error' ? faults.push(message.text()) : undefined));
const snap = (name) => page.screenshot({ path: join(out, `${name}.png`) });
const sidebar = page.frameLocator('aside iframe');
const choose = async (item) => {
  await page.getByRole('button', { name: 'Coachbook' }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await sidebar.locator('h1').waitFor();
};
const sidebarPicture = async (name) => page.locator('aside').screenshot({ path: join(out, `${name}.png`) });

try {
  await page.goto(`http://localhost:${port}/`);
  await page.getByRole('button', { name: 'Coachbook' }).waitFor();
  await choose('See today');
  await page.waitForTimeout(1500);
  await sidebarPicture('sidebar-today');
  await choose('Start or move a cycle');
  await sidebar.getByRole('button', { name: 'Start a cycle' }).click();
  await sidebar.getByLabel('Teacher').selectOption({ label: 'Marisol Okafor' });
  await sidebar.getByLabel('Coaching model').selectOption({ label: 'Student-Centered' });
  await sidebar.getByLabel('Focus').fill('Fractions on a number line');
  await sidebar.getByLabel('Students will…').fill('Students compare two fractions and justify the answer with a model.');
  await sidebar.getByLabel('Measure').fill('Students at level 3 or 4');
  await sidebar.getByLabel('Baseline').fill('9');
  await sidebar.getByLabel('Target').fill('20');
  await sidebarPicture('sidebar-start-cycle');
  await sidebar.getByRole('button', { name: /Start with/ }).click();
  await sidebar.getByRole('heading', { name: 'Marisol Okafor' }).waitFor();
  await page.waitForTimeout(1500);
  await sidebarPicture('sidebar-cycle');
  await choose('Write action plans');
  await sidebar.getByRole('button', { name: /Create 1/ }).waitFor();
  await sidebarPicture('sidebar-plan-preview');
  await sidebar.getByRole('button', { name: /Create 1/ }).click();
  await sidebar.getByRole('link', { name: /Open/ }).waitFor();
  await sidebarPicture('sidebar-plan-done');
  await choose('Find a time');
  await sidebar.getByRole('button', { name: 'Find times' }).click();
  await sidebar.getByText('Best fit').waitFor();
  await sidebarPicture('sidebar-schedule');
  await sidebar.getByRole('button', { name: /Send 1 invitation/ }).click();
  await sidebar.getByText(/Booked/).waitFor();
  await sidebarPicture('sidebar-booked');
  await choose('Look at student data');
  await sidebar.getByLabel('Teacher').selectOption({ label: 'Marisol Okafor' });
  await page.waitForTimeout(1500);
  await sidebarPicture('sidebar-data');
  await snap('workbench');
  await sidebar.getByRole('button', { name: /Draw charts/ }).click();
  await sidebar.getByRole('button', { name: 'Done' }).waitFor({ timeout: 120000 });
  await page.getByRole('button', { name: 'Teacher data' }).click();
  await page.waitForTimeout(1500);
  await snap('workbench-charts');
  await page.getByRole('button', { name: 'Calendar', exact: true }).click();
  await page.waitForTimeout(800);
  await snap('workbench-calendar');
  await page.getByRole('button', { name: /^Docs/ }).click();
  await page
    .frameLocator('main iframe')
    .getByRole('link', { name: /Okafor/ })
    .click();
  await page.waitForTimeout(800);
  await snap('workbench-plan');
  await choose('Set up this workbook');
  await sidebarPicture('sidebar-set-up');
  await choose('Repair this workbook');
  await page.waitForTimeout(1000);
  await sidebarPicture('sidebar-repair');
} finally {
  if (faults.length > 0) console.error(`The pages reported:\n${faults.join('\n')}`);
  await snap('last');
  await browser.close();
  workbench.kill();
  await rm(workspace, { recursive: true, force: true });
}
