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

export const messageFor = (problem: Problem): Message =>
  // Each entry takes exactly the problem of its own code, which an index by a union cannot express.
  (messages[problem.code] as (problem: Problem) => Message)(problem);
