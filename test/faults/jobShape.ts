// What a job to be broken and repeated says of itself, and the words jobs share.
import type { World } from '../../local/host/kernel';
import { drive, hostOver, minute, monday, type Request, type Stage } from './scene';
import { rowsOf } from './worldView';

export interface Job {
  readonly name: string;
  readonly at: Stage;
  /** Done by people or Coachbook before the run, beyond the stage. */
  readonly before?: (world: World) => void;
  /** Epoch milliseconds at which the run starts, where it is not the Monday of the scene. */
  readonly from?: number;
  readonly request: (world: World) => Request;
  /** What a coach does before the worlds are compared, such as looking for links that were still to come. */
  readonly after?: Request;
  /** Why a run with nothing to do writes all the same. */
  readonly writesAgain?: string;
  /** Codes with which the second request may be refused, because the first did everything. */
  readonly refusals?: readonly string[];
}

export const cell = (world: World, sheet: string, header: string, nth = 0): string => String(rowsOf(world, sheet)[nth]?.[header] ?? '');
export const cycleId = (world: World, nth = 2): string => cell(world, 'Cycles', 'Cycle id', nth);

export const earlier = (world: World, ...requests: readonly Request[]): void => {
  const host = hostOver(world, { now: monday - 30 * minute });
  for (const request of requests) if (drive(host, request)?.ok !== true) throw new Error(`${request.action} did not prepare the world.`);
};

export const always =
  (request: Request): Job['request'] =>
  () =>
    request;
