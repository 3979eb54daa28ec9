// Bundles what runs a project's tests (sandbox/vitest) with vitest's own packages into public/generated/vitest.js, as the
// body of `function (module)`. A server asks for it when tests are first run, and evaluates it anew for each test file.
import { readFile } from 'node:fs/promises';
import { bundle } from './lib/bundle.mjs';
import { writeGenerated } from './lib/write-generated.mjs';

const KEPT_FOR_GOOD = /Object\.defineProperty\(globalThis, (\w*MATCHERS)_OBJECT, \{ get/g;

const { outputFiles } = await bundle({
  entryPoints: ['sandbox/vitest/entry.ts'],
  tsconfig: 'sandbox/vitest/tsconfig.json',
  bundle: true,
  write: false,
  minify: true,
  // vitest finds its own functions in stacks by their names, and errors are named after their classes
  keepNames: true,
  format: 'cjs',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['import'],
  target: 'es2022',
  // as the project's own code is compiled, so that the async context can be carried along
  supported: { 'async-await': false, 'async-generator': false, 'for-await': false },
  legalComments: 'none',
  logLevel: 'error',
  plugins: [
    { name: 'module-runner', setup: leaveModuleRunner },
    { name: 'matchers', setup: letMatchersGo },
  ],
});
const code = `${outputFiles[0]?.text ?? ''}//# sourceURL=node_modules/vitest/dist/index.js\n`;
const { compressedKilobytes } = await writeGenerated('vitest.js', new TextEncoder().encode(code));
console.log(`vitest: public/generated/vitest.js, ${compressedKilobytes} kB compressed`);

/** Vite's module runner, and the benchmarks: a test file's modules come from the server's registry. @param {import('esbuild').PluginBuild} esbuild */
function leaveModuleRunner(esbuild) {
  esbuild.onResolve({ filter: /^(?:vite\/module-runner|tinybench)$/ }, ({ path }) => ({ path, namespace: 'left-out' }));
  esbuild.onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'export class EvaluatedModules {}' }));
}

/** What `expect` keeps in the global object can be taken away again, so that the next file finds none. @param {import('esbuild').PluginBuild} esbuild */
function letMatchersGo(esbuild) {
  esbuild.onLoad({ filter: /@vitest\/expect\/dist\/index\.js$/ }, async ({ path }) => {
    const written = await readFile(path, 'utf8');
    const contents = written.replace(
      KEPT_FOR_GOOD,
      'Object.defineProperty(globalThis, $1_OBJECT, { configurable: true, get',
    );
    if (contents === written) throw new Error('Failed to bundle vitest: its expect keeps matchers in another way');
    return { contents };
  });
}
