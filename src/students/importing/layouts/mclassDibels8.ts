// Amplify mCLASS DIBELS 8: the benchmark export, one row a student and period.
import type { Layout } from '../layout';

export const mclassDibels8: Layout = {
  id: 'mclassDibels8',
  name: 'mCLASS DIBELS 8',
  needs: ['Student Primary ID', 'Benchmark Period', 'Composite Score'],
  columns: {
    student: 'Student Primary ID',
    studentFirstName: 'Student First Name',
    studentLastName: 'Student Last Name',
    window: 'Benchmark Period',
    year: 'School Year',
    testedOn: 'Client Date',
    score: 'Composite Score',
    level: 'Composite Level',
    percentile: 'Composite - National Norm Percentile',
    grade: 'Enrollment Grade',
    school: 'Primary School ID',
    schoolName: 'School Name',
    teacher: 'Official Teacher Staff ID',
    teacherName: 'Official Teacher Name',
    section: 'Reporting Class Name',
  },
  groups: {
    Gender: 'Gender',
    Race: 'Race',
    IEP: 'Special Education',
    EL: 'ELL Status',
    'Economically disadvantaged': 'Economically Disadvantaged',
  },
  assessment: 'mCLASS DIBELS 8',
  subject: 'Reading',
  dates: 'year first',
};
