import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SpreadsheetRecord } from '../../local/google/spreadsheet/records';
import { openSidebarBench, type SidebarBench } from '../support/sidebarBench';
import { axeViolations, filledButtons, overflowing, tabWalk } from '../support/screenChecks';

const file = {
  name: 'spring.csv',
  mimeType: 'text/csv',
  text: 'Pupil,Tested,Term,Points,Area\n700101,4/17/2026,Spring 2025-2026,204,Mathematics\n',
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
  {
    name: 'the growth report',
    reach: async () => {
      await bench.open('lookAtStudentData');
      await click(/a growth report$/);
      await bench.heading('Growth report');
    },
  },
  {
    name: 'one school',
    reach: async () => {
      await bench.open('lookAtStudentData');
      await click(/a school$/);
      await bench.heading('One school');
      await bench.page.getByLabel('School').waitFor();
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
    const key = bench.page.getByLabel('Student id');
    expect(await key.inputValue()).toBe('Pupil');
    await bench.page.getByText(/^Add 1, change 0/).waitFor();
    expect(await bench.page.getByRole('button', { name: 'Import 1 row' }).isEnabled()).toBe(true);
    await key.selectOption('');
    await click('Look again');
    await bench.page.getByText(/No column could be taken as “Student id”/).waitFor();
    await bench.page.getByLabel('Student id').selectOption('Pupil');
    await click('Look again');
    await bench.page.getByRole('button', { name: 'Import 1 row' }).waitFor();
    expect(bench.sent()).not.toContain('importScores');
  });

  it('asks which of day and month comes first, imports by the answer, and offers earlier imports to be taken back', async () => {
    const text = 'Pupil ID,Points,Date\n1,12,03/04/2026\n2,14,05/04/2026\n';
    await bench.open('lookAtStudentData');
    await bench.page.locator('input[type=file]').setInputFiles({ name: 'unit.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await bench.heading('Check the columns');
    expect(await bench.page.getByRole('button', { name: 'Answer what is open above' }).isDisabled()).toBe(true);
    await bench.page.getByLabel(/What comes first/).selectOption('day first');
    await click('Look again');
    await click('Import 2 rows');
    await bench.page.getByText('2 rows read: 2 stored').waitFor();
    const scores = Object.values(bench.desk.host.world.sheets as Readonly<Record<string, SpreadsheetRecord>>)
      .flatMap(({ sheets }) => sheets)
      .find(({ properties }) => properties.title === 'Scores');
    expect(JSON.stringify(scores?.grid.values.slice(-1))).toContain('Imported scores');
    await openAllMore();
    await click(/^List them/);
    await bench.page
      .getByText(/unit\.csv/)
      .first()
      .waitFor();
    await click(/Undo this import of unit.csv/);
    await bench.page.getByText(/^Taken back: 2 removed/).waitFor();
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
