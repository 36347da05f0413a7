// The Calendar adapter over the local host, as a port: every call is one execution of the compiled program, as it would be in Google.
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { addCalendarPerson, calendarSection } from '../../local/google/calendar/calendarSection';
import { type LocalHost, openHost } from '../../local/host/openHost';
import type { SessionCalendar } from '../../src/ports/sessionCalendar';
import type { TimeSlot } from '../../src/time/timeSlot';
import { writtenUtc } from '../../src/time/wallClock';
import { coachEmail } from './sessionScene';

let program: string | null = null;

const compiled = (): string => {
  if (program !== null) return program;
  const { outputFiles } = buildSync({
    entryPoints: [join(process.cwd(), 'test/support/calendarProgram/program.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'program',
    target: 'es2019',
    write: false,
    logLevel: 'error',
  });
  const names = ['callCalendar', 'deleteByHand', 'moveByHand', 'addByHand'];
  program = `${outputFiles[0]?.text ?? ''}\n${names.map((name) => `function ${name}() { return program.${name}.apply(null, arguments); }`).join('\n')}`;
  return program;
};

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const manifest = JSON.stringify({
  timeZone: 'America/Denver',
  runtimeVersion: 'V8',
  dependencies: { enabledAdvancedServices: [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' }] },
  oauthScopes: [scope('calendar.events.owned'), scope('calendar.events.freebusy')],
});

export interface HostedCalendar {
  readonly calendar: SessionCalendar;
  readonly host: LocalHost;
  readonly section: ReturnType<typeof calendarSection>;
  readonly addPerson: (email: string) => void;
  readonly setBusy: (email: string, slots: readonly TimeSlot[]) => void;
  readonly deleteByHand: (bookingId: string) => void;
  readonly moveByHand: (bookingId: string, start: number, end: number) => void;
  /** Service calls that reached Google, as "Events.insert"; without the local ones. */
  readonly trips: () => readonly string[];
}

const revived = (text: unknown): unknown =>
  JSON.parse(String(text), (_, value: unknown) => {
    const entries = typeof value === 'object' && value !== null && 'entries' in value ? value.entries : null;
    return Array.isArray(entries) ? new Map(entries as [unknown, unknown][]) : value;
  });

export const hostedCalendar = (user = coachEmail): HostedCalendar => {
  const host = openHost({ files: { 'Code.gs': compiled(), 'appsscript.json': manifest }, user, now: '2026-01-26T14:00:00Z' });
  addCalendarPerson(host.world, user, 'America/Denver');
  const run = (name: string, args: readonly unknown[], as = user): unknown => {
    const end = host.run(name, args, { user: as });
    if (end.ended === 'returned') return end.value;
    throw new Error(end.ended === 'threw' ? `${end.error.name}: ${end.error.message}` : end.ended);
  };
  const call =
    (method: keyof SessionCalendar) =>
    (...args: readonly unknown[]): never =>
      revived(run('callCalendar', [method, JSON.stringify(args)])) as never;
  return {
    host,
    section: calendarSection(host.world),
    calendar: {
      busy: call('busy'),
      schedule: call('schedule'),
      get: call('get'),
      list: call('list'),
      reschedule: call('reschedule'),
      cancel: call('cancel'),
      ownTime: call('ownTime'),
    },
    addPerson: (email) => void addCalendarPerson(host.world, email, 'America/Denver'),
    setBusy: (email, slots) => {
      addCalendarPerson(host.world, email, 'America/Denver');
      slots.forEach(({ start, end }) =>
        run('addByHand', [{ summary: 'x', start: { dateTime: writtenUtc(start) }, end: { dateTime: writtenUtc(end) } }], email),
      );
    },
    deleteByHand: (bookingId) => void run('deleteByHand', [bookingId]),
    moveByHand: (bookingId, start, end) => void run('moveByHand', [bookingId, writtenUtc(start), writtenUtc(end)]),
    trips: () => host.trace.filter(({ roundTrips }) => roundTrips === 1).map(({ method }) => method),
  };
};
