// What a goal's data says, in one sentence with its n; or why it says nothing yet.
import type { NoReading, ScoresAnswer, ScoresWish } from './goalScores';

const why: Readonly<Record<NoReading, string>> = {
  'not begun': 'Counting begins with the cycle.',
  'no scores': 'No scores of these students in this assessment and subject are here yet.',
  'several subjects': 'This assessment has scores in several subjects; choose one.',
  'no window since':
    'No scores from after the first day of the cycle are here yet. A window counts once its days or its name put it later.',
  'no bound': 'The score or level from which a student counts is missing.',
  'no such level': 'No student has a level of that name, and it is not a number.',
};

/** "From the data: 14 of 23 in Spring 2025-2026 (n = 23)." */
export const scoresWords = (answer: ScoresAnswer, { counts, atLeast }: ScoresWish): string => {
  if ('missing' in answer) return why[answer.missing];
  const { value, reached, n, window } = answer.reading;
  if (reached === null) return `From the data: a mean of ${value} in ${window} (n = ${n}).`;
  const bound = `at ${atLeast ?? ''} or above in ${window}`;
  return counts === '% at or above'
    ? `From the data: ${value} % ${bound}, ${reached} of ${n} (n = ${n}).`
    : `From the data: ${reached} of ${n} ${bound} (n = ${n}).`;
};

export const targetsWords = (met: number, all: number): string =>
  all === 0 ? 'This cycle has no learning targets to count yet.' : `From the data: ${met} of ${all} learning targets met.`;
