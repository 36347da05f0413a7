// What Coachbook asks Google for and why, as a person reads it before Google's own screen.
import type { IconName } from '../parts/icons';

export const asked: readonly { readonly icon: IconName; readonly what: string; readonly why: string }[] = [
  { icon: 'sheet', what: 'This workbook only', why: 'To keep your cycles and draw charts.' },
  { icon: 'doc', what: 'Docs that Coachbook makes', why: 'To write action plans. No other file is visible to it.' },
  {
    icon: 'calendar',
    what: 'Sessions on your own calendars',
    why: 'To book a session and add its Meet link; to sort your time by title, if you turn that on.',
  },
  { icon: 'clock', what: 'Free or busy times', why: 'To find a time. It is told the times only, no titles.' },
  { icon: 'people', what: 'Your e-mail address', why: 'To know whose plan it is.' },
];
