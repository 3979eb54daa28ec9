import { build } from 'esbuild';
import { noteInput } from './noted-inputs.mjs';
import { root } from './paths.mjs';

/**
 * esbuild's `build`, which notes every file that went in. Build scripts call no other.
 * @template {import('esbuild').BuildOptions} Options
 * @param {import('esbuild').SameShape<import('esbuild').BuildOptions, Options>} options
 * @returns {Promise<import('esbuild').BuildResult<Options & { metafile: true }>>}
 */
export async function bundle(options) {
  if (options.tsconfig) noteInput(options.tsconfig);
  const result = await build({ absWorkingDir: root, ...options, metafile: true });
  // a plugin's own kinds of modules come as `kind:file`
  for (const name of Object.keys(result.metafile.inputs)) noteInput(name.replace(/^[\w-]+:/, ''));
  return result;
}
