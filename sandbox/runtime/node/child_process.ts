import { createMissingModule } from './internal/missing';

const module = createMissingModule(
  'child_process',
  'ChildProcess exec execFile execFileSync execSync fork spawn spawnSync',
);

export const { exec, execFile, execFileSync, execSync, fork, spawn, spawnSync, ChildProcess } = module;

export default module;
