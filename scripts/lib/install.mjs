import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { runNode, runProgram } from './run.mjs';

/**
 * Brings `node_modules` to what `package-lock.json` says, with `npm ci`; does nothing where it is so already.
 * @returns {Promise<void>} rejects where npm fails
 */
export async function install() {
  if (isInstalled()) return;
  console.log('Installing what package-lock.json lists (npm ci)…');
  const code = await npm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0)
    throw new Error(`Failed to install the dependencies: npm ci ended with code ${code}. Its output above says why.`);
}

/**
 * Whether npm's own note of what it installed has every package of the lock file. Optional ones may be missing: they
 * are for other platforms.
 */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf(path.join('node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    if (!place.includes('node_modules/')) return true;
    return installed[place] ? installed[place].version === version : optional === true;
  });
}

/** @param {string} lockFile @returns {Record<string, { version?: string, optional?: boolean }> | null} */
function packagesOf(lockFile) {
  const file = path.join(root, lockFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** @param {string[]} args */
function npm(args) {
  // The npm that started us, where there is one: another might be on the PATH.
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js') && existsSync(path.resolve(root, started))) return runNode([started, ...args]);
  return runProgram('npm', args);
}
