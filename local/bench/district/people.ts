// The staff of an invented district of any size, as the files importStaff reads.
import { csv, type SampleFile } from '../../sampleDistrict/staffFiles';

export interface BigDistrict {
  readonly coaches: number;
  readonly teachers: number;
}

const domain = 'foxhollow.example';
export const coachId = (index: number): string => `C-${index + 1}`;
export const coachEmail = (index: number): string => `coach.${index + 1}@${domain}`;
export const teacherId = (index: number): string => `T-${10_001 + index}`;
export const teacherName = (index: number): string => `Teacher ${10_001 + index}`;
export const teacherEmail = (index: number): string => `teacher.${10_001 + index}@${domain}`;
const teachersASchool = 50;
export const schoolOf = (teacher: number): string => `S-${Math.floor(teacher / teachersASchool) + 1}`;

/** A Tuesday morning before school. */
export const benchNow = '2026-04-14T11:41:00Z';

const schoolRows = ({ teachers }: BigDistrict): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(teachers / teachersASchool) }, (_, index) => [`S-${index + 1}`, `School ${index + 1}`, 'MS']);

export const staffOf = (size: BigDistrict): readonly SampleFile[] => [
  { name: 'schools.csv', text: csv(['School ID', 'School', 'Level'], schoolRows(size)) },
  {
    name: 'coaches.csv',
    text: csv(
      ['Coach ID', 'Coach', 'E-mail', 'FTE', 'Works from', 'Works until'],
      Array.from({ length: size.coaches }, (_, index) => [coachId(index), `Coach ${index + 1}`, coachEmail(index), 1, '7:30', '15:45']),
    ),
  },
  {
    name: 'teachers.csv',
    text: csv(
      ['Teacher ID', 'Teacher', 'E-mail', 'School ID'],
      Array.from({ length: size.teachers }, (_, index) => [teacherId(index), teacherName(index), teacherEmail(index), schoolOf(index)]),
    ),
  },
];

const starts = ['8:15', '9:05', '9:55', '10:45', '12:15', '13:05', '13:55'] as const;

const endOf = (start: string): string => {
  const [hours = 0, minutes = 0] = start.split(':').map(Number);
  const end = hours * 60 + minutes + 45;
  return `${Math.floor(end / 60)}:${String(end % 60).padStart(2, '0')}`;
};

/** Seven periods a teacher; every teacher of a pair of neighbours has the same one for preparation. */
export const bellsOf = (teachers: number): SampleFile => ({
  name: 'bell_schedules.csv',
  text: csv(
    ['School ID', 'Teacher ID', 'Days', 'Period', 'Kind', 'Starts', 'Ends'],
    Array.from({ length: teachers }, (_, teacher) => teacher).flatMap((teacher) => [
      ...starts.map((start, period) => [
        schoolOf(teacher),
        teacherId(teacher),
        'Mon, Tue, Wed, Thu, Fri',
        period + 1,
        period === Math.floor(teacher / 2) % starts.length ? 'prep' : 'class',
        start,
        endOf(start),
      ]),
      [schoolOf(teacher), teacherId(teacher), 'Mon, Tue, Wed, Thu, Fri', 'After school', 'after school', '14:45', '15:40'],
    ]),
  ),
});
