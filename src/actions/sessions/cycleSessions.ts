// Lays out the sessions that a cycle's model calls for, each at its best time, on top of those that stand already. Writes nothing.
import { type SeriesItem, type SeriesPhase, sessionSeries } from '../../coaching/sessionSeries';
import { isStanding, type SessionMode } from '../../coaching/session';
import type { Host } from '../../ports/host';
import type { BusyTimes } from '../../ports/sessionCalendar';
import { done, failed, type Result, type Skipped } from '../../problems/result';
import { addDays, datesFrom } from '../../time/calendarDate';
import type { TrackerRecord } from '../../tracker/tables';
import { unreadableOf } from '../steps/rowIn';
import type { Desk, SessionRow } from '../steps/sessionDesk';
import { type Draft, draftSession, usualMinutes } from './sessionDraft';
import { bestTime } from './sessionTimes';
import { askForSlots, type AskedSearch, type SlotQuestion } from '../steps/slotQuestion';

export interface SeriesWish {
  readonly cycleId: string;
  readonly mode: SessionMode;
  readonly from?: string | undefined;
  readonly durationMinutes?: number | undefined;
}

export interface LaidOut {
  /** New rows, each with its time; in order. */
  readonly rows: readonly SessionRow[];
  /** Rows of the series that are in the tracker already. */
  readonly before: readonly SessionRow[];
  readonly skipped: readonly Skipped[];
}

/** The same id for the same place in the same cycle, so that a series is never laid out twice. */
const seriesId = (host: Host, cycleId: string, key: string): string =>
  `ses_${host.digest(`${host.tracker.workbookId()}|${cycleId}|${key}`).slice(0, 16)}`;

const phasesOf = (rows: readonly TrackerRecord<'phases'>[], model: string, current: string): readonly SeriesPhase[] =>
  rows.filter((phase) => phase.model.toLowerCase() === model.toLowerCase() && (phase.requirement !== 'opt-in' || phase.phase === current));

interface OpenSeries {
  readonly draft: Draft;
  readonly items: readonly SeriesItem[];
}

const openSeries = (host: Host, desk: Desk, phases: readonly TrackerRecord<'phases'>[], wish: SeriesWish): Result<OpenSeries> => {
  const draft = draftSession(host, desk, { cycleId: wish.cycleId, kind: 'planning', mode: wish.mode });
  if (!draft.ok) return draft;
  const cycle = desk.content.cycles.records.find(({ cycleId }) => cycleId === wish.cycleId);
  if (cycle === undefined) return failed({ code: 'noSuchRecord', table: 'Cycles', id: wish.cycleId });
  // A session that cannot be read may be booked: nothing is booked beside it.
  const [unreadable] = unreadableOf('sessions', desk.content.sessions, wish.cycleId);
  if (unreadable !== undefined) return failed(unreadable);
  const school = desk.schoolTime(draft.value.teachers[0]?.schoolIds[0] ?? null);
  if (!school.ok) return school;
  // Nobody is invited to something that begins in an hour because a series was laid out.
  const earliest = [wish.from ?? addDays(desk.today, 1), cycle.startedOn].reduce<string>(
    (latest, date) => (date !== null && date > latest ? date : latest),
    desk.today,
  );
  const items = sessionSeries(phasesOf(phases, cycle.model, cycle.phase), school.value.days, earliest, cycle.phase, wish.mode);
  return items.length === 0 ? failed({ code: 'modelWithoutSessions', model: cycle.model }) : done({ draft: draft.value, items });
};

interface Asked {
  readonly question: SlotQuestion;
  readonly asked: AskedSearch;
}

/** Every item as a question, so that whatever is wrong with a teacher or a bell schedule is said before anything else. */
const questions = (host: Host, desk: Desk, { draft, items }: OpenSeries, wish: SeriesWish): Result<readonly Asked[]> => {
  const all: Asked[] = [];
  for (const { kind, mode, targetDate, latestDate } of items) {
    const question: SlotQuestion = {
      coach: draft.coach,
      teachers: draft.teachers,
      dates: datesFrom(targetDate, latestDate),
      durationMinutes: wish.durationMinutes ?? usualMinutes(desk, kind),
      mode,
      kind,
      moving: null,
      notBefore: host.now(),
    };
    const asked = askForSlots(desk, question);
    if (!asked.ok) return asked;
    all.push({ question, asked: asked.value });
  }
  return done(all);
};

const busyForAll = (host: Host, all: readonly Asked[]): Result<ReadonlyMap<string, BusyTimes>> => {
  const [first] = all;
  const [last] = all.slice(-1);
  if (first === undefined || last === undefined) return done(new Map());
  return host.calendar.busy(first.asked.emails, first.asked.range.start, last.asked.range.end);
};

const weekWords = ({ kind, phase, targetDate }: SeriesItem): string => `${phase}: ${kind}, from ${targetDate}`;

export const layOutSeries = (host: Host, desk: Desk, phases: readonly TrackerRecord<'phases'>[], wish: SeriesWish): Result<LaidOut> => {
  const series = openSeries(host, desk, phases, wish);
  if (!series.ok) return series;
  const { draft, items } = series.value;
  const known = new Map(desk.content.sessions.records.map((session) => [session.sessionId, session]));
  const idOf = ({ key }: SeriesItem): string => seriesId(host, wish.cycleId, key);
  const before = items.map((item) => known.get(idOf(item))).filter((row): row is SessionRow => row !== undefined);
  const wanted: OpenSeries = { draft, items: items.filter((item) => !known.has(idOf(item))) };
  const all = questions(host, desk, wanted, wish);
  if (!all.ok) return all;
  const busy = busyForAll(host, all.value);
  if (!busy.ok) return busy;
  const rows: SessionRow[] = [];
  const skipped: Skipped[] = [];
  wanted.items.forEach((item, n) => {
    const one = all.value[n];
    if (one === undefined) return;
    const { question, asked } = one;
    const row: SessionRow = { ...draft.row, sessionId: idOf(item), kind: item.kind, mode: item.mode };
    if (item.mode === 'asynchronous') {
      rows.push({ ...row, date: item.targetDate, state: 'none' });
      return;
    }
    const time = bestTime(desk, question, asked, busy.value, rows, question.dates);
    if (time.ok) rows.push({ ...row, ...time.value });
    else skipped.push({ place: weekWords(item), problem: time.problem });
  });
  return done({ rows, before: before.filter(({ status }) => isStanding(status)), skipped });
};
