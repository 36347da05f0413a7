// What guests read in an invitation: title, agenda by kind of session, the plan's link. Never anything about students.
import type { SessionKind, SessionMode } from '../coaching/session';

export interface InviteFacts {
  readonly kind: SessionKind;
  readonly mode: SessionMode;
  readonly coach: string;
  readonly teachers: readonly string[];
  readonly school: string | null;
  /** Only where every guest may open it. */
  readonly planLink: string | null;
  /** A sentence of the district's own; empty for none. */
  readonly ownWords: string;
}

export interface Invite {
  readonly title: string;
  readonly description: string;
  readonly location: string | null;
}

const titles: Readonly<Record<SessionKind, string>> = {
  kickoff: 'Coaching kickoff',
  planning: 'Coaching: planning',
  'classroom visit': 'Coaching: classroom visit',
  observation: 'Coaching: observation',
  modeling: 'Coaching: modeling',
  'co-teaching': 'Coaching: co-teaching',
  'co-planning': 'Coaching: co-planning',
  'data meeting': 'Coaching: looking at evidence',
  debrief: 'Coaching: debrief',
  reflection: 'Coaching: reflection',
  PLC: 'Coaching: team meeting',
  informal: 'Coaching: check-in',
};

const agendas: Readonly<Record<SessionKind, readonly string[]>> = {
  kickoff: ['What you would like to work on', 'What a good result looks like', 'How we will work together, and how often'],
  planning: ['What happened since last time', 'The next lesson or step', 'Who does what until we meet again'],
  'classroom visit': ['A visit to your class, with the focus we agreed on', 'No report and no rating', 'We talk about it afterwards'],
  observation: ['I watch for the focus we agreed on', 'You get the notes first', 'We look at them together in the debrief'],
  modeling: ['I teach a part, you watch for the focus we agreed on', 'We talk about what you would change'],
  'co-teaching': ['We teach together, in the roles we agreed on', 'A short look back right after'],
  'co-planning': ['The learning target', 'How the lesson runs, and who leads which part', 'What we will look at to see whether it worked'],
  'data meeting': ['What we see in the work', 'What it tells us about the next step', 'What we try next'],
  debrief: ['What you noticed', 'What the notes show about the focus we agreed on', 'One next step'],
  reflection: ['What changed since we began', 'What you keep', 'What comes next'],
  PLC: ['What we agreed to try', 'What we saw', 'What we try next, and who brings what'],
  informal: ['What is on your mind', 'What would help this week'],
};

/** Plain text: Calendar shows line breaks as they are. */
export const sessionInvite = ({ kind, mode, coach, teachers, school, planLink, ownWords }: InviteFacts): Invite => {
  const lines = [
    'Agenda',
    ...agendas[kind].map((point) => `• ${point}`),
    ...(planLink === null ? [] : ['', `Action plan: ${planLink}`]),
    '',
    'Coaching is support, not evaluation. If the time does not suit you, propose another one or decline.',
    ...(ownWords === '' ? [] : ['', ownWords]),
  ];
  const who = teachers.length <= 2 ? teachers.join(' and ') : `${teachers.length} teachers`;
  return {
    title: `${titles[kind]} (${who} with ${coach})`,
    description: lines.join('\n'),
    location: mode === 'Meet' || mode === 'asynchronous' ? null : school,
  };
};
