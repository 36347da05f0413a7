// `npm start`: makes or reopens the sample district, serves the workbench on this machine only, and prints its address.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import * as esbuild from 'esbuild';
import { repositoryRoot } from '../host/repositoryRoot';
import { makeSampleWorkbook } from '../demo/sampleWorkbook';
import { driveSection } from '../google/drive/driveSection';
import { setScriptProperties } from '../google/properties/propertiesService';
import type { World } from '../host/kernel';
import { putOwnTemplate } from '../sampleDistrict/ownTemplate';
import { coaches } from '../sampleDistrict/people';
import { sampleNow } from '../sampleDistrict/seed';
import { openDesk } from './desk';
import { type PageFiles, workbenchServer } from './server';

const folder = join(repositoryRoot, 'local/workbench/page');

const scriptOf = async (name: string): Promise<string> => {
  const built = await esbuild.build({
    entryPoints: [join(folder, name)],
    bundle: true,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    write: false,
  });
  return built.outputFiles[0]?.text ?? '';
};

export const pageFiles = async (): Promise<PageFiles> => ({
  script: await scriptOf('page.tsx'),
  picker: await scriptOf('googlePicker.ts'),
  style: await readFile(join(folder, 'page.css'), 'utf8'),
});

/** What an admin sets once so that Google's file picker opens, and a Doc for it to show. */
export const deployPicker = (world: World): void => {
  const { projectNumber } = driveSection(world).rules;
  setScriptProperties(world, { pickerApiKey: 'the workbench takes any key', cloudProjectNumber: projectNumber });
  putOwnTemplate(
    world,
    coaches.map(({ email }) => email),
  );
};

export const start = async (args: readonly string[]): Promise<number> => {
  const named = args.find((arg) => !arg.startsWith('--'));
  const port = Number(args.find((arg) => arg.startsWith('--port='))?.slice('--port='.length) ?? 4173);
  const dir = named ?? join(repositoryRoot, '.workspace');
  const isNew = !existsSync(join(dir, 'host.json'));
  const desk = openDesk({ dir, now: sampleNow, user: coaches[0].email });
  if (isNew) {
    makeSampleWorkbook(desk.host);
    deployPicker(desk.host.world);
  }
  desk.host.save();
  desk.open();
  const app = workbenchServer(desk, await pageFiles());
  serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
    console.log(`${isNew ? 'Made the sample district' : 'Reopened the workspace'} in ${dir}.`);
    console.log(`The workbench is at http://localhost:${address.port} (stop it with Ctrl+C).`);
  });
  return 0;
};
