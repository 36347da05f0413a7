// The reply lines of the command line: {"ok":true,…}, {"ok":false,…} or {"killed":N}.
import type { RunEnd, ScriptFailure } from '../host/run';

export interface Reply {
  readonly line: string;
  /** True when the run was killed: nothing after it is run. */
  readonly killed: boolean;
}

const said = (value: unknown): Reply => ({ line: JSON.stringify(value), killed: false });

export const okReply = (value: unknown): Reply => said({ ok: true, value: value === undefined ? null : value });

export const failReply = (code: string, facts: object, happened: string, why: string, doThis: string): Reply =>
  said({ ok: false, problem: { code, ...facts }, message: { happened, why, doThis } });

/** A run that did not return. */
export function endReply(end: Exclude<RunEnd, { ended: 'returned' }>): Reply {
  if (end.ended === 'killed') return { line: JSON.stringify({ killed: end.atCall }), killed: true };
  if (end.ended === 'outOfTime') {
    return failReply(
      'outOfTime',
      {},
      'Exceeded maximum execution time',
      'Google ends a run after six minutes.',
      'Do the work in smaller pieces.',
    );
  }
  return thrownReply(end.error);
}

/** What the host itself could not do: a fault of its own, told as a reply so that every request gets one. */
export function replyOrFailure(reply: () => Reply): Reply {
  try {
    return reply();
  } catch (error) {
    const { message, stack } = error as Error;
    return failReply(
      'hostFailure',
      process.env['DEBUG'] === undefined ? {} : { stack },
      message,
      'The local host failed; this says nothing about the script.',
      'Set DEBUG=1 for the place, and report it.',
    );
  }
}

function thrownReply({ name, message, details, stack }: ScriptFailure): Reply {
  const facts = { name, ...(details === undefined ? {} : { details }), ...(stack === undefined ? {} : { stack: firstLines(stack) }) };
  return failReply(
    'scriptError',
    facts,
    message,
    `The script threw ${name === '' ? 'a value that is not an Error' : name}.`,
    'Read the stack for the place.',
  );
}

/** The frames of the script itself; those of the host say nothing to its author. */
const firstLines = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => !/local-host|node:|\.cache\/local|\/local\/host\//.test(line))
    .slice(0, 6)
    .join('\n');
