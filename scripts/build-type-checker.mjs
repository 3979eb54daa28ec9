// Bundles the editor's TypeScript worker into public/generated/types.worker.js.
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';

await bundle({
  entryPoints: ['lib/editor/types-worker.ts'],
  outfile: path.join(root, 'public/generated/types.worker.js'),
  tsconfig: 'tsconfig.base.json',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
});
