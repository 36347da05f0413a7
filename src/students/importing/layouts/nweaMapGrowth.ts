// NWEA MAP Growth: the combined data file, one row a test.
import type { Layout } from '../layout';

export const nweaMapGrowth: Layout = {
  id: 'nweaMapGrowth',
  name: 'NWEA MAP Growth',
  needs: ['TermName', 'StudentID', 'TestRITScore'],
  columns: {
    student: 'StudentID',
    studentFirstName: 'StudentFirstName',
    studentLastName: 'StudentLastName',
    subject: ['Subject', 'Discipline', 'Course'],
    window: 'TermName',
    testedOn: 'TestStartDate',
    score: 'TestRITScore',
    standardError: 'TestStandardError',
    level: 'AchievementQuintile',
    percentile: 'TestPercentile',
    typicalGrowth: ['TypicalFallToSpringGrowth', 'FallToSpringProjectedGrowth'],
    grade: ['Grade', 'StudentGrade'],
    school: 'School_StateID',
    schoolName: 'SchoolName',
  },
  assessment: 'MAP Growth',
  dates: 'month first',
};
