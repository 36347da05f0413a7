// The wire from a page to the add-on: a promise over google.script.run, typed by the actions themselves.
import type { ActionName, ReplyOf, RequestOf, WireReply } from '../actions/wire';
import { embeddedState } from './firstState';

interface ScriptRun {
  withSuccessHandler(handler: (reply: string) => void): ScriptRun;
  withFailureHandler(handler: (error: Error) => void): ScriptRun;
  rpc(requestJson: string): void;
}

declare const google: { readonly script: { readonly run: ScriptRun; readonly host: { close(): void; readonly origin?: string } } };

/** Google rejects a call before our code runs when another account of this browser is the one signed in first. */
const wrongAccount = /PERMISSION_DENIED|NOT_FOUND|Authorization is required/;

const brokenCall = (error: Error): WireReply<never> =>
  wrongAccount.test(error.message)
    ? {
        ok: false,
        problem: { code: 'otherAccount' },
        message: {
          happened: 'Google did not let Coachbook answer, so nothing changed.',
          why: 'This browser is signed in to more than one Google account, and Google asked the other one.',
          doThis: 'Open the workbook in a browser profile where only your work account is signed in.',
        },
      }
    : {
        ok: false,
        problem: { code: 'callFailed' },
        message: {
          happened: 'Google did not answer.',
          why: 'The connection broke, or Google stopped the run. What was already saved stays saved.',
          doThis: 'Try again. Nothing is made twice.',
        },
      };

/** The account this page was drawn for: the add-on does nothing for another one. */
const drawnFor = (): { readonly asUser?: string } => {
  const first = embeddedState()?.reply;
  return first?.ok === true ? { asUser: first.value.user } : {};
};

export const callServer = <Name extends ActionName>(action: Name, request: RequestOf<Name>): Promise<WireReply<ReplyOf<Name>>> =>
  new Promise((resolve) => {
    google.script.run
      .withSuccessHandler((reply) => resolve(JSON.parse(reply) as WireReply<ReplyOf<Name>>))
      .withFailureHandler((error) => resolve(brokenCall(error)))
      .rpc(JSON.stringify({ action, ...drawnFor(), ...(request as object) }));
  });

export const closePage = (): void => google.script.host.close();
