// One request as the sidebar would make it: long jobs are driven to their end, and what it cost is counted.
import type { LocalHost } from '../host/openHost';

export interface Answer {
  readonly value: Readonly<Record<string, unknown>>;
  readonly roundTrips: number;
  /** Seconds on the host's modelled clock. */
  readonly seconds: number;
}

interface Reply {
  readonly ok: boolean;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly message?: { readonly happened: string; readonly why: string; readonly doThis: string };
}

/** The demo goes on only when a step works: a problem ends it, in its own words. */
export class DemoStopped extends Error {}

export const ask = (host: LocalHost, request: { readonly action: string } & Readonly<Record<string, unknown>>, user: string): Answer => {
  const firstLine = host.trace.length;
  const began = host.now();
  let reply = host.rpc(request, { user }) as Reply;
  while (reply.ok && reply.value?.status === 'running' && typeof reply.value.jobId === 'string') {
    host.wait(Number(reply.value['waitSeconds'] ?? 0) * 1000);
    reply = host.rpc({ action: 'runChunk', jobId: reply.value.jobId }, { user }) as Reply;
  }
  if (!reply.ok || reply.value === undefined) {
    const words = reply.message;
    throw new DemoStopped(`${request.action}: ${words === undefined ? 'no reply' : `${words.happened} ${words.why} ${words.doThis}`}`);
  }
  const roundTrips = host.trace.slice(firstLine).reduce((sum, line) => sum + line.roundTrips, 0);
  return { value: reply.value, roundTrips, seconds: (host.now() - began) / 1000 };
};
