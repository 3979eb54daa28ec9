import { execFileSync, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * Builds another commit in a worktree of its own and serves it.
 * @param {string} commit
 * @returns {Promise<{ url: string, stop(): Promise<void> }>} `stop` takes the worktree away, too
 */
export async function serveCommit(commit) {
  const folder = path.join(tmpdir(), `playground-${commit.replaceAll(/\W/g, '-')}-${process.pid}`);
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('worktree', 'add', '--detach', folder, commit);
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
    git('worktree', 'prune');
  };
  try {
    console.log(`Building ${commit} in ${folder}…`);
    await build(folder);
    const { startNext } = await import(pathToFileURL(path.join(folder, 'scripts/lib/production-server.mjs')).href);
    const server = await startNext();
    return { url: server.url, stop: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** @param {string} folder @returns {Promise<void>} */
function build(folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.mjs'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`Failed to build ${folder}: scripts/build.mjs ended with code ${code}.`)),
    );
  });
}
