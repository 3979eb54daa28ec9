import { existsSync } from 'node:fs';
import path from 'node:path';
import { installPackages, mayInstallPackages } from './debian-packages.mjs';
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

/** WebKitGTK as Debian's `webkit2gtk-driver` and `xvfb` have it. */
export const webkit = {
  driver: '/usr/bin/WebKitWebDriver',
  browser: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  screen: '/usr/bin/Xvfb',
};

/** @returns {boolean} whether this machine has what drives WebKitGTK */
export function hasWebKit() {
  return Object.values(webkit).every((file) => existsSync(file));
}

/** Installs Debian's Firefox and WebKitGTK where that is possible; without them, the tests in them are skipped. */
export async function offerOtherBrowsers() {
  const missing = [...(findFirefox() ? [] : ['firefox-esr']), ...(hasWebKit() ? [] : ['webkit2gtk-driver', 'xvfb'])];
  if (missing.length === 0 || !mayInstallPackages()) return;
  await installPackages(missing).catch((error) => console.warn(`Tests are skipped in some browsers: ${String(error)}`));
}
