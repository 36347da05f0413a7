// Every global a script finds, made afresh for each run over the stored world. One line a service.
import type { Exposed } from '../host/exposed';
import type { Kernel } from '../host/kernel';
import { absentServices } from './absentService';
import { Browser } from './browser/browser';
import { CacheService } from './cache/cacheService';
import { makeCalendarService } from './calendar/advancedCalendar';
import { CalendarApp } from './calendar/app/calendarApp';
import { ContentService } from './content/contentService';
import { MimeType } from './content/mimeType';
import { makeDocsService } from './docs/advancedDocs';
import { makeDocumentApp } from './docs/app/documentApp';
import { makeDocumentAccess } from './docs/documentAccess';
import { documentFileEditor } from './docs/driveAccess';
import { makeDriveService } from './drive/advancedDrive';
import { DriveApp } from './drive/app/driveApp';
import { makeEditorAccess } from './drive/editorAccess';
import { spreadsheetFileEditor } from './drive/spreadsheetEditor';
import { HtmlService } from './html/htmlService';
import { LockService } from './lock/lockService';
import { Logger } from './logger/logger';
import { GmailApp, MailApp } from './mail/mailApp';
import { PropertiesService } from './properties/propertiesService';
import { ScriptApp } from './script/scriptApp';
import { Session } from './session/session';
import { makeSpreadsheetServices } from './spreadsheet/services';
import { Utilities } from './utilities/utilities';

export function makeServices(kernel: Kernel): Readonly<Record<string, Exposed>> {
  const editors = { document: documentFileEditor(kernel), spreadsheet: spreadsheetFileEditor(kernel) };
  return {
    ...absentServices(),
    Browser: new Browser(kernel),
    CacheService: new CacheService(kernel),
    Calendar: makeCalendarService(kernel),
    CalendarApp: new CalendarApp(kernel),
    ContentService: new ContentService(),
    DocumentApp: makeDocumentApp(kernel, makeDocumentAccess(kernel)),
    Docs: makeDocsService(kernel, makeEditorAccess(kernel, editors)),
    Drive: makeDriveService(kernel, editors),
    DriveApp: new DriveApp(kernel, editors),
    GmailApp: new GmailApp(kernel),
    HtmlService: new HtmlService(kernel),
    LockService: new LockService(kernel),
    Logger: new Logger(kernel),
    MailApp: new MailApp(kernel),
    MimeType: new MimeType(),
    PropertiesService: new PropertiesService(kernel),
    ScriptApp: new ScriptApp(kernel),
    Session: new Session(kernel),
    ...makeSpreadsheetServices(kernel),
    Utilities: new Utilities(kernel),
  };
}
