// Compiles the code of content/examples/*/ into public/generated/precompiled.json, what the first page shows also into
// precompiled-first.json, and what lessons begin with into precompiled-lessons.json, so that opening one never waits for
// esbuild.
import * as esbuild from 'esbuild';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './lib/paths.mjs';
import { importTypeScript } from './lib/run-typescript.mjs';

const { transformFile } = await importTypeScript('sandbox/compiler/transform-file.ts');
const { transformKey } = await importTypeScript('sandbox/compiler/transform-key.ts');
const { isSourceModule } = await importTypeScript('sandbox/compiler/source-module.ts');

const examples = path.join(root, 'content/examples');
const lessons = path.join(root, 'content/lessons');
const out = path.join(root, 'public/generated');
/** The example that app/page.tsx shows. */
const FIRST = 'comments';

/** @type {Record<string, unknown>} */
let precompiled = {};
await mkdir(out, { recursive: true });
await compileExample(path.join(examples, FIRST));
await write('precompiled-first.json', `content/examples/${FIRST}`);
for (const example of await foldersIn(examples)) await compileExample(path.join(examples, example));
await write('precompiled.json', 'content/examples');
precompiled = {};
for (const part of await foldersIn(lessons))
  for (const lesson of await foldersIn(path.join(lessons, part)))
    await compileExample(path.join(lessons, part, lesson));
await write('precompiled-lessons.json', 'content/lessons');

/** @param {string} name @param {string} source */
async function write(name, source) {
  await writeFile(path.join(out, name), JSON.stringify(precompiled));
  console.log(`precompiled: ${Object.keys(precompiled).length} files of ${source}`);
}

/** @param {string} folder an example; its files lie in it, or in its folder `files` */
async function compileExample(folder) {
  const names = await readdir(folder);
  const project = names.includes('files') ? path.join(folder, 'files') : folder;
  const entries = await readdir(project, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
  for (const file of files) await compileFile(path.relative(project, file).replaceAll(path.sep, '/'), file);
}

/** @param {string} name the file's path in its project @param {string} file */
async function compileFile(name, file) {
  if (!isSourceModule(name)) return;
  const text = await readFile(file, 'utf8');
  for (const bundler of ['turbopack', 'webpack']) {
    const options = { bundler };
    precompiled[transformKey(name, text, options)] ??= await transformFile(esbuild, name, text, options);
  }
}

/** @param {string} folder */
async function foldersIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
