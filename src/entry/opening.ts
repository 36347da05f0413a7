// What Google calls when a workbook opens. Built apart from everything else, so that opening stays cheap and touches nothing authorised.
import { buildMenu } from './menu';

/** Runs in every AuthMode, also before the add-on is enabled in this file: menu items only, no authorised call. */
export const onOpen = (): void => buildMenu(SpreadsheetApp.getUi());

export const onInstall = (): void => onOpen();
