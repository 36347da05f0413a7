// Problems of the plan room, each with its words.
import type { MessagesFor } from './problem';

export type PlanProblem =
  | { readonly code: 'planOfSomeoneElse'; readonly owner: string }
  | { readonly code: 'planTagUnknown'; readonly tag: string; readonly nearest: string | null }
  | { readonly code: 'planTemplateFault'; readonly fault: string; readonly fix: string }
  | {
      readonly code: 'planNeedsPick';
      readonly fileId: string;
      readonly what: 'template' | 'plan';
      readonly owner?: string;
      readonly cycleId?: string;
    }
  | { readonly code: 'pickerNotSetUp'; readonly missing: string }
  | { readonly code: 'planReadOnly' }
  | { readonly code: 'planTemplateBinned' }
  | { readonly code: 'planTemplateNotADoc'; readonly found: string }
  | { readonly code: 'planIsFinal' }
  | { readonly code: 'planBinned'; readonly docId: string }
  | { readonly code: 'planUnsure' }
  | { readonly code: 'planKeepsChanging' }
  | { readonly code: 'planFolderGone' }
  | { readonly code: 'planNotShared'; readonly address: string; readonly reason: string; readonly withNotice: boolean }
  | { readonly code: 'planTeacherWithoutEmail'; readonly teacher: string }
  | { readonly code: 'planCycleNotOpen'; readonly status: string }
  | { readonly code: 'planCycleStillOpen' }
  | { readonly code: 'planNotMade' }
  | { readonly code: 'planChangedSince' }
  | { readonly code: 'planBothChanged'; readonly what: string; readonly inPlan: string; readonly inTracker: string }
  | { readonly code: 'planWordsUnclear'; readonly what: string; readonly found: string; readonly expected: string }
  | { readonly code: 'plansNothingToDo'; readonly reason: string }
  | { readonly code: 'plansTooMany'; readonly asked: number }
  | { readonly code: 'planRowGone'; readonly link: string };

