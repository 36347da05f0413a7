// The tags of plan templates as a coach says them.

const known: Readonly<Record<string, string>> = {
  'goal.statement': 'the goal in words',
  'goal.measure': 'its measure',
  'goal.unit': 'its unit',
  'goal.baseline': 'its baseline',
  'goal.target': 'its target',
  'goal.latest': 'its latest value',
  'goal.dueOn': 'its day',
  learningTargets: 'learning targets',
  steps: 'action steps',
  sessions: 'sessions',
};

const spoken = (tag: string): string =>
  known[tag] ??
  tag
    .replace(/\./g, ' ')
    .replace(/([A-Z])/g, ' $1')
    .toLowerCase();

/** "Its latest value, action steps". */
export const tagWords = (tags: readonly string[]): string => {
  const words = tags.map(spoken).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
