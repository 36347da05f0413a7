// A kernel that records calls, and a Drive that says yes unless told otherwise.
import type { DocsDriveAccess } from '../../../../local/google/docs/driveAccess';
import type { CallSpec, Kernel, World } from '../../../../local/host/kernel';

const ALL = ['documents', 'drive'].map((name) => `https://www.googleapis.com/auth/${name}`);

export const docsKernel = (scopes: readonly string[] = ALL) => {
  const calls: CallSpec[] = [];
  let now = Date.parse('2026-11-22T08:00:00Z');
  let ids = 0;
  const ends: (() => void)[] = [];
  const world = { sheets: {}, docs: {}, drive: {}, calendar: {}, mail: [], properties: {}, host: {} } as unknown as World;
  const kernel: Kernel = {
    world,
    user: 'coach@example.org',
    hasScope: (scope) => scopes.includes(scope),
    now: () => now,
    newId: (kind) => `${kind === 'doc' ? 'kix.' : '1'}${String((ids += 1)).padStart(8, '0')}`,
    call: (spec, effect) => {
      calls.push(spec);
      return effect();
    },
    atRunEnd: (effect) => void ends.push(effect),
    run: {
      authMode: 'FULL',
      timeZone: 'America/New_York',
      requestedScopes: null,
      htmlFile: () => null,
      screen: {},
    } as unknown as Kernel['run'],
  };
  return { kernel, calls, clock: { forward: (ms: number) => (now += ms) }, endRun: () => ends.splice(0).forEach((effect) => effect()) };
};

export const openDrive = ({ mayRead = true, mayWrite = true, name = '' } = {}): DocsDriveAccess => ({
  mayRead: () => mayRead,
  mayWrite: () => mayWrite,
  onCreate: () => undefined,
  touch: () => undefined,
  nameOf: () => name,
  rename: () => undefined,
});
