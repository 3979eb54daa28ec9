import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import Arborist from '@npmcli/arborist';
import { LIMITS } from './limits.mjs';
import { Refusal } from './refusal.mjs';

/** Packages of names and ranges only: a package could otherwise have this server ask any address. */
const REGISTRY_ONLY = /** @type {const} */ ({
  allowGit: 'none',
  allowRemote: 'none',
  allowFile: 'none',
  allowDirectory: 'none',
});

/** Peers are chosen here: npm would have the whole of Next.js beside each package that works with it. */
const SETTINGS = {
  ...{ ignoreScripts: true, legacyPeerDeps: true, audit: false, engineStrict: false },
  ...{ packageLock: true, omitLockfileRegistryResolved: true },
};

const ROOT = 'node_modules/';

/** What the playground has itself: the running release of Next.js and its React. */
const PROVIDED = new Set(['next', 'react', 'react-dom']);

/** Peers of peers of peers are as far as this goes. */
const ROUNDS = 4;

/** @typedef {NonNullable<import('../package-request').PackageRequest['lock']>} Lock */

/**
 * Chooses the versions, as `npm install` would, and fetches none of them. Of peer dependencies that nobody lists it adds
 * those that must be there; a peer of another version than asked for is no reason to stop.
 * @param {string} folder where `node_modules` will be
 * @param {{ dependencies: Record<string, string>, lock?: Lock | undefined }} wanted
 * @param {Record<string, unknown>} npm
 * @returns {Promise<{ packages: import('./fetch-tree.mjs').LockedPackage[], lock: Lock }>}
 */
export async function resolveTree(folder, { dependencies, lock }, npm) {
  if (lock) await write(folder, 'package-lock.json', lock);
  const peers = peersOf(lock);
  let nodes = await choose(folder, { ...peers, ...dependencies }, npm);
  for (let round = 1; round < ROUNDS; round++) {
    const missing = missingPeers(nodes);
    if (Object.keys(missing).length === 0) break;
    Object.assign(peers, missing);
    nodes = await choose(folder, { ...peers, ...dependencies }, npm);
  }
  const packages = nodes.map((node) => ({
    ...{ location: node.location, name: node.packageName ?? node.name, version: node.version },
    integrity: node.integrity ?? '',
  }));
  return { packages, lock: lockOf(nodes, dependencies, peers) };
}

/** @param {string} folder @param {Record<string, string>} dependencies @param {Record<string, unknown>} npm */
async function choose(folder, dependencies, npm) {
  await write(folder, 'package.json', { name: 'project', version: '0.0.0', private: true, dependencies });
  const arborist = new Arborist({ ...npm, ...SETTINGS, ...REGISTRY_ONLY, path: folder });
  const nodes = needed(await arborist.buildIdealTree());
  if (nodes.length > LIMITS.packages)
    throw new Refusal(`together they need ${nodes.length} packages; at most ${LIMITS.packages} are allowed`);
  return nodes;
}

/** Those that were added for being missing. @param {Lock | undefined} lock @returns {Record<string, string>} */
function peersOf(lock) {
  const entries = Object.entries(lock?.packages ?? {}).flatMap(([location, entry]) =>
    'peer' in entry && entry.peer ? [[location.slice(ROOT.length), entry.version]] : [],
  );
  return Object.fromEntries(entries);
}

/** @param {Arborist.Node[]} nodes @returns {Record<string, string>} */
function missingPeers(nodes) {
  const present = new Set(nodes.map(({ location }) => location));
  const missing = nodes.flatMap(({ package: { peerDependencies = {}, peerDependenciesMeta = {} } }) =>
    Object.entries(peerDependencies).filter(
      ([name]) => !peerDependenciesMeta[name]?.optional && !PROVIDED.has(name) && !present.has(ROOT + name),
    ),
  );
  return Object.fromEntries(missing);
}

/** Without what the playground has, nor what is made for one system. @param {Arborist.Node} tree */
function needed(tree) {
  const found = new Set([tree]);
  for (const node of found) {
    for (const { name, to } of node.edgesOut.values()) {
      if (to && !PROVIDED.has(name) && !isForOneSystem(to)) found.add(to);
    }
  }
  found.delete(tree);
  return [...found].sort((a, b) => (a.location < b.location ? -1 : 1));
}

/** @param {Arborist.Node} node */
function isForOneSystem({ package: { os, cpu } }) {
  return os !== undefined || cpu !== undefined;
}

/**
 * A `package-lock.json` of what is needed, as short as npm still reads it, which names no registry.
 * @param {Arborist.Node[]} nodes @param {Record<string, string>} dependencies @param {Record<string, string>} peers
 * @returns {Lock}
 */
function lockOf(nodes, dependencies, peers) {
  const entries = nodes.map((node) => {
    const { location, name, packageName, version, integrity, package: own } = node;
    const isPeer = location === ROOT + name && Object.hasOwn(peers, name) && !Object.hasOwn(dependencies, name);
    const entry = {
      ...(packageName && packageName !== name && { name: packageName }),
      ...{ version, integrity },
      ...(isPeer && { peer: true }),
      ...pick(own, 'dependencies'),
      ...pick(own, 'optionalDependencies'),
      ...pick(own, 'peerDependencies'),
      ...pick(own, 'peerDependenciesMeta'),
    };
    return [location, entry];
  });
  return { lockfileVersion: 3, requires: true, packages: { '': { dependencies }, ...Object.fromEntries(entries) } };
}

/** @param {object} manifest @param {string} field */
function pick(manifest, field) {
  const value = /** @type {Record<string, unknown>} */ (manifest)[field];
  return typeof value === 'object' && value && Object.keys(value).length > 0 ? { [field]: value } : {};
}

/** @param {string} folder @param {string} name @param {object} value */
async function write(folder, name, value) {
  await writeFile(path.join(folder, name), JSON.stringify(value));
}
