// The words that several screens share. A screen's own words stand in its folder.

export const words = {
  tabs: 'Screens',
  dock: 'What to do next',
  help: 'Help',
  working: 'Working…',
  nothingWritten: 'Nothing written yet',
  tryAgain: 'Try again',
  grant: 'Grant access',
  open: 'Open',
  cancel: 'Cancel',
  leaveAsItIs: 'Leave it as it is',
  saveGoal: 'Save the goal',
} as const;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Values as they stand in a sheet, each as a choice. */
export const choicesOf = (list: readonly string[]): readonly { readonly value: string; readonly words: string }[] =>
  list.map((value) => ({ value, words: capital(value) }));

export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Problems that speak against a time but do not forbid it: the coach may take it anyway. */
export const clashes: ReadonlySet<string> = new Set(['timeNotFree', 'calendarUnknown']);
