import type { ServerState } from '@/sandbox/host/playground';
import type { Run } from './run-store';

interface ServerSituation {
  server: ServerState;
  run: Run['state'];
  /** Whether the project came with a link: then nothing runs before the first Send. */
  isLinked: boolean;
}

/** The server as it is now. It is busy with a request, and no word comes that it no longer is once that has its answer. */
export function serverNow({ server, run }: Omit<ServerSituation, 'isLinked'>): ServerState {
  return server.name === 'busy' && run !== 'running' ? { name: 'running' } : server;
}

/** What the server does, in a word or two. */
export function serverText({ server, run, isLinked }: ServerSituation): string {
  const now = serverNow({ server, run });
  if (now.name === 'stopped') return `stopped: ${now.reason}`;
  return isLinked && now.name === 'starting' && run === 'idle' ? 'waits for Send' : now.name;
}
