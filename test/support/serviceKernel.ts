// A small kernel for tests of one Google service: a world, a person, granted scopes and a clock that modelled time moves.
import { newHostSection } from '../../local/host/hostSection';
import type { CallSpec, Kernel, RunFacts, World } from '../../local/host/kernel';
import { insufficientScopes } from '../../local/google/validation/apiFailures';

const auth = (name: string): string => `https://www.googleapis.com/auth/${name}`;

export interface ServiceKernel extends Kernel {
  readonly calls: CallSpec[];
  /** Moves the clock. */
  wait(milliseconds: number): void;
  /** The same world as another person's run sees it. */
  as(user: string, ...scopes: string[]): ServiceKernel;
}

export const emptyWorld = (user = 'coach@district.example'): World => ({
  sheets: {},
  docs: {},
  drive: {},
  calendar: {},
  mail: [],
  properties: {},
  host: newHostSection(user),
});

const run: RunFacts = {
  authMode: 'FULL',
  timeZone: 'America/Denver',
  requestedScopes: null,
  htmlFile: () => null,
  screen: { menus: [], pages: [], alerts: [], logs: [], answers: [], selections: {} },
};

export interface KernelOptions {
  readonly world?: World;
  readonly user?: string;
  readonly scopes?: readonly string[];
  readonly now?: string;
}

export function serviceKernel({
  world = emptyWorld(),
  user = 'coach@district.example',
  scopes = [],
  now = '2026-11-23T15:00:00Z',
}: KernelOptions): ServiceKernel {
  const shared = { now: Date.parse(now), ids: 0, calls: [] as CallSpec[] };
  const makeFor = (person: string, names: readonly string[]): ServiceKernel => {
    const granted = names.map(auth);
    return {
      world,
      user: person,
      calls: shared.calls,
      hasScope: (scope) => granted.includes(scope),
      now: () => shared.now,
      newId: (kind) => `${kind === 'event' ? 'ev' : '1'}${kind}${String(++shared.ids).padStart(20, '0')}`,
      call: (spec, effect) => {
        shared.calls.push(spec);
        if (spec.scopes !== undefined && !spec.scopes.some((scope) => granted.includes(scope))) throw insufficientScopes();
        const value = effect();
        shared.now += spec.ms;
        return value;
      },
      atRunEnd: () => undefined,
      run,
      wait: (milliseconds) => {
        shared.now += milliseconds;
      },
      as: (other, ...others) => makeFor(other, others.length === 0 ? names : others),
    };
  };
  return makeFor(user, scopes);
}

export interface Refusal {
  readonly code: number;
  readonly message: string;
  readonly reason: string | undefined;
}

/** What an advanced service refused with; fails where nothing was refused. */
export function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (problem) {
    const {
      code = 0,
      message,
      details,
    } = problem as { code?: number; message: string; details?: { errors?: readonly { reason: string }[] } };
    if (code === 0) throw problem;
    return { code, message, reason: details?.errors?.[0]?.reason };
  }
  throw new Error('Nothing was refused.');
}
