// Bundles the server of every Next.js release, for both modes, into public/generated/next-<version>-<mode>.js: classic
// scripts that define globalThis.startServer(port). Usage: node scripts/build-sandbox.mjs [version]...
import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './lib/bundle.mjs';
import { compileAtOnce } from './lib/compile-at-once.mjs';
import { NEXT_VERSIONS } from './lib/next-versions.mjs';
import { importTypeScript } from './lib/run-typescript.mjs';
import { writeGenerated } from './lib/write-generated.mjs';
import { nextModules } from './next-modules/plugin.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const OUT = path.join(ROOT, 'public/generated');
/** Lowered, so that the async context can be carried through promises (docs/decisions/002-async-context.md). */
const SUPPORTED = { 'async-await': false, 'async-generator': false, 'for-await': false };

const { RELEASES } = await importTypeScript('sandbox/compiler/releases.ts');
const wanted = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
for (const next of NEXT_VERSIONS.filter((next) => wanted.length === 0 || wanted.includes(next)))
  for (const mode of ['development', 'production']) await buildServer(next, mode);

async function buildServer(next, mode) {
  const folder = path.join(ROOT, `sandbox/next-${next}`);
  const { nextFolder, version } = await installedNext(folder);
  const { bundle: needs } = await manifestOf(folder);
  if (!needs) throw new Error(`Failed to bundle Next.js ${next}: its package.json has no "bundle".`);
  const result = await bundle({
    entryPoints: [path.join(ROOT, 'sandbox/server/entry.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    supported: SUPPORTED,
    minify: !process.argv.includes('--readable'),
    keepNames: true,
    legalComments: 'none',
    logLevel: 'error',
    // the bundle's own `require` ends in page-modules.ts
    banner: {
      js: '"use strict";{const nextFlags={};const require=Object.assign((id)=>globalThis.__playgroundRequire(id),{resolve:(id)=>id});',
    },
    // stack traces name the bundle, and not the data: url of the worker
    footer: { js: '}\n//# sourceURL=next-server.js' },
    define: defines(needs, mode, version),
    tsconfigRaw: { compilerOptions: { paths: { '@/*': ['./*'] }, baseUrl: ROOT, jsx: 'react-jsx' } },
    plugins: [nextModules({ root: ROOT, mode, nextFolder, folder, needs, release: RELEASES[next] })],
  });
  const text = compileAtOnce(nameAsNode(result.outputFiles[0].text));
  const { kilobytes, compressedKilobytes } = await writeGenerated(`next-${next}-${mode}.js`, text);
  if (process.argv.includes('--meta'))
    await writeFile(path.join(OUT, `next-${next}-${mode}.meta.json`), JSON.stringify(result.metafile));
  console.log(`sandbox: next ${version} ${mode}: ${kilobytes} KB, ${compressedKilobytes} KB compressed`);
}

/** V8's messages name a class as the source does: in Node's own source these two are `_Request` and `_Response`. */
function nameAsNode(code) {
  return code.replace(/=class( extends [\w$]+\{static\{[\w$]+\(this,"(Request|Response)"\)\})/g, '=class _$2$1');
}

function defines({ turbopack }, mode, version) {
  return {
    'process.env.NODE_ENV': JSON.stringify(mode),
    'process.env.NEXT_RUNTIME': '"nodejs"',
    'process.env.NEXT_MINIMAL': 'false',
    'process.env.__NEXT_DEV_SERVER': mode === 'development' ? '"true"' : '""',
    'process.env.__NEXT_VERSION': JSON.stringify(version),
    'process.env.__NEXT_RELATIVE_DIST_DIR': '".next"',
    'process.env.__NEXT_RELATIVE_PROJECT_DIR': '""',
    // what depends on the project's configuration: sandbox/next/compiled-flags.ts
    'process.env.__NEXT_CACHE_COMPONENTS': 'nextFlags.cacheComponents',
    'process.env.__NEXT_USE_CACHE': 'nextFlags.useCache',
    'process.env.__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS': 'nextFlags.authInterrupts',
    'process.env.__NEXT_CASE_SENSITIVE_ROUTES': 'nextFlags.caseSensitiveRoutes',
    'process.env.__NEXT_TRAILING_SLASH': 'nextFlags.trailingSlash',
    'process.env.__NEXT_IMAGE_OPTS': 'nextFlags.images',
    'process.env.__NEXT_PREVIEW_MODE_ID': 'nextFlags.previewModeId',
    'process.env.__NEXT_PREVIEW_MODE_SIGNING_KEY': 'nextFlags.previewModeSigningKey',
    'process.env.__NEXT_PREVIEW_MODE_ENCRYPTION_KEY': 'nextFlags.previewModeEncryptionKey',
    'process.env.__NEXT_NO_MIDDLEWARE_URL_NORMALIZE': 'nextFlags.skipUrlNormalize',
    ...(turbopack ? { 'process.env.TURBOPACK': '"1"' } : {}),
    __dirname: '"/"',
    __filename: '"/server.js"',
    global: 'globalThis',
    // a server has no `self`; what of Next.js asks for it means the global object
    self: 'globalThis',
  };
}

async function installedNext(folder) {
  const nextFolder = realpathSync(
    [path.join(folder, 'node_modules/next'), path.join(ROOT, 'node_modules/next')].find(existsSync),
  );
  const { version } = await manifestOf(nextFolder);
  return { nextFolder, version };
}

async function manifestOf(folder) {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
}
