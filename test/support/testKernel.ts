// A kernel for unit tests of services: a fresh world, a clock that modelled time moves on, every call kept.
import { newHostSection } from '../../local/host/hostSection';
import { nextId } from '../../local/host/ids';
import type { CallSpec, Kernel, RunFacts, World } from '../../local/host/kernel';
import { newScreen } from '../../local/host/screen';

export interface TestKernel extends Kernel {
  readonly calls: CallSpec[];
  /** Round trips since the kernel was made. */
  roundTrips(): number;
  /** Ends the run by itself: what Google does for a script then. */
  finish(): void;
}

export interface TestKernelOptions {
  readonly user?: string;
  readonly world?: World;
  readonly now?: string;
  readonly timeZone?: string;
}

export function newTestWorld(user = 'coach@district.example'): World {
  return { sheets: {}, docs: {}, drive: {}, calendar: {}, mail: [], properties: {}, host: newHostSection(user) };
}

export function makeTestKernel(options: TestKernelOptions = {}): TestKernel {
  const user = options.user ?? 'coach@district.example';
  const world = options.world ?? newTestWorld(user);
  const calls: CallSpec[] = [];
  const atEnd: (() => void)[] = [];
  let now = Date.parse(options.now ?? '2026-11-23T14:00:00Z');
  const run: RunFacts = {
    authMode: 'FULL',
    timeZone: options.timeZone ?? 'America/Chicago',
    requestedScopes: null,
    htmlFile: () => null,
    screen: newScreen(),
  };
  return {
    world,
    user,
    run,
    calls,
    hasScope: () => true,
    now: () => now,
    newId: (kind) => nextId(world.host, kind),
    call: (spec, effect) => {
      calls.push(spec);
      now += spec.ms;
      return effect();
    },
    atRunEnd: (effect) => void atEnd.push(effect),
    roundTrips: () => calls.reduce((sum, { roundTrips }) => sum + roundTrips, 0),
    finish: () => atEnd.splice(0).forEach((effect) => effect()),
  };
}
