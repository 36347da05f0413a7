// FastBridge adaptive tests (aMath, aReading): one row a student, one group of columns a screening period.
import type { Layout } from '../layout';

export const fastBridge: Layout = {
  id: 'fastBridge',
  name: 'FastBridge',
  needs: ['FAST ID', 'Local ID', 'Assessment'],
  columns: {
    student: 'Local ID',
    studentFirstName: 'First Name',
    studentLastName: 'Last Name',
    grade: 'Grade',
    schoolName: 'School',
  },
  groups: { Gender: 'Gender', Race: 'Race', IEP: 'Special Ed. Status' },
  assessment: 'FastBridge',
  dates: 'month first',
  wide: {
    score: /^(?<window>Fall|Winter|Spring|Screening Period \d+) (?<subject>\S+) Test Theta$/,
    subjects: { aMath: 'Math', aReading: 'Reading' },
    testedOn: '{window} {subject} Final Date',
    level: '{window} {subject} Risk Level',
    percentile: '{window} {subject} Percentile at Nation',
  },
};
