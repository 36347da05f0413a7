// Problems of permission, quota, time and Google being busy.
import type { MessagesFor } from './problem';

export type AccessProblem =
  | { readonly code: 'scopeMissing'; readonly feature: string; readonly scope: string; readonly grantUrl: string | null }
  | { readonly code: 'busyElsewhere'; readonly waitedSeconds: number }
  | { readonly code: 'noLock' }
  | { readonly code: 'googleBusy'; readonly what: string; readonly tries: number }
  | { readonly code: 'quotaSpent'; readonly what: string; readonly limit: number | null }
  | { readonly code: 'denied'; readonly what: string; readonly reason: string }
  | { readonly code: 'googleFailed'; readonly what: string; readonly status: number | null; readonly reason: string }
  | { readonly code: 'driveFull'; readonly what: string }
  | { readonly code: 'notStarted' }
  | { readonly code: 'jobNotFound'; readonly jobId: string }
  | { readonly code: 'jobOfSomeoneElse'; readonly owner: string }
  | { readonly code: 'jobBusy'; readonly secondsLeft: number };

export const accessMessages: MessagesFor<AccessProblem> = {
  scopeMissing: ({ feature, scope }) => ({
    happened: `Coachbook cannot ${feature} yet, so nothing changed.`,
    why: `You have not given it the permission "${scope}".`,
    doThis: 'Choose Grant access and tick that permission. Everything else keeps working without it.',
  }),
  busyElsewhere: ({ waitedSeconds }) => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: `Another run in this workbook was still writing after ${waitedSeconds} seconds.`,
    doThis: 'Try again in a minute.',
  }),
  noLock: () => ({
    happened: 'Coachbook stopped before writing, so nothing changed.',
    why: 'It is not running inside a spreadsheet, so it cannot keep two runs apart.',
    doThis: 'Open the workbook and start from its Coachbook menu.',
  }),
  googleBusy: ({ what, tries }) => ({
    happened: `Google did not ${what}.`,
    why: tries === 1 ? 'Its service was busy.' : `Its service was busy ${tries} times in a row.`,
    doThis: 'Continue in a minute: what is already done stays done.',
  }),
  quotaSpent: ({ what, limit }) => ({
    happened: `Google will not ${what} again today.`,
    why: limit === null ? 'Your account has used its daily limit.' : `Your account has used its daily limit of ${limit}.`,
    doThis: 'Continue tomorrow: the rest is waiting and what is done stays done.',
  }),
  denied: ({ what, reason }) => ({
    happened: `Google refused to ${what}.`,
    why: reason,
    doThis: 'Check that you may open and change it: whoever owns it can give you that. Then try again. Everything else is unaffected.',
  }),
  googleFailed: ({ what, status, reason }) => ({
    happened: `Google could not ${what}.`,
    why: status === null ? `${reason}.` : `${reason} (${status}).`,
    doThis:
      status === 404
        ? 'Check that it still exists. If it does, ask whoever owns it to give you access.'
        : 'Try again. If it stays so, copy the diagnostics for whoever looks after Coachbook in your district.',
  }),
  driveFull: ({ what }) => ({
    happened: `Google did not ${what}.`,
    why: 'Your Drive is full.',
    doThis: 'Make room in Drive or ask your Google admin for more, then continue: what is done stays done.',
  }),
  notStarted: () => ({
    happened: 'This was not started.',
    why: 'You cancelled the rest of the run.',
    doThis: 'Start again when you like: what is done stays done.',
  }),
  jobNotFound: ({ jobId }) => ({
    happened: `There is no run "${jobId}" to continue.`,
    why: 'It is finished, or was started in another workbook.',
    doThis: 'Start it again: what is already done stays done and is not made twice.',
  }),
  jobBusy: ({ secondsLeft }) => ({
    happened: 'Coachbook did not start a second time, so nothing is made twice.',
    why: 'This run is being worked on in another tab, or its last call was cut off.',
    doThis: `Continue in ${secondsLeft < 60 ? `${secondsLeft} seconds` : `${Math.ceil(secondsLeft / 60)} minutes`}.`,
  }),
  jobOfSomeoneElse: ({ owner }) => ({
    happened: 'Coachbook did not continue this run, so nothing changed.',
    why: `${owner} started it, and only their account can reach the files it makes.`,
    doThis: `Ask ${owner} to continue it, or start a run of your own.`,
  }),
};
