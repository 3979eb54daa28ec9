// Bundles what projects may import (sandbox/host/bundled-packages.ts) into public/generated/packages/, each entry as the
// body of `function (module, exports, require)`. Packages that need each other, and Node's built-ins, stay `require`d.
import { transform } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';
import { importTypeScript } from './lib/run-typescript.mjs';

const { BUNDLED_ENTRIES } = await importTypeScript('sandbox/host/bundled-packages.ts');
const out = path.join(root, 'public/generated/packages');
/** As the project's own code is compiled, so that the async context can be carried along. */
const SUPPORTED = { 'async-await': false, 'async-generator': false, 'for-await': false };
/** The builds of these for the web need no built-in, so that they run in the edge runtime too. */
const FOR_THE_WEB = new Set(['bcryptjs', 'nanoid', 'nanoid/non-secure']);

/** @type {Map<string, string>} file -> the entry that it is */
const entryFiles = new Map();
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const entry of ownBundles()) entryFiles.set(await resolveEntry(entry), entry);
for (const [entry, expression] of Object.entries(BUNDLED_ENTRIES)) {
  const code = expression === null ? await codeOf(entry) : `module.exports=${expression};`;
  await writeFile(path.join(out, `${entry.replaceAll('/', '__')}.js`), await finish(entry, code));
}
console.log(`packages: ${Object.keys(BUNDLED_ENTRIES).length} entries`);

function ownBundles() {
  return Object.keys(BUNDLED_ENTRIES).filter((entry) => BUNDLED_ENTRIES[entry] === null);
}

/** @param {string} entry @returns {Promise<string>} the file that makes it what it is */
async function resolveEntry(entry) {
  const { metafile } = await bundle({ ...settings(entry), external: ['*'], plugins: [] });
  const [file = ''] = Object.keys(metafile.inputs);
  // zod's entries say in one line what file they stand for
  const [, inner] =
    /^export \* from "(\.[^"]+\/external\.js)";$/m.exec(await readFile(path.join(root, file), 'utf8')) ?? [];
  return inner ? path.resolve(root, path.dirname(file), inner) : path.resolve(root, file);
}

/** @param {string} entry @returns {Promise<string>} */
async function codeOf(entry) {
  const result = await bundle({ ...settings(entry), plugins: [shareEntries(entry), fetchInsteadOfSockets()] });
  return result.outputFiles[0]?.text ?? '';
}

/** @param {string} entry */
function settings(entry) {
  const isForTheWeb = FOR_THE_WEB.has(entry);
  return /** @satisfies {import('esbuild').BuildOptions} */ ({
    entryPoints: [entry],
    outdir: out,
    bundle: true,
    write: /** @type {const} */ (false),
    minify: true,
    // as ES modules are
    banner: { js: '"use strict";' },
    // errors are named after their classes
    keepNames: true,
    format: /** @type {const} */ ('cjs'),
    platform: /** @type {const} */ (isForTheWeb ? 'browser' : 'neutral'),
    conditions: isForTheWeb ? ['browser', 'import'] : ['node', 'import'],
    mainFields: isForTheWeb ? ['browser', 'module', 'main'] : ['module', 'main'],
    target: 'es2022',
    supported: SUPPORTED,
    define: isForTheWeb ? { 'process.env.NODE_ENV': 'process.env.NODE_ENV' } : {},
    legalComments: /** @type {const} */ ('none'),
    logLevel: /** @type {const} */ ('error'),
  });
}

/** Leaves out what is an entry of its own: one `zod/v4/core` serves all that build on it. @param {string} own */
function shareEntries(own) {
  return {
    name: 'share-entries',
    /** @param {import('esbuild').PluginBuild} esbuild */
    setup(esbuild) {
      esbuild.onResolve({ filter: /.*/ }, async ({ path: specifier, pluginData, ...args }) => {
        if (pluginData === 'asked' || args.kind === 'entry-point') return undefined;
        if (isBuiltin(specifier)) return FOR_THE_WEB.has(own) ? undefined : { path: specifier, external: true };
        if (specifier !== own && specifier in BUNDLED_ENTRIES) return { path: specifier, external: true };
        const found = await esbuild.resolve(specifier, { ...args, pluginData: 'asked' });
        const entry = entryFiles.get(found.path);
        return entry && entry !== own ? { path: entry, external: true } : undefined;
      });
    },
  };
}

/** Stripe's client over Node's sockets, which a browser has not; what it fetches can be answered by the playground. */
function fetchInsteadOfSockets() {
  const contents = `import { FetchHttpClient } from './FetchHttpClient.js';
    export class NodeHttpClient extends FetchHttpClient { constructor() { super(); } }`;
  return {
    name: 'fetch-instead-of-sockets',
    /** @param {import('esbuild').PluginBuild} esbuild */
    setup(esbuild) {
      esbuild.onLoad({ filter: /NodeHttpClient\.js$/ }, ({ path: file }) => ({
        contents,
        resolveDir: path.dirname(file),
      }));
    },
  };
}

/** @param {string} entry @param {string} code */
async function finish(entry, code) {
  // a syntax error would otherwise be seen first in the sandbox
  await transform(`(function(module,exports,require){${code}\n})`, { format: 'iife', logLevel: 'silent' });
  return `${code.trimEnd()}\n//# sourceURL=node_modules/${entry}.js\n`;
}
