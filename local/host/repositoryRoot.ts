// Where the repository is, seen from a source file or from the bundled command line in .cache/local.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function found(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'local', 'host', 'kernel.ts'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The local host must run inside its repository.');
    folder = parent;
  }
  return folder;
}

export const repositoryRoot = found();
