// A calendar kept in memory with the port's own rules: ids taken once stay taken, versions change, unknown is never free.
import type { BookedSession, BusyTimes, GuestAnswer, OwnEntry, SessionCalendar, SessionToBook } from '../../src/ports/sessionCalendar';
import type { Problem } from '../../src/problems/problem';
import { done, failed } from '../../src/problems/result';
import { merged, overlaps, type TimeSlot } from '../../src/time/timeSlot';

interface Kept {
  session: SessionToBook;
  booked: BookedSession;
}

export interface MemoryCalendar extends SessionCalendar {
  readonly kept: ReadonlyMap<string, Readonly<Kept>>;
  /** One entry a call that would reach Google. */
  readonly calls: readonly string[];
  /** Mail that guests would have got, as "what to whom". */
  readonly mail: readonly string[];
  readonly setBusy: (email: string, slots: readonly TimeSlot[]) => void;
  /** The calendar of this person answers an error. */
  readonly hide: (email: string, reason: string) => void;
  readonly setOwnTime: (entries: readonly OwnEntry[]) => void;
  /** The links of new bookings take this many looks to come. */
  readonly delayMeet: (looks: number) => void;
  /** The next calls of a method fail before they do anything; with `after`, only when they have. */
  readonly fail: (method: keyof SessionCalendar, problem: Problem, times?: number, when?: 'before' | 'after') => void;
  /** What a person does in Calendar. */
  readonly deleteByHand: (bookingId: string) => void;
  readonly moveByHand: (bookingId: string, start: number, end: number) => void;
  readonly answer: (bookingId: string, email: string, answer: GuestAnswer) => void;
}

