// Invented plans for tests and golden texts: one for a teacher, one for a group.
import { date, number, person, type PlanContent, text } from '../../src/outputs/planContent';

const prompts = (hint: string) => [
  { id: 'worked', fields: { question: text('What worked for your students?'), answer: text(hint) } },
  { id: 'next', fields: { question: text('What will you keep doing?'), answer: text(hint) } },
];

export const individual: PlanContent = {
  scalars: {
    'teacher.name': person('Amara Okafor', 'amara.okafor@foxhollow.example'),
    'teacher.email': text('amara.okafor@foxhollow.example'),
    'school.name': text('Fox Hollow Elementary'),
    'coach.name': person('Priya Raman', 'priya.raman@foxhollow.example'),
    'coach.email': text('priya.raman@foxhollow.example'),
    'cycle.model': text('Impact Cycle'),
    'cycle.focus': text('Academic talk in math'),
    'cycle.phase': text('Learn'),
    'cycle.startedOn': date('2026-01-05'),
    'cycle.plannedEndOn': date('2026-02-13'),
    'goal.statement': text('Students will explain their thinking in math with evidence.'),
    'goal.measure': text('Exit ticket, out of 28'),
    'goal.unit': text('students'),
    'goal.path': text('From 9 to 21 students'),
    'goal.baseline': number(9),
    'goal.target': number(21),
    'goal.latest': number(null),
    'goal.dueOn': date('2026-02-13'),
    'goal.status': text('active'),
    schoolYear: text('2025–26'),
  },
  lists: {
    steps: [
      {
        id: 'step_1',
        fields: {
          text: text('Post three sentence stems and use one each lesson'),
          owner: text('teacher'),
          dueOn: date('2026-01-12'),
          checkBackOn: date('2026-01-15'),
          status: text('trying'),
          evidence: text(null),
        },
      },
      {
        id: 'step_2',
        fields: {
          text: text('Model a number talk in period 3'),
          owner: text('coach'),
          dueOn: date('2026-01-14'),
          checkBackOn: date(null),
          status: text('not started'),
          evidence: text(null),
        },
      },
    ],
    learningTargets: [
      { id: 'target_1', fields: { text: text('I can say why my answer makes sense.') } },
      { id: 'target_2', fields: { text: text('I can build on what a classmate said.') } },
    ],
    sessions: [
      {
        id: 'session_1',
        fields: {
          kind: text('planning'),
          date: date('2026-01-13'),
          time: text('9:40 – 10:20'),
          mode: text('Meet'),
          meet: text('https://meet.google.com/abc-defg-hij', 'https://meet.google.com/abc-defg-hij'),
        },
      },
    ],
    growth: [
      {
        id: 'Math/Fall 2025/Winter 2026',
        fields: {
          subject: text('Math'),
          assessment: text('MAP Growth'),
          from: text('Fall 2025'),
          to: text('Winter 2026'),
          tested: number(26),
          mean: number(196.4),
          n: number(24),
          change: number(4.25),
        },
      },
    ],
    prompts: prompts('Write here'),
    resources: [],
    teachers: [
      {
        id: 'teacher_1',
        fields: { name: person('Amara Okafor', 'amara.okafor@foxhollow.example'), school: text('Fox Hollow Elementary') },
      },
    ],
  },
};

export const group: PlanContent = {
  scalars: {
    ...individual.scalars,
    'teacher.name': person('Amara Okafor, Bo Lindqvist and 李小龍', null),
    'cycle.model': text('Student-Centered Coaching'),
  },
  lists: {
    ...individual.lists,
    growth: [],
    resources: [
      {
        id: 'res_1',
        fields: {
          title: text('Number talks', 'https://example.org/number-talks'),
          checklist: text('Students sit close, share strategies'),
        },
      },
      { id: 'res_2', fields: { title: text('Talk moves', 'https://example.org/talk-moves'), checklist: text(null) } },
    ],
    teachers: [
      {
        id: 'teacher_1',
        fields: { name: person('Amara Okafor', 'amara.okafor@foxhollow.example'), school: text('Fox Hollow Elementary') },
      },
      {
        id: 'teacher_2',
        fields: { name: person('Bo Lindqvist', 'bo.lindqvist@foxhollow.example'), school: text('Fox Hollow Elementary') },
      },
      { id: 'teacher_3', fields: { name: person('李小龍 😀', null), school: text('Río Verde Middle') } },
    ],
  },
};
