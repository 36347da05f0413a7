// Builds what is pushed to Google: dist/Code.js and its parts, one self-contained HTML file a page, and the manifest.
// esbuild compiles and tree-shakes; gas-webpack-plugin makes the top-level functions that Apps Script calls by name.
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { buildParts } from './scripts/build/parts.mjs';
import { withoutDocs } from './scripts/build/withoutDocs.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const dist = join(root, 'dist');
const scratch = join(root, '.cache', 'build');
const target = 'es2019';

/** The names a module exports. */
const exportsOf = async (path) => {
  const { metafile } = await esbuild.build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    metafile: true,
    write: false,
    outfile: 'names.mjs',
    logLevel: 'silent',
  });
  return Object.values(metafile.outputs)[0].exports.sort();
};

/** The script files beside Code.js, and in the scratch folder what webpack turns into it. */
const bundleServer = async ({ instrument }) => {
  const options = { minify: !instrument, plugins: instrument ? [await coveragePlugin()] : [withoutDocs] };
  const [opening, globals] = ['opening.ts', 'globals.ts'].map((name) => join(root, 'src/entry', name));
  const [parts, atOnce, whenCalled, openingCode] = await Promise.all([
    buildParts({ root, entry: globals, ...options }),
    exportsOf(opening),
    exportsOf(globals),
    esbuild.build({
      entryPoints: [opening],
      bundle: true,
      format: 'esm',
      target,
      charset: 'ascii',
      write: false,
      logLevel: 'warning',
      ...options,
    }),
  ]);
  await mkdir(scratch, { recursive: true });
  await writeFile(join(scratch, 'opening.mjs'), openingCode.outputFiles[0].contents);
  await writeFile(join(scratch, 'code.js'), parts.last);
  const lines = [
    "import * as opening from './opening.mjs';",
    ...atOnce.map((name) => `global.${name} = opening.${name};`),
    ...whenCalled.map((name) => `global.${name} = function () { return ${parts.call}().${name}.apply(null, arguments); };`),
  ];
  await writeFile(join(scratch, 'entry.js'), `${lines.join('\n')}\n`);
  for (const [name, text] of Object.entries(parts.files)) await writeFile(join(dist, name), text);
  return [...atOnce, ...whenCalled];
};

/** Counts the lines that tests of the built bundle run, into the test runner's own coverage object. */
const coveragePlugin = async () => {
  const { createInstrumenter } = await import('istanbul-lib-instrument');
  return {
    name: 'coverage',
    setup(build) {
      build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        const { code, map } = await esbuild.transform(source, { loader: 'ts', sourcefile: path, sourcemap: 'external', target: 'es2022' });
        return { contents: createInstrumenter({ esModules: true }).instrumentSync(code, path, JSON.parse(map)), loader: 'js' };
      });
    },
  };
};

const makeEntryPoints = async () => {
  const [{ default: webpack }, { default: GasPlugin }] = await Promise.all([import('webpack'), import('gas-webpack-plugin')]);
  const compiler = webpack({
    mode: 'none',
    context: scratch,
    entry: './entry.js',
    target: ['web', 'es5'],
    output: { path: dist, filename: 'Code.js', chunkFormat: false, chunkLoading: false, environment: { arrowFunction: true, const: true } },
    optimization: { concatenateModules: true, usedExports: true, providedExports: true, minimize: false },
    performance: { hints: false },
    plugins: [new GasPlugin({ comment: false, include: ['entry.js'] })],
  });
  await new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const trouble = error ?? (stats?.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      compiler.close(() => (trouble ? reject(trouble) : resolve()));
    });
  });
  // webpack's own scaffolding is readable text; one pass takes its comments and spaces out and keeps the top-level names.
  const path = join(dist, 'Code.js');
  const { code } = await esbuild.transform(await readFile(path, 'utf8'), {
    target,
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'ascii',
    legalComments: 'none',
  });
  await writeFile(path, code + (await readFile(join(scratch, 'code.js'), 'utf8')));
};

/** One page a `*.page.tsx`: script and style inlined, nothing loaded from anywhere. */
const bundlePages = async () => {
  const folder = join(root, 'src/sidebar');
  const pages = (await readdir(folder)).filter((name) => name.endsWith('.page.tsx'));
  const style = (
    await esbuild.build({ entryPoints: [join(folder, 'style/page.css')], bundle: true, minify: true, write: false, logLevel: 'warning' })
  ).outputFiles[0].text;
  for (const page of pages) {
    const compiled = await esbuild.build({
      entryPoints: [join(folder, page)],
      bundle: true,
      format: 'iife',
      target: 'es2020',
      minify: true,
      charset: 'ascii',
      legalComments: 'none',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      // Apps Script strips what looks like a comment inside template literals of a served page (docs/platform.md).
      supported: { 'template-literal': false },
      write: false,
      logLevel: 'warning',
    });
    const script = compiled.outputFiles[0].text.replace(/<\/script/gi, '<\\/script');
    if (/<\?/.test(script)) throw new Error(`${page} contains "<?", which Apps Script would read as a scriptlet.`);
    const template = await readFile(join(folder, 'page.html'), 'utf8');
    const html = template.replace('/* style */', () => style).replace('/* script */', () => script);
    await writeFile(join(dist, page.replace('.page.tsx', '.html')), html);
  }
};

const newest = async (path) => {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(0, ...times);
};

const isFresh = async () => {
  const built = (await stat(join(dist, 'appsscript.json')).catch(() => null))?.mtimeMs ?? 0;
  const sources = await Promise.all(
    ['src', 'scripts/build', 'build.mjs', 'appsscript.json', 'package-lock.json'].map((name) => newest(join(root, name))),
  );
  return built > Math.max(...sources);
};

const options = new Set(process.argv.slice(2));
if (!(options.has('--if-stale') && (await isFresh()))) {
  const began = Date.now();
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const names = await bundleServer({ instrument: options.has('--coverage') });
  await Promise.all([makeEntryPoints(), bundlePages()]);
  await writeFile(join(dist, 'appsscript.json'), await readFile(join(root, 'appsscript.json')));
  if (!options.has('--quiet')) {
    const scripts = (await readdir(dist)).filter((name) => name.endsWith('.js'));
    const sizes = await Promise.all(scripts.map(async (name) => `${name} ${Math.round((await stat(join(dist, name))).size / 1024)} KB`));
    console.log(`Built dist/ in ${Date.now() - began} ms: ${sizes.join(', ')}, ${names.length} entry points.`);
  }
}
