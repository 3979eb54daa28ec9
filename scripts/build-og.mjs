// Bundles the `ImageResponse` of every Next.js release into public/generated/og-<version>*: its code as the body of
// `function (module, assets)`, and what it reads beside it. A server asks for them when it first draws an image.
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundle } from './lib/bundle.mjs';
import { NEXT_VERSIONS } from './lib/next-versions.mjs';
import { root } from './lib/paths.mjs';

const out = path.join(root, 'public/generated');
const SUPPORTED = { 'async-await': false, 'async-generator': false, 'for-await': false };
const FONT = /fetch\(\s*new URL\("\.\/([^"]+\.ttf)", import\.meta\.url\)\s*\)\.then\(\(res\) => res\.arrayBuffer\(\)\)/;

await mkdir(out, { recursive: true });
for (const version of NEXT_VERSIONS) await buildRelease(version);

/** @param {string} version */
async function buildRelease(version) {
  const folder = [`sandbox/next-${version}/node_modules/next`, 'node_modules/next']
    .map((next) => path.join(root, next, 'dist/compiled/@vercel/og'))
    .find(existsSync);
  if (!folder) throw new Error(`Failed to bundle ImageResponse: Next.js ${version} is not installed`);
  // the build for edge functions takes its files as values; that for Node.js reads them from the disk
  const source = await readFile(path.join(folder, 'index.edge.js'), 'utf8');
  const [, font] = FONT.exec(source) ?? [];
  if (!font)
    throw new Error(`Failed to bundle ImageResponse: that of Next.js ${version} loads its font in another way`);
  await writeFile(
    path.join(out, `og-${version}.js`),
    await codeOf(version, source.replace(FONT, 'Promise.resolve(assets.font)')),
  );
  await copyFile(path.join(folder, font), path.join(out, `og-${version}-font.ttf`));
  for (const name of ['yoga', 'resvg'])
    await copyFile(path.join(folder, `${name}.wasm`), path.join(out, `og-${version}-${name}.wasm`));
  console.log(`og: ImageResponse of Next.js ${version}`);
}

/** @param {string} version @param {string} contents */
async function codeOf(version, contents) {
  const { outputFiles } = await bundle({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    minify: true,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2022',
    supported: SUPPORTED,
    legalComments: 'none',
    logLevel: 'error',
    plugins: [{ name: 'wasm', setup: takeWasmFromAssets }],
  });
  return `${outputFiles[0]?.text ?? ''}//# sourceURL=next/dist/compiled/@vercel/og/${version}\n`;
}

/** @param {import('esbuild').PluginBuild} esbuild */
function takeWasmFromAssets(esbuild) {
  esbuild.onResolve({ filter: /\.wasm\?module$/ }, ({ path: file }) => ({ path: file, namespace: 'wasm' }));
  esbuild.onLoad({ filter: /.*/, namespace: 'wasm' }, ({ path: file }) => ({
    contents: `export default assets.${path.basename(file, '.wasm?module')};`,
  }));
}
