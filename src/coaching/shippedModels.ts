// The coaching models that come with a new tracker, as rows a district may change. Phase names and lengths: docs/platform/tracker.md has the sources.
import type { TrackerRecord } from '../tracker/tables';
import type { SessionKind } from './session';

type PhaseRow = TrackerRecord<'phases'>;
type Requirement = PhaseRow['requirement'];

interface ShippedPhase {
  readonly phase: string;
  /** School days. */
  readonly days: number;
  readonly contactEvery: number;
  readonly requirement?: Requirement;
  readonly kinds: readonly SessionKind[];
}

interface ShippedModel {
  readonly key: string;
  readonly model: string;
  readonly phases: readonly ShippedPhase[];
}

export const shippedModels: readonly ShippedModel[] = [
  {
    key: 'impact',
    model: 'Impact Cycle',
    phases: [
      { phase: 'Enroll', days: 5, contactEvery: 5, requirement: 'opt-out', kinds: ['kickoff'] },
      { phase: 'Identify', days: 10, contactEvery: 5, kinds: ['observation', 'planning'] },
      { phase: 'Learn', days: 10, contactEvery: 5, kinds: ['modeling', 'co-planning'] },
      { phase: 'Improve', days: 15, contactEvery: 5, kinds: ['classroom visit', 'debrief', 'reflection'] },
    ],
  },
  {
    key: 'student',
    model: 'Student-Centered',
    phases: [
      { phase: 'Goal and baseline', days: 5, contactEvery: 5, kinds: ['kickoff', 'data meeting'] },
      { phase: 'Learning targets', days: 5, contactEvery: 5, kinds: ['planning'] },
      { phase: 'Co-plan and co-teach', days: 15, contactEvery: 3, kinds: ['co-planning', 'co-teaching'] },
      { phase: 'Post-assess', days: 3, contactEvery: 3, kinds: ['data meeting'] },
      { phase: 'Reflect and exit', days: 2, contactEvery: 2, kinds: ['reflection'] },
    ],
  },
  {
    key: 'classic',
    model: 'Classic',
    phases: [
      { phase: 'Goal', days: 5, contactEvery: 5, kinds: ['planning'] },
      { phase: 'Observation', days: 10, contactEvery: 5, kinds: ['observation'] },
      { phase: 'Analysis', days: 5, contactEvery: 5, kinds: ['debrief'] },
      { phase: 'Action plan', days: 15, contactEvery: 5, kinds: ['planning', 'classroom visit'] },
      { phase: 'Reflection', days: 5, contactEvery: 5, kinds: ['reflection'] },
    ],
  },
  {
    key: 'faster',
    model: 'Get Better Faster',
    phases: [
      { phase: 'See it', days: 2, contactEvery: 5, kinds: ['observation'] },
      { phase: 'Name it', days: 1, contactEvery: 5, kinds: ['debrief'] },
      { phase: 'Do it', days: 2, contactEvery: 5, kinds: ['modeling', 'classroom visit'] },
    ],
  },
  {
    key: 'cognitive',
    model: 'Cognitive Coaching',
    phases: [
      { phase: 'Planning conversation', days: 3, contactEvery: 3, kinds: ['planning'] },
      { phase: 'Event', days: 5, contactEvery: 5, kinds: ['classroom visit'] },
      { phase: 'Reflecting conversation', days: 3, contactEvery: 3, kinds: ['reflection'] },
    ],
  },
  {
    key: 'google',
    model: 'Google Certified Coach',
    phases: [
      { phase: 'Engage', days: 5, contactEvery: 5, kinds: ['kickoff'] },
      { phase: 'Set challenge', days: 5, contactEvery: 5, kinds: ['planning'] },
      { phase: 'Identify solution', days: 10, contactEvery: 5, kinds: ['co-planning'] },
      { phase: 'Implement', days: 15, contactEvery: 5, kinds: ['co-teaching', 'classroom visit'] },
      { phase: 'Measure impact', days: 5, contactEvery: 5, kinds: ['data meeting', 'reflection'] },
    ],
  },
];

/** Every shipped phase as a row, with an id that is the same in every workbook. */
export const shippedPhaseRows = (): readonly PhaseRow[] =>
  shippedModels.flatMap(({ key, model, phases }) =>
    phases.map((phase, index) => ({
      phaseId: `phase_${key}_${index + 1}`,
      model,
      phase: phase.phase,
      order: index + 1,
      expectedDays: phase.days,
      contactEveryDays: phase.contactEvery,
      requirement: phase.requirement ?? 'required',
      sessionKinds: phase.kinds,
      load: null,
    })),
  );
