// Problems of the coaching room, each with its words.
import type { MessagesFor } from './problem';

export type CoachingProblem = { readonly code: 'noSuchRecord'; readonly table: string; readonly id: string };

export const coachingMessages: MessagesFor<CoachingProblem> = {
  noSuchRecord: ({ table, id }) => ({
    happened: 'Nothing changed.',
    why: `There is no row with the id "${id}" in ${table}.`,
    doThis: 'Check the id, or choose the row in the sheet and start again from the sidebar.',
  }),
};
