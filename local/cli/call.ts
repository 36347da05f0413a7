// call DIR FUNCTION: one global function, as a menu item or a simple trigger would call it.
import type { AuthMode } from '../host/kernel';
import { eventFor } from '../host/event';
import { readCommandLine, showLogs } from './options';
import { endReply, okReply, replyOrFailure } from './reply';

const usage = 'call takes DIR and FUNCTION.';

export function callCommand(args: readonly string[]): number {
  const { words, host, mode, finish } = readCommandLine(args, usage);
  const name = words[1] ?? '';
  try {
    const authMode = mode ?? usualMode(name);
    const reply = replyOrFailure(() => {
      const end = host.run(name, [], { authMode, ...(takesEvent(name) ? { argsFrom: eventFor(authMode) } : {}) });
      return end.ended === 'returned' ? okReply(plain(end.value)) : endReply(end);
    });
    process.stdout.write(`${reply.line}\n`);
    showLogs(host);
  } finally {
    finish();
  }
  return 0;
}

const takesEvent = (name: string): boolean => /^on(Open|Install|Edit)$/.test(name);

/** A simple trigger runs without the person's consent; everything else a person starts. */
const usualMode = (name: string): AuthMode => (name === 'onOpen' || name === 'onEdit' ? 'LIMITED' : 'FULL');

/** What JSON makes of the value; an object of a Google service is shown by its name. */
const plain = (value: unknown): unknown => (value === undefined ? null : (JSON.parse(JSON.stringify(value, named) ?? 'null') as unknown));

const named = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$name' in value ? `[${String(value.$name)}]` : value;
