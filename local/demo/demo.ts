// `npm run demo`: the main job on the sample district, or on the files of a folder, with everything it made written to out/.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exportWorld } from '../export/exportWorkspace';
import { openHost } from '../host/openHost';
import { repositoryRoot } from '../host/repositoryRoot';
import { sampleNow, seedCalendars } from '../sampleDistrict/seed';
import { DemoStopped } from './ask';
import { sampleDistrict } from './district';
import { districtIn } from './districtIn';
import { indexPage } from './indexPage';
import { mainJob, type StepLine } from './mainJob';

const valueAfter = (args: readonly string[], name: string): string | null => {
  const place = args.indexOf(name);
  return place < 0 ? null : (args[place + 1] ?? null);
};

const tell = (line: StepLine): void =>
  console.log(`${line.step.padEnd(20)} ${line.result}  (${line.roundTrips} round trips, ${line.seconds.toFixed(1)} s modelled)`);

export const demo = async (args: readonly string[]): Promise<number> => {
  const out = resolve(valueAfter(args, '--out') ?? join(repositoryRoot, 'out'));
  const folder = valueAfter(args, '--data');
  const district = folder === null ? sampleDistrict() : await districtIn(resolve(folder));
  const host = openHost({ user: district.coaches[0] ?? '', now: sampleNow });
  if (folder === null) seedCalendars(host.world);
  try {
    const lines = mainJob(host, district, tell);
    await rm(out, { recursive: true, force: true });
    await mkdir(out, { recursive: true });
    const files = await exportWorld(host.world, out);
    await writeFile(join(out, 'index.html'), indexPage(district.name, lines, files));
    console.log(`${files.length} files written. Open ${join(out, 'index.html')}`);
    return 0;
  } catch (error) {
    if (!(error instanceof DemoStopped)) throw error;
    console.error(`Stopped at ${error.message}`);
    return 1;
  }
};
