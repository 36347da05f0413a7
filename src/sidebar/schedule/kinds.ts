// The kinds of session and the ways to meet, as a coach chooses them.
import type { RequestOf } from '../../actions/wire';

export type Kind = NonNullable<RequestOf<'findSlots'>['kind']>;
export type Mode = RequestOf<'findSlots'>['mode'];

export const kinds: readonly { readonly value: Kind; readonly words: string }[] = [
  { value: 'planning', words: 'Planning' },
  { value: 'co-planning', words: 'Co-planning' },
  { value: 'classroom visit', words: 'Classroom visit' },
  { value: 'co-teaching', words: 'Co-teaching' },
  { value: 'modeling', words: 'Modeling' },
  { value: 'observation', words: 'Observation' },
  { value: 'debrief', words: 'Debrief' },
  { value: 'reflection', words: 'Reflection' },
  { value: 'kickoff', words: 'Kickoff' },
  { value: 'data meeting', words: 'Data meeting' },
  { value: 'PLC', words: 'PLC' },
  { value: 'informal', words: 'Check-in' },
];

const visits: readonly Kind[] = ['classroom visit', 'observation', 'modeling', 'co-teaching'];

/** As many minutes as a session of this kind usually takes here. */
export const minutesFor = (kind: Kind, usual: { readonly session: number; readonly visit: number }): string =>
  String(visits.includes(kind) ? usual.visit : usual.session);

export const modes: readonly { readonly value: Mode; readonly words: string }[] = [
  { value: 'Meet', words: 'On Meet' },
  { value: 'in person', words: 'In person' },
  { value: 'hybrid', words: 'Both' },
  { value: 'asynchronous', words: 'Video, no meeting' },
];
