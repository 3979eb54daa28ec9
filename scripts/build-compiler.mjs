// Bundles the compiler's worker into public/generated/compiler.js and what it loads seldom beside it, and copies esbuild there,
// named by its version.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundleCompiler, bundleSeldom, SELDOM } from './lib/compiler-bundle.mjs';
import { root } from './lib/paths.mjs';
import { writeGenerated } from './lib/write-generated.mjs';

const out = path.join(root, 'public/generated');
const esbuildWasm = path.dirname(createRequire(import.meta.url).resolve('esbuild-wasm/package.json'));
const { version } = JSON.parse(await readFile(path.join(esbuildWasm, 'package.json'), 'utf8'));
const wasm = `esbuild-${version}.wasm`;

await mkdir(out, { recursive: true });
await removeOldVersions();
await writeGenerated(wasm, await readFile(path.join(esbuildWasm, 'esbuild.wasm')));
await writeFile(path.join(out, 'compiler.js'), await bundleCompiler());
await writeFile(path.join(out, `${SELDOM}.js`), await bundleSeldom());
console.log(`compiler: public/generated/compiler.js, ${wasm}`);

async function removeOldVersions() {
  const old = (await readdir(out)).filter((name) => /^esbuild-.*\.wasm/.test(name) && !name.startsWith(wasm));
  await Promise.all(old.map((name) => rm(path.join(out, name))));
}
