// The words a template may use between {{ and }}: which tags there are, what each stands for, and how one is read.
import { nearestOf } from '../problems/nearest';

export type TagKind = 'text' | 'date' | 'number' | 'person';

export interface KnownTag {
  readonly kind: TagKind;
  readonly about: string;
  /** What stands in a plan while there is nothing to say; a dash where it is absent. */
  readonly empty?: string;
}

/** Tags with one value a plan. */
export const scalarTags = {
  'teacher.name': { kind: 'person', about: 'The teacher, or all teachers of a group cycle.' },
  'teacher.email': { kind: 'text', about: 'The teacher’s address.' },
  'school.name': { kind: 'text', about: 'The school.' },
  'coach.name': { kind: 'person', about: 'The coach.' },
  'coach.email': { kind: 'text', about: 'The coach’s address.' },
  'cycle.model': { kind: 'text', about: 'The coaching model.' },
  'cycle.focus': { kind: 'text', about: 'What the work is about.', empty: 'to be agreed' },
  'cycle.phase': { kind: 'text', about: 'The phase the cycle is in.' },
  'cycle.startedOn': { kind: 'date', about: 'The first day.', empty: 'no date yet' },
  'cycle.plannedEndOn': { kind: 'date', about: 'The day you plan to finish.', empty: 'no date yet' },
  'goal.statement': { kind: 'text', about: 'The goal.', empty: 'We write our goal together.' },
  'goal.measure': { kind: 'text', about: 'How you will know.', empty: 'to be agreed' },
  'goal.unit': { kind: 'text', about: 'What the numbers count.' },
  'goal.path': { kind: 'text', about: 'From where to where, such as "From 9 to 21 students".', empty: 'Not measured yet' },
  'goal.baseline': { kind: 'number', about: 'Where it stood at the start.', empty: 'not measured yet' },
  'goal.target': { kind: 'number', about: 'Where it should get to.', empty: 'to be agreed' },
  'goal.latest': { kind: 'number', about: 'The last value measured.', empty: 'not measured yet' },
  'goal.dueOn': { kind: 'date', about: 'When it should be reached.', empty: 'no date yet' },
  'goal.status': { kind: 'text', about: 'Where the goal stands.' },
  schoolYear: { kind: 'text', about: 'The school year, such as 2026–27.' },
} as const satisfies Readonly<Record<string, KnownTag>>;

