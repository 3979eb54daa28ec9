import { readFile } from 'node:fs/promises';
import { bundle } from './bundle.mjs';

/** What few projects need, and the worker loads for them. */
export const SELDOM = 'decorator-metadata';

const SETTINGS = /** @type {const} */ ({
  ...{ tsconfig: 'tsconfig.base.json', bundle: true, minify: true, platform: 'browser', target: 'es2022' },
  ...{ legalComments: 'none', logLevel: 'error', write: false },
});

/**
 * Bundles the compiler's worker.
 * @returns {Promise<Uint8Array>} its script
 */
export async function bundleCompiler() {
  const { outputFiles } = await bundle({
    ...SETTINGS,
    entryPoints: ['sandbox/compiler/compiler-worker.ts'],
    format: 'iife',
    plugins: [spareCollector(), loadSeldom()],
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** @returns {Promise<Uint8Array>} the module that the worker loads from beside its script */
export async function bundleSeldom() {
  const { outputFiles } = await bundle({
    ...SETTINGS,
    entryPoints: [`sandbox/compiler/${SELDOM}.ts`],
    format: 'esm',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Leaves `import()` of what is needed seldom to the browser. */
function loadSeldom() {
  return {
    name: 'load-seldom',
    /** @param {import('esbuild').PluginBuild} build */
    setup(build) {
      build.onResolve({ filter: new RegExp(`/${SELDOM}$`) }, () => ({ path: `./${SELDOM}.js`, external: true }));
    },
  };
}

/** esbuild's heap is small beside the page's: collecting it four times less often makes small files a fifth faster. */
function spareCollector() {
  const created = 'let go = new globalThis.Go();';
  return {
    name: 'spare-collector',
    /** @param {import('esbuild').PluginBuild} build */
    setup(build) {
      build.onLoad({ filter: /esbuild-wasm[\\/](esm|lib)[\\/]browser\.js$/ }, async ({ path: file }) => {
        const contents = await readFile(file, 'utf8');
        if (!contents.includes(created)) throw new Error(`Failed to find "${created}" in ${file}`);
        return { contents: contents.replaceAll(created, `${created} go.env = { GOGC: "400" };`) };
      });
    },
  };
}
