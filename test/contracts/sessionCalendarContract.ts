// What any session calendar must do, in memory and in Google: one suite for both.
import { describe, expect, it } from '@jest/globals';
import type { SessionCalendar, SessionToBook } from '../../src/ports/sessionCalendar';
import type { Result } from '../../src/problems/result';
import type { TimeSlot } from '../../src/time/timeSlot';
import { clockOf } from '../support/slotScene';
import { hanaEmail, omarEmail } from '../support/sessionScene';

export interface CalendarWorld {
  readonly calendar: SessionCalendar;
  readonly setBusy: (email: string, slots: readonly TimeSlot[]) => void;
  /** Someone whose calendar cannot be read. */
  readonly hide: (email: string) => void;
  readonly deleteByHand: (bookingId: string) => void;
  readonly moveByHand: (bookingId: string, start: number, end: number) => void;
}

const clock = clockOf('America/Denver');
export const at = (date: string, time: string): number => clock.toInstant(date, time) ?? 0;
export const timed = (date: string, from: string, to: string) => ({
  start: at(date, from),
  end: at(date, to),
  startWall: { date, time: from },
  endWall: { date, time: to },
  timeZone: 'America/Denver',
});
export const toBook = (bookingId: string, more: Partial<SessionToBook> = {}): SessionToBook => ({
  ...timed('2026-01-27', '09:40', '10:10'),
  bookingId,
  workbookKey: 'a1b2c3',
  title: 'Coaching: planning (Hana Brightwater with Priya Raman)',
  description: 'Agenda\n• One',
  location: null,
  guests: [hanaEmail],
  withMeet: true,
  reminderMinutes: 10,
  tellGuests: true,
  ...more,
});
export const valueOf = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
export const idOf = (n: number): string => String(n).padStart(2, '0').repeat(32);

export const sessionCalendarContract = (where: string, make: () => CalendarWorld): void => {
  describe(`a session calendar ${where}`, () => {
    it('books once, however often it is asked', () => {
      const { calendar } = make();
      const first = valueOf(calendar.schedule(toBook(idOf(1))));
      const second = valueOf(calendar.schedule(toBook(idOf(1))));
      expect(first).toMatchObject({
        bookingId: idOf(1),
        standing: true,
        start: at('2026-01-27', '09:40'),
        end: at('2026-01-27', '10:10'),
        answers: [{ email: hanaEmail, answer: 'none' }],
      });
      expect(second).toMatchObject({ bookingId: idOf(1), standing: true });
      expect(valueOf(calendar.list('a1b2c3', at('2026-01-26', '00:00'), at('2026-02-02', '00:00')))).toHaveLength(1);
    });

    it('has the link sooner or later, and none where none was asked for', () => {
      const { calendar } = make();
      valueOf(calendar.schedule(toBook(idOf(1))));
      const looks = [1, 2, 3].map(() => valueOf(calendar.get(idOf(1)))?.meet);
      expect(looks).toContain('ready');
      expect(valueOf(calendar.get(idOf(1)))?.meetLink).toMatch(/^https:\/\/meet\.google\.com\//);
      expect(valueOf(calendar.schedule(toBook(idOf(2), { withMeet: false, location: 'Fox Hollow ES' })))).toMatchObject({
        meet: 'none',
        meetLink: null,
      });
    });

    it('gives a booking deleted by hand back as not standing and does not make it again', () => {
      const { calendar, deleteByHand } = make();
      valueOf(calendar.schedule(toBook(idOf(1))));
      deleteByHand(idOf(1));
      expect(valueOf(calendar.schedule(toBook(idOf(1))))).toMatchObject({ standing: false });
      expect(valueOf(calendar.get(idOf(1)))).toMatchObject({ standing: false });
      expect(valueOf(calendar.list('a1b2c3', at('2026-01-26', '00:00'), at('2026-02-02', '00:00')))).toEqual([]);
    });

    it('moves a booking only in the version that was seen', () => {
      const { calendar, moveByHand } = make();
      const { version } = valueOf(calendar.schedule(toBook(idOf(1))));
      const moved = valueOf(calendar.reschedule(idOf(1), version, timed('2026-01-29', '09:40', '10:10'), true, toBook(idOf(1)).guests));
      expect(moved.start).toBe(at('2026-01-29', '09:40'));
      moveByHand(idOf(1), at('2026-01-30', '08:00'), at('2026-01-30', '08:30'));
      expect(
        calendar.reschedule(idOf(1), moved.version, timed('2026-01-28', '09:40', '10:10'), true, toBook(idOf(1)).guests),
      ).toMatchObject({
        ok: false,
        problem: { code: 'sessionChangedInCalendar' },
      });
      expect(valueOf(calendar.get(idOf(1)))?.start).toBe(at('2026-01-30', '08:00'));
    });

    it('cancels only in the version that was seen, and is content with what is gone', () => {
      const { calendar, moveByHand } = make();
      const { version } = valueOf(calendar.schedule(toBook(idOf(1))));
      moveByHand(idOf(1), at('2026-01-30', '08:00'), at('2026-01-30', '08:30'));
      expect(calendar.cancel(idOf(1), version, true)).toMatchObject({ ok: false, problem: { code: 'sessionChangedInCalendar' } });
      const seen = valueOf(calendar.get(idOf(1)));
      expect(calendar.cancel(idOf(1), seen?.version ?? null, true)).toMatchObject({ ok: true });
      expect(calendar.cancel(idOf(1), null, true)).toMatchObject({ ok: true });
      expect(calendar.reschedule(idOf(1), null, timed('2026-01-28', '09:40', '10:10'), true, toBook(idOf(1)).guests)).toMatchObject({
        ok: false,
        problem: { code: 'sessionDeleted' },
      });
    });

    it('knows nothing of a booking it never made', () => {
      expect(valueOf(make().calendar.get(idOf(9)))).toBeNull();
    });

    it('says when people are busy, and of whom it cannot be known', () => {
      const { calendar, setBusy, hide } = make();
      setBusy(hanaEmail, [
        { start: at('2026-01-27', '09:00'), end: at('2026-01-27', '09:30') },
        { start: at('2026-01-27', '09:30'), end: at('2026-01-27', '10:00') },
      ]);
      setBusy(omarEmail, []);
      hide('nobody@elsewhere.example');
      const busy = valueOf(
        calendar.busy([hanaEmail, omarEmail, 'nobody@elsewhere.example'], at('2026-01-26', '00:00'), at('2026-04-26', '00:00')),
      );
      expect(busy.get(hanaEmail)).toEqual({ known: true, busy: [{ start: at('2026-01-27', '09:00'), end: at('2026-01-27', '10:00') }] });
      expect(busy.get(omarEmail)).toEqual({ known: true, busy: [] });
      expect(busy.get('nobody@elsewhere.example')).toEqual({ known: false, reason: 'notFound' });
    });

    it('keeps the school’s clock over the change of clocks', () => {
      const { calendar } = make();
      for (const [n, date] of ['2026-03-05', '2026-03-12'].entries()) {
        const booked = valueOf(calendar.schedule(toBook(idOf(n), timed(date, '09:40', '10:10'))));
        expect(clock.toWall(booked.start ?? 0)).toEqual({ date, time: '09:40' });
      }
    });
  });
};
