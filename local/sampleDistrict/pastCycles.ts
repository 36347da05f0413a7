// Cycles of the first coach that have ended, one for every way a cycle ends.

export interface PastCycle {
  readonly teacher: string;
  readonly model: string;
  readonly focus: string;
  readonly statement: string;
  readonly measure: string;
  readonly enrolment: string;
  readonly from: string;
  readonly to: string;
  readonly baseline: number;
  readonly target: number;
  readonly latest: number | null;
  readonly sessions: readonly (readonly [kind: string, on: string, minutes: number])[];
  /** Phases entered after the first. */
  readonly phases: readonly (readonly [phase: string, on: string])[];
  readonly close: { readonly to: string; readonly reason?: string };
}

/** In the order in which they ended: the last coach to start one has room again. */
export const pastCycles: readonly PastCycle[] = [
  {
    teacher: 'Teo Lindgren',
    model: 'Google Certified Coach',
    focus: 'Feedback in shared documents',
    statement: 'Students give each other feedback that leads to a change.',
    measure: 'Comments acted on',
    enrolment: 'teacher-initiated',
    from: '2025-10-06',
    to: '2025-12-05',
    baseline: 3,
    target: 18,
    latest: 19,
    phases: [
      ['Set challenge', '2025-10-14'],
      ['Implement', '2025-10-27'],
      ['Measure impact', '2025-11-24'],
    ],
    sessions: [
      ['kickoff', '2025-10-06', 40],
      ['co-teaching', '2025-11-05', 45],
    ],
    close: { to: 'completed' },
  },
  {
    teacher: 'Amara Diallo',
    model: 'Cognitive Coaching',
    focus: 'Questions among students',
    statement: 'Students answer each other’s questions before the teacher does.',
    measure: 'Questions answered by a classmate',
    enrolment: 'invited',
    from: '2025-11-03',
    to: '2025-12-12',
    baseline: 4,
    target: 12,
    latest: 9,
    phases: [['Reflecting conversation', '2025-11-21']],
    sessions: [['planning', '2025-11-04', 30]],
    close: { to: 'completed' },
  },
  {
    teacher: 'Lucía Benavides',
    model: 'Impact Cycle',
    focus: 'Transitions between centers',
    statement: 'Students are at work at the next center within three minutes.',
    measure: 'Minutes a transition',
    enrolment: 'principal-suggested',
    from: '2026-01-12',
    to: '2026-03-06',
    baseline: 6,
    target: 3,
    latest: 6,
    phases: [['Improve', '2026-02-09']],
    sessions: [['debrief', '2026-02-18', 25]],
    close: { to: 'completed' },
  },
  {
    teacher: 'Graham Pell',
    model: 'Student-Centered',
    focus: 'Writing from two sources',
    statement: 'Students cite two sources in one paragraph.',
    measure: 'Paragraphs with two sources',
    enrolment: 'invited',
    from: '2026-01-20',
    to: '2026-02-20',
    baseline: 5,
    target: 16,
    latest: null,
    phases: [],
    sessions: [['kickoff', '2026-01-21', 30]],
    close: { to: 'closed early', reason: 'On leave from February.' },
  },
  {
    teacher: 'Kavita Rao',
    model: 'Classic',
    focus: 'Number talks',
    statement: 'Students explain two ways to find an answer.',
    measure: 'Students who explain two ways',
    enrolment: 'assigned',
    from: '2026-02-02',
    to: '2026-02-06',
    baseline: 2,
    target: 10,
    latest: null,
    phases: [],
    sessions: [],
    close: { to: 'cancelled', reason: 'Assigned by mistake; nothing had begun.' },
  },
];
