// Opens the window with Google's file picker: only a function of the script can open a window, so the sidebar asks for it.
import type { Pick } from './firstState';

interface WindowRun {
  withFailureHandler(handler: (error: Error) => void): WindowRun;
  pickTemplate(choiceJson: string): void;
  confirmFile(fileJson: string): void;
}

declare const google: { readonly script: { readonly run: WindowRun } };

/** @param failed told in Google's words when the window does not open. */
export const openWindow = (pick: Pick, failed: (words: string) => void): void => {
  const told = (error: Error): void => failed(error.message);
  const subject = JSON.stringify(pick.subject);
  if (pick.kind === 'template') google.script.run.withFailureHandler(told).pickTemplate(subject);
  else google.script.run.withFailureHandler(told).confirmFile(subject);
};
