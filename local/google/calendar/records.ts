// What the world holds of Calendar: each calendar with its own events, shaped as the Calendar v3 resources. Event ids are
// unique within one calendar only; a guest's calendar holds a copy of the event under the same iCalUID.

export interface EventTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

export interface PersonRecord {
  email: string;
  displayName?: string;
}

export type ResponseStatus = 'needsAction' | 'declined' | 'tentative' | 'accepted';

export interface AttendeeRecord extends PersonRecord {
  responseStatus: ResponseStatus;
  organizer?: true;
  optional?: boolean;
  resource?: boolean;
  comment?: string;
  additionalGuests?: number;
}

export interface ConferenceRecord {
  createRequest?: {
    requestId: string;
    conferenceSolutionKey: { type: string };
    status: { statusCode: 'pending' | 'success' | 'failure' };
  };
  entryPoints?: { entryPointType: string; uri?: string; label?: string }[];
  conferenceSolution?: { key: { type: string }; name?: string; iconUri?: string };
  conferenceId?: string;
  notes?: string;
}

export interface EventRecord {
  readonly id: string;
  readonly iCalUID: string;
  etag: string;
  status: 'confirmed' | 'tentative' | 'cancelled';
  created: string;
  updated: string;
  creator: PersonRecord;
  organizer: PersonRecord;
  /** Absent only where a cancelled instance of a series keeps nothing but its original start. */
  start?: EventTime;
  end?: EventTime;
  sequence: number;
  eventType: string;
  summary?: string;
  description?: string;
  location?: string;
  colorId?: string;
  recurrence?: string[];
  recurringEventId?: string;
  originalStartTime?: EventTime;
  transparency?: 'opaque' | 'transparent';
  visibility?: 'default' | 'public' | 'private' | 'confidential';
  attendees?: AttendeeRecord[];
  extendedProperties?: { private?: Record<string, string>; shared?: Record<string, string> };
  hangoutLink?: string;
  conferenceData?: ConferenceRecord;
  guestsCanInviteOthers?: boolean;
  guestsCanModify?: boolean;
  guestsCanSeeOtherGuests?: boolean;
  anyoneCanAddSelf?: boolean;
  reminders?: { useDefault?: boolean; overrides?: { method: string; minutes: number }[] };
  source?: { url?: string; title?: string };
  attachments?: { fileUrl: string; title?: string; mimeType?: string; fileId?: string; iconLink?: string }[];
}

export type AccessRole = 'freeBusyReader' | 'reader' | 'writer' | 'owner';

export interface CalendarRecord {
  readonly id: string;
  summary: string;
  timeZone: string;
  description?: string;
  location?: string;
  color?: string;
  /** E-mail of the person whose calendar it is. */
  readonly owner: string;
  /** The kinds of conference it may hold; none where it can hold no Meet. */
  conferenceTypes: string[];
  /** Roles of people, by e-mail; the owner is not named. */
  acl: Record<string, AccessRole>;
  /** True when the script made it: all that `calendar.app.created` reaches. */
  madeByScript?: true;
  events: Record<string, EventRecord>;
}

export interface CalendarRules {
  /** What people of one domain see of each other's calendars without being told. */
  domainRole: AccessRole | 'none';
  /** Addresses of a domain that have no calendar, such as a mistyped one. */
  withoutCalendar: string[];
  /** Replies that still call a new Meet pending, the one of the insert among them; 0: it is there at once. */
  meetPendingReplies: number;
  meetFails: boolean;
  eventsPerDay: number;
  freeBusyMaxDays: number;
}

export interface CalendarSection {
  calendars: Record<string, CalendarRecord>;
  /** Calendars people added to their list besides their own, by e-mail. */
  lists: Record<string, Record<string, { hidden?: boolean; selected?: boolean; summaryOverride?: string }>>;
  settings: Record<string, Record<string, string>>;
  /** Replies left that call the conference of an event pending, by iCalUID. */
  pendingMeets: Record<string, number>;
  counters: Record<string, { from: number; count: number }>;
  rules: CalendarRules;
}
