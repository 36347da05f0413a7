// The sample workbook as a saved workspace, made once for one state of the bundle and the local host and kept under .cache.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeSampleWorkbook } from '../../local/demo/sampleWorkbook';
import { openHost } from '../../local/host/openHost';
import { repositoryRoot } from '../../local/host/repositoryRoot';
import { coaches } from '../../local/sampleDistrict/people';
import { sampleNow } from '../../local/sampleDistrict/seed';

const kept = join(repositoryRoot, '.cache', 'test');

/** What the workbook depends on: it is made anew when any of it changes. */
const stateOfCode = (): string => {
  const hash = createHash('sha256');
  for (const folder of ['dist', 'local'])
    for (const file of readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(ts|js|html|json)$/.test(file)) hash.update(file).update(readFileSync(join(repositoryRoot, folder, file)));
  return hash.digest('hex').slice(0, 16);
};

const makeIn = (folder: string): void => {
  mkdirSync(kept, { recursive: true });
  const mine = mkdtempSync(join(kept, 'making-'));
  const host = openHost({ dir: mine, now: sampleNow, user: coaches[0].email });
  makeSampleWorkbook(host);
  host.save();
  for (const old of readdirSync(kept).filter((name) => name.startsWith('sample-') && name !== basename(folder)))
    rmSync(join(kept, old), { recursive: true, force: true });
  try {
    renameSync(mine, folder);
  } catch {
    rmSync(mine, { recursive: true, force: true }); // Another worker was faster.
  }
};

/** Lays the sample workspace into an empty folder. */
export const layOutSample = (folder: string): void => {
  const sample = join(kept, `sample-${stateOfCode()}`);
  if (!existsSync(sample)) makeIn(sample);
  cpSync(sample, folder, { recursive: true });
};
