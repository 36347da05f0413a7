// rpc DIR REQUESTS.jsonl: each line is one request, run in a fresh context through the global `rpc`, over one saved world.
import { readFileSync } from 'node:fs';
import type { LocalHost } from '../host/openHost';
import { readCommandLine, showLogs } from './options';
import { endReply, failReply, type Reply, replyOrFailure } from './reply';

const usage = 'rpc takes DIR and REQUESTS.jsonl.';

export function rpcCommand(args: readonly string[]): number {
  const { words, host, untilDone, finish } = readCommandLine(args, usage);
  const lines = readFileSync(words[1] ?? '', 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  try {
    for (const line of lines) {
      if (line.trim() === '') continue;
      const reply = replyOrFailure(() => (untilDone ? lastReplyTo(line, host) : replyTo(line, host)));
      process.stdout.write(`${reply.line}\n`);
      showLogs(host);
      if (reply.killed) break;
    }
  } finally {
    finish();
  }
  return 0;
}

/** The reply to one request, with the line exactly as the script gave it; a line that is no JSON is the script's to refuse. */
export function replyTo(line: string, host: LocalHost): Reply {
  const end = host.run('rpc', [line], { action: actionIn(line) });
  if (end.ended !== 'returned') return endReply(end);
  if (typeof end.value === 'string' && parsed(end.value) !== undefined) return { line: end.value.replaceAll('\n', ' '), killed: false };
  return failReply(
    'badReply',
    {},
    'The global rpc did not return JSON text.',
    `It returned a ${typeof end.value}.`,
    'Return JSON.stringify(…) from rpc.',
  );
}

const actionIn = (line: string): string => {
  const request = parsed(line);
  const action = typeof request === 'object' && request !== null ? (request as { action?: unknown }).action : undefined;
  return typeof action === 'string' ? action : 'rpc';
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Drives a long job as the sidebar does, and gives the last reply. */
export function lastReplyTo(line: string, host: LocalHost): Reply {
  let reply = replyTo(line, host);
  for (let chunks = 0; chunks < mostChunks; chunks += 1) {
    const jobId = runningJob(reply);
    if (jobId === null) return reply;
    host.wait(askedToWaitMs(reply));
    reply = replyTo(JSON.stringify({ action: 'runChunk', jobId }), host);
  }
  return failReply('neverDone', {}, `The job still ran after ${mostChunks} chunks.`, 'Its chunks make no progress.', 'Look at the trace.');
}

/** What a reply asks its caller to wait for before the next chunk. */
function askedToWaitMs(reply: Reply): number {
  const { value } = JSON.parse(reply.line) as { value?: { waitSeconds?: unknown } | null };
  return typeof value?.waitSeconds === 'number' ? value.waitSeconds * 1000 : 0;
}

const mostChunks = 10_000;

function runningJob(reply: Reply): string | null {
  if (reply.killed) return null;
  const { value } = JSON.parse(reply.line) as { value?: { jobId?: unknown; status?: unknown } | null };
  if (typeof value !== 'object' || value === null) return null;
  return typeof value.jobId === 'string' && value.status === 'running' ? value.jobId : null;
}
