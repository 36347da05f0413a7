// A real browser from the installed packages alone: no system browser is needed.
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

export const openBrowser = async (): Promise<Browser> =>
  playwright.launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: true });
