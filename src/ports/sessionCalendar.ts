// What actions need from Calendar: busy times and sessions. "Event" is a word of google/ only.
import type { Result } from '../problems/result';
import type { TimeSlot } from '../time/timeSlot';
import type { WallTime } from '../time/wallClock';

/** When a person is busy, merged and sorted, or Google's reason why that cannot be known. Unknown is never free. */
export type BusyTimes = { readonly known: true; readonly busy: readonly TimeSlot[] } | { readonly known: false; readonly reason: string };

/** When a session is: on the school's wall, and as moments. */
export interface SessionTime extends TimeSlot {
  readonly startWall: WallTime;
  readonly endWall: WallTime;
  readonly timeZone: string;
}

export interface SessionToBook extends SessionTime {
  /** Derived from workbook, session and generation: booking the same one twice gives the first booking. Hex digits. */
  readonly bookingId: string;
  /** Marks all bookings of one workbook, so that they can be listed. */
  readonly workbookKey: string;
  readonly title: string;
  /** Plain text that every guest may read. */
  readonly description: string;
  readonly location: string | null;
  readonly guests: readonly string[];
  readonly withMeet: boolean;
  readonly reminderMinutes: number;
  /** False books without sending mail. */
  readonly tellGuests: boolean;
}

export type GuestAnswer = 'accepted' | 'declined' | 'tentative' | 'none';

export interface BookedSession {
  readonly bookingId: string;
  /** Changes with every change in Calendar. */
  readonly version: string | null;
  readonly standing: boolean;
  /** Epoch milliseconds; null when deleted, or made into a whole day by a person. */
  readonly start: number | null;
  readonly end: number | null;
  /** `pending`: Google is still making the link; `failed`: it will not come. */
  readonly meet: 'none' | 'pending' | 'ready' | 'failed';
  readonly meetLink: string | null;
  readonly answers: readonly { readonly email: string; readonly answer: GuestAnswer }[];
}

/** A stretch of the person's own calendar. Titles are read in memory and stored nowhere. */
export interface OwnEntry extends TimeSlot {
  readonly title: string;
  /** Set when it is a booking of ours. */
  readonly bookingId: string | null;
  readonly guests: number;
  readonly kind: 'ordinary' | 'out of office' | 'focus' | 'place';
}

export interface SessionCalendar {
  /** One query per fifty people and eight weeks. Every e-mail asked for is in the reply. */
  readonly busy: (emails: readonly string[], fromMs: number, toMs: number) => Result<ReadonlyMap<string, BusyTimes>>;
  /** Books on the running person's own calendar. A booking deleted by hand comes back as not standing, and is not made again. */
  readonly schedule: (session: SessionToBook) => Result<BookedSession>;
  /** Null where this account has no such booking. */
  readonly get: (bookingId: string) => Result<BookedSession | null>;
  /** The standing bookings of a workbook that touch a stretch of time. */
  readonly list: (workbookKey: string, fromMs: number, toMs: number) => Result<readonly BookedSession[]>;
  /** Moves it, unless it changed in Calendar since `version`. A guest we invited at another address than those of `guests` is invited there instead. */
  readonly reschedule: (
    bookingId: string,
    version: string | null,
    to: SessionTime,
    tellGuests: boolean,
    guests: readonly string[],
  ) => Result<BookedSession>;
  /** Cancels it, unless it changed in Calendar since `version`; a booking already gone is cancelled. */
  readonly cancel: (bookingId: string, version: string | null, tellGuests: boolean) => Result<null>;
  readonly ownTime: (fromMs: number, toMs: number) => Result<readonly OwnEntry[]>;
}
