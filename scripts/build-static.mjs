import './lib/require-node.mjs';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { docsHeaderPolicy } from '../lib/security/docs-policy.mjs';
import { embed, everywhere, forOtherOrigins, generated, page, sandbox } from '../lib/security/response-headers.mjs';
import { headerPolicy } from '../sandbox/frame/content-security-policy.mjs';
import { buildAssets } from './lib/assets.mjs';
import { attempt } from './lib/attempt.mjs';
import { install } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';
import { sealPages } from './lib/seal-pages.mjs';
import { nextProgram } from './lib/site.mjs';

// `npm run build:static`: the playground as plain files in out/, for a host without Node.js. What needs a server is left
// out: short links. It is built from a copy without them, so that the build of `npm start` stays as it is.
const copy = path.join(root, '.static', 'site');
const out = path.join(root, 'out');

const SOURCES = [
  'app',
  'components',
  'content',
  'lib',
  'sandbox',
  'server',
  'next.config.ts',
  'package.json',
  'postcss.config.mjs',
  'tailwind.config.ts',
  'tsconfig.base.json',
  'tsconfig.json',
];
const NEEDS_A_SERVER = ['app/api', 'app/s'];

await attempt(async () => {
  await install();
  await buildAssets();
  copySources();
  const env = { NEXT_TELEMETRY_DISABLED: '1', NEXT_PUBLIC_STATIC: '1' };
  const code = await runNode([path.join(root, nextProgram), 'build', copy], { env });
  if (code !== 0) throw new Error(`Failed to build the static site: next build ended with code ${code}.`);
  await collect();
  console.log('The static site is in out/.');
});

function copySources() {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const source of SOURCES)
    cpSync(path.join(root, source), path.join(copy, source), { recursive: true, filter: isSource });
  for (const place of NEEDS_A_SERVER) rmSync(path.join(copy, place), { recursive: true, force: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
}

/** @param {string} place */
function isSource(place) {
  return path.basename(place) !== 'node_modules';
}

/** Next.js' own output, and what it would have copied from public/. */
async function collect() {
  rmSync(out, { recursive: true, force: true });
  renameSync(path.join(copy, 'out'), out);
  cpSync(path.join(root, 'public'), out, { recursive: true });
  cpSync(path.join(out, 'generated', 'sandbox.html'), path.join(out, 'sandbox.html'));
  sealPages(out);
  nameEmbedFolder();
  // it needs packages, which a fresh clone has only by now
  const { writeServiceWorker } = await import('./lib/service-worker.mjs');
  await writeServiceWorker({
    pages: out,
    chunks: path.join(out, '_next', 'static'),
    file: path.join(out, 'sw.js'),
    folders: true,
  });
  writeHeaders();
  rmSync(copy, { recursive: true, force: true });
}

/** Hosts redirect `/embed` to its folder, but a redirect without headers is refused in cross-origin isolated pages. */
function nameEmbedFolder() {
  const file = path.join(out, 'embed.js');
  const code = readFileSync(file, 'utf8');
  const named = code.replace("new URL('embed', home)", "new URL('embed/', home)");
  if (named === code) throw new Error(`Failed to build the static site: ${file} does not say where the embed page is.`);
  writeFileSync(file, named);
}

/**
 * `_headers` is what Netlify and Cloudflare Pages read; other hosts can be told the same. They join what several rules
 * say of one header, so that each header of a file stands in one rule.
 */
function writeHeaders() {
  const policy = { sandboxOrigin: process.env.SANDBOX_ORIGIN };
  /** @type {[string, Record<string, string>][]} */
  const rules = [
    ['/*', everywhere],
    ['/', page(policy)],
    ['/index.html', page(policy)],
    ['/404.html', page(policy)],
    ['/examples/*', page(policy)],
    ['/learn/*', page(policy)],
    ['/embed.js', forOtherOrigins],
    ['/embed/*', embed(policy)],
    ['/generated/*', generated],
    ['/_next/static/*', generated],
    ['/generated/docs/frame.html', sandbox(docsHeaderPolicy)],
    ['/sandbox.html', sandbox(headerPolicy)],
  ];
  const lines = rules.map(([place, headers]) =>
    [place, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
  );
  writeFileSync(path.join(out, '_headers'), lines.join('\n'));
}
