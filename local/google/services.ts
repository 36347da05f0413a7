// Every global a script finds, made afresh for each run over the stored world. One line a service.
import type { Exposed } from '../host/exposed';
import type { Kernel } from '../host/kernel';
import { CacheService } from './cache/cacheService';
import { makeDocsService } from './docs/advancedDocs';
import { documentFileEditor } from './docs/driveAccess';
import { makeDriveService } from './drive/advancedDrive';
import { makeEditorAccess } from './drive/editorAccess';
import { HtmlService } from './html/htmlService';
import { LockService } from './lock/lockService';
import { Logger } from './logger/logger';
import { MailApp } from './mail/mailApp';
import { PropertiesService } from './properties/propertiesService';
import { ScriptApp } from './script/scriptApp';
import { Session } from './session/session';
import { makeSpreadsheetServices } from './spreadsheet/services';
import { Utilities } from './utilities/utilities';

export function makeServices(kernel: Kernel): Readonly<Record<string, Exposed>> {
  const editors = { document: documentFileEditor(kernel) };
  return {
    CacheService: new CacheService(kernel),
    Docs: makeDocsService(kernel, makeEditorAccess(kernel, editors)),
    Drive: makeDriveService(kernel, editors),
    HtmlService: new HtmlService(kernel),
    LockService: new LockService(kernel),
    Logger: new Logger(kernel),
    MailApp: new MailApp(kernel),
    PropertiesService: new PropertiesService(kernel),
    ScriptApp: new ScriptApp(kernel),
    Session: new Session(kernel),
    ...makeSpreadsheetServices(kernel),
    Utilities: new Utilities(kernel),
  };
}
