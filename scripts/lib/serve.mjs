import { spawn } from 'node:child_process';
import { nextProgram } from './site.mjs';
import { root } from './paths.mjs';

/**
 * Runs `next start` or `next dev` until it ends or we are told to: Ctrl-C and a kill both end the server first.
 * @param {'start' | 'dev'} command
 * @returns {Promise<number>} the exit code; 0 after Ctrl-C
 */
export function serve(command) {
  const port = process.env.PORT || '3000';
  const child = spawn(process.execPath, [nextProgram, command, '-p', port], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  let stopping = false;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      stopping = true;
      child.kill(signal);
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve(stopping ? 0 : (code ?? 1))));
}
