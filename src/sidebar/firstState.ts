// What the add-on embeds in the page before it is shown, so that the first paint needs no call.
import type { ReplyOf, WireReply } from '../actions/wire';
import type { ScreenName } from './screens';

export interface FirstState {
  readonly screen: ScreenName;
  readonly reply: WireReply<ReplyOf<'firstState'>>;
}

declare global {
  interface Window {
    readonly firstState: FirstState | string;
  }
}

/** The embedded state, or null where a page is opened without one. */
export const embeddedState = (): FirstState | null => (typeof window.firstState === 'string' ? null : window.firstState);
