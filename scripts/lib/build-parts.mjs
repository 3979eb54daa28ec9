// Parts of Node's built-ins that the server loads with the projects that use them (sandbox/compiler/built-in-parts.ts):
// each is the body of a module that exports a function. What it needs of the server's own modules it is given.
import path from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './paths.mjs';

const BUILT_INS = path.join(root, 'sandbox/runtime/node');
const EMPTY = path.join(root, 'scripts/lib/empty.mjs');
/** Name of a part, and of what its file exports -> that file, and what goes before its code. */
const PARTS = {
  keys: { file: 'keys/keys.ts', before: '' },
  brotli: {
    file: 'brotli/brotli.ts',
    // its encoder asks where it is, and takes Node.js for the plainest place
    before: 'const window=undefined,importScripts=undefined,process={argv:[],on(){}};',
  },
};

/**
 * @param {Pick<import('esbuild').BuildOptions, 'target' | 'supported'>} settings
 * @returns {Promise<[name: string, code: string][]>}
 */
export function buildParts(settings) {
  return Promise.all(Object.keys(PARTS).map((name) => build(/** @type {keyof typeof PARTS} */ (name), settings)));
}

/**
 * @param {keyof typeof PARTS} name
 * @param {Parameters<typeof buildParts>[0]} settings
 * @returns {Promise<[name: string, code: string]>}
 */
async function build(name, settings) {
  const { file, before } = PARTS[name];
  const { outputFiles } = await bundle({
    ...settings,
    entryPoints: [path.join(BUILT_INS, file)],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    keepNames: true,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'error',
    alias: { fs: EMPTY, path: EMPTY },
    plugins: [givenModules(path.join(BUILT_INS, name))],
  });
  const code = (outputFiles[0]?.text ?? '').replace(/require\("given:([^"]+)"\)/g, 'given("$1")');
  return [
    `node-parts__${name}`,
    `module.exports=(given)=>{const module={exports:{}};${before}${code}return module.exports.${name};};`,
  ];
}

/** Leaves out what lies outside of the part's folder, which the server has already. @param {string} folder */
function givenModules(folder) {
  return {
    name: 'given-modules',
    /** @param {import('esbuild').PluginBuild} esbuild */
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\.\.?\// }, ({ path: specifier, resolveDir }) => {
        const file = path.join(resolveDir, specifier);
        if (!resolveDir.startsWith(folder) || file.startsWith(folder)) return undefined;
        return { path: `given:${path.relative(BUILT_INS, file)}`, external: true };
      });
    },
  };
}
