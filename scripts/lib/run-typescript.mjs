import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { cacheFolder, root } from './paths.mjs';

/**
 * Loads a TypeScript module into this process: what the tests share with the scripts is TypeScript, and Node.js 20 does
 * not run it.
 * @param {string} file from the root
 * @returns {Promise<any>} the module
 */
export async function importTypeScript(file) {
  // each script its own, since several run at once
  const script = path.basename(process.argv[1] ?? '', '.mjs');
  const outfile = path.join(cacheFolder, 'bundles', script, `${path.basename(file, '.ts')}.mjs`);
  await bundle({
    entryPoints: [file],
    tsconfig: 'tsconfig.base.json',
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    // Scripts know their place by import.meta.url, so they stay where they are.
    external: [path.join(root, 'scripts', '*')],
    alias: { '@': root.replace(/[\\/]$/, '') },
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}
