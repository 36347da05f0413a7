// What the title of an entry in a school's calendar means for school days. Words as districts in the US, Canada and Australia write them.

export type CalendarKind = 'no school' | 'early release' | 'late start' | 'day label' | 'term start' | 'term end' | 'snow day';

export interface TitleMeaning {
  readonly kind: CalendarKind;
  readonly dayLabel: string | null;
  /** "HH:mm", where the title says when school begins or ends. */
  readonly time: string | null;
}

const rules: readonly (readonly [CalendarKind, RegExp])[] = [
  ['snow day', /\b(snow day|inclement weather|weather (closure|cancellation))\b/i],
  ['late start', /\b(late (start|opening|arrival)|delayed (start|opening)|2[- ]hour delay|two[- ]hour delay)\b/i],
  ['early release', /\b(early (release|dismissal|out|closing)|half[- ]day|minimum day|shortened day|noon dismissal)\b/i],
  [
    'term start',
    /\b(first day (of|for) (school|classes|students|instruction|term|semester|trimester|quarter)|school (year )?(begins|starts)|(term|semester|trimester|quarter) ?\d? (begins|starts)|classes (begin|resume for the year))\b/i,
  ],
  [
    'term end',
    /\b(last day (of|for) (school|classes|students|instruction|term|semester|trimester|quarter)|school (year )?ends|(term|semester|trimester|quarter) ?\d? ends)\b/i,
  ],
  [
    'no school',
    /\b(no (school|classes|students)|school (is )?closed|schools closed|student(s'?|-free| free)? (holiday|day off|free day)|pupil[- ]free|holiday|vacation|(winter|spring|fall|autumn|summer|mid-?winter|thanksgiving|february|april|christmas|march) (break|recess)|recess|teacher ?work ?day|(pd|pa|pro-?d|professional (development|learning|activity)|in-?service|staff development|planning|institute|records|conference) day)\b/i,
  ],
  [
    'no school',
    /\b(labou?r day|thanksgiving|christmas|boxing day|new year|martin luther king|mlk|presidents'? day|washington's birthday|memorial day|juneteenth|independence day|columbus day|indigenous peoples|veterans'? day|good friday|easter monday|family day|victoria day|canada day|civic holiday|truth and reconciliation|remembrance day|australia day|anzac day|(queen|king)'?s birthday|melbourne cup)\b/i,
  ],
];

const labelled = /^\s*(?:day\s+([A-H]|[1-9])|([A-H])[- ]day|([A-H]))\s*$/i;

const timeIn = (title: string): string | null => {
  const match = /\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b|\b(\d{1,2}):(\d{2})\b/i.exec(title);
  if (match === null) return null;
  const hours = Number(match[1] ?? match[4]);
  const minutes = match[2] ?? match[5] ?? '00';
  const half = match[3]?.toLowerCase();
  // Without a.m. or p.m. a school's "1:15" is after noon.
  const turned = half === undefined ? (hours >= 1 && hours <= 5 ? hours + 12 : hours) : (hours % 12) + (half === 'p' ? 12 : 0);
  return turned <= 23 && Number(minutes) <= 59 ? `${String(turned).padStart(2, '0')}:${minutes}` : null;
};

/** Null for an entry that says nothing about school days, such as a concert. */
export const titleMeaning = (title: string): TitleMeaning | null => {
  const label = labelled.exec(title);
  if (label !== null) return { kind: 'day label', dayLabel: (label[1] ?? label[2] ?? label[3] ?? '').toUpperCase(), time: null };
  const rule = rules.find(([, words]) => words.test(title));
  return rule === undefined ? null : { kind: rule[0], dayLabel: null, time: timeIn(title) };
};
