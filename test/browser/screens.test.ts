import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openSidebarBench, type SidebarBench } from '../support/sidebarBench';
import { axeViolations, filledButtons, overflowing, tabWalk } from '../support/screenChecks';

const file = {
  name: 'spring.csv',
  mimeType: 'text/csv',
  text: 'Pupil,Tested,Term,Points,Area\n700101,4/7/2026,Spring 2025-2026,204,Mathematics\n',
};

let bench: SidebarBench;
let emptyBench: SidebarBench;

beforeAll(async () => {
  bench = await openSidebarBench();
  emptyBench = await openSidebarBench({ empty: true, browser: bench.browser });
}, 120_000);
afterAll(async () => {
  await emptyBench.close();
  await bench.close();
});

const click = (name: string | RegExp): Promise<void> => bench.page.getByRole('button', { name }).first().click();
const openAllMore = (): Promise<void> =>
  bench.page.evaluate(() => document.querySelectorAll('details').forEach((details) => void (details.open = true)));
const quiet = (): Promise<void> => bench.quiet();

/** How to come to each screen, and to what stands behind its buttons. */
const screens: readonly { readonly name: string; readonly reach: () => Promise<void> }[] = [
  { name: 'Today', reach: () => bench.open('seeToday') },
  { name: 'the list of cycles', reach: () => bench.open('startOrMoveCycle') },
  {
    name: 'a new cycle',
    reach: async () => {
      await bench.open('startOrMoveCycle');
      await click('Start a cycle');
      await bench.page.getByLabel('Coaching model').waitFor();
    },
  },
  {
    name: 'one cycle with its forms open',
    reach: async () => {
      await bench.open('startOrMoveCycle');
      await click('Open Hana Brightwater');
      await click('Update the goal');
      await click('Add an action step');
    },
  },
  {
    name: 'the preview of plans',
    reach: async () => {
      await bench.open('writeActionPlans');
      await bench.page.getByRole('button', { name: /^Create/ }).waitFor();
    },
  },
  {
    name: 'reading plans back',
    reach: async () => {
      await bench.open('writeActionPlans');
      await bench.page.getByText('More', { exact: true }).click();
      await click('Read back from Docs');
      await bench.page.getByText(/plans? read/).waitFor();
    },
  },
  {
    name: 'who can open the plans',
    reach: async () => {
      await bench.open('writeActionPlans');
      await bench.page.getByText('More', { exact: true }).click();
      await click('Check who can open them');
      await bench.page.getByText(/plans? checked/).waitFor();
    },
  },
  {
    name: 'the question for a time',
    reach: async () => {
      await bench.open('findTime');
      await bench.page.getByRole('button', { name: 'Find times' }).waitFor();
    },
  },
  {
    name: 'the times that were found',
    reach: async () => {
      await bench.open('findTime');
      await click('Find times');
      await bench.page.getByText('Best fit').waitFor();
    },
  },
  {
    name: 'a whole cycle to book',
    reach: async () => {
      await bench.open('findTime');
      await click(/booking the whole cycle/);
      await click('Find the times');
      await bench.page.getByRole('button', { name: /^Send/ }).waitFor();
    },
  },
  {
    name: 'the comparison with Calendar',
    reach: async () => {
      await bench.open('findTime');
      await click(/with Calendar/);
      await bench.page
        .getByText(/taken over/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'student data with growth',
    reach: async () => {
      await bench.open('lookAtStudentData');
      await bench.page.getByLabel('Teacher').first().selectOption({ label: 'Marisol Okafor' });
      await bench.page.getByText('on average').first().waitFor();
    },
  },
  {
    name: 'the columns of a file',
    reach: async () => {
      await bench.open('lookAtStudentData');
      await bench.page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(file.text) });
      await bench.page.getByText('What will happen').waitFor();
    },
  },
  { name: 'Set up', reach: () => bench.open('setUpWorkbook') },
  { name: 'Repair', reach: () => bench.open('repairWorkbook') },
  { name: 'Help', reach: () => bench.open('getHelp') },
];

describe('every screen', () => {
  it.each(screens)('$name fits 300 pixels and text of twice the size, passes axe and has one filled button at most', async ({ reach }) => {
    await reach();
    await quiet();
    expect(await filledButtons(bench.page)).toBeLessThanOrEqual(1);
    await openAllMore();
    expect(await overflowing(bench.page, 100)).toEqual([]);
    expect(await overflowing(bench.page, 200)).toEqual([]);
    expect(await axeViolations(bench.page)).toEqual([]);
  });

  it.each([
    ['writeActionPlans', /^Create/],
    ['findTime', 'Find times'],
    ['setUpWorkbook', 'Bring in scores'],
  ])('of %s is walked with Tab in the order it is read, and shows where the focus is', async (functionName, last) => {
    await bench.open(functionName);
    await bench.page.getByRole('button', { name: last }).waitFor();
    await quiet();
    const { order, stops, unseen } = await tabWalk(bench.page);
    expect(stops).toBeGreaterThan(6);
    expect(order).toEqual(Array.from({ length: stops }, (_, index) => index));
    expect(unseen).toEqual([]);
  });

  it('moves the focus to its heading when it is opened from another', async () => {
    await bench.open('seeToday');
    for (const tab of ['Cycle', 'Plan', 'Schedule', 'Data']) {
      await bench.page.getByRole('link', { name: tab, exact: true }).click();
      await bench.page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      await quiet();
      expect(await bench.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      expect(await bench.page.locator('main').evaluate((view) => view.scrollTop)).toBe(0);
    }
  });
});

describe('the columns of a file that Coachbook does not know', () => {
  it('are shown with a best guess and samples, can be chosen anew, and say what would happen', async () => {
    await bench.open('lookAtStudentData');
    await bench.page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from(file.text) });
    await bench.heading('Check the columns');
    const key = bench.page.getByLabel('Student ID').or(bench.page.getByLabel('Student key')).first();
    await key.selectOption('Pupil');
    await bench.page.getByText(/^Add 1, change 0/).waitFor();
    expect(await bench.page.getByRole('button', { name: 'Import 1 row' }).isEnabled()).toBe(true);
    expect(bench.sent()).not.toContain('importScores');
  });
});

describe('a workbook without a tracker', () => {
  const screensWithButton: readonly (readonly [string, string | RegExp])[] = [
    ['seeToday', 'Set up your tracker'],
    ['startOrMoveCycle', 'Set up your tracker'],
    ['writeActionPlans', 'Set up your tracker'],
    ['findTime', 'Set up your tracker'],
    ['setUpWorkbook', 'Set up this workbook'],
  ];
  it.each(screensWithButton)('says so on %s in one sentence with one button', async (functionName, button) => {
    await emptyBench.open(functionName);
    await emptyBench.page.getByRole('main').getByRole('button', { name: button }).waitFor();
    expect(await overflowing(emptyBench.page, 200)).toEqual([]);
    expect(await axeViolations(emptyBench.page)).toEqual([]);
  });

  it('is a tracker after one click', async () => {
    await emptyBench.open('setUpWorkbook');
    await emptyBench.page.getByRole('button', { name: 'Set up this workbook' }).click();
    await emptyBench.heading('Your tracker is ready');
    await emptyBench.page.getByRole('link', { name: 'Cycle', exact: true }).click();
    await emptyBench.page.getByText('No open cycle yet').waitFor();
    expect(await axeViolations(emptyBench.page)).toEqual([]);
  });
});
