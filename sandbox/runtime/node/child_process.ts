import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'child_process',
  'ChildProcess exec execFile execFileSync execSync fork spawn spawnSync',
  'a browser tab cannot start other programs. Fetch what they would answer from a service of yours, or from a fixture.',
);

export const { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync, ChildProcess } = module;

export default module;
