import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { modulesOf } from './modules-of.mjs';
import { cacheFolder, root } from './paths.mjs';
import { runNode } from './run.mjs';

const recorder = pathToFileURL(path.join(root, 'scripts', 'lib', 'record-inputs.mjs')).href;

/**
 * Runs a build script to its end, its output shown as it comes.
 * @param {string} script from the root
 * @returns {Promise<{ code: number, inputs: string[] }>} the exit code, and every file and folder of ours that it was
 *   made of: its own modules, what it bundled, and what it read or looked for
 */
export async function runRecorded(script) {
  const list = path.join(cacheFolder, 'built', `${path.basename(script)}.inputs`);
  mkdirSync(path.dirname(list), { recursive: true });
  rmSync(list, { force: true });
  const code = await runNode(['--import', recorder, script], { env: { BUILD_INPUTS: list } });
  if (code !== 0) return { code, inputs: [] };
  return { code, inputs: [...(await modulesOf([script])), ...JSON.parse(readFileSync(list, 'utf8'))] };
}
