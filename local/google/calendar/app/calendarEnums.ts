// The enums of CalendarApp. An event's colour is the place of its name in EventColor, counted from one.
import { enumeration, EnumValue } from '../../../host/enumeration';

export const guestStatus = enumeration('GuestStatus', ['INVITED', 'MAYBE', 'NO', 'OWNER', 'YES']);
export const visibility = enumeration('Visibility', ['CONFIDENTIAL', 'DEFAULT', 'PRIVATE', 'PUBLIC']);
export const eventTransparency = enumeration('EventTransparency', ['OPAQUE', 'TRANSPARENT']);
export const eventType = enumeration('EventType', ['DEFAULT', 'BIRTHDAY', 'FOCUS_TIME', 'FROM_GMAIL', 'OUT_OF_OFFICE', 'WORKING_LOCATION']);
export const weekday = enumeration('Weekday', ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY']);
export const month = enumeration('Month', [
  ...(['JANUARY', 'FEBRUARY', 'MARCH', 'APRIL', 'MAY', 'JUNE', 'JULY'] as const),
  ...(['AUGUST', 'SEPTEMBER', 'OCTOBER', 'NOVEMBER', 'DECEMBER'] as const),
]);
export const eventColor = enumeration('EventColor', [
  ...(['PALE_BLUE', 'PALE_GREEN', 'MAUVE', 'PALE_RED', 'YELLOW', 'ORANGE'] as const),
  ...(['CYAN', 'GRAY', 'BLUE', 'GREEN', 'RED'] as const),
]);
export const color = enumeration('Color', [
  ...(['BLUE', 'BROWN', 'CHARCOAL', 'CHESTNUT', 'GRAY', 'GREEN', 'INDIGO', 'LIME', 'MUSTARD', 'OLIVE', 'ORANGE'] as const),
  ...(['PINK', 'PLUM', 'PURPLE', 'RED', 'RED_ORANGE', 'SEA_BLUE', 'SLATE', 'TEAL', 'TURQOISE', 'YELLOW'] as const),
]);

/** "11" for EventColor.RED; a text is taken as it is. */
export const eventColorId = (value: unknown): string => (value instanceof EnumValue ? String(value.$position + 1) : String(value));

export const enumName = (value: unknown): string => (value instanceof EnumValue ? value.$value : '');
