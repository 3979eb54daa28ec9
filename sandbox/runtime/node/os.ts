import { withMissing } from './internal/missing';
import { osConstants as constants } from './internal/os-constants';

export { constants };

export const EOL = '\n';
export const devNull = '/dev/null';
export const arch = (): string => 'x64';
export const availableParallelism = (): number => 2;
export const endianness = (): string => 'LE';
export const freemem = (): number => 2 ** 31;
export const homedir = (): string => '/root';
export const hostname = (): string => 'localhost';
export const loadavg = (): number[] => [0, 0, 0];
export const machine = (): string => 'x86_64';
export const networkInterfaces = (): object => ({});
export const platform = (): string => 'linux';
export const release = (): string => '6.1.0';
export const tmpdir = (): string => '/tmp';
export const totalmem = (): number => 2 ** 32;
export const type = (): string => 'Linux';
export const uptime = (): number => Math.floor(performance.now() / 1000);
export const userInfo = () => ({ uid: 0, gid: 0, username: 'root', homedir: '/root', shell: '/bin/sh' });
export const version = (): string => '#1 SMP';
export const cpus = () => Array.from({ length: 2 }, createCpu);

const os = {
  EOL,
  arch,
  availableParallelism,
  constants,
  cpus,
  devNull,
  endianness,
  freemem,
  homedir,
  hostname,
  loadavg,
  machine,
  networkInterfaces,
  platform,
  release,
  tmpdir,
  totalmem,
  type,
  uptime,
  userInfo,
  version,
};

export default withMissing('os', os, 'getPriority setPriority');

function createCpu() {
  return { model: 'Playground', speed: 2000, times: { user: 0, nice: 0, sys: 0, idle: 0, irq: 0 } };
}
