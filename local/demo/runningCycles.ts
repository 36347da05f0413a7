// What has happened in the cycles that run: phases, learning targets, action steps, sessions held, notes and observations, with their days.
import type { Actor } from './actor';

export interface StartedCycle {
  readonly cycleId: string;
  readonly goalId: string | null;
  readonly coach: string;
  readonly teacherId: string;
}

type Line = readonly [action: string, fields: Readonly<Record<string, unknown>>];

const phase = (name: string, enteredOn: string, reason?: string): Line => [
  'movePhase',
  { phase: name, enteredOn, ...(reason === undefined ? {} : { reason }) },
];
const step = (words: string, fields: Readonly<Record<string, unknown>>): Line => ['setActionStep', { step: words, ...fields }];
const target = (statement: string, met: boolean): Line => ['setLearningTarget', { statement, met }];
const session = (kind: string, on: string, startsAt: string, minutes: number, more: Readonly<Record<string, unknown>> = {}): Line => [
  'logSession',
  { kind, on, startsAt, minutes, ...more },
];
const note = (kind: string, words: string, writtenOn: string): Line => ['addNote', { kind, words, writtenOn }];

const coded = (codes: string): readonly string[] => [...codes].map((letter) => (letter === '+' ? 'on task' : 'off task'));

/** By teacher. The cycles begin on different days, so that some are due, some overdue and some just begun. */
const happened: Readonly<Record<string, readonly Line[]>> = {
  'T-101': [
    session('kickoff', '2026-03-10', '07:35', 30),
    phase('Learning targets', '2026-03-16'),
    target('I can place a fraction on a number line.', true),
    target('I can say which of two fractions is greater, and why.', false),
    target('I can justify my answer with a model.', false),
    phase('Co-plan and co-teach', '2026-03-24'),
    session('co-planning', '2026-03-25', '07:35', 40),
    session('co-teaching', '2026-03-31', '09:05', 45),
    session('co-planning', '2026-04-01', '07:35', 0, { outcome: 'no-show' }),
    session('co-planning', '2026-04-08', '07:35', 35),
    step('Ask two students a day to place a fraction and explain it.', {
      owner: 'teacher',
      dueOn: '2026-04-15',
      checkBackOn: '2026-04-22',
      status: 'trying',
    }),
    step('Bring three number-line warm-ups to the next planning session.', { owner: 'coach', dueOn: '2026-04-09' }),
    step('Sort the exit tickets together by strategy.', {
      owner: 'coach',
      dueOn: '2026-03-27',
      status: 'in place',
      evidence: 'Sorted on March 27: 11 models, 9 rules, 4 guesses.',
    }),
    note('glow', 'Nine students drew a number line before they answered; nobody had asked them to.', '2026-04-08'),
    note('wonder', 'What would happen if partners explained each other’s answer first?', '2026-04-08'),
  ],
  'T-102': [
    phase('Identify', '2026-03-09'),
    session('observation', '2026-03-11', '09:05', 45),
    [
      'addObservation',
      {
        protocol: 'look-for checklist',
        setting: 'small group',
        agreedFocus: 'Students build on what a classmate said.',
        counts: { 'builds on an idea': 4, 'adds an unrelated idea': 9, 'repeats an idea': 6 },
        observedOn: '2026-03-11',
        sharedOn: '2026-03-12',
      },
    ],
    phase('Learn', '2026-03-18'),
    phase('Identify', '2026-03-30', 'The goal was too wide: one routine at a time.'),
    phase('Learn', '2026-04-06'),
    session('modeling', '2026-04-09', '09:55', 45),
    step('Post the sentence starters and use them in two lessons a week.', {
      owner: 'teacher',
      dueOn: '2026-04-17',
      checkBackOn: '2026-04-24',
    }),
    step('Count exchanges of three groups for ten minutes.', { owner: 'coach', status: 'trying', checkBackOn: '2026-04-16' }),
  ],
  'T-103': [
    session('observation', '2026-04-06', '10:45', 20),
    phase('Name it', '2026-04-08'),
    session('debrief', '2026-04-08', '13:05', 20),
    step('Ask for the sentence, then wait for half the hands.', { owner: 'teacher', dueOn: '2026-04-16', status: 'trying' }),
    phase('Do it', '2026-04-09'),
  ],
  'T-104': [
    phase('Observation', '2026-03-27'),
    session('observation', '2026-03-31', '08:15', 45),
    [
      'addObservation',
      {
        protocol: 'momentary time sampling',
        setting: 'independent',
        intervalSeconds: 60,
        agreedFocus: 'Students working on the task during independent practice.',
        codes: coded('+++-+++-++++-+++++-+'),
        otherCodes: coded('+++-+++-+++++++++--+'),
        observedOn: '2026-03-31',
      },
    ],
    step('Look at the counts together before choosing anything.', { owner: 'coach', dueOn: '2026-04-03', status: 'not started' }),
  ],
  'T-105': [
    session('kickoff', '2026-04-13', '07:35', 30, { mode: 'Meet' }),
    target('I can name the sentence that supports my answer.', false),
    target('I can say why it does.', false),
  ],
  'T-106': [
    phase('Identify', '2026-04-06'),
    step('Film ten minutes of questions.', { owner: 'teacher', dueOn: '2026-04-10', status: 'dropped', evidence: 'No device free.' }),
    step('Script ten minutes of questions instead.', { owner: 'coach', dueOn: '2026-04-14', status: 'adapted' }),
  ],
  'T-109': [
    phase('Observation', '2026-03-30'),
    phase('Analysis', '2026-04-07'),
    session('debrief', '2026-04-09', '07:35', 25),
    step('Choose one of the two patterns to work on.', { owner: 'teacher', dueOn: '2026-04-15' }),
    note('next step', 'Bring the two scripts to the next debrief.', '2026-04-09'),
  ],
  'T-110': [
    phase('Learning targets', '2026-04-06'),
    target('I can find evidence for a claim.', true),
    target('I can choose the stronger of two pieces of evidence.', false),
    session('planning', '2026-04-07', '07:35', 0, { outcome: 'cancelled by school', notes: 'Closed for snow.' }),
  ],
};

/** The latest values of a few goals: two on the way, one reached while the cycle goes on. */
const measured: Readonly<Record<string, number>> = { 'T-101': 15, 'T-102': 7, 'T-103': 80 };

export const workInRunningCycles = ({ act }: Actor, started: readonly StartedCycle[]): void => {
  for (const { cycleId, goalId, coach, teacherId } of started) {
    for (const [action, fields] of happened[teacherId] ?? []) act(coach, action, { cycleId, ...fields });
    const latest = measured[teacherId];
    if (latest !== undefined && goalId !== null) act(coach, 'setGoal', { cycleId, goalId, latest });
  }
};
