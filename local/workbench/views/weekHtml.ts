// A week of one person's calendar as a page: days across, hours down, each event where its wall clock puts it.
import { escaped, page } from './html';
import { allDayOn, hoursShown, type Placed, placedOn, type WeekEvent } from './weekPlaces';

export interface Week {
  readonly who: string;
  readonly people: readonly string[];
  readonly timeZone: string;
  /** Monday to Sunday as "yyyy-MM-dd". */
  readonly days: readonly string[];
  readonly events: readonly WeekEvent[];
}

const hourHeight = 60;
/** Below these heights a piece has room for two tight lines of words, or for one. */
const twoLines = 36;
const tightLines = 27;

const block = ({ event, from, to, words, lane, lanes }: Placed, firstHour: number): string => {
  const height = Math.max(20, (to - from) * hourHeight - 2);
  const meet = event.meetLink === null ? '' : ` · <a href="${escaped(event.meetLink)}">Meet</a>`;
  const guests = event.guests.length === 0 ? '' : `<span>${escaped(event.guests.join(', '))}</span>`;
  const whole = [event.title, words, ...event.guests].join('\n');
  const place = `top:${(from - firstHour) * hourHeight}px;height:${height}px;left:${(100 * lane) / lanes}%;width:calc(${100 / lanes}% - 4px)`;
  const title = `<b>${escaped(event.title)}</b>`;
  const inside = height < tightLines ? `<span>${title} ${words}${meet}</span>` : `${title}<span>${words}${meet}</span>${guests}`;
  const classes = [
    'event',
    ...(event.isCoachbook ? ['ours'] : []),
    ...(height < tightLines ? ['short'] : height < twoLines ? ['tight'] : []),
  ].join(' ');
  return `<div class="${classes}" title="${escaped(whole)}" style="${place}">${inside}</div>`;
};

const style = `.week{display:grid;gap:0 6px}.week h2{text-align:center;margin:8px 0}.all{min-height:8px;padding-bottom:6px}.all b{display:block;font-weight:500;font-size:12px;line-height:18px;padding:0 6px;margin-bottom:2px;border-radius:4px;background:#EBF1F1;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.hours{position:relative;border-left:1px solid #DCE4E4;background:repeating-linear-gradient(#DCE4E4 0 1px,#fff 1px ${hourHeight}px)}.scale div{height:${hourHeight}px;font-size:12px;line-height:14px;color:#455254;text-align:right;padding-right:6px;box-sizing:border-box;position:relative;top:-7px}.event{position:absolute;box-sizing:border-box;overflow:hidden;border-radius:6px;padding:2px 6px;font-size:12px;line-height:15px;background:#EBF1F1;color:#1B2426;border-left:3px solid #717E80}.event b{display:block;font-weight:500;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.event.short b{display:inline}.event.tight{font-size:11px;line-height:13px;padding:1px 6px}.event.ours{background:#DCEFF0;color:#06363C;border-left-color:#0A5E68}.event span{display:block;color:inherit;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.event a{color:inherit}nav{display:flex;gap:12px;align-items:center;margin-top:8px}nav select{font:inherit;color:inherit;padding:4px 8px;border:1px solid #717E80;border-radius:6px;background:#fff}`;

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const heading = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', weekday: 'short', month: 'short', day: 'numeric' }).format(
    Date.parse(`${day}T12:00:00Z`),
  );

/** Monday to Friday, and the weekend when something stands there. */
const daysShown = ({ days, events, timeZone }: Week): readonly string[] => {
  const isBusy = (day: string): boolean => placedOn(day, events, timeZone).length > 0 || allDayOn(day, events, timeZone).length > 0;
  return days.slice(5).some(isBusy) ? days : days.slice(0, 5);
};

/** Three rows of a grid, so that the hours begin at one height however many whole-day events a day has. */
const grid = (week: Week): string => {
  const { events, timeZone } = week;
  const days = daysShown(week);
  const placed = days.map((day) => placedOn(day, events, timeZone));
  const { first, last } = hoursShown(placed);
  const scale = Array.from(
    { length: last - first },
    (_, index) => `<div>${((first + index + 11) % 12) + 1} ${first + index < 12 ? 'AM' : 'PM'}</div>`,
  ).join('');
  const cells = [
    '<span></span>',
    ...days.map((day) => `<h2>${heading(day)}</h2>`),
    '<span></span>',
    ...days.map(
      (day) =>
        `<div class="all">${allDayOn(day, events, timeZone)
          .map(({ title }) => `<b title="${escaped(title)}">${escaped(title)}</b>`)
          .join('')}</div>`,
    ),
    `<div class="scale">${scale}</div>`,
    ...placed.map(
      (pieces) =>
        `<div class="hours" style="height:${(last - first) * hourHeight}px">${pieces.map((piece) => block(piece, first)).join('')}</div>`,
    ),
  ];
  return `<div class="week" style="grid-template-columns:56px repeat(${days.length},minmax(0,1fr))">${cells.join('')}</div>`;
};

export const weekHtml = (week: Week): string => {
  const monday = week.days[0] ?? '';
  const link = (days: number, words: string): string =>
    `<a target="_self" href="/calendar?who=${encodeURIComponent(week.who)}&week=${shifted(monday, days)}">${words}</a>`;
  const people = week.people.map((email) => `<option${email === week.who ? ' selected' : ''}>${escaped(email)}</option>`).join('');
  return page(
    'Calendar',
    style,
    `<h1>Calendar</h1><nav><select aria-label="Whose calendar" onchange="location.search='?who='+encodeURIComponent(this.value)+'&week=${monday}'">${people}</select> ${link(-7, 'Week before')}${link(7, 'Week after')}<span class="quiet">${escaped(week.timeZone)}</span></nav>${grid(week)}`,
  );
};
