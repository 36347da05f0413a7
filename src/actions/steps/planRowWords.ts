// The words of a plan row's "Needs you": the first problem, or what a person wrote and Coachbook kept.
import type { PlanGaps } from '../../outputs/planParts';
import type { PlanDifference } from '../../outputs/planUpdate';
import { messageFor } from '../../problems/messages';
import type { Problem } from '../../problems/problem';

const longest = 300;
const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 59)}…` : words);

const differenceWords = ({ tag, itemId, inPlan, inTracker }: PlanDifference): string =>
  inTracker === null
    ? `"${short(inPlan)}" is ${itemId === null ? 'not' : 'no longer'} in the tracker`
    : `${tag}: the Doc says "${short(inPlan)}", the tracker "${short(inTracker)}"`;

const gapWords = ({ deleted, noPlace }: PlanGaps): readonly string[] => [
  ...(deleted.length === 0 ? [] : [`Deleted in the Doc: ${deleted.join(', ')}.`]),
  ...(noPlace.length === 0 ? [] : [`In the tracker now and without a place in the Doc: ${noPlace.join(', ')}.`]),
];

export const linkedIssue = (problems: readonly Problem[], differences: readonly PlanDifference[], gaps: PlanGaps | null = null): string => {
  const words = problems.map((problem) => {
    const { why, doThis } = messageFor(problem);
    return `${why} ${doThis}`;
  });
  if (differences.length > 0) words.push(`Kept as it was written in the Doc: ${differences.map(differenceWords).join('; ')}.`);
  if (gaps !== null) words.push(...gapWords(gaps));
  const all = words.join(' ');
  return all.length > longest ? `${all.slice(0, longest - 1)}…` : all;
};
