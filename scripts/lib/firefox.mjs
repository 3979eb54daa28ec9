import path from 'node:path';
import { installPackage, mayInstallPackages } from './debian-package.mjs';
import { isProgram } from './is-program.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** @returns {string | null} the Firefox of this machine: `FIREFOX_PATH`, else the PATH, else its usual place */
export function findFirefox() {
  if (process.env.FIREFOX_PATH) return process.env.FIREFOX_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...PLACES].find(isProgram) ?? null;
}

/** Installs Debian's Firefox where there is none and that is possible; without it, the tests in Firefox are skipped. */
export async function offerFirefox() {
  if (findFirefox() || !mayInstallPackages()) return;
  await installPackage('firefox-esr').catch((error) => console.warn(`No Firefox: ${String(error)}`));
}
