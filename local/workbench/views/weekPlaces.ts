// Where the events of a week stand on the page: which column, from which hour to which, and side by side where they overlap. No HTML.

export interface WeekEvent {
  readonly title: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly meetLink: string | null;
  readonly guests: readonly string[];
  readonly isCoachbook: boolean;
}

export interface Wall {
  readonly day: string;
  /** Hours since midnight as the clock shows them: a day on which clocks change still goes from 0 to 24. */
  readonly hours: number;
  readonly words: string;
}

export const wallOf = (epochMs: number, timeZone: string): Wall => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(epochMs);
  const part = (type: string): string => parts.find((found) => found.type === type)?.value ?? '0';
  const hours = Number(part('hour')) + Number(part('minute')) / 60;
  const words = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(epochMs);
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hours, words };
};

/** A piece of an event on one day. */
export interface Placed {
  readonly event: WeekEvent;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly lane: number;
  readonly lanes: number;
}

/** Shorter pieces are drawn this long, so that what overlaps on the page stands side by side. */
const leastHours = 0.4;

type Piece = Omit<Placed, 'lane' | 'lanes'>;

/** Overlapping pieces stand side by side: each takes the first lane that is free when it starts. */
const inLanes = (pieces: readonly Piece[]): readonly Placed[] => {
  const sorted = [...pieces].sort((one, other) => one.from - other.from || other.to - one.to);
  const placed: Placed[] = [];
  let group: (Piece & { readonly lane: number })[] = [];
  let groupEnd = -Infinity;
  const close = (): void => {
    const lanes = Math.max(0, ...group.map(({ lane }) => lane)) + 1;
    placed.push(...group.map((item) => ({ ...item, lanes })));
    group = [];
  };
  for (const item of sorted) {
    if (item.from >= groupEnd) close();
    const taken = new Set(group.filter((other) => other.to > item.from).map((other) => other.lane));
    let lane = 0;
    while (taken.has(lane)) lane += 1;
    group.push({ ...item, lane });
    groupEnd = Math.max(groupEnd, item.to);
  }
  close();
  return placed;
};

/** The pieces of timed events on one day; one that runs over midnight has a piece on each day. */
export const placedOn = (day: string, events: readonly WeekEvent[], timeZone: string): readonly Placed[] =>
  inLanes(
    events.flatMap((event): readonly Piece[] => {
      if (event.allDay) return [];
      const [start, end] = [wallOf(event.start, timeZone), wallOf(event.end, timeZone)];
      if (start.day > day || end.day < day || (end.day === day && end.hours === 0 && start.day < day)) return [];
      const from = start.day < day ? 0 : start.hours;
      // In the hour that clocks repeat, an end can read earlier than its start.
      const to = end.day > day ? 24 : Math.max(end.hours, from + leastHours);
      return [{ event, from, to, words: `${start.words} – ${end.words}` }];
    }),
  );

/** Whole-day events of a day, also in the middle of several days. */
export const allDayOn = (day: string, events: readonly WeekEvent[], timeZone: string): readonly WeekEvent[] =>
  events.filter((event) => event.allDay && wallOf(event.start, timeZone).day <= day && wallOf(event.end - 1, timeZone).day >= day);

/** The working day, longer where something stands before or after it. */
export const hoursShown = (days: readonly (readonly Placed[])[]): { readonly first: number; readonly last: number } => ({
  first: Math.min(7, ...days.flat().map(({ from }) => Math.floor(from))),
  last: Math.max(17, ...days.flat().map(({ to }) => Math.ceil(to))),
});
