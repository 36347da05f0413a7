// The questions a plan asks the teacher to think about, by coaching model, and what kind of note each answer becomes.

export interface PlanPrompt {
  /** Stays the same for ever: an answer in an old plan is found again by it. */
  readonly id: string;
  readonly question: string;
  readonly noteKind: 'glow' | 'grow' | 'wonder' | 'next step';
}

/** What stands where the teacher will write. */
export const answerHint = 'Write here';

const worked: PlanPrompt = { id: 'worked', question: 'What worked for your students? How do you know?', noteKind: 'glow' };
const surprised: PlanPrompt = { id: 'surprised', question: 'What surprised you?', noteKind: 'wonder' };
const next: PlanPrompt = { id: 'next', question: 'What will you keep, change or try next?', noteKind: 'next step' };

const byModel: readonly { readonly name: RegExp; readonly prompts: readonly PlanPrompt[] }[] = [
  {
    name: /impact/i,
    prompts: [
      { id: 'reality', question: 'What does a clear picture of your class show you?', noteKind: 'wonder' },
      { ...worked, question: 'What did students do differently? How do you know?' },
      next,
    ],
  },
  {
    name: /student/i,
    prompts: [
      { ...worked, question: 'How many students met the goal, out of how many? What helped them?' },
      { id: 'notYet', question: 'Who has not met it yet, and what will they get next?', noteKind: 'grow' },
      next,
    ],
  },
  {
    name: /better faster/i,
    prompts: [
      { ...worked, question: 'What did you see when you practiced the step?' },
      { ...next, question: 'When will you use it next, and what will you look for?' },
    ],
  },
];

export const promptsFor = (model: string): readonly PlanPrompt[] =>
  byModel.find(({ name }) => name.test(model))?.prompts ?? [worked, surprised, next];

export const allPrompts: readonly PlanPrompt[] = byModel.reduce<readonly PlanPrompt[]>(
  (all, { prompts }) => all.concat(prompts),
  [worked, surprised, next],
);
