import './lib/require-node.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './lib/paths.mjs';

// Adds to package-lock.json the native packages of platforms that the registry in use does not carry: npm leaves such
// packages out of the lock, and `npm ci` then refuses the lock wherever it can see them. Run it after a dependency
// changed: node scripts/complete-lock.mjs
const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** @type {Record<string, any>} */
const packages = lock.packages;
const known = new Map(Object.entries(packages).map(([place, one]) => [`${nameOf(place)}@${one.version}`, one]));

let added = 0;
// A package moved for one dependent can go missing for another, so until nothing changes.
while (addMissing() > 0);
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${added} packages of other platforms added`);

function addMissing() {
  const before = added;
  for (const [place, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isExact = /^\d+\.\d+\.\d+$/.test(version);
      if (!isExact || resolvedVersion(place, name) === version) continue;
      packages[siblingOf(place, name)] = known.get(`${name}@${version}`) ?? entryOf(name, version, dev);
      added++;
    }
  }
  return added - before;
}

/** @param {string} place @param {string} name @returns {string | undefined} the version Node.js would find from there */
function resolvedVersion(place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const found = packages[folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`];
    if (found) return found.version;
    if (folder === '') return undefined;
  }
}

/** @param {string} place @param {string} name */
function siblingOf(place, name) {
  return `${place.slice(0, place.lastIndexOf('node_modules/'))}node_modules/${name}`;
}

/** @param {string} place */
function nameOf(place) {
  return place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** What npm writes of such a package, less its hash: its name says the platform. */
function entryOf(/** @type {string} */ name, /** @type {string} */ version, /** @type {boolean | undefined} */ dev) {
  const words = name.split(/[/-]/);
  const os = words.find((word) =>
    ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32'].includes(word),
  );
  const cpu = words.find((word) => /^(arm|arm64|ia32|loong64|ppc64|riscv64|s390x|wasm32|x64)$/.test(word));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') && os === 'linux' ? 'glibc' : undefined;
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    license: 'MIT',
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}
