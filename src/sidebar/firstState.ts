// What the add-on embeds in the page before it is shown, so that the first paint needs no call.
import type { ReplyOf, WireReply } from '../actions/wire';
import type { ScreenName } from './screens';

/** What the window with the file picker is opened for. */
export type Pick =
  | { readonly kind: 'template'; readonly subject: { readonly model: string | null; readonly format: 'individual' | 'group' } }
  | {
      readonly kind: 'confirm';
      /** With the cycle where a plan is taken over, null for a template. */
      readonly subject: { readonly what: 'template' | 'plan'; readonly fileId: string; readonly cycleId: string | null };
    };

export interface FirstState {
  readonly screen: ScreenName;
  readonly reply: WireReply<ReplyOf<'firstState'>>;
  readonly pick?: Pick;
}

declare global {
  interface Window {
    readonly firstState: FirstState | string;
  }
}

/** The embedded state, or null where a page is opened without one. */
export const embeddedState = (): FirstState | null => (typeof window.firstState === 'string' ? null : window.firstState);
