// docs/problems.md: every problem a person can meet, as its words stand in the code. The data of the problem fills the blanks.
import { messages } from '../../src/problems/messages';
import type { Message } from '../../src/problems/problem';
import { generated } from './generated';

/** Stands in for whatever a problem carries, so that the words can be read without a case: text, number, list or object alike. */
const anything = (name: string): unknown =>
  new Proxy(() => `‹${name}›`, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return () => `‹${name}›`;
      if (key === 'toString' || key === 'valueOf') return () => `‹${name}›`;
      if (key === 'length') return 2;
      if (key === 'map') return (change: (item: unknown) => unknown) => [change(anything(name))];
      if (key === 'join') return () => `‹${name}›`;
      if (typeof key === 'symbol') return undefined;
      return anything(key);
    },
    apply: () => `‹${name}›`,
  });

const sampleProblem = (code: string): unknown => new Proxy({}, { get: (_target, key) => (key === 'code' ? code : anything(String(key))) });

const section = ([code, makeMessage]: [string, unknown]): string => {
  const { happened, why, doThis } = (makeMessage as (problem: unknown) => Message)(sampleProblem(code));
  return `| \`${code}\` | ${happened} | ${why} | ${doThis} |`;
};

export const problemsDocument = (): string =>
  [
    '# Problems',
    generated,
    [
      '| Code | What happened | Why | What to do |',
      '|---|---|---|---|',
      ...Object.entries(messages)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(section),
    ].join('\n'),
    '',
  ].join('\n\n');
