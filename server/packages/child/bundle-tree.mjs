import path from 'node:path';
import { build, transform } from 'esbuild';
import { confineToTree } from './confine-to-tree.mjs';
import { LIMITS } from './limits.mjs';
import { Refusal } from './refusal.mjs';

/** As the project's own code is compiled, so that the async context can be carried along. */
const SUPPORTED = { 'async-await': false, 'async-generator': false, 'for-await': false };

/** The conditions and fields that Next.js goes by, for each runtime. */
const RUNTIMES = /** @type {const} */ ({
  nodejs: { platform: 'neutral', conditions: ['react-server', 'node', 'module'], mainFields: ['module', 'main'] },
  edge: {
    platform: 'browser',
    conditions: ['react-server', 'edge-light', 'worker', 'module'],
    mainFields: ['browser', 'module', 'main'],
    define: { 'process.env.NODE_ENV': 'process.env.NODE_ENV' },
  },
});

/** esbuild's way to make an `import * as name`; the server's is in `sandbox/runtime/modules/module-namespace.ts`. */
const EXPORT =
  /var (__export\d*) = \(target, (\w+)\) => \{\n {2}for \(var (\w+) in \2\)\n {4}__defProp\d*\(target, \3, \{ get: \2\[\3\], enumerable: true \}\);\n\};/g;

/** How esbuild has an entry that is CommonJS: the project's own code decides what its default is. */
const COMMONJS_ENTRY = /^var namespace = __toESM\d*\((.+)\);$/m;

/** What is added to namespaces later must find them open. */
const ADDS_LATER = /\b__reExport\d*\(/;

/** What an entry gives: a namespace as the server makes them, or what CommonJS code exports. */
const NAMESPACE =
  'module.exports=(function(own){return require.namespace({},Object.fromEntries(Object.keys(own).map(function(name){return[name,function(){return own[name]}]})))})(module.exports.namespace);';
const EXPORTS = 'module.exports=module.exports.namespace;';

/** How an entry asks for a part, and a part for another one. */
const PART = /require\("(?:\.\.\/part|\.)\/([^"/]+)\.js"\)/g;

/**
 * Bundles what is imported: each import a module, and what several need a module of its own. They `require` each other,
 * Node's built-ins and what the playground has.
 * @param {string} folder @param {readonly string[]} imports @param {'nodejs' | 'edge'} runtime
 * @returns {Promise<Record<string, string>>} name -> the body of `function (module, exports, require)`; without imports
 *   that lead nowhere
 */
export async function bundleTree(folder, imports, runtime) {
  const { define = {}, ...settings } = { define: undefined, ...RUNTIMES[runtime] };
  /** @type {Set<string>} */
  const nowhere = new Set();
  const { outputFiles } = await build({
    ...{ conditions: [...settings.conditions], mainFields: [...settings.mainFields], platform: settings.platform },
    entryPoints: imports.map((specifier) => ({ in: specifier, out: `entry/${fileName(specifier)}` })),
    ...{ absWorkingDir: folder, outdir: path.join(folder, 'out'), chunkNames: 'part/[hash]' },
    ...{ bundle: true, write: false, splitting: true, format: 'esm', target: 'es2022', supported: SUPPORTED },
    define: { ...define, 'import.meta.url': '"file:///project/node_modules/package.js"' },
    ...{ keepNames: true, legalComments: 'none', logLevel: 'silent', tsconfigRaw: '{}' },
    loader: { '.wasm': 'binary', '.css': 'empty' },
    plugins: [confineToTree(folder, nowhere)],
  });
  const names = new Map(imports.map((specifier) => [fileName(specifier), specifier]));
  /** @type {Record<string, string>} */
  const modules = {};
  let bytes = 0;
  for (const { path: file, text } of outputFiles) {
    const base = path.basename(file, '.js');
    const isEntry = path.basename(path.dirname(file)) === 'entry';
    const name = isEntry ? (names.get(base) ?? base) : `part/${base}`;
    if (nowhere.has(name)) continue;
    const code = await asCommonJs(text);
    bytes += code.length;
    if (bytes > LIMITS.bundleBytes)
      throw new Refusal(`their code is over ${LIMITS.bundleBytes / 1024 / 1024} MB, bundled`);
    modules[name] = isEntry ? code + (COMMONJS_ENTRY.test(text) ? EXPORTS : NAMESPACE) : code;
  }
  return modules;
}

/** @param {string} text an ES module */
async function asCommonJs(text) {
  // what CommonJS code of a package requires of others
  const required = text.replaceAll('__require("', 'require("').replace(COMMONJS_ENTRY, 'var namespace = $1;');
  const linked = ADDS_LATER.test(required) ? required : required.replace(EXPORT, 'var $1 = require.namespace;');
  const { code } = await transform(linked, {
    ...{ format: 'cjs', platform: 'neutral', target: 'es2022', minifyWhitespace: true, logLevel: 'silent' },
  });
  return `"use strict";${code.trimEnd().replace(PART, 'require("part/$1")')}`;
}

/** @param {string} specifier */
function fileName(specifier) {
  return specifier.replaceAll('/', '__');
}
