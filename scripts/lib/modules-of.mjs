import { root } from './paths.mjs';

/**
 * @param {string[]} entries files from the root
 * @returns {Promise<string[]>} them and every module of ours that they import, directly or not
 */
export async function modulesOf(entries) {
  // not before it is installed
  const { build } = await import('esbuild');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: 'nowhere',
    tsconfig: 'tsconfig.base.json',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    loader: { '.svg': 'empty' },
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}
