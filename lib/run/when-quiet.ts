import type { RunStore } from './run-store';
import type { ServerStore } from './server-store';

/** After this long, what waits does not wait any longer for a server that does not come. */
const PATIENCE_MS = 6000;

/**
 * Calls once when the server runs and no request waits for its response's head: what is heavy, and not needed for a response, must
 * not take the processor or the network from the first one. @returns its undo
 */
export function whenQuiet({ server, run }: { server: ServerStore; run: RunStore }, act: () => void): () => void {
  const undo: (() => void)[] = [];
  const stop = () => undo.splice(0).forEach((step) => step());
  const finish = () => {
    stop();
    act();
  };
  let isLate = false;
  const look = () => {
    const { run: current } = run.getState();
    if (current.state === 'running' && !current.head) return;
    if (server.getState().server.name === 'starting' && !isLate) return;
    stop();
    undo.push(whenIdle(finish));
  };
  const late = setTimeout(() => {
    isLate = true;
    look();
  }, PATIENCE_MS);
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
