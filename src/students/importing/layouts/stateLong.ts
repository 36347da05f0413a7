// State results in the long form of the SGP packages: one file of scores, one of who taught whom with shares.
import type { Layout } from '../layout';

const keys = { student: 'ID', subject: 'CONTENT_AREA', window: 'YEAR' } as const;

export const stateLongScores: Layout = {
  id: 'stateLongScores',
  name: 'State results, one row a score',
  needs: ['ID', 'CONTENT_AREA', 'YEAR', 'SCALE_SCORE'],
  columns: {
    ...keys,
    studentFirstName: 'FIRST_NAME',
    studentLastName: 'LAST_NAME',
    score: 'SCALE_SCORE',
    standardError: ['SCALE_SCORE_CSEM', 'CSEM'],
    level: 'ACHIEVEMENT_LEVEL',
    grade: 'GRADE',
    school: 'SCHOOL_NUMBER',
    schoolName: 'SCHOOL_NAME',
  },
  groups: {
    Gender: 'GENDER',
    Ethnicity: 'ETHNICITY',
    FRL: 'FREE_REDUCED_LUNCH_STATUS',
    EL: 'ELL_STATUS',
    IEP: 'IEP_STATUS',
    Gifted: 'GIFTED_AND_TALENTED_PROGRAM_STATUS',
  },
  assessment: 'State assessment',
  dates: 'detect',
};

export const stateLongLinks: Layout = {
  id: 'stateLongLinks',
  name: 'State results, who taught whom',
  needs: ['ID', 'CONTENT_AREA', 'YEAR', 'INSTRUCTOR_NUMBER'],
  columns: {
    ...keys,
    teacher: 'INSTRUCTOR_NUMBER',
    teacherFirstName: 'INSTRUCTOR_FIRST_NAME',
    teacherLastName: 'INSTRUCTOR_LAST_NAME',
    share: 'INSTRUCTOR_WEIGHT',
  },
  assessment: 'State assessment',
  dates: 'detect',
};
