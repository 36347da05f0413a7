// What the published types leave out: required members, allowed words and text formats, taken by hand from the API
// descriptions. Each overlay is a JSON schema that a body must meet besides the generated one.
import type { PublishedName } from './publishedTypes';

const words = (...allowed: string[]) => ({ enum: allowed });
const object = (properties: Record<string, unknown>, required: readonly string[] = []) => ({ type: 'object', properties, required });
const list = (items: unknown, maxItems?: number) => ({ type: 'array', items, ...(maxItems === undefined ? {} : { maxItems }) });

const eventTime = object({ date: { format: 'date' }, dateTime: { format: 'dateTime' }, timeZone: { format: 'timeZone' } });

const conferenceType = words('eventHangout', 'eventNamedHangout', 'hangoutsMeet', 'addOn');

const event = object({
  attachments: list(object({ fileUrl: { format: 'link' } }, ['fileUrl']), 25),
  attendees: list(
    object({ email: { format: 'email' }, responseStatus: words('needsAction', 'declined', 'tentative', 'accepted') }, ['email']),
  ),
  conferenceData: object({
    createRequest: object({ requestId: { minLength: 1 }, conferenceSolutionKey: object({ type: conferenceType }) }),
    entryPoints: list(object({ entryPointType: words('video', 'phone', 'sip', 'more'), uri: { maxLength: 1300 } })),
  }),
  end: eventTime,
  eventType: words('birthday', 'default', 'focusTime', 'fromGmail', 'outOfOffice', 'workingLocation'),
  originalStartTime: eventTime,
  recurrence: list({ format: 'recurrence' }),
  reminders: object({
    overrides: list(object({ method: words('email', 'popup'), minutes: { minimum: 0, maximum: 40320 } }, ['method', 'minutes']), 5),
  }),
  source: object({ url: { format: 'link' } }),
  start: eventTime,
  status: words('confirmed', 'tentative', 'cancelled'),
  transparency: words('opaque', 'transparent'),
  visibility: words('default', 'public', 'private', 'confidential'),
});

const freeBusy = object(
  {
    calendarExpansionMax: { minimum: 1, maximum: 50 },
    groupExpansionMax: { minimum: 1, maximum: 100 },
    items: list(object({}, ['id'])),
    timeMax: { format: 'instant' },
    timeMin: { format: 'instant' },
    timeZone: { format: 'timeZone' },
  },
  ['timeMin', 'timeMax', 'items'],
);

const file = object({
  createdTime: { format: 'instant' },
  modifiedTime: { format: 'instant' },
  viewedByMeTime: { format: 'instant' },
});

const permission = object({
  role: words('owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'),
  type: words('user', 'group', 'domain', 'anyone'),
  emailAddress: { format: 'email' },
  expirationTime: { format: 'instant' },
});

export const overlays: Partial<Readonly<Record<PublishedName, object>>> = {
  Event: event,
  FreeBusyRequest: freeBusy,
  File: file,
  Permission: permission,
  BatchUpdateDocumentRequest: object({ requests: list(object({})) }),
};
