import { build } from 'esbuild';

/** Bundles code as the runtime is bundled: without async functions, async generators and `for await`. */
export async function bundleLowered(contents: string, resolveDir: string, lowered = true): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    banner: { js: '"use strict";' },
    external: ['node:*'],
    supported: lowered ? { 'async-await': false, 'async-generator': false, 'for-await': false } : {},
  });
  return outputFiles[0]?.text ?? '';
}
