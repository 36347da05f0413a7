// The built sidebar in a real browser: the workbench's own server in this process, over a folder that is thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, Page } from 'playwright-core';
import { coaches } from '../../local/sampleDistrict/people';
import { sampleNow } from '../../local/sampleDistrict/seed';
import { type Desk, openDesk } from '../../local/workbench/desk';
import { workbenchServer } from '../../local/workbench/server';
import { pageFiles } from '../../local/workbench/start';
import { openBrowser } from './browser';
import { layOutSample } from './sampleWorkspace';

export interface SidebarBench {
  readonly desk: Desk;
  readonly page: Page;
  readonly browser: Browser;
  readonly address: string;
  /** The requests the page sent through rpc since it was opened, by action. */
  readonly sent: () => readonly string[];
  /** Until every call the page has made is answered and shown. */
  readonly quiet: () => Promise<void>;
  /** Opens the sidebar as a menu item does, alone in a window as wide as Google's sidebar. */
  readonly open: (functionName: string) => Promise<void>;
  readonly heading: (words: string | RegExp) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface BenchOptions {
  /** A workbook in which Coachbook was never set up. */
  readonly empty?: boolean;
  /** The browser of another bench, so that a suite has one. */
  readonly browser?: Browser;
}

const portOf = async (desk: Desk): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> => {
  const { fetch } = workbenchServer(desk, await pageFiles());
  return new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, ({ port }: AddressInfo) =>
      resolve({ port, stop: () => new Promise((stopped) => server.close(() => stopped())) }),
    );
  });
};

const actionOf = (body: string | null): string | null => {
  const call = JSON.parse(body ?? '{}') as { readonly functionName?: string; readonly args?: readonly string[] };
  return call.functionName === 'rpc' ? (JSON.parse(call.args?.[0] ?? '{}') as { readonly action: string }).action : null;
};

export const openSidebarBench = async ({ empty = false, browser: shared }: BenchOptions = {}): Promise<SidebarBench> => {
  const dir = mkdtempSync(join(tmpdir(), 'coachbook-'));
  if (!empty) layOutSample(dir);
  const desk = openDesk({ dir, now: sampleNow, user: coaches[0].email });
  desk.open();
  const { port, stop } = await portOf(desk);
  const address = `http://127.0.0.1:${port}`;
  const browser = shared ?? (await openBrowser());
  // A context of its own, so that a test may open the window beside the sidebar in the same browser profile.
  const context = await browser.newContext({ viewport: { width: 300, height: 720 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const sent: string[] = [];
  let open = 0;
  const answered = (): void => void (open -= 1);
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  page.on('request', (request) => {
    open += 1;
    const action = request.url().endsWith('/api/run') ? actionOf(request.postData()) : null;
    if (action !== null) sent.push(action);
  });
  return {
    desk,
    page,
    address,
    browser,
    sent: () => sent,
    quiet: async () => {
      do await page.waitForTimeout(40);
      while (open > 0);
    },
    open: async (functionName) => {
      const problem = desk.call(functionName);
      if (problem !== null) throw new Error(problem);
      sent.length = 0;
      await page.goto(`${address}/sidebar.html`);
      await page.locator('h1').waitFor();
    },
    heading: (words) => page.getByRole('heading', { level: 1, name: words }).waitFor(),
    close: async () => {
      // The browser runs in one process: closing one page of it closes them all.
      if (shared === undefined) await browser.close();
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
};