/** Tags that repeat a table row or list item, once for each thing; the first field is what the list's bare name means. */
export const listTags = {
  steps: {
    text: { kind: 'text', about: 'The action step.' },
    owner: { kind: 'text', about: 'Who does it.' },
    dueOn: { kind: 'date', about: 'When it should be done.' },
    checkBackOn: { kind: 'date', about: 'When you look at it together.' },
    status: { kind: 'text', about: 'Where it stands. What a teacher types here comes back to the tracker.' },
    evidence: { kind: 'text', about: 'A link or a few words.' },
  },
  learningTargets: { text: { kind: 'text', about: 'One "I can" statement.' } },
  sessions: {
    kind: { kind: 'text', about: 'The kind of session.' },
    date: { kind: 'date', about: 'The day.' },
    time: { kind: 'text', about: 'From when to when.' },
    mode: { kind: 'text', about: 'How you meet.' },
    meet: { kind: 'text', about: 'The Meet link.' },
  },
  growth: {
    subject: { kind: 'text', about: 'What was assessed.' },
    assessment: { kind: 'text', about: 'The instrument.' },
    from: { kind: 'text', about: 'The earlier window.' },
    to: { kind: 'text', about: 'The later window.' },
    tested: { kind: 'number', about: 'Students tested in the later window.' },
    mean: { kind: 'number', about: 'Their mean in the later window.' },
    n: { kind: 'number', about: 'Students with a score in both windows.' },
    change: { kind: 'number', about: 'Their mean growth during the cycle.' },
  },
  prompts: {
    question: { kind: 'text', about: 'A question to think about.' },
    answer: { kind: 'text', about: 'Where the teacher writes. The words come back to the tracker.' },
  },
  resources: {
    title: { kind: 'text', about: 'What it is called, with its link.' },
    checklist: { kind: 'text', about: 'What it looks like when it is in place.' },
  },
  teachers: {
    name: { kind: 'person', about: 'One teacher of the cycle.' },
    school: { kind: 'text', about: 'The teacher’s school.' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, KnownTag>>>>;

export type ListName = keyof typeof listTags;
export const listNames = Object.keys(listTags) as readonly ListName[];

/** What the row of an empty list says at its first tag, so that it reads as an invitation and not as a fault. */
export const emptyRows: Readonly<Record<ListName, string>> = {
  steps: 'Our first step goes here',
  learningTargets: 'I can … (we write this together)',
  sessions: 'No session yet',
  growth: 'After the next assessment window',
  prompts: 'Nothing to think about yet',
  resources: 'Nothing yet',
  teachers: 'Nobody yet',
};

/** The formats each kind takes after a bar, as in {{goal.dueOn | long}}. */
export const formatsOf: Readonly<Record<TagKind, readonly string[]>> = {
  text: [],
  date: ['short', 'long', 'numeric', 'chip'],
  number: ['0', '0.0', '0.00', '+0', '+0.0', '+0.00'],
  person: ['chip'],
};

/** One tag as a template uses it. */
export interface TagUse {
  /** The list it repeats over, or null. */
  readonly list: ListName | null;
  /** "goal.dueOn", or within a list "dueOn". */
  readonly field: string;
  readonly format: string | null;
  /** True for {{later: …}}: left as it is until the closing stage. */
  readonly later: boolean;
}

export type TagProblem =
  | { readonly code: 'tagUnknown'; readonly tag: string; readonly nearest: string | null }
  | { readonly code: 'tagFormatUnknown'; readonly tag: string; readonly format: string; readonly formats: string }
  | { readonly code: 'laterInList'; readonly tag: string };

/** A tag, the start of a section that needs something, or its end. */
export type TagMark =
  | { readonly kind: 'tag'; readonly use: TagUse }
  | { readonly kind: 'if'; readonly subject: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'problem'; readonly problem: TagProblem };

const listTagNames = listNames.reduce<string[]>(
  (names, list) =>
    names.concat(
      [list],
      Object.keys(listTags[list]).map((field) => `${list}.${field}`),
    ),
  [],
);

/** Every tag a template may use, as it is written. */
export const knownTags: readonly string[] = Object.keys(scalarTags).concat(listTagNames);

export const tagKind = (use: TagUse): TagKind => {
  const fields: Readonly<Record<string, KnownTag>> = use.list === null ? scalarTags : listTags[use.list];
  return fields[use.field]?.kind ?? 'text';
};

/** What a tag says while the tracker has nothing for it; null for a dash. */
export const emptyWords = (use: TagUse): string | null => {
  const scalars: Readonly<Record<string, KnownTag>> = scalarTags;
  return use.list === null ? (scalars[use.field]?.empty ?? null) : null;
};

const canonical = (name: string): string | null => knownTags.find((known) => known.toLowerCase() === name.toLowerCase()) ?? null;

const useOf = (known: string): { readonly list: ListName | null; readonly field: string } => {
  const [first = '', rest] = known.split('.');
  const list = listNames.find((name) => name === first);
  if (list === undefined) return { list: null, field: known };
  return { list, field: rest ?? Object.keys(listTags[list])[0] ?? '' };
};

const problem = (found: TagProblem): TagMark => ({ kind: 'problem', problem: found });

/** Reads what stands between {{ and }}. Spaces a person cannot see, and letter case, do not count. */
export const readTag = (inner: string): TagMark => {
  const words = inner.replace(/(?:\s|\u200B|\u200C|\u200D|\u2060|\uFEFF)+/g, ' ').trim();
  if (/^end\b/i.test(words)) return { kind: 'end' };
  const section = /^if (.+)$/i.exec(words);
  if (section !== null) {
    const subject = canonical(section[1] ?? '');
    return subject === null
      ? problem({ code: 'tagUnknown', tag: words, nearest: nearestOf(section[1] ?? '', knownTags) })
      : { kind: 'if', subject };
  }
  const later = /^later ?:/i.test(words);
  const [name = '', format] = (later ? words.slice(words.indexOf(':') + 1) : words).split('|').map((part) => part.replace(/ /g, ''));
  const known = canonical(name);
  if (known === null) return problem({ code: 'tagUnknown', tag: words, nearest: nearestOf(name, knownTags) });
  const use = { ...useOf(known), format: format === undefined || format === '' ? null : format.toLowerCase(), later };
  const formats = formatsOf[tagKind(use)];
  if (use.format !== null && !formats.includes(use.format)) {
    return problem({ code: 'tagFormatUnknown', tag: known, format: use.format, formats: formats.join(', ') });
  }
  return later && use.list !== null ? problem({ code: 'laterInList', tag: known }) : { kind: 'tag', use };
};

/** The tag as a person would write it, without braces: the inverse of `readTag` for a tag. */
export const writtenTag = (use: TagUse): string =>
  `${use.later ? 'later: ' : ''}${use.list === null ? '' : `${use.list}.`}${use.field}${use.format === null ? '' : ` | ${use.format}`}`;
