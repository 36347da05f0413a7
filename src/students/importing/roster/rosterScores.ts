// Results of a roster standard as scores: each line item is an assessment of its own, since their scales differ.
import type { ImportProblem } from '../../../problems/importProblems';
import type { ScoreFact } from '../../facts';
import { schoolYearOfDay, seasonOfDay, windowInYear } from '../../window';
import { numberIn } from '../cells';
import { dateIn } from '../dates';
import type { RosterField } from './rosterFile';

interface Row {
  readonly line: number;
  readonly cell: (field: RosterField) => string;
}

export interface AroundResults {
  readonly lineItem: (id: string) => Row | undefined;
  readonly session: (id: string) => Row | undefined;
  readonly subjectOfClass: (id: string) => string | null;
  readonly yearOf: (session: Row) => string;
  /** The school year for results without a day and a grading period. */
  readonly otherwise: string;
}

/** A result that is not graded yet is not a score of nothing. */
const isGraded = (status: string): boolean => !/^(?:exempt|not submitted|submitted|partially graded)$/i.test(status);

const windowOf = (result: Row, item: Row, { session, yearOf, otherwise }: AroundResults): string => {
  const period = session(item.cell('session'));
  if (period !== undefined) return windowInYear(period.cell('title'), yearOf(period));
  const day = dateIn(result.cell('day'), 'month first');
  return day === null ? otherwise : `${seasonOfDay(day)} ${schoolYearOfDay(day)}`;
};

export const scoresOfResults = (rows: readonly Row[], around: AroundResults, rejected: ImportProblem[]): readonly ScoreFact[] =>
  rows.flatMap((row) => {
    const item = around.lineItem(row.cell('lineItem'));
    if (item === undefined) {
      rejected.push({ code: 'personNotInFiles', line: row.line, id: row.cell('lineItem'), file: 'lineItems' });
      return [];
    }
    const written = row.cell('score');
    const score = written === '' || !isGraded(row.cell('scoreStatus')) ? null : numberIn(written);
    if (score === null && written !== '' && isGraded(row.cell('scoreStatus'))) {
      rejected.push({ code: 'scoreNotNumber', line: row.line, header: 'score', found: written });
      return [];
    }
    return [
      {
        line: row.line,
        student: row.cell('person'),
        assessment: item.cell('title'),
        subject: around.subjectOfClass(item.cell('class')) ?? 'Not given',
        window: windowOf(row, item, around),
        testedOn: dateIn(row.cell('day'), 'month first'),
        score,
        standardError: null,
        level: null,
        percentile: numberIn(row.cell('percentile')),
        typicalGrowth: null,
        grade: null,
        school: null,
        groups: [],
      },
    ];
  });
