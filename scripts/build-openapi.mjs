// Bundles the worker that checks OpenAPI documents into public/generated/openapi.worker.js.
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';

/** The validator can read schemas from a disk, which a browser has not. */
const withoutNode = {
  name: 'without-node',
  /** @param {import('esbuild').PluginBuild} esbuild */
  setup(esbuild) {
    esbuild.onResolve({ filter: /^node:/ }, ({ path: name }) => ({ path: name, namespace: 'without-node' }));
    esbuild.onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({ contents: 'module.exports = {};' }));
  },
};

await bundle({
  entryPoints: ['lib/openapi/validator-worker.ts'],
  outfile: path.join(root, 'public/generated/openapi.worker.js'),
  tsconfig: 'tsconfig.base.json',
  plugins: [withoutNode],
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
});
