// The files that would be pushed to Google, read once. Tests of the bundle look at these, never at src.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = process.cwd();
export const distFolder = join(root, 'dist');

export const distFile = (name: string): string => {
  const path = join(distFolder, name);
  if (!existsSync(path)) throw new Error(`${name} is not in dist/. Run "node build.mjs" first; "npm test" does.`);
  return readFileSync(path, 'utf8');
};

export const distNames = (): readonly string[] => readdirSync(distFolder).sort();

export const manifest = (): {
  readonly oauthScopes: readonly string[];
  readonly dependencies: { readonly enabledAdvancedServices: readonly { readonly userSymbol: string }[] };
} & Record<string, unknown> => JSON.parse(distFile('appsscript.json')) as ReturnType<typeof manifest>;
