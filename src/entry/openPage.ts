// Opens the sidebar at one of its screens, with its first state embedded, so that the first paint needs no call.
import { answer } from './rpc';
import { makeHost } from '../google/googleHost';

export type ScreenName = 'today' | 'cycle' | 'plan' | 'schedule' | 'data' | 'setUp' | 'repair' | 'help';

/** JSON that can stand inside a script element: no tag can begin in it, and no line separator breaks it. */
const embeddable = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

export const openPage = (screen: ScreenName): void => {
  const first: unknown = JSON.parse(answer(makeHost, JSON.stringify({ action: 'firstState' })));
  const template = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const page = template.replace(/(["'])first state\1/, () => embeddable({ screen, reply: first }));
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(page).setTitle('Coachbook'));
};
