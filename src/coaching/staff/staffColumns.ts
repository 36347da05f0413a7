// Which kind of staff file this is and which column means what, told from the headers. Words for headers are collected here.

export type StaffKind = 'schools' | 'coaches' | 'teachers' | 'bellPeriods' | 'assignments' | 'schoolDays';

/** A file as read: one cell a header, with the line of the file it stands on. */
export interface StaffSheet {
  readonly file: string;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Column by field, counted from 0. */
export type StaffColumns = ReadonlyMap<string, number>;

const teacherWord = '(?:teacher|instructor|educator|faculty|coachee)';
const staffWord = '(?:teacher|instructor|educator|faculty|staff|employee|person|user|coachee)';
const place = '(?:school|building|campus|site)';
const id = '(?:id|ids|number|num|no|code|key|sourcedid|identifier)';

const words = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** Tried on headers in lower case without spaces and punctuation; in each kind the first column that fits a field has it. */
const wordsOf: Readonly<Record<StaffKind, Readonly<Record<string, RegExp>>>> = {
  schools: {
    id: words(`${place}${id}|id|sourcedid`),
    name: words(`${place}(?:name)?|name`),
    level: words(`(?:${place})?(?:level|type)|gradeband`),
    timeZone: words('timezone|zone|tz'),
    rotationStartsOn: words('rotationstarts?(?:on)?|firstaday'),
    travelMinutes: words('travel(?:minutes|time|min)?'),
  },
  coaches: {
    id: words(`coach${id}|${staffWord}${id}|id|sourcedid`),
    name: words('coach(?:es)?(?:name)?|(?:full|display)?name|staff(?:name)?'),
    firstName: words(`(?:coach|${staffWord})?(?:first|given|fore)name`),
    lastName: words(`(?:coach|${staffWord})?(?:last|family|sur)name`),
    email: words(`(?:coach|${staffWord})?e?mail(?:address)?`),
    role: words('role|position|title|coachtype|type'),
    fte: words('fte|fulltimeequivalent'),
    cap: words('cap|caseloadcap|maxcycles'),
    workdayStarts: words('worksfrom|workday(?:start|starts)|contractstart|from|starts?'),
    workdayEnds: words('worksuntil|workday(?:end|ends)|contractend|until|to|ends?'),
    timeZone: words('timezone|zone|tz'),
    contractMinutesPerWeek: words('(?:contract)?minutes(?:aweek|perweek)'),
  },
  teachers: {
    id: words(`${staffWord}${id}|id|sourcedid`),
    name: words(`${staffWord}s?(?:name|fullname)?|(?:full|display)?name`),
    firstName: words(`${staffWord}?(?:first|given|fore)name`),
    lastName: words(`${staffWord}?(?:last|family|sur)name`),
    email: words(`${staffWord}?e?mail(?:address)?`),
    schools: words(`${place}s?|${place}${id}|${place}s?names?`),
    grades: words('grades?|gradelevels?|gradestaught'),
    subjects: words('subjects?|contentareas?|departments?|subjectstaught'),
    experience: words('experience|years|years?(?:of)?(?:teaching)?experience|yearsteaching'),
    status: words('status|active'),
    role: words('role|position|title'),
    prep: words('(?:prep|planning|plan|conference)(?:period|time|hour|block)?s?'),
    prepStarts: words('(?:prep|planning|plan)(?:period)?(?:starts?|starttime|begins?|from)'),
    prepEnds: words('(?:prep|planning|plan)(?:period)?(?:ends?|endtime|to|until)'),
    prepDays: words('(?:prep|planning|plan)(?:period)?days?'),
  },
  bellPeriods: {
    schools: words(`${place}|${place}${id}|${place}name`),
    teacher: words(`${staffWord}|${staffWord}${id}|${staffWord}name|${staffWord}?e?mail(?:address)?`),
    days: words('days?|weekdays?|dayofweek|daysofweek|daylabels?|meetingdays?'),
    period: words('period|periodname|block|hour|name|prepperiod'),
    kind: words('kind|type|periodtype|activity|use'),
    startsAt: words('(?:period|prep)?(?:starts?|startsat|starttime|begins?|begintime|timestart|from)'),
    endsAt: words('(?:period|prep)?(?:ends?|endsat|endtime|timeend|to|until)'),
    rotationDays: words('rotation|rotationdays|rotationlength'),
  },
  assignments: {
    coach: words('coach|coachid|coachname|coache?mail'),
    teacher: words(`${teacherWord}|${teacherWord}${id}|${teacherWord}name|${teacherWord}e?mail`),
    schools: words(`${place}|${place}${id}|${place}name`),
    startsOn: words('from|starts?(?:on)?|startdate|since'),
    endsOn: words('to|until|ends?(?:on)?|enddate'),
    reason: words('reason|note|why'),
  },
  schoolDays: {
    schools: words(`${place}|${place}${id}|${place}name`),
    from: words('date|from|day|startdate|starts?(?:on)?|begin'),
    to: words('to|until|enddate|ends?(?:on)?'),
    kind: words('kind|type|daytype|whatday'),
    name: words('name|event|holiday|description|title|reason'),
    dayLabel: words('daylabel|label|rotationday|abday'),
    endsAt: words('endsat|dismissal|releasetime|earlyrelease'),
    startsAt: words('startsat|delayedstart|latestart'),
  },
};

/** What a file of the kind cannot do without: one of each group. In the order in which kinds are tried. */
const needs: readonly (readonly [StaffKind, readonly (readonly string[])[]])[] = [
  ['assignments', [['coach'], ['teacher']]],
  ['bellPeriods', [['startsAt'], ['endsAt'], ['teacher', 'schools', 'period']]],
  [
    'teachers',
    [
      ['name', 'lastName'],
      ['id', 'email', 'schools', 'subjects', 'grades', 'lastName', 'name'],
    ],
  ],
  ['coaches', [['name', 'lastName']]],
  ['schools', [['name']]],
  ['schoolDays', [['from'], ['kind', 'name']]],
];

const key = (header: string): string => header.toLowerCase().replace(/[^a-z0-9]/g, '');

const columnsFor = (kind: StaffKind, headers: readonly string[]): StaffColumns => {
  const taken = new Set<number>();
  const columns = new Map<string, number>();
  for (const [field, pattern] of Object.entries(wordsOf[kind])) {
    const at = headers.findIndex((header, index) => !taken.has(index) && pattern.test(key(header)));
    if (at === -1) continue;
    taken.add(at);
    columns.set(field, at);
  }
  return columns;
};

const saysCoach = (text: string): boolean => /coach/i.test(text);
const saysTeacher = (text: string): boolean => /teacher|instructor|educator|faculty/i.test(text);

/** Who a file of people is about, where headers say only "Name" and "E-mail": its own name, and what else its headers speak of. */
const isPlausible = (kind: StaffKind, { file, headers }: StaffSheet): boolean => {
  const coach = headers.some(saysCoach);
  const teacher = headers.some(saysTeacher);
  const person = headers.some((header) => /^(?:full|display|first|last)?name$|mail|^(?:staff|employee)/.test(key(header)));
  if (kind === 'teachers') return teacher || (!coach && person && !saysCoach(file) && !/school|calendar|holiday/i.test(file));
  if (kind === 'coaches') return coach || (!teacher && person && saysCoach(file));
  if (kind === 'schools')
    return !coach && !teacher && headers.some((header) => /school|building|campus|site/i.test(header) || /school/i.test(file));
  return true;
};

export interface RecognisedStaff {
  readonly kind: StaffKind;
  readonly columns: StaffColumns;
}

/** What the file holds, or null when no kind fits. */
export const recogniseStaff = (sheet: StaffSheet): RecognisedStaff | null => {
  for (const [kind, groups] of needs) {
    if (!isPlausible(kind, sheet)) continue;
    const columns = columnsFor(kind, sheet.headers);
    if (groups.every((group) => group.some((field) => columns.has(field)))) return { kind, columns };
  }
  return null;
};

export const staffKindWords: Readonly<Record<StaffKind, string>> = {
  schools: 'Schools',
  coaches: 'Coaches',
  teachers: 'Teachers',
  bellPeriods: 'Bell schedules and prep periods',
  assignments: 'Who coaches whom',
  schoolDays: 'School calendar',
};
