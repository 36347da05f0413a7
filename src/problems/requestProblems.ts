// Problems of the request itself: its JSON, its action name, its fields; and the one for a bug.
import type { MessagesFor } from './problem';

export type RequestProblem =
  | { readonly code: 'requestNotJson'; readonly detail: string }
  | { readonly code: 'unknownAction'; readonly action: string; readonly nearest: string | null }
  | {
      readonly code: 'badRequest';
      readonly action: string;
      readonly field: string;
      readonly found: string;
      /** Null: the action has no such field. */
      readonly expected: string | null;
    }
  | { readonly code: 'otherAccount'; readonly asUser: string; readonly user: string }
  | { readonly code: 'unexpected'; readonly reference: string };

export const requestMessages: MessagesFor<RequestProblem> = {
  requestNotJson: ({ detail }) => ({
    happened: 'Coachbook could not read the request, so nothing changed.',
    why: `It is not JSON: ${detail}.`,
    doThis: 'Send one JSON object with an "action".',
  }),
  unknownAction: ({ action, nearest }) => ({
    happened: `There is no action called "${action}", so nothing changed.`,
    why: nearest === null ? 'No action has a name like it.' : `The nearest action is "${nearest}".`,
    doThis: 'Use a name listed in docs/actions.md.',
  }),
  badRequest: ({ action, field, found, expected }) => ({
    happened: `Coachbook did not start "${action}", so nothing changed.`,
    why: `"${field}" is ${found}.`,
    doThis: expected === null ? `Leave "${field}" out.` : `Give "${field}" as ${expected}.`,
  }),
  otherAccount: ({ asUser, user }) => ({
    happened: 'Coachbook stopped before doing anything, so nothing changed.',
    why: `This page was opened by ${asUser}, but Google answered as ${user}. That happens when a browser is signed in to more than one account.`,
    doThis: 'Open the workbook in a browser profile where only your work account is signed in.',
  }),
  unexpected: ({ reference }) => ({
    happened: 'Coachbook stopped because of a fault of its own.',
    why: `The fault has the reference ${reference}.`,
    doThis: 'Try once more. If it happens again, send the reference to whoever looks after Coachbook in your district.',
  }),
};
