// Problems of the plan room, each with its words.
import type { MessagesFor } from './problem';

export type PlanProblem = { readonly code: 'planOfSomeoneElse'; readonly owner: string };

export const planMessages: MessagesFor<PlanProblem> = {
  planOfSomeoneElse: ({ owner }) => ({
    happened: 'Coachbook left this plan as it is.',
    why: `It was made by ${owner}, and only that account can change it through Coachbook.`,
    doThis: `Ask ${owner} to update it.`,
  }),
};
