import path from 'node:path';
import { installPackages, mayInstallPackages } from './debian-packages.mjs';
import { isProgram } from './is-program.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
};

/** @returns {string | null} the Chromium or Chrome of this machine: `CHROMIUM_PATH`, else the PATH, else its usual place */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...candidates, ...(PLACES[process.platform] ?? [])].find(isProgram) ?? null;
}

/**
 * Finds a Chromium, or installs Debian's where that is possible (`apt-get`, as root).
 * @returns {Promise<string>} its path; rejects with what to do where there is none
 */
export async function requireChromium() {
  const found = findChromium();
  if (found) return found;
  if (mayInstallPackages()) {
    await installPackages(['chromium']);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'Failed to find a browser for the tests: there is no Chromium or Chrome on this machine. Install one ' +
      '(Debian, Ubuntu: sudo apt-get install chromium; macOS: brew install --cask google-chrome; Windows: winget install ' +
      'Google.Chrome), or set CHROMIUM_PATH to the program, and run the same command again.',
  );
}
