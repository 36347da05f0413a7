// Runs requests and counts: round trips and modelled seconds from the trace, processor time with the local host's own share taken out.
import { makeServices } from '../google/services';
import type { Kernel, World } from '../host/kernel';
import { endWords, type LocalHost, openHost } from '../host/openHost';
import type { TraceLine } from '../host/trace';
import type { Cost } from './benchRow';

export type Request = { readonly action: string } & Readonly<Record<string, unknown>>;

export interface Measured {
  readonly value: Readonly<Record<string, unknown>>;
  readonly cost: Cost;
  /** The most seconds on the modelled clock that one call took. */
  readonly longestCall: number;
}

export interface Meter {
  readonly host: LocalHost;
  /** Sends a request and drives a long job to its end, as the sidebar does. */
  ask(request: Request, user?: string): Measured;
  /** Runs a function of the project to its end. */
  run(functionName: string, args?: readonly unknown[]): Cost;
}

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const changesTheWorld = ({ roundTrips, kind, method }: TraceLine): boolean =>
  roundTrips === 1 && (kind === 'flush' || (kind === 'api' && /\.(copy|create|update|insert|patch|remove|batchUpdate)$/.test(method)));

interface Reply {
  readonly ok: boolean;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly message?: unknown;
}

/** @param code the folder of another project than the built bundle. */
export const makeMeter = (options: {
  readonly user: string;
  readonly now: string;
  readonly world?: World;
  readonly code?: string;
}): Meter => {
  let inServices = 0;
  let depth = 0;
  const timed = (kernel: Kernel): Kernel => ({
    ...kernel,
    // A local call costs less than looking at the processor's clock does.
    call: (spec, effect) =>
      kernel.call(
        spec,
        spec.kind === 'local'
          ? effect
          : () => {
              const began = depth === 0 ? processorMs() : 0;
              depth += 1;
              try {
                return effect();
              } finally {
                depth -= 1;
                if (depth === 0) inServices += processorMs() - began;
              }
            },
      ),
  });
  const host = openHost({ ...options, services: (kernel) => makeServices(timed(kernel)) });

  const measured = <Value>(work: () => Value): { readonly value: Value; readonly cost: Cost } => {
    const [line, began, cpu, inside] = [host.trace.length, host.now(), processorMs(), inServices];
    const value = work();
    const cpuMs = processorMs() - cpu - (inServices - inside);
    const lines = host.trace.slice(line);
    return {
      value,
      cost: {
        calls: 1,
        roundTrips: lines.reduce((total, { roundTrips }) => total + roundTrips, 0),
        writes: lines.filter(changesTheWorld).length,
        seconds: (host.now() - began) / 1000,
        cpuMs,
      },
    };
  };

  return {
    host,
    ask: (request, user = options.user) => {
      let calls = 0;
      let longestCall = 0;
      const send = (one: Request): Reply => {
        const began = host.now();
        const reply = host.rpc(one, { user }) as Reply;
        calls += 1;
        longestCall = Math.max(longestCall, (host.now() - began) / 1000);
        return reply;
      };
      const { value: reply, cost } = measured(() => {
        let last = send(request);
        while (last.ok && last.value?.status === 'running') {
          host.wait(Number(last.value['waitSeconds'] ?? 0) * 1000);
          last = send({ action: 'runChunk', jobId: last.value.jobId });
        }
        return last;
      });
      if (!reply.ok || reply.value === undefined) throw new Error(`${request.action}: ${JSON.stringify(reply.message)}`);
      return { value: reply.value, cost: { ...cost, calls }, longestCall };
    },
    run: (functionName, args = []) =>
      measured(() => {
        // A peer that needs more than six minutes is measured to its end all the same.
        const end = host.run(functionName, args, { timeLimitMs: Infinity });
        if (end.ended !== 'returned') throw new Error(`${functionName} ${endWords(end)}`);
      }).cost,
  };
};