export const makeMemoryCalendar = (): MemoryCalendar => {
  const kept = new Map<string, Kept>();
  const busy = new Map<string, BusyTimes>();
  const faults: { method: string; problem: Problem; when: 'before' | 'after' }[] = [];
  const looksLeft = new Map<string, number>();
  const calls: string[] = [];
  const mail: string[] = [];
  let ownEntries: readonly OwnEntry[] = [];
  let meetLooks = 0;
  let versions = 0;

  const fault = (method: string, when: 'before' | 'after'): Problem | null => {
    const index = faults.findIndex((planned) => planned.method === method && planned.when === when);
    return index === -1 ? null : (faults.splice(index, 1)[0]?.problem ?? null);
  };
  const change = (bookingId: string, fields: Partial<BookedSession>): BookedSession | null => {
    const found = kept.get(bookingId);
    if (found === undefined) return null;
    versions += 1;
    found.booked = { ...found.booked, ...fields, version: `v${versions}` };
    return found.booked;
  };
  const ready = (bookingId: string): Partial<BookedSession> => ({
    meet: 'ready',
    meetLink: `https://meet.google.com/${bookingId.slice(0, 10)}`,
  });
  const look = (bookingId: string): BookedSession | null => {
    const left = looksLeft.get(bookingId);
    if (left !== undefined && left <= 1) {
      looksLeft.delete(bookingId);
      change(bookingId, ready(bookingId));
    } else if (left !== undefined) looksLeft.set(bookingId, left - 1);
    return kept.get(bookingId)?.booked ?? null;
  };

  return {
    kept,
    calls,
    mail,
    setBusy: (email, slots) => void busy.set(email, { known: true, busy: merged(slots) }),
    hide: (email, reason) => void busy.set(email, { known: false, reason }),
    setOwnTime: (entries) => {
      ownEntries = entries;
    },
    delayMeet: (looks) => {
      meetLooks = looks;
    },
    fail: (method, problem, times = 1, when = 'before') => {
      for (let n = 0; n < times; n += 1) faults.push({ method, problem, when });
    },
    deleteByHand: (bookingId) => void change(bookingId, { standing: false, start: null, end: null }),
    moveByHand: (bookingId, start, end) => void change(bookingId, { start, end }),
    answer: (bookingId, email, answer) => {
      const before = kept.get(bookingId)?.booked.answers ?? [];
      change(bookingId, { answers: before.map((guest) => (guest.email === email ? { email, answer } : guest)) });
    },

    busy: (emails, fromMs, toMs) => {
      for (let n = 0; n < Math.ceil(emails.length / 50); n += 1) calls.push('busy');
      const problem = fault('busy', 'before');
      if (problem !== null) return failed(problem);
      const booked = (email: string): readonly TimeSlot[] =>
        [...kept.values()].flatMap(({ session, booked: { standing, start, end } }) =>
          standing && start !== null && end !== null && session.guests.includes(email) ? [{ start, end }] : [],
        );
      return done(
        new Map(
          emails.map((email): [string, BusyTimes] => {
            const set = busy.get(email) ?? { known: true, busy: [] };
            if (!set.known) return [email, set];
            return [
              email,
              { known: true, busy: merged([...set.busy, ...booked(email)]).filter((slot) => overlaps(slot, { start: fromMs, end: toMs })) },
            ];
          }),
        ),
      );
    },
    schedule: (session) => {
      calls.push('schedule');
      const before = fault('schedule', 'before');
      if (before !== null) return failed(before);
      const known = kept.get(session.bookingId);
      if (known !== undefined) return done(known.booked);
      versions += 1;
      const pending = session.withMeet && meetLooks > 0;
      if (pending) looksLeft.set(session.bookingId, meetLooks);
      const booked: BookedSession = {
        bookingId: session.bookingId,
        version: `v${versions}`,
        standing: true,
        start: session.start,
        end: session.end,
        meet: 'none',
        meetLink: null,
        ...(pending ? { meet: 'pending' as const } : session.withMeet ? ready(session.bookingId) : {}),
        answers: session.guests.map((email) => ({ email, answer: 'none' })),
      };
      kept.set(session.bookingId, { session, booked });
      if (session.tellGuests) session.guests.forEach((guest) => mail.push(`invitation ${guest}`));
      const after = fault('schedule', 'after');
      return after === null ? done(booked) : failed(after);
    },
    get: (bookingId) => {
      calls.push('get');
      const problem = fault('get', 'before');
      return problem === null ? done(look(bookingId)) : failed(problem);
    },
    list: (workbookKey, fromMs, toMs) => {
      calls.push('list');
      const problem = fault('list', 'before');
      if (problem !== null) return failed(problem);
      const ours = [...kept.values()].filter(({ session, booked: { standing, start, end } }) => {
        const inRange = start !== null && end !== null && overlaps({ start, end }, { start: fromMs, end: toMs });
        return session.workbookKey === workbookKey && standing && inRange;
      });
      return done(ours.map(({ booked }) => look(booked.bookingId) ?? booked));
    },
    reschedule: (bookingId, version, to) => {
      calls.push('reschedule');
      const problem = fault('reschedule', 'before');
      if (problem !== null) return failed(problem);
      const found = kept.get(bookingId);
      if (found === undefined || !found.booked.standing) return failed({ code: 'sessionDeleted' });
      if (version !== null && version !== found.booked.version) return failed({ code: 'sessionChangedInCalendar' });
      const moved = change(bookingId, { start: to.start, end: to.end });
      return moved === null ? failed({ code: 'sessionDeleted' }) : done(moved);
    },
    cancel: (bookingId, version) => {
      calls.push('cancel');
      const problem = fault('cancel', 'before');
      if (problem !== null) return failed(problem);
      const found = kept.get(bookingId);
      if (found === undefined || !found.booked.standing) return done(null);
      if (version !== null && version !== found.booked.version) return failed({ code: 'sessionChangedInCalendar' });
      change(bookingId, { standing: false, start: null, end: null });
      return done(null);
    },
    ownTime: (fromMs, toMs) => {
      calls.push('ownTime');
      return done(ownEntries.filter((entry) => overlaps(entry, { start: fromMs, end: toMs })));
    },
  };
};
