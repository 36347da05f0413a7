// What one row of a file says, before it is compared with what is already here. Ids are still the export's own.
import type { ImportProblem } from '../problems/importProblems';

/** A score as a file gives it. `score` null means not tested. */
export interface ScoreFact {
  readonly line: number;
  readonly student: string;
  readonly assessment: string;
  readonly subject: string;
  readonly window: string;
  readonly testedOn: string | null;
  readonly score: number | null;
  readonly standardError: number | null;
  readonly level: string | null;
  readonly percentile: number | null;
  readonly typicalGrowth: number | null;
  readonly grade: string | null;
  readonly school: string | null;
  readonly groups: readonly string[];
}

/** A teacher as a file names them: any of these may be missing, not all. */
export interface TeacherFact {
  readonly id: string | null;
  readonly email: string | null;
  /** "First Last". */
  readonly name: string | null;
}

export interface LinkFact {
  readonly line: number;
  readonly student: string;
  readonly teacher: TeacherFact;
  readonly subject: string;
  readonly window: string;
  /** From 0 to 1. */
  readonly share: number;
  readonly section: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface SchoolFact {
  readonly id: string;
  readonly name: string;
}

export interface StudentNameFact {
  readonly student: string;
  readonly name: string;
}

/** Everything one file says. */
export interface FileFacts {
  readonly file: string;
  readonly layout: string;
  readonly layoutName: string;
  readonly rowsRead: number;
  readonly scores: readonly ScoreFact[];
  readonly links: readonly LinkFact[];
  readonly schools: readonly SchoolFact[];
  /** Teachers named with more than an id; used for teachers who are not in the tracker yet. */
  readonly teachers: readonly TeacherFact[];
  readonly names: readonly StudentNameFact[];
  /** One problem a row left out. */
  readonly rejected: readonly ImportProblem[];
  /** Rows that were read, and something about them a person should look at. */
  readonly notes: readonly ImportProblem[];
}
