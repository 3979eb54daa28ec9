/**
 * The first code of a server's worker: it takes the runtime bundle and the server's port, evaluates the one and hands
 * over the other. To the frame it says `started`, `failed: …`, or `closed` when code ends the worker itself: a worker
 * that closes tells nobody, and would otherwise look like a blocked one.
 */

/** Put on the global object by the runtime bundle. */
declare let startServer: ((port: MessagePort) => void) | undefined;

const tellFrame = postMessage.bind(globalThis);
const endWorker = close.bind(globalThis);

globalThis.close = () => {
  tellFrame('closed');
  endWorker();
};

onmessage = (event: MessageEvent<{ code: ArrayBuffer; port: MessagePort }>) => {
  onmessage = null;
  const { code, port } = event.data;
  try {
    // Indirect: the bundle must run in the global scope. `importScripts` of a blob fails in WebKit's data: workers.
    (0, eval)(new TextDecoder().decode(code));
    const start = startServer;
    Reflect.deleteProperty(globalThis, 'startServer');
    start?.(port);
    tellFrame('started');
  } catch (error) {
    // Told here, because the runtime keeps uncaught errors to itself, as a server does.
    tellFrame(`failed: ${String(error)}`);
  }
};

export {};
