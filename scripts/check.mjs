// Everything that must hold before a change lands, in the order in which a mistake shows soonest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const types = [
  'tsconfig.json',
  'src/google/tsconfig.json',
  'src/entry/tsconfig.json',
  'src/sidebar/tsconfig.json',
  'tsconfig.local.json',
  'tsconfig.test.json',
];

const steps = [
  ...types.map((project) => [`types: ${project}`, 'npx', ['tsc', '-p', project]]),
  ['lint', 'npx', ['eslint', '.']],
  ['format', 'npx', ['prettier', '--check', '--log-level', 'warn', 'src', 'local', 'test', 'scripts', '*.mjs']],
  ['layers', 'npx', ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src', 'local']],
  ['unused code', 'npx', ['knip']],
  ['build', 'node', ['build.mjs']],
  ['generated docs in step', 'node', ['scripts/docs.mjs', '--check']],
  ['tests', 'npm', ['test', '--', '--ci']],
];

for (const [name, command, args] of steps) {
  const began = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (status !== 0) process.exit(1);
}
