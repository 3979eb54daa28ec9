// Loaded before a build script (`node --import`): when that ends, the files and folders of ours that it asked for are
// written to the file that BUILD_INPUTS names, as a JSON list. Modules are not among them: `modulesOf` finds those.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { noteInput, notedInputs } from './noted-inputs.mjs';

const READERS = ['readFile', 'readdir', 'stat', 'lstat', 'access', 'cp', 'copyFile', 'open'];
const SYNC_READERS = [...READERS.map((name) => `${name}Sync`), 'existsSync'];
const { writeFileSync } = fs;

watch(fs, [...READERS, ...SYNC_READERS, 'createReadStream']);
watch(fs.promises, READERS);
syncBuiltinESMExports();

process.on('exit', () => {
  if (process.env.BUILD_INPUTS) writeFileSync(process.env.BUILD_INPUTS, JSON.stringify([...notedInputs]));
});

/** @param {any} api @param {string[]} names */
function watch(api, names) {
  for (const name of names) {
    const real = api[name];
    api[name] = (/** @type {unknown} */ file, /** @type {unknown[]} */ ...rest) => {
      noteInput(file);
      return real.call(api, file, ...rest);
    };
  }
}
