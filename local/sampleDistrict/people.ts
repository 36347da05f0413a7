// The invented people and places of the sample district. Any likeness to real persons or schools is chance.

export const domain = 'foxhollow.example';

export const schools = [
  { id: 'S-10', name: 'Juniper Flats K8', level: 'K8', travelMinutes: 15 },
  { id: 'S-20', name: 'Ridgeline Middle School', level: 'MS', travelMinutes: 20 },
  { id: 'S-30', name: 'Alder Creek Elementary', level: 'ES', travelMinutes: 25 },
] as const;

export const coaches = [
  { id: 'C-1', name: 'Priya Venkataraman', email: `priya.venkataraman@${domain}`, role: 'district', fte: 1, from: '7:30', until: '15:45' },
  {
    id: 'C-2',
    name: 'Owen Castellanos',
    email: `owen.castellanos@${domain}`,
    role: 'school-based',
    fte: 0.6,
    from: '8:00',
    until: '14:30',
  },
] as const;

export interface SampleTeacher {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly schoolId: string;
  readonly grade: string;
  readonly subjects: readonly string[];
  readonly experience: string;
  readonly coachId: string;
}

const bands = ['new to teaching', '2 to 4 years', '5 to 9 years', '10 or more years'] as const;

/** Name, school, grade and subjects; the order gives ids, coaches and experience. */
const roster: readonly (readonly [string, string, string, string])[] = [
  ['Marisol Okafor', 'S-10', '3', 'Mathematics, Reading'],
  ['Hana Brightwater', 'S-10', '4', 'Mathematics, Reading'],
  ['Renata Quispe', 'S-10', '5', 'Mathematics, Reading'],
  ['Jules Abernathy', 'S-10', '6', 'Mathematics'],
  ['Silas Omondi', 'S-10', '6', 'Reading'],
  ['Ingrid Solano', 'S-10', '7', 'Mathematics'],
  ['Bertrand Nkemelu', 'S-10', '7', 'Reading'],
  ['Odette Marsh', 'S-10', '8', 'Mathematics, Reading'],
  ['Desmond Falk', 'S-20', '6', 'Mathematics'],
  ['Anneliese Hwang', 'S-20', '6', 'Reading'],
  ['Tomasz Bielecki', 'S-20', '7', 'Mathematics'],
  ['Nadia Farouk', 'S-20', '7', 'Reading'],
  ['Caleb Whitehorse', 'S-20', '8', 'Mathematics'],
  ['Yuki Tanabe', 'S-20', '8', 'Reading'],
  ['Zoë Lefèvre', 'S-20', '6', 'Mathematics'],
  ['Dmitri Karelin', 'S-20', '7', 'Mathematics'],
  ['Teo Lindgren', 'S-30', '3', 'Mathematics, Reading'],
  ['Amara Diallo', 'S-30', '3', 'Mathematics, Reading'],
  ['Lucía Benavides', 'S-30', '4', 'Mathematics, Reading'],
  ['Graham Pell', 'S-30', '4', 'Mathematics, Reading'],
  ['Kavita Rao', 'S-30', '5', 'Mathematics, Reading'],
  ['Malik Thornton', 'S-30', '5', 'Mathematics, Reading'],
  ['Søren Dahl', 'S-30', '3', 'Mathematics, Reading'],
  ['Beatriz Almeida', 'S-30', '4', 'Mathematics, Reading'],
];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ø/g, 'o')
    .toLowerCase();

export const teachers: readonly SampleTeacher[] = roster.map(([name, schoolId, grade, subjects], index) => ({
  id: `T-${101 + index}`,
  name,
  email: `${plain(name).split(' ').join('.')}@${domain}`,
  schoolId,
  grade,
  subjects: subjects.split(', '),
  experience: bands[(index * 7) % bands.length] ?? bands[0],
  coachId: schoolId === 'S-20' ? 'C-2' : 'C-1',
}));
