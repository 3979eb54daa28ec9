// Bundles the frame that shows OpenAPI documents into public/generated/docs: Swagger UI and what connects it to the page. For use
// without a network frame.html has all of it in one document, which a service worker can answer with.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { docsMetaPolicy } from '../lib/security/docs-policy.mjs';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';
import { importTypeScript } from './lib/run-typescript.mjs';

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

const { docsDocument } = await importTypeScript('lib/openapi/docs-document.ts');
const code = await readFile(path.join(out, 'frame.js'), 'utf8');
const css = await readFile(path.join(root, style), 'utf8');
await writeFile(
  path.join(out, 'frame.html'),
  docsDocument({
    policy: docsMetaPolicy,
    theme: 'light',
    style: `<style>${css}</style>`,
    script: `<script>${inline(code)}</script>`,
  }),
);

/** In HTML these end a script, or begin what hides its end; in strings and regular expressions they mean the same. @param {string} code */
function inline(code) {
  return code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\x21--`);
}