export const planMessages: MessagesFor<PlanProblem> = {
  planOfSomeoneElse: ({ owner }) => ({
    happened: 'Coachbook left this plan as it is.',
    why: `It was made by ${owner}, and only that account can change it through Coachbook.`,
    doThis: `Ask ${owner} to update it.`,
  }),
  planTagUnknown: ({ tag, nearest }) => ({
    happened: 'Coachbook stopped before making any plan, so nothing changed.',
    why:
      nearest === null
        ? `The template has the tag {{${tag}}}, and no tag has a name like it.`
        : `The template has the tag {{${tag}}}. The nearest tag is {{${nearest}}}.`,
    doThis: 'Correct the tag in the template Doc, then start again. The tags are listed under Help > Plan templates.',
  }),
  planTemplateFault: ({ fault, fix }) => ({
    happened: 'Coachbook stopped before making any plan, so nothing changed.',
    why: fault,
    doThis: fix,
  }),
  pickerNotSetUp: ({ missing }) => ({
    happened: 'Coachbook cannot open Google’s file picker.',
    why: `Whoever deployed Coachbook for your district has not set "${missing}" yet.`,
    doThis: 'Send them this message: docs/admin.md says how. Plans from Coachbook’s own templates work without it.',
  }),
  planReadOnly: () => ({
    happened: 'Coachbook did not take this plan over, so nothing changed.',
    why: 'You may read its Doc but not change it.',
    doThis: 'Ask the coach who made it to share it with you as an editor, then confirm it again.',
  }),
  planTemplateNotADoc: ({ found }) => ({
    happened: 'Coachbook kept the template it had, so nothing changed.',
    why: `"${found}" is neither the link nor the id of a Doc.`,
    doThis: 'Choose the Doc in the picker, or paste the address it has in your browser.',
  }),
  planTemplateBinned: () => ({
    happened: 'Coachbook stopped before making any plan, so nothing changed.',
    why: 'The template Doc is in the bin.',
    doThis: 'Take it out of the bin in Drive, or choose another template.',
  }),
  planNeedsPick: ({ what, owner }) => ({
    happened: what === 'template' ? 'Coachbook made no plan from this template yet.' : 'Coachbook left this plan as it is.',
    why: `${owner === undefined || owner === '' ? '' : `It was made by ${owner}. `}Google lets Coachbook open only files that you made with it or confirmed. You have not confirmed this ${what}.`,
    doThis: `Choose Confirm access and pick the ${what} shown. You do this once.`,
  }),
  planIsFinal: () => ({
    happened: 'Coachbook left this plan as it is.',
    why: 'Its cycle is closed and the plan is marked final.',
    doThis: 'Open the Doc to read it, or set its State to "shared" if you want it updated once more.',
  }),
  planBinned: () => ({
    happened: 'Coachbook left this plan as it is.',
    why: 'Its Doc is in the bin, or was deleted.',
    doThis: 'Take it out of the bin in Drive, or clear the Plan link in the row to have a new one made.',
  }),
  planUnsure: () => ({
    happened: 'Coachbook does not know yet whether Google made this plan.',
    why: 'Google’s answer got lost, and a new Doc can take a moment to be found.',
    doThis: 'Continue in a minute: Coachbook looks for the Doc first and makes no second one.',
  }),
  planKeepsChanging: () => ({
    happened: 'Coachbook did not update this plan.',
    why: 'Someone is writing in it right now.',
    doThis: 'Update it later. Nothing they wrote was touched.',
  }),
  planFolderGone: () => ({
    happened: 'Coachbook stopped before making any plan, so nothing changed.',
    why: 'Its Coachbook folder in Drive is in the bin or cannot be written to.',
    doThis: 'Start again: a new Coachbook folder is made. Plans already made stay where they are.',
  }),
  planNotShared: ({ address, reason, withNotice }) => ({
    happened: `The plan is written, but not shared with ${address}.`,
    why: reason,
    doThis: withNotice
      ? 'Share it from the Doc, or ask your Google admin whether sharing with this address is allowed.'
      : 'Start again with "Mail a notice" on, or share it from the Doc.',
  }),
  planTeacherWithoutEmail: ({ teacher }) => ({
    happened: `The plan is written, but not shared with ${teacher}.`,
    why: `The sheet "Teachers" has no e-mail for ${teacher}.`,
    doThis: 'Write the address into the E-mail column, then update the plan.',
  }),
  planCycleNotOpen: ({ status }) => ({
    happened: 'Coachbook made no plan for this cycle.',
    why: `Its status is "${status}".`,
    doThis: 'Open the cycle first, or leave it out.',
  }),
  planCycleStillOpen: () => ({
    happened: 'Coachbook did not mark this plan final.',
    why: 'Its cycle is still open.',
    doThis: 'Close the cycle first.',
  }),
  planNotMade: () => ({
    happened: 'There is no plan here yet.',
    why: 'No Doc has been made for this cycle.',
    doThis: 'Choose Coachbook > Write action plans.',
  }),
  planChangedSince: () => ({
    happened: 'Coachbook left this plan where it is.',
    why: 'Someone has changed it since it was made.',
    doThis: 'Open it and decide together. You can put it into the bin in Drive.',
  }),
  planBothChanged: ({ what, inPlan, inTracker }) => ({
    happened: `"${what}" stays as it is in the tracker.`,
    why: `Since the plan was written, the Doc says "${inPlan}" and the tracker says "${inTracker}".`,
    doThis: 'Decide together, and write it into the tracker.',
  }),
  planWordsUnclear: ({ what, found, expected }) => ({
    happened: `"${what}" stays as it is in the tracker.`,
    why: `The Doc says "${found}".`,
    doThis: `Write ${expected} there.`,
  }),
  plansNothingToDo: ({ reason }) => ({
    happened: 'Coachbook wrote no plan, so nothing changed.',
    why: reason,
    doThis: 'Choose cycles that are open, or start one.',
  }),
  plansTooMany: ({ asked }) => ({
    happened: 'Coachbook wrote no plan, so nothing changed.',
    why: `A run cannot remember ${asked} cycles by name.`,
    doThis: 'Choose up to 400 cycles, or all open ones.',
  }),
  planRowGone: ({ link }) => ({
    happened: 'The plan is written, but its row is gone.',
    why: `Someone deleted the row in "Action plans" while the Doc was being made. The Doc is ${link}.`,
    doThis: 'Put the Doc into the bin in Drive, or start again: Coachbook finds it and makes no second one.',
  }),
};
