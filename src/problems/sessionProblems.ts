// Problems of the session room, each with its words.
import type { MessagesFor } from './problem';

export type SessionProblem = { readonly code: 'badRange'; readonly from: string; readonly to: string };

export const sessionMessages: MessagesFor<SessionProblem> = {
  badRange: ({ from, to }) => ({
    happened: 'Coachbook did not look for times.',
    why: `The range from ${from} to ${to} holds no day.`,
    doThis: 'Choose a last day that is not before the first.',
  }),
};
