// Every function that the menu or a page may call by name. Each export becomes a top-level function of the bundle, evaluated at its first call.
import { makeHost } from '../google/googleHost';
import { openPage, openPicker } from './openPage';
import { answer } from './rpc';

/** The one door for pages: one request as JSON text, one reply as JSON text. */
export const rpc = (requestJson: string): string => answer(makeHost, requestJson);

/** Pages call these to open the window with Google's file picker; what is picked comes back through `rpc`. */
export const pickTemplate = (choiceJson: string): void => openPicker('template', choiceJson);
export const confirmFile = (fileJson: string): void => openPicker('confirm', fileJson);

export const seeToday = (): void => openPage('today');
export const startOrMoveCycle = (): void => openPage('cycle');
export const writeActionPlans = (): void => openPage('plan');
export const findTime = (): void => openPage('schedule');
export const lookAtStudentData = (): void => openPage('data');
export const setUpWorkbook = (): void => openPage('setUp');
export const repairWorkbook = (): void => openPage('repair');
export const getHelp = (): void => openPage('help');
