// Bundles what makes sandboxes into public/generated/host.js: it starts before the page's own code (components/ui/HostScript.tsx).
import { bundle } from './lib/bundle.mjs';
import { writeGenerated } from './lib/write-generated.mjs';

const { outputFiles } = await bundle({
  entryPoints: ['sandbox/host/host.ts'],
  tsconfig: 'tsconfig.json',
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'error',
  write: false,
});
const { compressedKilobytes } = await writeGenerated('host.js', outputFiles[0]?.contents ?? '');
console.log(`host: public/generated/host.js, ${compressedKilobytes} kB compressed`);
