// The screens of the sidebar, the five that have a tab, and what each screen is given.
import type { ReplyOf, WireReply } from '../actions/wire';

export type ScreenName = 'today' | 'cycle' | 'plan' | 'schedule' | 'data' | 'setUp' | 'repair' | 'help';

export interface ScreenProps {
  /** What came with the page, or null. */
  readonly first: WireReply<ReplyOf<'firstState'>> | null;
  /** The id of the cycle the coach came from, where there is one. */
  readonly subject: string | null;
  readonly go: (screen: ScreenName, subject?: string) => void;
}

export const tabs: readonly { readonly screen: ScreenName; readonly words: string }[] = [
  { screen: 'today', words: 'Today' },
  { screen: 'cycle', words: 'Cycle' },
  { screen: 'plan', words: 'Plan' },
  { screen: 'schedule', words: 'Schedule' },
  { screen: 'data', words: 'Data' },
];
