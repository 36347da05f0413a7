// Opens the sidebar at one of its screens, or the window with Google's file picker, with the first state embedded, so that the first
// paint needs no call.
import { answer } from './rpc';
import { makeHost } from '../google/googleHost';

export type ScreenName = 'today' | 'cycle' | 'plan' | 'schedule' | 'data' | 'setUp' | 'repair' | 'help';

/** JSON that can stand inside a script element: no tag can begin in it, and no line separator breaks it. */
const embeddable = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');

const pageWith = (file: string, state: object): GoogleAppsScript.HTML.HtmlOutput => {
  const reply: unknown = JSON.parse(answer(makeHost, JSON.stringify({ action: 'firstState' })));
  const template = HtmlService.createHtmlOutputFromFile(file).getContent();
  return HtmlService.createHtmlOutput(template.replace(/(["'])first state\1/, () => embeddable({ ...state, reply })));
};

export const openPage = (screen: ScreenName): void => {
  SpreadsheetApp.getUi().showSidebar(pageWith('sidebar', { screen }).setTitle('Coachbook'));
};

/** The size Google's own sample gives a window with the picker in it. */
const pickerSize = { width: 800, height: 600 };

/** What is picked and why, as the sidebar says it in JSON; the page reads it, and nothing here acts on it. */
export const openPicker = (kind: 'template' | 'confirm', subjectJson: string): void => {
  const subject: unknown = JSON.parse(subjectJson);
  const page = pageWith('picker', { screen: 'plan', pick: { kind, subject } }).setWidth(pickerSize.width).setHeight(pickerSize.height);
  SpreadsheetApp.getUi().showModalDialog(page, kind === 'template' ? 'Choose a template' : 'Confirm access');
};
