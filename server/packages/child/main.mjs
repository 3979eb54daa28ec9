// A process of its own for one tree of packages, so that it can be stopped at any moment and its memory has a limit. Reads
// what is wanted as JSON from its input and writes the outcome as JSON to its output. No code of a package runs in it.
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { bundleTree } from './bundle-tree.mjs';
import { explainFailure } from './explain-failure.mjs';
import { fetchTree } from './fetch-tree.mjs';
import { readNpmConfig } from './read-npm-config.mjs';
import { resolveTree } from './resolve-tree.mjs';

/** @typedef {import('../package-request').PackageRequest & { folder: string }} Wanted `folder` is empty, and removed afterwards */

const { folder, ...wanted } = /** @type {Wanted} */ (await json(process.stdin));
process.stdout.write(JSON.stringify(await makeBundle()));

/** @returns {Promise<import('../make-bundle').MadeBundle>} */
async function makeBundle() {
  try {
    const npm = { ...(await readNpmConfig()), cache: path.join(folder, 'cache'), preferOnline: false };
    const { packages, lock } = await resolveTree(folder, wanted, npm);
    await fetchTree(folder, packages, npm);
    return { ok: true, lock, modules: await bundleTree(folder, wanted.imports, wanted.runtime) };
  } catch (error) {
    return { ok: false, reason: explainFailure(error) };
  }
}
