// One fresh context for one run: ECMAScript, Google's services and nothing else; the add-on's files are evaluated in it, as
// Google evaluates all files on every execution.
import { constants, createContext, Script } from 'node:vm';
import { compile, type Project } from './project';
import { makeCodec } from './membrane/codec';
import { makeConsole } from './membrane/insideConsole';
import { type Inside, insideContext } from './membrane/insideContext';
import { clockDate } from './membrane/insideDate';
import type { Membrane } from './membrane/membrane';

type Enter = (...parts: unknown[]) => Inside;

const entrance = new Script(
  `(function () {
const parts = { makeCodec: ${makeCodec.toString()}, clockDate: ${clockDate.toString()}, makeConsole: ${makeConsole.toString()} };
const enter = ${insideContext.toString()};
return (bridge, clock, random, compileTemplate) => enter(parts, bridge, clock, random, compileTemplate); })()`,
  { filename: 'local-host' },
);

/** The door by which a call enters under the watch of a timer; the script takes it away before anything of the add-on runs. */
const door = '\u0000start';
const starter = new Script(`{ const start = globalThis[${JSON.stringify(door)}]; delete globalThis[${JSON.stringify(door)}]; start(); }`, {
  filename: 'local-host',
});

export interface ScriptEnd {
  /** "v" + encoded value or "e" + failure as JSON; "" when a promise never settled. */
  readonly outcome: string;
  readonly outOfTime: boolean;
}

export interface ScriptContext {
  install(globals: string): void;
  /** Evaluates the project's files; null when all went well. */
  load(project: Project): ScriptEnd | null;
  /** The script's own global function or method of that name, or null. */
  find(name: string): unknown;
  start(script: unknown, args: string): ScriptEnd;
  /** Runs more text in the context, such as a compiled template. */
  evaluate(name: string, text: string): unknown;
}

export interface ContextParts {
  readonly membrane: Membrane;
  readonly clock: () => number;
  readonly random: () => number;
  /** A function of the context, or the membrane's text for a failure. */
  readonly compileTemplate: (id: number) => unknown;
  /** Milliseconds of real time the script may take. */
  readonly realTimeMs: number;
}

export function makeScriptContext(parts: ContextParts): ScriptContext {
  const timeout = parts.realTimeMs;
  // An ordinary global object: a contextified one would send every mention of Math or Object through Node, eight times slower.
  const context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: true, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  const enter = entrance.runInContext(context) as Enter;
  const inside = enter(parts.membrane.bridge, parts.clock, parts.random, parts.compileTemplate);

  /** What is there before the script: no function of its own. */
  const given = new Map<string, unknown>();
  const root = (name: string): unknown =>
    compile(`look up ${name}`, `typeof ${name} === 'undefined' ? null : ${name}`).runInContext(context);

  const find = (name: string): unknown => {
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(name)) return null;
    const first = name.split('.')[0] ?? '';
    const found = root(first);
    if (found === null || found === given.get(first)) return null;
    const text = `typeof ${name} === 'function' ? ${name.includes('.') ? `(...args) => ${name}(...args)` : name} : null`;
    return compile(`find ${name}`, text).runInContext(context);
  };

  const watched = (start: () => void): boolean => {
    Object.defineProperty(context, door, { value: start, configurable: true, enumerable: false });
    try {
      starter.runInContext(context, { timeout });
      return false;
    } catch (error) {
      if (isTimeout(error)) return true;
      throw error;
    }
  };

  return {
    install: (globals) => {
      inside.install(globals);
      const objects = compile('Object.prototype', 'Object.prototype').runInContext(context) as object;
      for (const from of [objects, context])
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(from))) given.set(name, value);
    },
    load: (project) => {
      for (const { name, text } of project.scripts) {
        let script: Script;
        try {
          script = compile(name, text);
        } catch (thrown) {
          return { outcome: syntaxFailure(thrown as Error), outOfTime: false };
        }
        try {
          script.runInContext(context, { timeout });
        } catch (thrown) {
          if (isTimeout(thrown)) return { outcome: '', outOfTime: true };
          return { outcome: inside.failure(thrown), outOfTime: false };
        }
      }
      return null;
    },
    find,
    start: (script, args) => {
      const outOfTime = watched(() => inside.start(script, args));
      return { outcome: inside.outcome(), outOfTime };
    },
    evaluate: (name, text) => compile(name, text).runInContext(context) as unknown,
  };
}

const isTimeout = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

const syntaxFailure = ({ message, stack }: Error): string => 'e' + JSON.stringify({ name: 'SyntaxError', message, stack });
