// The observation protocols as a coach chooses them, each with the codes one usually notes. Coaches write their own over them.
import type { RequestOf } from '../../actions/wire';

export type Protocol = RequestOf<'addObservation'>['protocol'];

const onTask = 'on task, off task';

/** Scripting is words, not counts, so it offers no codes. */
export const usualCodes: Readonly<Record<Protocol, string>> = {
  'momentary time sampling': onTask,
  'class sweep': onTask,
  'partial interval': onTask,
  'whole interval': onTask,
  'look-for checklist': 'yes, partly, not observed, no opportunity',
  'frequency tally': 'praise, redirection',
  'question level': 'remember, understand, apply, analyze, evaluate, create',
  'opportunities to respond': 'one student, all students',
  'wait time': 'under 3 seconds, 3 seconds or more',
  'talk ratio': 'teacher, students',
  'transition time': 'under a minute, a minute or more',
  scripting: '',
};

export const protocols = Object.keys(usualCodes);

/** Looks at fixed moments, so that the seconds between two of them count and a second observer can be compared. */
const sampled: readonly Protocol[] = ['momentary time sampling', 'class sweep', 'partial interval', 'whole interval'];

export const isSampled = (protocol: Protocol): boolean => sampled.includes(protocol);

/** Codes as they are typed, separated by commas. */
export const codesIn = (text: string): string[] =>
  text
    .split(',')
    .map((code) => code.trim())
    .filter((code) => code !== '');
