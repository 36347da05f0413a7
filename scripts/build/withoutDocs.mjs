// Leaves out of the bundle what an action says for its documentation alone; scripts/docs reads it from the source.
import { readFile } from 'node:fs/promises';
import { parse } from 'acorn';
import * as esbuild from 'esbuild';

const forReaders = new Set(['about', 'twice', 'halfway', 'example']);

/** The ranges of those properties in every `defineAction({ … })`, from the last to the first. */
const readersParts = (node, found = []) => {
  if (node === null || typeof node !== 'object') return found;
  if (Array.isArray(node)) {
    for (const child of node) readersParts(child, found);
    return found;
  }
  if (node.type === 'CallExpression' && node.callee.name === 'defineAction') {
    const [{ properties }] = node.arguments;
    properties.forEach((property, index) => {
      if (property.type === 'Property' && forReaders.has(property.key.name))
        found.unshift([property.start, properties[index + 1]?.start ?? property.end]);
    });
  }
  for (const [key, child] of Object.entries(node)) if (key !== 'type') readersParts(child, found);
  return found;
};

export const withoutDocs = {
  name: 'without-docs',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]actions[\\/]\w+\.ts$/ }, async ({ path }) => {
      const { code } = await esbuild.transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'es2022' });
      const parts = readersParts(parse(code, { ecmaVersion: 2022, sourceType: 'module' })).sort(([one], [other]) => other - one);
      return { contents: parts.reduce((text, [start, end]) => text.slice(0, start) + text.slice(end), code), loader: 'js' };
    });
  },
};
