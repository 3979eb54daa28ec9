// Bundles the compiler's worker into public/generated/compiler.js and copies esbuild beside it, named by its version.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';
import { writeGenerated } from './lib/write-generated.mjs';

const out = path.join(root, 'public/generated');
const esbuildWasm = path.dirname(createRequire(import.meta.url).resolve('esbuild-wasm/package.json'));
const { version } = JSON.parse(await readFile(path.join(esbuildWasm, 'package.json'), 'utf8'));
const wasm = `esbuild-${version}.wasm`;

await mkdir(out, { recursive: true });
await removeOldVersions();
await writeGenerated(wasm, await readFile(path.join(esbuildWasm, 'esbuild.wasm')));
await bundleWorker();
console.log(`compiler: public/generated/compiler.js, ${wasm}`);

async function removeOldVersions() {
  const old = (await readdir(out)).filter((name) => /^esbuild-.*\.wasm/.test(name) && !name.startsWith(wasm));
  await Promise.all(old.map((name) => rm(path.join(out, name))));
}

function bundleWorker() {
  return bundle({
    entryPoints: ['sandbox/compiler/compiler-worker.ts'],
    outfile: path.join(out, 'compiler.js'),
    tsconfig: 'tsconfig.base.json',
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
    plugins: [spareCollector()],
  });
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
