// Every function that the menu or a page may call by name. Each export becomes a top-level function of the bundle, evaluated at its first call.
import { makeHost } from '../google/googleHost';
import { openPage } from './openPage';
import { answer } from './rpc';

/** The one door for pages: one request as JSON text, one reply as JSON text. */
export const rpc = (requestJson: string): string => answer(makeHost, requestJson);

export const seeToday = (): void => openPage('today');
export const startOrMoveCycle = (): void => openPage('cycle');
export const writeActionPlans = (): void => openPage('plan');
export const findTime = (): void => openPage('schedule');
export const lookAtStudentData = (): void => openPage('data');
export const setUpWorkbook = (): void => openPage('setUp');
export const repairWorkbook = (): void => openPage('repair');
export const getHelp = (): void => openPage('help');
