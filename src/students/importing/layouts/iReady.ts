// i-Ready Diagnostic: the results export, one file a subject; the file itself does not name the subject, its measures do.
import type { Layout } from '../layout';

export const iReady: Layout = {
  id: 'iReady',
  name: 'i-Ready Diagnostic',
  needs: ['Student ID', 'Overall Scale Score', 'Norming Window'],
  columns: {
    student: 'Student ID',
    studentFirstName: 'First Name',
    studentLastName: 'Last Name',
    subject: 'Subject',
    window: 'Norming Window',
    year: 'Academic Year',
    testedOn: 'Completion Date',
    score: 'Overall Scale Score',
    level: 'Overall Placement',
    percentile: 'Percentile',
    typicalGrowth: 'Annual Typical Growth Measure',
    grade: 'Student Grade',
    schoolName: 'School',
    teacherName: 'Class Teacher(s)',
    section: 'Class(es)',
  },
  groups: {
    Gender: 'Sex',
    'Hispanic or Latino': 'Hispanic or Latino',
    Race: 'Race',
    EL: 'English Language Learner',
    IEP: 'Special Education',
    'Economically disadvantaged': 'Economically Disadvantaged',
    Migrant: 'Migrant',
  },
  assessment: 'i-Ready Diagnostic',
  subject: [
    ['Lexile Measure', 'Reading'],
    ['Quantile Measure', 'Math'],
  ],
  dates: 'month first',
};
