import { execFileSync } from 'node:child_process';
import { runProgram } from './run.mjs';

/** @returns {boolean} whether this process may install packages of Debian or of a system made from it */
export function mayInstallPackages() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** @param {string[]} names @returns {Promise<void>} rejects where apt-get fails */
export async function installPackages(names) {
  console.log(`Installing Debian’s packages ${names.join(', ')} (apt-get install)…`);
  await runProgram('apt-get', ['update']);
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', ...names]);
}
