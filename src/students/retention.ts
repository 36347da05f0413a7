// Which scores and links are to go: one student's, one teacher's year, or everything older than the district keeps. Decided before anything is removed.
import type { LinkRecord, ScoreRecord } from './records';
import { meansWindow, schoolYearOf } from './window';

export type Removal =
  | { readonly kind: 'student'; readonly studentKey: string }
  /** The teacher's links of a school year or window, or all of them, and the scores that no other teacher is linked to. */
  | { readonly kind: 'teacherYear'; readonly teacherId: string; readonly window: string | null }
  /** Everything tested, or of a school year that ended, before this day. */
  | { readonly kind: 'olderThan'; readonly day: string };

export interface RemovalPlan {
  readonly scoreIds: readonly string[];
  readonly linkIds: readonly string[];
  readonly students: number;
  readonly windows: readonly string[];
}

/** A school year ends with June: the day after which a window without days of its own is past. */
const endOf = (window: string): string | null => {
  const year = schoolYearOf(window);
  return year === null ? null : `${year.slice(5)}-06-30`;
};

const inWindow = (asked: string, window: string): boolean =>
  meansWindow(asked, window) || (schoolYearOf(asked) !== null && schoolYearOf(asked) === schoolYearOf(window) && !/[a-z]/i.test(asked));

const sameStudentAndWindow = ({ studentKey, window }: { readonly studentKey: string; readonly window: string }): string =>
  `${studentKey}\n${window}`;

const wanted = (
  removal: Removal,
  links: readonly LinkRecord[],
): { readonly score: (score: ScoreRecord) => boolean; readonly link: (link: LinkRecord) => boolean } => {
  switch (removal.kind) {
    case 'student':
      return { score: ({ studentKey }) => studentKey === removal.studentKey, link: ({ studentKey }) => studentKey === removal.studentKey };
    case 'teacherYear': {
      const own = (link: LinkRecord): boolean =>
        link.teacherId === removal.teacherId && (removal.window === null || inWindow(removal.window, link.window));
      const goes = new Set(links.filter(own).map(sameStudentAndWindow));
      const stays = new Set(links.filter((link) => !own(link)).map(sameStudentAndWindow));
      return { score: (score) => goes.has(sameStudentAndWindow(score)) && !stays.has(sameStudentAndWindow(score)), link: own };
    }
    case 'olderThan': {
      const past = (window: string, testedOn: string | null): boolean => {
        const day = testedOn ?? endOf(window);
        return day !== null && day < removal.day;
      };
      return { score: ({ window, testedOn }) => past(window, testedOn), link: ({ window, to }) => past(window, to) };
    }
  }
};

/** What would go. A window that names no year is never past by itself: a person must take such rows out. */
export const planRemoval = (scores: readonly ScoreRecord[], links: readonly LinkRecord[], removal: Removal): RemovalPlan => {
  const { score: scoreGoes, link: linkGoes } = wanted(removal, links);
  const [gone, unlinked] = [scores.filter(scoreGoes), links.filter(linkGoes)];
  const rows = [...gone, ...unlinked];
  return {
    scoreIds: gone.map(({ scoreId }) => scoreId),
    linkIds: unlinked.map(({ linkId }) => linkId),
    students: new Set(rows.map(({ studentKey }) => studentKey)).size,
    windows: [...new Set(rows.map(({ window }) => window))],
  };
};
