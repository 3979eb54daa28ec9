import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { docsHeaderPolicy } from '../../lib/security/docs-policy.mjs';
import { sandbox } from '../../lib/security/response-headers.mjs';
import { headerPolicy } from '../../sandbox/frame/content-security-policy.mjs';
import { bundle } from './bundle.mjs';
import { NEXT_VERSIONS } from './next-versions.mjs';
import { root } from './paths.mjs';

/** Pages that are not kept: the embedded one is another site's guest, and what begins with `_` is no page of its own. */
const LEFT_OUT = /^\/(_|404|embed)/;
/**
 * What the first visit leaves to those who ask for it: images, what the compiler loads seldom, and the largest types, of older
 * releases and of Stripe.
 */
const LATER = new RegExp(`^/generated/(og-|decorator-metadata|types/(stripe|next-(?!${NEXT_VERSIONS.at(-1)})))`);

/**
 * Writes the service worker, with every file of the build that it may keep.
 * @param {object} site
 * @param {string} site.pages where the pages are, as .html files
 * @param {string} site.chunks what is served under `/_next/static`
 * @param {string} site.file where the service worker goes
 * @param {boolean} [site.folders] whether each page is `index.html` in a folder of its own
 */
export async function writeServiceWorker({ pages, chunks, file, folders = false }) {
  const generated = path.join(root, 'public', 'generated');
  // The others in `docs/` are loaded by a frame of an opaque origin, for which a service worker does not answer.
  const found = [
    ...filesIn(pages)
      .filter((name) => name.endsWith('.html'))
      .map((name) => [addressOf(name, folders), path.join(pages, name)])
      .filter(([address = '']) => !LEFT_OUT.test(address)),
    ...filesIn(chunks).map((name) => [`/_next/static/${name}`, path.join(chunks, name)]),
    ...filesIn(generated)
      .filter((name) => !/\.(br|gz)$/.test(name) && name !== 'sandbox.html' && !/^docs\/(?!frame\.html)/.test(name))
      .map((name) => [`/generated/${name}`, path.join(generated, name)]),
    ['/sandbox.html', path.join(generated, 'sandbox.html')],
  ];
  const files = Object.fromEntries(found.map(([address = '', place = '']) => [address, describe(address, place)]));
  const id = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  const html = { 'Content-Type': 'text/html; charset=utf-8' };
  const framed = {
    '/sandbox.html': { ...html, ...sandbox(headerPolicy) },
    '/generated/docs/frame.html': { ...html, ...sandbox(docsHeaderPolicy) },
  };
  writeFileSync(file, await codeOf({ id, files, framed }));
}

/** @param {import('../../lib/service-worker/offline-build').OfflineBuild} build */
async function codeOf(build) {
  const { outputFiles } = await bundle({
    entryPoints: ['lib/service-worker/service-worker.ts'],
    tsconfig: 'lib/service-worker/tsconfig.json',
    define: { BUILD: 'self.BUILD' },
    banner: { js: `self.BUILD=${JSON.stringify(build)};` },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** @param {string} address @param {string} place */
function describe(address, place) {
  const content = readFileSync(place);
  const integrity = `sha256-${createHash('sha256').update(content).digest('base64')}`;
  return { integrity, bytes: content.length, first: !LATER.test(address) };
}

/** @param {string} name of a page's file @param {boolean} folders @returns {string} the path that it answers */
function addressOf(name, folders) {
  if (folders) return `/${name.replace(/index\.html$/, '')}`;
  const page = name.replace(/\.html$/, '');
  return page === 'index' ? '/' : `/${page}`;
}

/** @param {string} folder @returns {string[]} files below it, with `/` between folders */
function filesIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}
