import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { headerPolicy, metaPolicy } from '../sandbox/frame/content-security-policy.mjs';
import { bundle } from './lib/bundle.mjs';
import { root } from './lib/paths.mjs';

const frame = path.join(root, 'sandbox', 'frame');

/** @returns {Promise<{ html: string, policy: string }>} the sandbox's document, its script inline, and its policy for the response header */
export async function buildFrame() {
  const bootstrap = await scriptOf('bootstrap.ts', {});
  const metronome = await scriptOf('metronome.ts', {});
  const sources = { BOOTSTRAP: JSON.stringify(bootstrap), METRONOME: JSON.stringify(metronome) };
  const script = await scriptOf('frame.ts', sources);
  const template = await readFile(path.join(frame, 'sandbox.html'), 'utf8');
  // Functions, because `$&` in a replacement string has a meaning.
  const html = template.replace('%CSP%', () => metaPolicy).replace('%SCRIPT%', () => script);
  return { html, policy: headerPolicy };
}

/** @param {string} entry @param {Record<string, string>} define */
async function scriptOf(entry, define) {
  const { outputFiles } = await bundle({
    entryPoints: [path.join(frame, entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define,
    logLevel: 'warning',
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  if (text.includes('</script')) throw new Error(`Failed to build ${entry}: its code would end the script element`);
  return text;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.join(root, 'public', 'generated');
  await mkdir(folder, { recursive: true });
  const { html } = await buildFrame();
  await writeFile(path.join(folder, 'sandbox.html'), html);
}
