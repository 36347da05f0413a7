// Builds the add-on's code in parts of readable size. A part is a script file with one private function that evaluates it at
// first use, so that loading costs next to nothing; a later part reaches the modules of an earlier one through that function.
import { relative, sep } from 'node:path';
import * as esbuild from 'esbuild';

/** In the order of the layers: a part may use the parts above it. */
const earlierParts = [
  { name: 'Tracker', holds: /^src[\\/](time|problems|tracker|coaching)[\\/]/ },
  { name: 'Students', holds: /^(src[\\/](students|sharing)|node_modules[\\/](papaparse|simple-statistics|@stdlib))[\\/]/ },
  { name: 'Outputs', holds: /^src[\\/]outputs[\\/]/ },
  { name: 'Google', holds: /^src[\\/]google[\\/]/ },
  // What several actions have before them and no request of their own: with it, the actions would outgrow one file.
  {
    name: 'Steps',
    holds: /^src[\\/]actions[\\/]steps[\\/]/,
  },
];

const functionOf = (name) => `coachbook${name}_`;

const settings = {
  bundle: true,
  target: 'es2019',
  charset: 'ascii',
  legalComments: 'none',
  write: false,
  logLevel: 'warning',
  define: { 'process.env.NODE_ENV': '"production"' },
};

/** Leaves modules of earlier parts out of this one and notes which were asked for. */
const borrowing = (root, place, asked) => ({
  name: 'borrowing',
  setup(build) {
    build.onResolve({ filter: /.*/ }, async (request) => {
      if (request.pluginData === 'resolved' || request.kind === 'entry-point') return undefined;
      const found = await build.resolve(request.path, {
        importer: request.importer,
        resolveDir: request.resolveDir,
        kind: request.kind,
        pluginData: 'resolved',
      });
      if (found.errors.length > 0) return found;
      const id = relative(root, found.path).split(sep).join('/');
      const owner = earlierParts.findIndex((part) => part.holds.test(id));
      if (owner < 0 || owner >= place) return undefined;
      asked[owner].add(id);
      return { path: id, namespace: 'borrowed', pluginData: owner };
    });
    build.onLoad({ filter: /.*/, namespace: 'borrowed' }, ({ path, pluginData }) => ({
      contents: `module.exports = ${functionOf(earlierParts[pluginData].name)}()[${JSON.stringify(path)}];`,
      loader: 'js',
    }));
  },
});

const compile = async (root, place, asked, input, { minify, plugins }) => {
  const { outputFiles } = await esbuild.build({
    ...settings,
    ...input,
    minify,
    format: 'iife',
    globalName: 'part',
    plugins: [borrowing(root, place, asked), ...plugins],
  });
  return outputFiles[0].text;
};

const asFunction = (name, text, kept) => {
  const call = functionOf(name);
  return `function ${call}(){if(!${call}.kept){${text};${call}.kept=part${kept}}return ${call}.kept}\n`;
};

/**
 * One script text a part, by name: the earlier parts, and last the one that holds the entry, whose function gives the entry's exports.
 * @returns {Promise<{ last: string, call: string, files: Record<string, string> }>}
 */
export const buildParts = async ({ root, entry, minify, plugins = [] }) => {
  const asked = earlierParts.map(() => new Set());
  const options = { minify, plugins };
  const last = asFunction('Code', await compile(root, earlierParts.length, asked, { entryPoints: [entry] }, options), '');
  const files = {};
  for (let place = earlierParts.length - 1; place >= 0; place -= 1) {
    const { name } = earlierParts[place];
    const ids = [...asked[place]].sort();
    const contents = [
      ...ids.map((id, index) => `import * as m${index} from './${id}';`),
      `export const modules = {${ids.map((id, index) => `${JSON.stringify(id)}: m${index}`).join(', ')}};`,
    ].join('\n');
    const text = await compile(root, place, asked, { stdin: { contents, resolveDir: root, loader: 'js' } }, options);
    files[`${name}.js`] = asFunction(name, text, '.modules');
  }
  return { last, call: functionOf('Code'), files };
};
