// Compiles the command line (about 100 ms) and runs it, so that nothing needs to be built by hand before it.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { mkdirSync, renameSync } from 'node:fs';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.cache', 'local');
mkdirSync(folder, { recursive: true });
// Each process compiles beside the others and moves its result into place, so that several may start at once.
const mine = join(folder, `main.${process.pid}.mjs`);
await esbuild.build({
  entryPoints: [join(root, 'local', 'main.ts')],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'inline',
  logLevel: 'warning',
  outfile: mine,
});
const main = join(folder, 'main.mjs');
renameSync(mine, main);
const { runCommand } = await import(pathToFileURL(main).href);
process.exitCode = await runCommand(process.argv.slice(2));
