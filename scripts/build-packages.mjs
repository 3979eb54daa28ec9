// Bundles what projects may import (sandbox/host/bundled-packages.ts) into public/generated/packages/, each entry as the
// body of `function (module, exports, require)`. A file that several entries need is in one part that they all `require`;
// Node's built-ins stay `require`d, too.
import { transform } from 'esbuild';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { buildParts } from './lib/build-parts.mjs';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';
import { importTypeScript } from './lib/run-typescript.mjs';

const { BUNDLED_ENTRIES } = await importTypeScript('sandbox/host/bundled-packages.ts');
const out = path.join(root, 'public/generated/packages');
/** As the project's own code is compiled, so that the async context can be carried along. */
const SUPPORTED = { 'async-await': false, 'async-generator': false, 'for-await': false };
/** Packages that build on each other. */
const TOGETHER = ['zod', 'zod-openapi'];
/** The build of this one for the web needs no built-in, so that it runs in the edge runtime too. */
const FOR_THE_WEB = ['bcryptjs'];
/** Entries that stand elsewhere than under their name. */
const FILES = /** @type {Record<string, string>} */ ({
  'react-dom-18/server': './sandbox/next-14/node_modules/react-dom/server.node.js',
});
/** In the edge runtime these are other builds. */
const BY_RUNTIME = ['nanoid'];
/** esbuild's way to make an `import * as name`; the server's is in `sandbox/runtime/modules/module-namespace.ts`. */
const EXPORT = `var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};`;
/** A class that names itself in its own body: `let Stripe = class _Stripe`, which is `Stripe` to its package. */
const RENAMED_CLASS = /=class _([\w$]+)(?: extends [^{]+)?\{static\{[^{}]*__name\)?\(this,"\1"\)/g;

const own = Object.keys(BUNDLED_ENTRIES).filter((entry) => BUNDLED_ENTRIES[entry] === null);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build('zod', own.filter(isTogether));
for (const entry of own.filter((name) => !isTogether(name))) {
  if (BY_RUNTIME.includes(entry)) await buildByRuntime(entry);
  else await build(entry, [entry], FOR_THE_WEB.includes(entry));
}
for (const [name, code] of await buildParts({ target: 'es2022', supported: SUPPORTED })) await write(name, code);
for (const [entry, source] of Object.entries(BUNDLED_ENTRIES)) if (source !== null) await writeAlias(entry, source);
console.log(`packages: ${Object.keys(BUNDLED_ENTRIES).length} entries`);

/** @param {string} entry */
function isTogether(entry) {
  return TOGETHER.includes(entry.split('/')[0] ?? '');
}

/** @param {string} name @param {string[]} entries @param {boolean} [isForTheWeb] */
async function build(name, entries, isForTheWeb = false) {
  const { outputFiles } = await bundle({
    ...settings(isForTheWeb),
    entryPoints: entries.map((entry) => ({ in: entry, out: fileName(entries.length === 1 ? name : entry) })),
    chunkNames: `${name}-part-[hash]`,
    plugins: [namespaceEntries(), ...(isForTheWeb ? [] : [leaveBuiltIns()]), fetchInsteadOfSockets()],
  });
  for (const { path: file, text } of outputFiles) {
    const written = path.basename(file, '.js');
    const end = written.includes('-part-') ? '' : 'module.exports=module.exports.namespace;';
    await write(written, `${await asCommonJs(text)}${end}`);
  }
}

/** @param {string} entry */
async function buildByRuntime(entry) {
  await build(`${entry}-nodejs`, [entry]);
  await build(`${entry}-edge`, [entry], true);
  const choice = `typeof EdgeRuntime==='string'?require('${entry}-edge'):require('${entry}-nodejs')`;
  await write(entry, `module.exports=${choice};`);
}

/** @param {boolean} isForTheWeb */
function settings(isForTheWeb) {
  return /** @satisfies {import('esbuild').BuildOptions} */ ({
    outdir: out,
    bundle: true,
    write: /** @type {const} */ (false),
    splitting: true,
    // errors are named after their classes
    keepNames: true,
    format: /** @type {const} */ ('esm'),
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

/** An entry stands for the namespace of what it names, so that `import * as core` is the same object as `z.core`. */
function namespaceEntries() {
  return {
    name: 'namespace-entries',
    /** @param {import('esbuild').PluginBuild} esbuild */
    setup(esbuild) {
      esbuild.onResolve({ filter: /.*/ }, ({ kind, path: entry }) =>
        kind === 'entry-point' ? { path: entry, namespace: 'entry' } : undefined,
      );
      esbuild.onLoad({ filter: /.*/, namespace: 'entry' }, ({ path: entry }) => ({
        contents: `export * as namespace from '${FILES[entry] ?? entry}'`,
        resolveDir: root,
      }));
    },
  };
}

function leaveBuiltIns() {
  return {
    name: 'leave-built-ins',
    /** @param {import('esbuild').PluginBuild} esbuild */
    setup(esbuild) {
      esbuild.onResolve({ filter: /.*/ }, ({ path: specifier }) =>
        isBuiltin(specifier) ? { path: specifier, external: true } : undefined,
      );
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

/**
 * Names stay as the package has them, for V8's messages tell them: only space is left out.
 * @param {string} text an ES module
 */
async function asCommonJs(text) {
  // what CommonJS code of a package requires of Node.js
  const linked = text.replace(EXPORT, 'var __export = require.namespace;').replaceAll('__require("', 'require("');
  const { code } = await transform(linked, {
    format: 'cjs',
    platform: 'neutral',
    target: 'es2022',
    minifyWhitespace: true,
    logLevel: 'error',
  });
  const named = [...code.matchAll(RENAMED_CLASS)].reduce((all, [, name = '']) => nameInside(all, name), code.trimEnd());
  // as ES modules are
  return `"use strict";${named.replace(/require\("\.\/([^"]+)\.js"\)/g, 'require("$1")')}`;
}

/** @param {string} code @param {string} name */
function nameInside(code, name) {
  // a property of that name follows one dot, what is spread three
  return code.replace(new RegExp(`(?<![\\w$]|(?<!\\.)\\.)_${name}(?![\\w$])`, 'g'), name);
}

/** An entry that has a few names of another one, or one of its namespaces. @param {string} entry @param {string} source */
async function writeAlias(entry, source) {
  const [of, member] = source.split('.');
  const names = member ? [] : await namesOf(entry);
  const getters = names.map((name) => `${name}:()=>all.${name}`).join();
  const code = member
    ? `module.exports=require('${of}').${member};`
    : `const all=require('${of}');module.exports=require.namespace({},{${getters}});`;
  await write(fileName(entry), code);
}

/** @param {string} entry @returns {Promise<string[]>} */
async function namesOf(entry) {
  const { metafile } = await bundle({ ...settings(false), entryPoints: [entry], splitting: false });
  return Object.values(metafile.outputs).flatMap((output) => output.exports);
}

/** @param {string} entry */
function fileName(entry) {
  return entry.replaceAll('/', '__');
}

/** @param {string} name @param {string} code */
async function write(name, code) {
  // a syntax error would otherwise be seen first in the sandbox
  await transform(`(function(module,exports,require){${code}\n})`, { format: 'iife', logLevel: 'silent' });
  const entry = name.replaceAll('__', '/');
  await writeFile(path.join(out, `${name}.js`), `${code}\n//# sourceURL=node_modules/${entry}.js\n`);
}
