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

/** Real time after which a script that neither ends nor calls a service is stopped, in milliseconds. */
const realTimeLimitMs = 360_000;

export interface ScriptEnd {
  /** "v" + encoded value or "e" + failure as JSON; "" when a promise never settled. */
  readonly outcome: string;
  readonly outOfTime: boolean;
}

export interface ScriptContext {
  install(globals: string): void;
  /** Evaluates the project's files; null, or the failure as "e" + JSON. */
  load(project: Project): string | null;
  /** The global function or method of that name, or null. */
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
}

export function makeScriptContext(parts: ContextParts): ScriptContext {
  // An ordinary global object: a contextified one would send every mention of Math or Object through Node, eight times slower.
  const context = createContext(constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings: true, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  const enter = entrance.runInContext(context) as Enter;
  const inside = enter(parts.membrane.bridge, parts.clock, parts.random, parts.compileTemplate);

  const find = (name: string): unknown => {
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(name)) return null;
    const root = name.split('.')[0] ?? '';
    const text = `typeof ${root} === 'undefined' ? null : typeof ${name} === 'function' ? ${name.includes('.') ? `(...args) => ${name}(...args)` : name} : null`;
    return compile(`find ${name}`, text).runInContext(context);
  };

  const watched = (start: () => void): boolean => {
    Object.defineProperty(context, door, { value: start, configurable: true, enumerable: false });
    try {
      starter.runInContext(context, { timeout: realTimeLimitMs });
      return false;
    } catch (error) {
      if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
      throw error;
    }
  };

  return {
    install: (globals) => inside.install(globals),
    load: (project) => {
      for (const { name, text } of project.scripts) {
        let script: Script;
        try {
          script = compile(name, text);
        } catch (thrown) {
          return syntaxFailure(thrown as Error);
        }
        try {
          script.runInContext(context, { timeout: realTimeLimitMs });
        } catch (thrown) {
          return inside.failure(thrown);
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

const syntaxFailure = ({ message, stack }: Error): string => 'e' + JSON.stringify({ name: 'SyntaxError', message, stack });
