// The built-in templates: one for each coaching model that has its own way of saying things, each for one teacher and for a group.
import { type Block, body, box, bullet, check, heading, note, subtitle, table, type TemplateDesign, title } from './blocks';

interface Voice {
  readonly key: string;
  readonly name: string;
  readonly goal: string;
  readonly targets: string;
  readonly steps: string;
  readonly stepsNote: string;
  readonly data: string;
  readonly reflection: string;
}

const statusNote = 'Type a status as it changes: not started, trying, in place, adapted or dropped. Your coach sees it in the tracker.';

const general: Voice = {
  key: 'general',
  name: 'Action plan',
  goal: 'Our goal',
  targets: 'What students will be able to say',
  steps: 'Action steps',
  stepsNote: statusNote,
  data: 'Student growth during the cycle',
  reflection: 'Reflection',
};

const voices: readonly Voice[] = [
  general,
  {
    ...general,
    key: 'impact',
    name: 'Impact Cycle plan',
    goal: 'Identify: our goal',
    targets: 'Identify: what students will be able to say',
    steps: 'Learn: what we will try',
    data: 'Improve: growth during the cycle',
    reflection: 'Improve: what we learned',
  },
  {
    ...general,
    key: 'student-centered',
    name: 'Student-centered plan',
    goal: 'Goal for student learning',
    targets: 'Learning targets',
    steps: 'Teaching moves',
    data: 'Evidence: growth during the cycle',
    reflection: 'Results and next steps',
  },
  {
    ...general,
    key: 'get-better-faster',
    name: 'Get Better Faster plan',
    goal: 'See it: where we are going',
    targets: 'What success looks like',
    steps: 'Name it and do it: action steps',
    stepsNote: `One step at a time, practiced before class. ${statusNote}`,
    data: 'Growth during the cycle',
    reflection: 'Follow up',
  },
];

const goalBox = (voice: Voice): Block =>
  box(heading(voice.goal), [
    '{{goal.statement}}',
    'Measure: {{goal.measure}}',
    '{{goal.path}}',
    'By: {{goal.dueOn | long}}',
    'Latest: {{goal.latest}}',
  ]);

const steps = (voice: Voice): Block =>
  table(heading(voice.steps), [
    { header: 'Step', cell: '{{steps.text}}', share: 0.34 },
    { header: 'Who', cell: '{{steps.owner}}', share: 0.17 },
    { header: 'Due', cell: '{{steps.dueOn | chip}}', share: 0.165 },
    { header: 'Check back', cell: '{{steps.checkBackOn | chip}}', share: 0.165 },
    { header: 'Status', cell: '{{steps.status}}', share: 0.16 },
  ]);

const growth = (voice: Voice): readonly Block[] => [
  table(heading(voice.data), [
    { header: 'Subject', cell: '{{growth.subject}}', share: 0.28 },
    { header: 'From', cell: '{{growth.from}}', share: 0.2 },
    { header: 'To', cell: '{{growth.to}}', share: 0.2 },
    { header: 'Students in both', cell: '{{growth.n | 0}}', share: 0.16 },
    { header: 'Mean growth', cell: '{{growth.change | +0.0}}', share: 0.16 },
  ]),
  note('Growth of students with a score in both windows. It does not say what caused it.'),
];

const sessions: Block = table(heading('When we meet'), [
  { header: 'Day', cell: '{{sessions.date}}', share: 0.18 },
  { header: 'Time', cell: '{{sessions.time}}', share: 0.27 },
  { header: 'What', cell: '{{sessions.kind}}', share: 0.2 },
  { header: 'Where', cell: '{{sessions.meet}}', share: 0.35 },
]);

const reflection = (voice: Voice): Block =>
  table(heading(voice.reflection), [
    { header: 'To think about', cell: '{{prompts.question}}', share: 0.4 },
    { header: 'Your words', cell: '{{prompts.answer}}', share: 0.6, prompt: true },
  ]);

const resources: readonly Block[] = [
  body('{{if resources}}'),
  heading('Resources'),
  bullet('{{resources.title}}: {{resources.checklist}}'),
  body('{{end}}'),
];

/** A group's plan has no growth: a mean over a few classes, less one's own, gives away the others'. */
const shared = (voice: Voice, data: readonly Block[]): readonly Block[] => [
  goalBox(voice),
  heading(voice.targets),
  check('{{learningTargets}}'),
  steps(voice),
  note(voice.stepsNote),
  ...data,
  sessions,
  ...resources,
  reflection(voice),
];

const footer = '{{schoolYear}} · Coaching notes, not part of evaluation';

const forOne = (voice: Voice): TemplateDesign => ({
  key: `${voice.key}-individual`,
  name: `${voice.name} (template for one teacher)`,
  header: 'Shared by {{teacher.name}} and {{coach.name}}',
  footer,
  blocks: [
    title('Action plan: {{teacher.name}}'),
    subtitle('{{school.name}} · {{cycle.model}} · Start: {{cycle.startedOn | long}}'),
    body('Focus: {{cycle.focus}}'),
    ...shared(voice, growth(voice)),
  ],
});

const forGroup = (voice: Voice): TemplateDesign => ({
  key: `${voice.key}-group`,
  name: `${voice.name} (template for a group)`,
  header: 'Shared by the teachers of this group and {{coach.name}}',
  footer,
  blocks: [
    title('Group action plan'),
    subtitle('{{cycle.model}} · Start: {{cycle.startedOn | long}}'),
    body('Focus: {{cycle.focus}}'),
    table(heading('Who is in it'), [
      { header: 'Teacher', cell: '{{teachers.name | chip}}', share: 0.5 },
      { header: 'School', cell: '{{teachers.school}}', share: 0.5 },
    ]),
    ...shared(voice, []),
  ],
});

export const designs: readonly TemplateDesign[] = voices.reduce<TemplateDesign[]>(
  (all, voice) => all.concat(forOne(voice), forGroup(voice)),
  [],
);

/** The design for a cycle: its model's own, else the general one; any format but "individual" is a group. */
export const designFor = (model: string, format: string): TemplateDesign => {
  const plain = model.toLowerCase();
  const key = /impact/.test(plain)
    ? 'impact'
    : /student/.test(plain)
      ? 'student-centered'
      : /better faster/.test(plain)
        ? 'get-better-faster'
        : 'general';
  const wanted = `${key}-${format === 'individual' ? 'individual' : 'group'}`;
  const found = designs.find((design) => design.key === wanted);
  if (found === undefined) throw new Error(`No template design ${wanted}.`);
  return found;
};
