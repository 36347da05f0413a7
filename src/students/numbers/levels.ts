// Levels of proficiency as exports name them: their order, and which count as proficient. Levels are ordered, never averaged.
import { meanOf } from './summary';

const notYet =
  /\b(?:not|no|below|nearly|almost|approach\w*|partial\w*|unsatisf\w*|insufficient|minimal|urgent|intervention|on watch|some ?risk|high ?risk|lo(?:w|avg)?|developing|beginning|emerging|basic|did not|does not|levels? below|level below)\b/i;
const reached =
  /\b(?:proficient|advanced|met|meets|exceed\w*|master\w*|at|above|on|mid|late|early|benchmark|low ?risk|distinguished|accomplished|thorough|high|hi(?:avg)?|level [345])\b/i;

/** True for words that say a standard was reached, such as "Proficient", "Advanced", "At/Above Benchmark" and "Level 3"; null where the words do not tell. */
export const isProficient = (level: string): boolean | null => (notYet.test(level) ? false : reached.test(level) ? true : null);

/** Levels from low to high: by the mean score of the students at each, which no vendor's words contradict within one instrument and grade. */
export const levelsLowToHigh = (scored: readonly { readonly level: string | null; readonly score: number | null }[]): readonly string[] => {
  const scores = new Map<string, number[]>();
  for (const { level, score } of scored) {
    if (level === null || score === null) continue;
    const list = scores.get(level);
    if (list === undefined) scores.set(level, [score]);
    else list.push(score);
  }
  return [...scores].sort((a, b) => (meanOf(a[1]) ?? 0) - (meanOf(b[1]) ?? 0) || (a[0] < b[0] ? -1 : 1)).map(([level]) => level);
};
