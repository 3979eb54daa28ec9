// Bundles what makes sandboxes into public/generated/host.js: it starts before the page's own code (components/ui/HostScript.tsx);
// and into headless.js beside it what lets an embedding page drive one that is not seen.
import { createHash } from 'node:crypto';
import { bundle } from './lib/bundle.mjs';
import { bundleCompiler, bundleSeldom } from './lib/compiler-bundle.mjs';
import { writeGenerated } from './lib/write-generated.mjs';

// What it compiled is kept by the browser, and is of no use to another one.
const compiler = createHash('sha256')
  .update(await bundleCompiler())
  .update(await bundleSeldom())
  .digest('hex')
  .slice(0, 16);

await build('host.js', 'sandbox/host/host.ts');
await build('headless.js', 'lib/embed/headless.ts');

/** @param {string} name @param {string} entry */
async function build(name, entry) {
  const { outputFiles } = await bundle({
    entryPoints: [entry],
    tsconfig: 'tsconfig.json',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { COMPILER: JSON.stringify(compiler) },
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  const { compressedKilobytes } = await writeGenerated(name, outputFiles[0]?.contents ?? '');
  console.log(`host: public/generated/${name}, ${compressedKilobytes} kB compressed`);
}
