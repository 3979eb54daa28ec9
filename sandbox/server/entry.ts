import '../runtime/boot';
import { startServerProcess } from './start-server-process';
import { createNextServer } from '../next/create-next-server';
import { release } from 'playground:release';

(globalThis as { startServer?: (port: MessagePort) => void }).startServer = (port) => {
  startServerProcess(port, release, () => createNextServer(release.routerServer));
};
