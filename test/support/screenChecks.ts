// What every screen must hold, measured in the page: nothing runs out of it, axe finds nothing, one filled button, focus that can be seen.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** What stands further right than the page is wide, with text at `percent` of its size. */
export const overflowing = async (page: Page, percent: number): Promise<readonly string[]> => {
  await page.evaluate((size) => void (document.documentElement.style.fontSize = `${size}%`), percent);
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (element.closest('.vh, svg, option, .paper') !== null) continue;
      const { right, width: own } = element.getBoundingClientRect();
      if (own > 0 && right > width + 1) out.push(`${element.tagName} "${element.textContent.slice(0, 40)}" ends at ${Math.round(right)}`);
    }
    return out;
  });
  await page.evaluate(() => void (document.documentElement.style.fontSize = ''));
  return found;
};

/** WCAG 2.2 AA as far as axe can tell. */
export const axeViolations = async (page: Page): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ content: axeSource });
  const results = await page.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: { run(where: Document, options: object): Promise<unknown> } };
    return axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    });
  });
  return (results as AxeResults).violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
};

export const filledButtons = (page: Page): Promise<number> => page.locator('.btn.fill:visible').count();

interface Walk {
  /** The places of what was reached, in the order of the page, each once. */
  readonly order: readonly number[];
  readonly stops: number;
  /** What had the focus without showing it. */
  readonly unseen: readonly string[];
}

/** Presses Tab from the first thing that can be operated to the last. A date field takes several presses and shows its ring at the first. */
export const tabWalk = async (page: Page): Promise<Walk> => {
  const stops = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]'),
    ];
    const shown = all.filter((element) => element.checkVisibility());
    shown.forEach((element, index) => (element.dataset['stop'] = String(index)));
    shown[0]?.focus();
    return shown.length;
  });
  const order = [0];
  const unseen: string[] = [];
  for (let presses = 0; presses < 6 * stops && order.length < stops; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      const isSeen = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      return { stop: Number(element.dataset['stop'] ?? -1), isSeen, html: element.outerHTML.slice(0, 120) };
    });
    if (at.stop === order[order.length - 1]) continue;
    order.push(at.stop);
    if (!at.isSeen) unseen.push(at.html);
  }
  return { order, stops, unseen };
};
