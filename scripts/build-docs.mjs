// Bundles the frame that shows OpenAPI documents into public/generated/docs: Swagger UI and what connects it to the page.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';

const out = path.join(root, 'public/generated/docs');
const style = 'node_modules/swagger-ui-dist/swagger-ui.css';

await mkdir(out, { recursive: true });
await bundle({
  entryPoints: ['lib/openapi/docs-frame.ts'],
  outfile: path.join(out, 'frame.js'),
  tsconfig: 'tsconfig.base.json',
  bundle: true,
  minify: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
});
await copyFile(path.join(root, style), path.join(out, 'swagger-ui.css'));
