// A script project as Google would hold it: its script files in order, its HTML files by name, its manifest.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Script } from 'node:vm';
import { type Manifest, noManifest, parseManifest } from './manifest';

export interface Project {
  readonly scripts: readonly { readonly name: string; readonly text: string }[];
  /** By name without ".html", folders included ("pages/plan"). */
  readonly html: ReadonlyMap<string, string>;
  readonly manifest: Manifest;
}

/** A project from file texts by name, such as { 'Code.gs': '…', 'appsscript.json': '…' }. Scripts run in the order of their names. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  const names = Object.keys(files).sort();
  const manifest = files['appsscript.json'];
  const text = (name: string): string => files[name] ?? '';
  return {
    scripts: names.filter((name) => /\.(gs|js)$/.test(name)).map((name) => ({ name, text: text(name) })),
    html: new Map(names.filter((name) => name.endsWith('.html')).map((name) => [name.slice(0, -'.html'.length), text(name)])),
    manifest: manifest === undefined ? noManifest : parseManifest(manifest),
  };
}

const readBefore = new Map<string, { readonly stamp: string; readonly project: Project }>();

/** The project in a folder and its subfolders; read again only when a file changed. */
export function projectIn(folder: string): Project {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  const paths = filesIn(folder);
  const stamp = paths.map((path) => `${path}:${statSync(path).mtimeMs}:${statSync(path).size}`).join('\n');
  const known = readBefore.get(folder);
  if (known?.stamp === stamp) return known.project;
  const project = projectOf(
    Object.fromEntries(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')])),
  );
  if (project.scripts.length === 0) throw new Error(`${folder} holds no .gs or .js file.`);
  readBefore.set(folder, { stamp, project });
  return project;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : filesIn(path);
    return /\.(gs|js|html)$|^appsscript\.json$/.test(entry.name) ? [path] : [];
  });

const compiled = new Map<string, Script>();

/** The compiled script; the same text is compiled once a process. */
export function compile(name: string, text: string): Script {
  const key = `${name}\n${text}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const script = new Script(text, { filename: name });
  compiled.set(key, script);
  return script;
}
