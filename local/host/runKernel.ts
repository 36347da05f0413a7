// The kernel of one run: the door every service call passes. A run that is killed or out of time opens it to nobody again.
import type { Clock } from './clock';
import { Killed, TimedOut } from './errors';
import { type Fault, failureFor, faultAt } from './faults';
import { nextId } from './ids';
import type { CallSpec, Kernel, RunFacts, World } from './kernel';
import { assertAllowed, type Consent, isGranted } from './permissions';
import type { Trace } from './trace';

export interface RunSettings {
  readonly world: World;
  readonly user: string;
  readonly clock: Clock;
  readonly trace: Trace;
  readonly faults: readonly Fault[];
  readonly consent: Consent;
  /** Milliseconds of the host's clock a run may take: 6 minutes, or 30 seconds for a simple trigger. */
  readonly timeLimitMs: number;
  /** Written into the trace beside each call. */
  readonly action: string;
  readonly facts: RunFacts;
}

export interface RunKernel extends Kernel {
  /** Ends the run as Google ends it: what `atRunEnd` left is done now. */
  finish(): void;
  /** What Google does before the script runs, such as filling the event object: neither counted nor checked. */
  readonly quietly: <Value>(effect: () => Value) => Value;
  /** Closes the door for good without doing what was left. */
  close(): void;
}

/** How much longer a call takes under the fault "slow". */
const slowness = 10;

export function makeRunKernel(settings: RunSettings): RunKernel {
  const { world, user, clock, trace, faults, consent, facts } = settings;
  const startedAt = clock.now();
  const atEnd: (() => void)[] = [];
  let ended: Error | null = null;
  let quiet = false;

  const end = (error: Error): never => {
    ended = error;
    throw error;
  };

  /** A call that fails has taken its time too. */
  const done = <Value>(effect: () => Value, ms: number): Value => {
    try {
      return effect();
    } finally {
      clock.advance(ms);
    }
  };

  const call = <Value>(spec: CallSpec, effect: () => Value): Value => {
    if (ended !== null) throw ended;
    if (quiet) return effect();
    const n = trace.next();
    const fault = faultAt(faults, n, spec);
    const ms = fault === 'slow' ? spec.ms * slowness : spec.ms;
    trace.add(n, spec, { user, action: settings.action, fault, ms });
    if (fault === 'kill') return end(new Killed(n));
    assertAllowed(spec, facts.authMode, consent);
    if (clock.now() - startedAt >= settings.timeLimitMs) return end(new TimedOut());
    if (fault !== null && fault !== 'slow' && fault !== 'lostAck') {
      clock.advance(ms);
      throw failureFor(fault, spec);
    }
    const value = done(effect, ms);
    if (clock.now() - startedAt >= settings.timeLimitMs) return end(new TimedOut());
    if (fault === 'lostAck') throw failureFor(fault, spec);
    return value;
  };

  return {
    world,
    user,
    hasScope: (scope) => isGranted(consent, scope),
    now: () => clock.now(),
    newId: (kind) => nextId(world.host, kind),
    call,
    atRunEnd: (effect) => void atEnd.push(effect),
    run: facts,
    quietly: (effect) => {
      quiet = true;
      try {
        return effect();
      } finally {
        quiet = false;
      }
    },
    finish: () => {
      for (const effect of atEnd.splice(0)) if (ended === null) effect();
      ended ??= new Error('The run has ended.');
    },
    close: () => {
      ended ??= new Error('The run has ended.');
    },
  };
}
