// Renaissance Star: the scores extract, and the two extracts below it that hold mastery and no scaled score.
import type { Layout } from '../layout';

const people = {
  student: 'StudentIdentifier',
  studentFirstName: 'StudentFirstName',
  studentLastName: 'StudentLastName',
  testedOn: 'CompletedDateLocal',
} as const;

/** The extract's standard error belongs to the Rasch score, not to the scaled score, so it is left where it is. */
export const renaissanceStar: Layout = {
  id: 'renaissanceStar',
  name: 'Renaissance Star',
  needs: ['StudentIdentifier', 'ScaledScore', 'ScreeningPeriodWindowName'],
  columns: {
    ...people,
    window: 'ScreeningPeriodWindowName',
    year: 'SchoolYear',
    score: 'ScaledScore',
    level: 'RenaissanceBenchmarkCategoryName',
    percentile: 'PercentileRank',
    grade: 'CurrentGrade',
    school: 'SchoolIdentifier',
    schoolName: 'SchoolName',
    teacher: 'TeacherIdentifier',
    teacherFirstName: 'TeacherFirstName',
    teacherLastName: 'TeacherLastName',
    teacherEmail: 'TeacherEmail',
    section: 'GroupOrClassName',
  },
  groups: {
    Gender: 'Gender',
    'Hispanic or Latino': 'HispanicOrLatino',
    'American Indian or Alaska Native': 'AmericanIndianOrAlaskaNative',
    Asian: 'Asian',
    'Black or African American': 'BlackOrAfricanAmerican',
    'Native Hawaiian or Other Pacific Islander': 'NativeHawaiianOrOtherPacificIslander',
    White: 'White',
  },
  assessment: 'Renaissance Star',
  subject: [
    ['Quantile', 'Math'],
    ['LiteracyClassification', 'Early Literacy'],
    ['InstructionalReadingLevel', 'Reading'],
  ],
  dates: 'year first',
};

export const renaissanceStarSkillAreas: Layout = {
  id: 'renaissanceStarSkillAreas',
  name: 'Renaissance Star skill areas',
  needs: ['StudentIdentifier', 'SkillAreaName', 'SkillAreaMasteryScore'],
  columns: { ...people, subject: 'SkillAreaName', window: 'SchoolYear', score: 'SkillAreaMasteryScore' },
  assessment: 'Renaissance Star skill areas',
  dates: 'year first',
};

export const renaissanceStarStandards: Layout = {
  id: 'renaissanceStarStandards',
  name: 'Renaissance Star standards',
  needs: ['StudentIdentifier', 'StandardName', 'StandardPercentMastery'],
  columns: { ...people, subject: 'StandardName', window: 'SchoolYear', score: 'StandardPercentMastery', level: 'StandardMasteryLevel' },
  assessment: 'Renaissance Star standards',
  dates: 'year first',
};
