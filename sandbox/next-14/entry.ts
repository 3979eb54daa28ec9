import '../runtime/boot';
import { startServerProcess } from '../server/start-server-process';
import { createNextServer } from '../next/create-next-server';
import * as routerServer from './router-server';
import { release } from './release';

(globalThis as { startServer?: (port: MessagePort) => void }).startServer = (port) => {
  startServerProcess(port, release, () => createNextServer(routerServer as never));
};
