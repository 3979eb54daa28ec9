import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pagePolicy } from '../../lib/security/page-policy.mjs';

/**
 * Puts a Content-Security-Policy into every page that was rendered at build time, with the hashes of its inline scripts:
 * no other script in it will run. (A nonce would need every page rendered anew for every visitor.)
 * @param {string} folder where the pages are, as .html files
 */
export function sealPages(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    // a folder may be called so, too: that of a route
    if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
    const file = path.join(entry.parentPath, entry.name);
    writeFileSync(file, sealPage(readFileSync(file, 'utf8')));
  }
}

/** @param {string} html @returns {string} the page; as it was where it has a policy */
export function sealPage(html) {
  if (html.includes('http-equiv="Content-Security-Policy"')) return html;
  const inlineScripts = [...new Set([...html.matchAll(INLINE_SCRIPT)].map(([, code = '']) => hashOf(code)))];
  // `frame-ancestors` means nothing here, and browsers say so: that is left to the header.
  const policy = pagePolicy({ inlineScripts, framed: true, sandboxOrigin: process.env.SANDBOX_ORIGIN });
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
  return html.replace(/<head[^>]*>/, (head) => head + meta);
}

const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** @param {string} code */
function hashOf(code) {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
