// A guest of an event, as CalendarApp names them.
import type { EnumValue } from '../../../host/enumeration';
import { Exposed } from '../../../host/exposed';
import type { AttendeeRecord, ResponseStatus } from '../records';
import { guestStatus } from './calendarEnums';

const statuses = { needsAction: 'INVITED', tentative: 'MAYBE', declined: 'NO', accepted: 'YES' } as const;

export const statusOf = (guest: AttendeeRecord): EnumValue =>
  guestStatus.$of(guest.organizer === true ? 'OWNER' : statuses[guest.responseStatus]);

export const responseFor = (name: string): ResponseStatus =>
  (Object.keys(statuses) as ResponseStatus[]).find((response) => statuses[response] === name) ?? 'needsAction';

export class EventGuest extends Exposed {
  readonly $name = 'EventGuest';

  constructor(private readonly $guest: AttendeeRecord) {
    super();
  }

  getEmail(): string {
    return this.$guest.email;
  }

  getName(): string {
    return this.$guest.displayName ?? this.$guest.email;
  }

  getGuestStatus(): EnumValue {
    return statusOf(this.$guest);
  }

  getAdditionalGuests(): number {
    return this.$guest.additionalGuests ?? 0;
  }
}
