import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Gives the servers that a job starts a store of packages of their own, empty, and as much time and as many requests as it
 * takes to fill it.
 * @template T
 * @param {() => Promise<T>} job
 * @returns {Promise<T>}
 */
export async function withFreshPackages(job) {
  const folder = mkdtempSync(path.join(tmpdir(), 'packages-'));
  Object.assign(process.env, {
    PACKAGES_STORE: `sqlite:${path.join(folder, 'packages.db')}`,
    PACKAGES_SECONDS: '120',
    PACKAGES_PER_MINUTE: '10000',
  });
  return job().finally(() => rmSync(folder, { recursive: true, force: true }));
}
