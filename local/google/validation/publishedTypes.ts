// The request bodies and replies of the advanced services, named by Google's own published types. Read as source by
// writeSchemas.mjs, which turns this interface into JSON schemas; add a line here to have another type checked.
import type { calendar_v3 } from '@googleapis/calendar';
import type { docs_v1 } from '@googleapis/docs';
import type { drive_v3 } from '@googleapis/drive';

export interface PublishedTypes {
  Calendar: calendar_v3.Schema$Calendar;
  CalendarList: calendar_v3.Schema$CalendarList;
  CalendarListEntry: calendar_v3.Schema$CalendarListEntry;
  Event: calendar_v3.Schema$Event;
  Events: calendar_v3.Schema$Events;
  FreeBusyRequest: calendar_v3.Schema$FreeBusyRequest;
  FreeBusyResponse: calendar_v3.Schema$FreeBusyResponse;
  Setting: calendar_v3.Schema$Setting;
  Settings: calendar_v3.Schema$Settings;
  About: drive_v3.Schema$About;
  File: drive_v3.Schema$File;
  FileList: drive_v3.Schema$FileList;
  GeneratedIds: drive_v3.Schema$GeneratedIds;
  Permission: drive_v3.Schema$Permission;
  PermissionList: drive_v3.Schema$PermissionList;
  Revision: drive_v3.Schema$Revision;
  RevisionList: drive_v3.Schema$RevisionList;
  BatchUpdateDocumentRequest: docs_v1.Schema$BatchUpdateDocumentRequest;
  BatchUpdateDocumentResponse: docs_v1.Schema$BatchUpdateDocumentResponse;
  Document: docs_v1.Schema$Document;
}

export type PublishedName = keyof PublishedTypes;
