// Compiles the command that was asked for (about 100 ms) and runs it, so that nothing needs to be built by hand before it.
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const entry = join(root, 'local', 'main.ts');
const folder = join(root, '.cache', 'local');
const command = /^[a-z]+$/.exec(process.argv[2] ?? '')?.[0] ?? 'none';
const room = new RegExp(`^  ${command}: .*import\\('([^']+)'\\)`, 'm').exec(readFileSync(entry, 'utf8'))?.[1];

/** The rooms of the other commands are left out: a start stays quick however much they hold. */
const onlyThisCommand = {
  name: 'only-this-command',
  setup(build) {
    build.onResolve({ filter: /^\.\// }, ({ importer, kind, path }) =>
      importer === entry && kind === 'dynamic-import' && path !== room ? { path, external: true } : undefined,
    );
  },
};

mkdirSync(folder, { recursive: true });
// Each process compiles beside the others and moves its result into place, so that several may start at once.
const mine = join(folder, `${command}.${process.pid}.mjs`);
await esbuild.build({
  entryPoints: [entry],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
  plugins: [onlyThisCommand],
  outfile: mine,
});
const compiled = join(folder, `${command}.mjs`);
renameSync(mine, compiled);
const { runCommand } = await import(pathToFileURL(compiled).href);
process.exitCode = await runCommand(process.argv.slice(2));
