// The closed union of everything expected to go wrong. Each room declares its own problems beside their messages.
import type { AccessProblem } from './accessProblems';
import type { CoachingProblem } from './coachingProblems';
import type { ImportProblem } from './importProblems';
import type { PlanProblem } from './planProblems';
import type { RequestProblem } from './requestProblems';
import type { SchoolTimeProblem } from './schoolTimeProblems';
import type { SessionProblem } from './sessionProblems';
import type { StaffProblem } from './staffProblems';
import type { TrackerProblem } from './trackerProblems';

export type Problem =
  | AccessProblem
  | CoachingProblem
  | ImportProblem
  | PlanProblem
  | RequestProblem
  | SchoolTimeProblem
  | SessionProblem
  | StaffProblem
  | TrackerProblem;

/** What a person reads: what happened, why, and the one thing to do. */
export interface Message {
  readonly happened: string;
  readonly why: string;
  readonly doThis: string;
}

/** One message maker for each code of a union: a missing code does not compile. */
export type MessagesFor<Union extends { readonly code: string }> = {
  readonly [Code in Union['code']]: (problem: Extract<Union, { readonly code: Code }>) => Message;
};
