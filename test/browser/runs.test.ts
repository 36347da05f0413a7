import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { documentsIn } from '../../local/workbench/views/docsHtml';
import { openSidebarBench, type SidebarBench } from '../support/sidebarBench';
import { rowsOf, sheetOf } from '../faults/worldView';

let bench: SidebarBench;

beforeAll(async () => {
  bench = await openSidebarBench();
  agreeToMore(bench.desk);
  await bench.open('writeActionPlans');
  await bench.page.getByRole('button', { name: /^Create/ }).waitFor();
  before = docs();
}, 120_000);
afterAll(async () => bench.close());

/** Every cycle is an agreed one of this coach: enough for a run in lanes. */
const agreeToMore = ({ host }: SidebarBench['desk']): void => {
  const [first] = rowsOf(host.world, 'Cycles');
  const grid = sheetOf(host.world, 'Cycles')?.grid;
  if (grid === undefined) throw new Error('There is no sheet of cycles.');
  const headers = grid.values[0] ?? [];
  const [coachId, status] = [headers.indexOf('Coach id'), headers.indexOf('Status')];
  grid.values = grid.values.map((row, nth) =>
    nth === 0 || row === null || row[0] === '' || row[0] === undefined || row[0] === null
      ? row
      : row.map((cell, at) => (at === coachId ? (first?.['Coach id'] ?? cell) : at === status ? 'active' : cell)),
  );
};

/** Docs that were there before: templates. */
let before = 0;
const docs = (): number => documentsIn(bench.desk.host.world).length;
const plans = (): number => docs() - before;
const button = (name: string | RegExp) => bench.page.getByRole('button', { name, exact: typeof name === 'string' });
const chunks = (): number => bench.sent().filter((action) => action === 'runChunk').length;

/** Holds each next chunk until it is let go, as a slow Google would. */
const holdChunks = async (): Promise<() => Promise<void>> => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await bench.page.route('**/api/run', async (route) => {
    if ((route.request().postData() ?? '').includes('runChunk')) await held;
    await route.continue();
  });
  return async () => {
    letGo();
    await bench.page.unrouteAll({ behavior: 'wait' });
  };
};

describe('writing plans from the sidebar', () => {
  let wanted = 0;

  it('starts one run however often the button is clicked, and shows how far it is', async () => {
    await bench.open('writeActionPlans');
    const main = button(/^Create \d+ plans$/);
    wanted = Number(/\d+/.exec((await main.textContent()) ?? '')?.[0]);
    expect(wanted).toBeGreaterThan(12);
    const letGo = await holdChunks();
    await main.dblclick();
    await bench.heading('Writing plans');
    await bench.page.getByText(new RegExp(`^\\d+ of ${wanted}$`)).waitFor();
    expect(await bench.page.getByRole('progressbar').getAttribute('aria-valuemax')).toBe(String(wanted));
    expect(await bench.page.getByRole('status').first().textContent()).toMatch(/\d+ written, 0 need you, \d+ to go/);
    expect(bench.sent().filter((action) => action === 'generatePlan')).toHaveLength(1);
    await button('Pause').click();
    await letGo();
  });

  it('makes no further call while it is paused', async () => {
    await bench.quiet();
    const made = chunks();
    await bench.page.waitForTimeout(300);
    expect(chunks()).toBe(made);
  });

  it('offers to go on after the sidebar was closed in the middle, and makes nothing twice', async () => {
    const written = plans();
    expect(written).toBeGreaterThan(0);
    if (written === wanted) throw new Error('The run was to be stopped before its end.');
    await bench.open('seeToday');
    await bench.page.getByText('Writing plans was paused').waitFor();
    await button('Continue').click();
    await bench.heading(/plans written$/);
    expect(plans()).toBe(wanted);
  });

  it('takes the run back when asked twice, and says what went', async () => {
    await button('Undo this run').click();
    await button(/^Take back \d+ plans?$/).click();
    await bench.heading(/plans written$/);
    await bench.page.getByRole('heading', { level: 2, name: /taken back$/ }).waitFor();
    expect(plans()).toBe(0);
  });

  it('pauses and goes on without a new run', async () => {
    await bench.open('writeActionPlans');
    const letGo = await holdChunks();
    await button(/^Create \d+ plans$/).click();
    await button('Pause').click();
    await letGo();
    await button('Continue').click();
    await bench.heading(/plans written$/);
    expect(bench.sent().filter((action) => action === 'generatePlan')).toHaveLength(1);
    expect(plans()).toBe(wanted);
  });
});

describe('booking a session', () => {
  it('shows who is invited before anything goes out, and books once on a double click', async () => {
    await bench.open('findTime');
    await button('Find times').click();
    await bench.page.getByText('Best fit').waitFor();
    await bench.page.getByText(/^To: /).waitFor();
    const letters = bench.desk.host.world.mail.length;
    expect(bench.sent()).not.toContain('scheduleSession');
    await button('Send 1 invitation').dblclick();
    await bench.heading('Session booked');
    expect(bench.sent().filter((action) => action === 'scheduleSession')).toHaveLength(1);
    expect(bench.desk.host.world.mail.length).toBe(letters + 1);
  });
});
