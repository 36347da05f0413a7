// The local host as tests, the workbench and the command line use it: a world, a project, and runs over them.
import { join } from 'node:path';
import { makeServices } from '../google/services';
import { instantFrom, makeClock } from './clock';
import type { Exposed } from './exposed';
import { type Fault, parseFault } from './faults';
import { nameFrom } from './hostSection';
import type { AuthMode, Kernel, World } from './kernel';
import { projectIn, projectOf } from './project';
import { repositoryRoot } from './repositoryRoot';
import { type RunEnd, type RunRequest, runOnce, type Stage } from './run';
import { newScreen, type ScreenRecord } from './screen';
import { googleSignatures } from './signatures/googleSignatures';
import { makeTrace, type TraceLine } from './trace';
import { defaultUser, loadWorld, newWorld, saveWorld } from './worldStore';

export interface HostOptions {
  /** The world to act on; otherwise the one saved in `dir`, otherwise a new one. */
  readonly world?: World;
  readonly dir?: string;
  /** The project: file texts by name, or a folder of .gs/.js/.html files; otherwise the built bundle in dist/. */
  readonly files?: Readonly<Record<string, string>>;
  readonly code?: string;
  readonly user?: string;
  /** Where the clock starts; otherwise the machine's time. */
  readonly now?: string | number | Date;
  /** "KIND@N", numbered by the service calls of this host. */
  readonly faults?: readonly (string | Fault)[];
  readonly authMode?: AuthMode;
  readonly deniedScopes?: readonly string[];
  /** Services instead of Google's, for tests of the host itself. */
  readonly services?: (kernel: Kernel) => Readonly<Record<string, Exposed>>;
}

export interface RunOptions {
  readonly user?: string;
  readonly authMode?: AuthMode;
  /** Milliseconds of the host's clock; otherwise 6 minutes, or 30 seconds below AuthMode FULL (simple triggers). */
  readonly timeLimitMs?: number;
  readonly argsFrom?: RunRequest['argsFrom'];
  /** What the trace calls the run; otherwise the function's name. */
  readonly action?: string;
}

export interface LocalHost {
  readonly world: World;
  readonly trace: readonly TraceLine[];
  readonly screen: ScreenRecord;
  now(): number;
  /** Moves the clock on, as when nobody does anything for a while. */
  wait(milliseconds: number): void;
  /** Adds a fault to come; its number counts from the host's first service call. */
  addFault(fault: string): void;
  /** Runs a global function in a fresh context. */
  run(functionName: string, args?: readonly unknown[], options?: RunOptions): RunEnd;
  /** Sends one request through the global `rpc` and returns its parsed reply; throws when the run does not return one. */
  rpc(request: object, options?: RunOptions): unknown;
  /** Writes the world into `dir`. */
  save(): void;
}

export const sixMinutesMs = 6 * 60_000;
const simpleTriggerMs = 30_000;

export function openHost(options: HostOptions = {}): LocalHost {
  const user = options.user ?? options.world?.host.defaultUser;
  const world = options.world ?? (options.dir === undefined ? newWorld(user) : loadWorld(options.dir, user));
  const faults = (options.faults ?? []).map((fault) => (typeof fault === 'string' ? parseFault(fault) : fault));
  const clock = makeClock(options.now === undefined ? Date.now() : instantFrom(options.now));
  const trace = makeTrace();
  const stage: Stage = {
    world,
    project: options.files === undefined ? projectIn(options.code ?? join(repositoryRoot, 'dist')) : projectOf(options.files),
    clock,
    trace,
    faults,
    deniedScopes: options.deniedScopes ?? [],
    screen: newScreen(),
    signatures: googleSignatures(),
    makeServices: options.services ?? makeServices,
  };

  const run = (functionName: string, args: readonly unknown[] = [], settings: RunOptions = {}): RunEnd => {
    const authMode = settings.authMode ?? options.authMode ?? 'FULL';
    const person = settings.user ?? user ?? world.host.defaultUser ?? defaultUser;
    meet(world, person);
    return runOnce(stage, {
      functionName,
      args,
      ...(settings.argsFrom === undefined ? {} : { argsFrom: settings.argsFrom }),
      user: person,
      authMode,
      timeLimitMs: settings.timeLimitMs ?? (authMode === 'FULL' ? sixMinutesMs : simpleTriggerMs),
      action: settings.action ?? functionName,
    });
  };

  return {
    world,
    trace: trace.lines,
    screen: stage.screen,
    now: clock.now,
    wait: clock.advance,
    addFault: (fault) => void faults.push(parseFault(fault)),
    run,
    rpc: (request, settings = {}) => {
      const action = (request as { action?: unknown }).action;
      const end = run('rpc', [JSON.stringify(request)], typeof action === 'string' ? { action, ...settings } : settings);
      if (end.ended !== 'returned') throw new Error(`rpc ${endWords(end)}`);
      return JSON.parse(String(end.value)) as unknown;
    },
    save: () => {
      if (options.dir !== undefined) saveWorld(options.dir, world);
    },
  };
}

/** Anyone who runs a script is somebody the world knows. */
function meet(world: World, email: string): void {
  if (world.host.users.some((known) => known.email === email)) return;
  world.host.users.push({ email, name: nameFrom(email), locale: 'en' });
}

export const endWords = (end: Exclude<RunEnd, { ended: 'returned' }>): string => {
  if (end.ended === 'killed') return `was killed at call ${end.atCall}.`;
  if (end.ended === 'outOfTime') return 'exceeded the maximum execution time.';
  return `threw ${end.error.name}: ${end.error.message}`;
};
