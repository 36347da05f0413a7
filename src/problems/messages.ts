// From a problem to the words a person reads. The words live beside each room's problems; this file only joins them.
import { accessMessages } from './accessProblems';
import { coachingMessages } from './coachingProblems';
import { importMessages } from './importProblems';
import { planMessages } from './planProblems';
import type { Message, MessagesFor, Problem } from './problem';
import { requestMessages } from './requestProblems';
import { schoolTimeMessages } from './schoolTimeProblems';
import { sessionMessages } from './sessionProblems';
import { staffMessages } from './staffProblems';
import { trackerMessages } from './trackerProblems';

export const messages: MessagesFor<Problem> = {
  ...accessMessages,
  ...coachingMessages,
  ...importMessages,
  ...planMessages,
  ...requestMessages,
  ...schoolTimeMessages,
  ...sessionMessages,
  ...staffMessages,
  ...trackerMessages,
};

/** A cell holds up to 50,000 characters; a sentence that quotes it names it by its beginning. The problem itself keeps it whole. */
const longestQuoted = 240;

const quotable = (fact: unknown): unknown =>
  typeof fact === 'string' && fact.length > longestQuoted ? `${Array.from(fact).slice(0, 120).join('')}…` : fact;

export const messageFor = (problem: Problem): Message => {
  const facts = Object.fromEntries(Object.entries(problem).map(([name, fact]) => [name, quotable(fact)])) as unknown as Problem;
  // Each entry takes exactly the problem of its own code, which an index by a union cannot express.
  return (messages[problem.code] as (problem: Problem) => Message)(facts);
};
