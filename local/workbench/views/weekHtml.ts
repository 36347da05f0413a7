// A week of one person's calendar as a page: days across, hours down, each event where its wall clock puts it.
import { escaped, page } from './html';

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

export interface Week {
  readonly who: string;
  readonly people: readonly string[];
  readonly timeZone: string;
  /** Monday to Friday as "yyyy-MM-dd". */
  readonly days: readonly string[];
  readonly events: readonly WeekEvent[];
}

const firstHour = 7;
const lastHour = 17;
const hourHeight = 60;

interface Wall {
  readonly day: string;
  readonly hours: number;
  readonly words: string;
}

const wallOf = (epochMs: number, timeZone: string): Wall => {
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

interface Placed {
  readonly event: WeekEvent;
  readonly start: Wall;
  readonly end: Wall;
  lane: number;
  lanes: number;
}

/** Overlapping events stand side by side: each takes the first lane that is free when it starts. */
const inLanes = (placed: readonly Placed[]): readonly Placed[] => {
  const sorted = [...placed].sort((one, other) => one.event.start - other.event.start || other.event.end - one.event.end);
  let group: Placed[] = [];
  let groupEnd = -Infinity;
  const close = (): void => {
    const lanes = Math.max(0, ...group.map((item) => item.lane)) + 1;
    for (const item of group) item.lanes = lanes;
    group = [];
  };
  for (const item of sorted) {
    if (item.event.start >= groupEnd) close();
    const taken = new Set(group.filter((other) => other.event.end > item.event.start).map((other) => other.lane));
    item.lane = 0;
    while (taken.has(item.lane)) item.lane += 1;
    group.push(item);
    groupEnd = Math.max(groupEnd, item.event.end);
  }
  close();
  return sorted;
};

const block = ({ event, start, end, lane, lanes }: Placed): string => {
  const top = Math.max(0, start.hours - firstHour) * hourHeight;
  const height = Math.max(18, (Math.min(lastHour, end.hours || 24) - Math.max(firstHour, start.hours)) * hourHeight - 2);
  const meet = event.meetLink === null ? '' : ` · <a href="${escaped(event.meetLink)}">Meet</a>`;
  const guests = event.guests.length === 0 ? '' : `<span>${escaped(event.guests.join(', '))}</span>`;
  const whole = [event.title, `${start.words} – ${end.words}`, ...event.guests].join('\n');
  return `<div class="event${event.isCoachbook ? ' ours' : ''}" title="${escaped(whole)}" style="top:${top}px;height:${height}px;left:${(100 * lane) / lanes}%;width:calc(${100 / lanes}% - 6px)"><b>${escaped(event.title)}</b><span>${start.words} – ${end.words}${meet}</span>${guests}</div>`;
};

const column = (day: string, week: Week): string => {
  const placed = week.events
    .filter((event) => !event.allDay)
    .map((event) => ({ event, start: wallOf(event.start, week.timeZone), end: wallOf(event.end, week.timeZone), lane: 0, lanes: 1 }))
    .filter((item) => item.start.day === day && item.start.hours < lastHour);
  const allDay = week.events.filter((event) => event.allDay && wallOf(event.start + 12 * 3_600_000, 'UTC').day === day);
  const head = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );
  return `<div class="day"><h2>${head}</h2><div class="all">${allDay.map((event) => `<b>${escaped(event.title)}</b>`).join('')}</div><div class="hours">${inLanes(placed).map(block).join('')}</div></div>`;
};

const style = `.week{display:grid;grid-template-columns:56px repeat(5,1fr);gap:0 6px}.day h2{text-align:center;margin:8px 0}.all{min-height:20px;text-align:center}.hours{position:relative;height:${(lastHour - firstHour) * hourHeight}px;border-left:1px solid #DCE4E4;background:repeating-linear-gradient(#fff 0 ${hourHeight - 1}px,#EBF1F1 ${hourHeight - 1}px ${hourHeight}px)}.scale{padding-top:64px}.scale div{height:${hourHeight}px;font-size:12px;line-height:14px;color:#5A6769;text-align:right;padding-right:6px;box-sizing:border-box}.event{position:absolute;box-sizing:border-box;overflow:hidden;border-radius:6px;padding:2px 6px;font-size:12px;line-height:15px;background:#EBF1F1;color:#1B2426;border-left:3px solid #717E80}.event b{display:block;font-weight:500;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.event.ours{background:#DCEFF0;color:#06363C;border-left-color:#0A5E68}.event span{display:block;color:inherit;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.event a{color:inherit}nav{display:flex;gap:12px;align-items:center;margin-top:8px}nav select{font:inherit;color:inherit;padding:4px 8px;border:1px solid #717E80;border-radius:6px;background:#fff}`;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

export const weekHtml = (week: Week): string => {
  const monday = week.days[0] ?? '';
  const link = (days: number, words: string): string =>
    `<a target="_self" href="/calendar?who=${encodeURIComponent(week.who)}&week=${shifted(monday, days)}">${words}</a>`;
  const people = week.people.map((email) => `<option${email === week.who ? ' selected' : ''}>${escaped(email)}</option>`).join('');
  const scale = Array.from(
    { length: lastHour - firstHour },
    (_, index) => `<div>${((firstHour + index + 11) % 12) + 1} ${firstHour + index < 12 ? 'AM' : 'PM'}</div>`,
  ).join('');
  return page(
    'Calendar',
    style,
    `<h1>Calendar</h1><nav><select aria-label="Whose calendar" onchange="location.search='?who='+encodeURIComponent(this.value)+'&week=${monday}'">${people}</select> ${link(-7, 'Week before')}${link(7, 'Week after')}<span class="quiet">${escaped(week.timeZone)}</span></nav><div class="week"><div class="scale">${scale}</div>${week.days.map((day) => column(day, week)).join('')}</div>`,
  );
};
