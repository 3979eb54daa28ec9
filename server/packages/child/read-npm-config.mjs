import Config from '@npmcli/config';
import npm from '@npmcli/config/lib/definitions/index.js';

/** npm's own options on this machine, its registry among them: from the environment and every `.npmrc` that npm reads here. */
export async function readNpmConfig() {
  const config = new Config({
    ...npm,
    npmPath: process.cwd(),
    argv: [process.execPath, 'npm'],
    warn: false,
  });
  await config.load();
  return config.flat;
}
