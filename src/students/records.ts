// Students' scores and teachers' links as they are kept: the shapes that the tracker's tables have and the numbers are made from.

export interface ScoreRecord {
  readonly scoreId: string;
  readonly studentKey: string;
  readonly assessment: string;
  readonly subject: string;
  readonly window: string;
  readonly testedOn: string | null;
  /** Null means not tested. */
  readonly score: number | null;
  readonly standardError: number | null;
  readonly level: string | null;
  readonly percentile: number | null;
  readonly typicalGrowth: number | null;
  readonly grade: string | null;
  readonly schoolId: string | null;
  readonly groups: readonly string[];
  readonly importId: string;
}

export interface LinkRecord {
  readonly linkId: string;
  readonly studentKey: string;
  readonly teacherId: string;
  readonly subject: string;
  readonly window: string;
  /** The teacher's share of the student, from 0 to 1. */
  readonly weight: number;
  readonly section: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly importId: string;
}

/** As much of a teacher as an import needs to know. */
export interface KnownTeacher {
  readonly teacherId: string;
  readonly name: string;
  readonly email: string | null;
}

export interface KnownSchool {
  readonly schoolId: string;
  readonly name: string;
}

const changedMark = ' (changed)';

/** The mark of a row that an import found here and changed; a row that it added carries the import's own id. */
export const changedBy = (importId: string): string => importId + changedMark;

/** The import that last wrote a row, whether it added or changed it. */
export const importOf = (mark: string): string => (mark.endsWith(changedMark) ? mark.slice(0, -changedMark.length) : mark);
