import type { RunStore } from './run-store';
import type { ServerStore } from './server-store';

/** After this long, what waits does not wait any longer for a server that does not come. */
const PATIENCE_MS = 6000;

/**
 * Calls once when the server runs and no request waits for its response: what is heavy, and not needed for a response, must
 * not take the processor or the network from the first one. @returns its undo
 */
export function whenQuiet({ server, run }: { server: ServerStore; run: RunStore }, act: () => void): () => void {
  const undo: (() => void)[] = [];
  const stop = () => undo.splice(0).forEach((step) => step());
  const finish = () => {
    stop();
    act();
  };
  const look = () => {
    if (server.getState().server.name === 'starting' || run.getState().run.state === 'running') return;
    stop();
    // A press on Send that has just been made comes first.
    const idle = whenIdle(finish);
    undo.push(idle);
  };
  const late = setTimeout(finish, PATIENCE_MS);
  undo.push(server.subscribe(look), run.subscribe(look), () => clearTimeout(late));
  look();
  return stop;
}

function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 100);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(act, { timeout: 300 });
  return () => cancelIdleCallback(handle);
}
