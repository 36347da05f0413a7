// Something that happens while a run is under way: at one of its service calls another run starts and ends, or a person edits the sheet.
import { makeServices } from '../../local/google/services';
import type { CallSpec, Kernel, World } from '../../local/host/kernel';
import { type LocalHost, openHost } from '../../local/host/openHost';
import { coach, monday } from './scene';

export interface Moment {
  /** The run holds the workbook's lock. */
  readonly locked: boolean;
  /** The run has written what Google has not been sent yet. */
  readonly unsent: boolean;
}

export interface Meanwhile {
  readonly now?: number;
  readonly user?: string;
  /** The service call, from 1, before which it happens. */
  readonly at: number;
  readonly happens: (moment: Moment) => void;
  /** Faults of the run itself. */
  readonly faults?: readonly string[];
}

/** A host whose run is interrupted once. While the run holds its lock, so it does for everybody else. */
export const hostMeanwhile = (world: World, { now = monday, user = coach, at, happens, faults = [] }: Meanwhile): LocalHost => {
  let calls = 0;
  let locked = false;
  let unsent = false;
  const note = ({ method, kind }: CallSpec): void => {
    if (method === 'Lock.tryLock') locked = true;
    if (method === 'Lock.releaseLock') locked = false;
    if (kind === 'write') unsent = true;
    if (kind === 'flush') unsent = false;
  };
  const interrupted = (kernel: Kernel): Kernel => ({
    ...kernel,
    call: (spec, effect) => {
      calls += 1;
      if (calls === at) {
        if (locked) world.host.heldLocks['document'] = { by: user };
        happens({ locked, unsent });
        delete world.host.heldLocks['document'];
      }
      const value = kernel.call(spec, effect);
      note(spec);
      return value;
    },
  });
  const code = process.env['COACHBOOK_CODE'];
  return openHost({
    world,
    user,
    now,
    faults,
    ...(code === undefined ? {} : { code }),
    services: (kernel) => makeServices(interrupted(kernel)),
  });
};
