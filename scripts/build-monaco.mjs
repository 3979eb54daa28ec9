/**
 * Bundles the parts of Monaco the workbench uses into public/generated/monaco: editor.js, editor.css and one file per
 * worker (but TypeScript's: build-type-checker.mjs), and vim.js, which is loaded for those who want Vim's keys. A bundle of our own choice is a quarter of Monaco's, and nothing comes from a CDN.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';

const require = createRequire(import.meta.url);
const monaco = path.join(path.dirname(require.resolve('monaco-editor')), '../..');
const source = path.join(monaco, 'esm/vs');
const target = path.join(root, 'public/generated/monaco');

// The form with imports: that with `require` could not share the page's editor.
const vim = path.join(path.dirname(require.resolve('monaco-vim')), 'index.mjs');

const languages = ['css', 'html', 'ini', 'javascript', 'markdown', 'sql', 'typescript', 'xml', 'yaml'];

const entry = [
  `import '${source}/features/register.all.js';`,
  ...languages.map((name) => `import '${source}/languages/definitions/${name}/register.js';`),
  `import * as json from '${source}/languages/features/json/register.js';`,
  `import * as typescript from '${source}/languages/features/typescript/register.js';`,
  `import '${source}/languages/features/css/register.js';`,
  `import '${source}/languages/features/html/register.js';`,
  `export * from '${source}/editor/editor.api.js';`,
  `export { json, typescript };`,
  // What monaco-vim needs beside the public API.
  `export { ShiftCommand } from '${source}/editor/common/commands/shiftCommand.js';`,
].join('\n');

const workers = {
  'editor.worker': `${source}/editor/editor.worker.js`,
  'css.worker': `${source}/languages/features/css/css.worker.js`,
  'html.worker': `${source}/languages/features/html/html.worker.js`,
  'json.worker': `${source}/languages/features/json/json.worker.js`,
};

/** Vim's keys act on the editor that the page has loaded, not on another copy of it. */
const loadedEditor = {
  name: 'loaded-editor',
  setup: (/** @type {import('esbuild').PluginBuild} */ { onResolve }) => {
    onResolve({ filter: /^monaco-editor\// }, () => ({ path: './editor.js', external: true }));
  },
};

/** The editor keeps a model of every file of a project: hundreds that listen to one service are no leak. */
const manyModels = {
  name: 'many-models',
  setup: (/** @type {import('esbuild').PluginBuild} */ { onLoad }) => {
    onLoad({ filter: /common[\\/]services[\\/]languageService\.js$/ }, async ({ path: file }) => {
      const code = await readFile(file, 'utf8');
      const contents = code.replace('leakWarningThreshold: 200', 'leakWarningThreshold: 10_000');
      if (contents === code) throw new Error(`Failed to raise the warning's threshold: ${file} has none.`);
      return { contents };
    });
  },
};

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
const shared = { bundle: true, minify: true, legalComments: 'none', target: 'es2022', logLevel: 'warning' };
await bundle({
  ...shared,
  stdin: { contents: entry, resolveDir: root },
  outfile: path.join(target, 'editor.js'),
  format: 'esm',
  loader: { '.ttf': 'file' },
  assetNames: '[name]',
  plugins: [manyModels],
});
await bundle({
  ...shared,
  stdin: { contents: `export { initVimMode } from '${vim}';`, resolveDir: root },
  outfile: path.join(target, 'vim.js'),
  format: 'esm',
  plugins: [loadedEditor],
});
await bundle({ ...shared, entryPoints: workers, outdir: target, format: 'iife' });
