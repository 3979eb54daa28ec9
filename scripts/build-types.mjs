// Packs the .d.ts files an editor needs for route handlers into public/generated/types/next-<version>.json, and those of
// the packages that projects may import into public/generated/types/<package>.json.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { NEXT_VERSIONS } from './lib/next-versions.mjs';
import { packPackageTypes, packTypes } from './lib/pack-types.mjs';
import { root } from './lib/paths.mjs';
import { importTypeScript } from './lib/run-typescript.mjs';

const out = path.join(root, 'public/generated/types');
const { BUNDLED_ENTRIES } = await importTypeScript('sandbox/host/bundled-packages.ts');
const { TYPED_PACKAGES } = await importTypeScript('lib/editor/imported-packages.ts');

await mkdir(out, { recursive: true });
for (const version of NEXT_VERSIONS) await build(`next-${version}`, () => packTypes(version));
for (const name of TYPED_PACKAGES) await build(name, () => packPackageTypes(entriesOf(name)));

/** @param {string} name @param {() => Promise<Record<string, string>>} pack */
async function build(name, pack) {
  const files = await pack();
  const text = JSON.stringify(files);
  await writeFile(path.join(out, `${name}.json`), text);
  const [raw, gzip] = [text.length, gzipSync(text).length].map((bytes) => `${Math.round(bytes / 1024)} KB`);
  console.log(`types: ${name}: ${Object.keys(files).length} files, ${raw}, ${gzip} gzip`);
}

/** @param {string} name */
function entriesOf(name) {
  return [name, ...Object.keys(BUNDLED_ENTRIES).filter((entry) => entry.startsWith(`${name}/`))];
}
