// The event object Google hands to a simple trigger.
import { authModes } from '../google/script/enums';
import type { Exposed } from './exposed';
import type { AuthMode } from './kernel';
import type { RunRequest } from './run';

type Opens = Exposed & { getActiveSpreadsheet(): unknown };
type Knows = Exposed & { getActiveUser(): unknown };

const opens = (service: Exposed | undefined): service is Opens => service !== undefined && 'getActiveSpreadsheet' in service;
const knows = (service: Exposed | undefined): service is Knows => service !== undefined && 'getActiveUser' in service;

/** authMode, source (the spreadsheet; not in AuthMode NONE) and user, as onOpen and onInstall get them. */
export const eventFor =
  (authMode: AuthMode): NonNullable<RunRequest['argsFrom']> =>
  (services, quietly) => {
    const { SpreadsheetApp, Session } = services;
    const source = authMode !== 'NONE' && opens(SpreadsheetApp) ? { source: quietly(() => SpreadsheetApp.getActiveSpreadsheet()) } : {};
    const user = knows(Session) ? { user: quietly(() => Session.getActiveUser()) } : {};
    return [{ authMode: authModes.$of(authMode), ...source, ...user }];
  };
