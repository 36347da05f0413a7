// The screens of the sidebar and the five that have a tab.

export type ScreenName = 'today' | 'cycle' | 'plan' | 'schedule' | 'data' | 'setUp' | 'repair' | 'help';

export const tabs: readonly { readonly screen: ScreenName; readonly words: string }[] = [
  { screen: 'today', words: 'Today' },
  { screen: 'cycle', words: 'Cycle' },
  { screen: 'plan', words: 'Plan' },
  { screen: 'schedule', words: 'Schedule' },
  { screen: 'data', words: 'Data' },
];
