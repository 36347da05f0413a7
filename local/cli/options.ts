// The options that rpc and call share, and the host they ask for.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AuthMode } from '../host/kernel';
import { type LocalHost, openHost } from '../host/openHost';
import { repositoryRoot } from '../host/repositoryRoot';
import { traceText } from '../host/trace';

export interface CommandLine {
  /** What is no option: DIR and the rest. */
  readonly words: readonly string[];
  readonly untilDone: boolean;
  readonly mode: AuthMode | null;
  readonly host: LocalHost;
  /** Saves the world and writes the trace. */
  readonly finish: () => void;
}

export function readCommandLine(args: readonly string[], usage: string): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      user: { type: 'string' },
      now: { type: 'string' },
      'until-done': { type: 'boolean', default: false },
      code: { type: 'string' },
      trace: { type: 'string' },
      fault: { type: 'string', multiple: true, default: [] },
      'deny-scope': { type: 'string', multiple: true, default: [] },
      mode: { type: 'string' },
    },
  });
  const [dir] = positionals;
  if (positionals.length !== 2 || dir === undefined) throw new Error(usage);
  if (values.code === undefined && !isBuilt()) {
    throw new Error('There is no built bundle in dist/. Run "npm run build" first, or name a folder of scripts with --code FOLDER.');
  }
  const mode = values.mode === undefined ? null : modeFrom(values.mode);
  if (values.user !== undefined && !/^[^\s@]+@[^\s@]+$/.test(values.user)) {
    throw new Error(`--user is an e-mail address; got "${values.user}".`);
  }
  const host = openHost({
    dir,
    ...(values.code === undefined ? {} : { code: values.code }),
    ...(values.user === undefined ? {} : { user: values.user }),
    ...(values.now === undefined ? {} : { now: values.now }),
    faults: values.fault,
    deniedScopes: values['deny-scope'],
    ...(mode === null ? {} : { authMode: mode }),
  });
  return {
    words: positionals,
    untilDone: values['until-done'],
    mode,
    host,
    finish: () => {
      host.save();
      if (values.trace !== undefined) writeFileSync(values.trace, traceText(host.trace));
    },
  };
}

const isBuilt = (): boolean => {
  const dist = join(repositoryRoot, 'dist');
  return existsSync(join(dist, 'appsscript.json')) && readdirSync(dist).some((name) => name.endsWith('.js'));
};

function modeFrom(text: string): AuthMode {
  if (text === 'NONE' || text === 'LIMITED' || text === 'FULL') return text;
  throw new Error(`--mode is NONE, LIMITED or FULL; got "${text}".`);
}

/** What the script logged goes beside the replies, not among them. */
export function showLogs(host: LocalHost): void {
  for (const { level, text } of host.screen.logs.splice(0)) process.stderr.write(`${level}: ${text}\n`);
}
