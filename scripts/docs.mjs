// Writes the documents that come from the code (actions, sheets, problems, permissions), or with --check says which are out of step.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = join(root, '.cache', 'docs', 'writers.mjs');
await mkdir(join(root, '.cache', 'docs'), { recursive: true });
await esbuild.build({
  entryPoints: [join(root, 'scripts/docs/writers.ts')],
  bundle: true,
  format: 'esm',
  platform: 'node',
  outfile: bundle,
  logLevel: 'warning',
});
const { documents } = await import(`${pathToFileURL(bundle).href}?${Date.now()}`);

const outOfStep = [];
for (const [path, text] of Object.entries(documents())) {
  const file = join(root, path);
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present === text) continue;
  if (process.argv.includes('--check')) outOfStep.push(path);
  else await writeFile(file, text);
}
if (outOfStep.length > 0) {
  console.error(`Out of step with the code: ${outOfStep.join(', ')}. Run "node scripts/docs.mjs".`);
  process.exit(1);
}
