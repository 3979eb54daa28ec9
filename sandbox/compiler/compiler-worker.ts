import * as esbuild from 'esbuild-wasm';
import type { CompilerToPageMessage, PageToCompilerMessage } from './compiler-messages';
import { practise } from './practise';
import { transformFile } from './transform-file';

/** What the worker has of a page: the port of a shared worker, or, in a dedicated one, the worker's own scope. */
interface PagePort {
  onmessage: ((event: MessageEvent<PageToCompilerMessage>) => void) | null;
  postMessage(message: CompilerToPageMessage): void;
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));
let started: Promise<void> | undefined;
/** How many wait for a file. */
let waiting = 0;
let answeredAt = 0;

if ('onconnect' in globalThis) {
  Object.assign(globalThis, { onconnect: ({ ports }: MessageEvent) => ports[0] && serve(ports[0]) });
} else {
  serve(globalThis);
}

function serve(port: PagePort): void {
  port.onmessage = ({ data }) => void answer(port, data);
}

async function start(wasm: string): Promise<void> {
  // This is a worker already: another one inside it would only add a hop.
  await esbuild.initialize({ wasmURL: wasm, worker: false });
  void practise(esbuild, () => (waiting > 0 ? 0 : performance.now() - answeredAt));
}

async function answer(port: PagePort, message: PageToCompilerMessage): Promise<void> {
  if (message.type === 'start') {
    started ??= start(message.wasm);
    return started.then(
      () => port.postMessage({ type: 'ready' }),
      (error: unknown) => port.postMessage({ type: 'failed', message: describe(error) }),
    );
  }
  waiting += 1;
  const { id, path, text, options } = message;
  return transformFile(esbuild, path, text, options)
    .then(
      (file) => port.postMessage({ type: 'transformed', id, file }),
      (error: unknown) => port.postMessage({ type: 'transform-failed', id, message: describe(error) }),
    )
    .finally(() => {
      waiting -= 1;
      answeredAt = performance.now();
    });
}
