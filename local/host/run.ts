// One run of a script function: a fresh context, fresh services over the same world, and the way it ended.
import { format } from 'node:util';
import type { Clock } from './clock';
import { Killed, RunStopped, TimedOut } from './errors';
import type { Exposed } from './exposed';
import type { Fault } from './faults';
import { nextBytes } from './ids';
import type { AuthMode, Kernel, World } from './kernel';
import { makeMembrane, type Signatures } from './membrane/membrane';
import type { Project } from './project';
import { makeRunKernel } from './runKernel';
import { makeScriptContext, type ScriptEnd } from './scriptContext';
import type { ScreenRecord } from './screen';
import { inTimeZone } from './timeZone';
import type { Trace } from './trace';

/** How a run ended. A failure of the host itself is thrown instead: it says nothing about the script. */
export type RunEnd =
  | { readonly ended: 'returned'; readonly value: unknown }
  | { readonly ended: 'threw'; readonly error: ScriptFailure }
  | { readonly ended: 'killed'; readonly atCall: number }
  | { readonly ended: 'outOfTime' };

export interface ScriptFailure {
  readonly name: string;
  readonly message: string;
  readonly stack?: string;
  /** Of a GoogleJsonResponseException. */
  readonly details?: unknown;
}

export interface RunRequest {
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** Makes the arguments of the function from the services of the run instead, such as an event object with its `source`. */
  readonly argsFrom?: (services: Readonly<Record<string, Exposed>>, quietly: <Value>(effect: () => Value) => Value) => readonly unknown[];
  readonly user: string;
  readonly authMode: AuthMode;
  readonly timeLimitMs: number;
  readonly action: string;
}

/** What runs share. */
export interface Stage {
  readonly world: World;
  readonly project: Project;
  readonly clock: Clock;
  readonly trace: Trace;
  readonly faults: readonly Fault[];
  readonly deniedScopes: readonly string[];
  readonly screen: ScreenRecord;
  readonly signatures: Signatures;
  readonly makeServices: (kernel: Kernel) => Readonly<Record<string, Exposed>>;
}

export function runOnce(stage: Stage, request: RunRequest): RunEnd {
  return inTimeZone(stage.project.manifest.timeZone, () => runInZone(stage, request));
}

function runInZone(stage: Stage, request: RunRequest): RunEnd {
  const { world, project, clock, screen } = stage;
  const kernel = makeRunKernel({
    ...stage,
    ...request,
    consent: { requested: project.manifest.oauthScopes, denied: [...stage.deniedScopes, ...(world.host.deniedScopes[request.user] ?? [])] },
    facts: {
      authMode: request.authMode,
      timeZone: project.manifest.timeZone,
      requestedScopes: project.manifest.oauthScopes,
      addOn: project.manifest.addOn,
      htmlFile: (name) => project.html.get(name.replace(/\.html$/, '')) ?? null,
      screen,
    },
  });
  const membrane = makeMembrane(stage.signatures, (level, values) => screen.logs.push({ level, text: format(...values) }));
  const services = stage.makeServices(kernel);
  const context = makeScriptContext({
    membrane,
    clock: clock.read,
    random: randomFrom(nextBytes(world.host, 'random').readUInt32BE(0)),
    compileTemplate: (id) => compileTemplate(id),
    realTimeMs: realTimeFor(request.timeLimitMs),
  });
  const compileTemplate = (id: number): unknown => {
    const template = membrane.held(id) as Exposed & { $source?: () => string };
    if (template.$source === undefined) throw new Error(`${template.$name} has no template to compile.`);
    try {
      return context.evaluate('template', template.$source());
    } catch (error) {
      const { name, message } = error as Error;
      return name === 'SyntaxError' ? 'e' + JSON.stringify({ constructorName: 'Error', name, message }) : membrane.fail(error);
    }
  };
  context.install(membrane.encode(switchedOn(services, project.manifest.advancedServices)));

  const failed = context.load(project);
  if (failed !== null) return closed(failed);
  const script = context.find(request.functionName);
  if (script === null) return closed({ outcome: 'e' + JSON.stringify(notFound(request.functionName)), outOfTime: false });
  const args = request.argsFrom?.(services, kernel.quietly) ?? request.args;
  return closed(context.start(script, membrane.encode(args)));

  function closed({ outcome, outOfTime }: ScriptEnd): RunEnd {
    const late = membrane.end() === null && !outOfTime ? finished() : null;
    const end = membrane.end();
    if (end === null && !outOfTime) return read(late ?? outcome);
    kernel.close();
    if (end instanceof RunStopped) return { ended: 'threw', error: { name: 'Exception', message: end.message } };
    if (end instanceof Killed) return { ended: 'killed', atCall: end.atCall };
    if (end instanceof TimedOut || outOfTime) return { ended: 'outOfTime' };
    throw end ?? new Error('The run ended without a reason.');
  }

  /** What was left for the end of the run can fail too, such as a rejected write that nobody flushed. */
  function finished(): string | null {
    try {
      kernel.finish();
      return null;
    } catch (error) {
      return membrane.fail(error);
    }
  }

  function read(outcome: string): RunEnd {
    if (outcome.startsWith('v')) return { ended: 'returned', value: membrane.decode(outcome.slice(1)) };
    if (outcome === '') return { ended: 'returned', value: undefined };
    return { ended: 'threw', error: JSON.parse(outcome.slice(1)) as ScriptFailure };
  }
}

/** An advanced service is a global only where the manifest switches it on. */
function switchedOn(services: Readonly<Record<string, Exposed>>, enabled: readonly string[] | null): Readonly<Record<string, Exposed>> {
  if (enabled === null) return services;
  return Object.fromEntries(Object.entries(services).filter(([name]) => !advancedNames.includes(name) || enabled.includes(name)));
}

/** The modelled time sees service calls only: a script that computes without end is stopped after a minute of real time. */
const realTimeFor = (timeLimitMs: number): number => (Number.isFinite(timeLimitMs) ? Math.min(timeLimitMs, 60_000) : sixMinutes);

const sixMinutes = 360_000;

const advancedNames = ['Drive', 'Docs', 'Calendar', 'Sheets'];

const notFound = (name: string): ScriptFailure => ({ name: 'Exception', message: `Script function not found: ${name}` });

/** A repeatable Math.random (mulberry32), so that the same world and requests give the same run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
