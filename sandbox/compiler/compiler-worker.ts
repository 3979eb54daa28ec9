import * as esbuild from 'esbuild-wasm';
import type { CompilerToPageMessage, PageToCompilerMessage } from './compiler-messages';
import { transformFile } from './transform-file';

/** What the worker has of a page: the port of a shared worker, or, in a dedicated one, the worker's own scope. */
interface PagePort {
  onmessage: ((event: MessageEvent<PageToCompilerMessage>) => void) | null;
  postMessage(message: CompilerToPageMessage): void;
}

const PRACTICE = {
  files: 60,
  pauseMs: 10,
  idleMs: 150,
  text: `import { NextResponse, type NextRequest } from 'next/server';
import { notes } from '../notes';
interface Note { id: number; text?: string }
export const dynamic = 'force-dynamic';
export async function GET(request: NextRequest, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const note: Note | undefined = notes.find((one) => one.id === Number(id));
  if (!note) return NextResponse.json({ error: \`No note \${id}\` }, { status: 404 });
  return NextResponse.json({ ...note, at: new Date().toISOString() });
}
`,
};

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));
let started: Promise<void> | undefined;
let lastAsked = 0;

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
  void practise();
}

/** The browser optimizes what runs often: after some files each takes half the time. Done while nobody waits for one. */
async function practise(): Promise<void> {
  for (let left = PRACTICE.files; left > 0;) {
    await new Promise((resolve) => setTimeout(resolve, PRACTICE.pauseMs));
    if (performance.now() - lastAsked < PRACTICE.idleMs) continue;
    left -= 1;
    await transformFile(esbuild, 'practice.ts', PRACTICE.text, { classFields: 'define' });
  }
}

async function answer(port: PagePort, message: PageToCompilerMessage): Promise<void> {
  if (message.type === 'start') {
    started ??= start(message.wasm);
    return started.then(
      () => port.postMessage({ type: 'ready' }),
      (error: unknown) => port.postMessage({ type: 'failed', message: describe(error) }),
    );
  }
  lastAsked = performance.now();
  const { id, path, text, options } = message;
  return transformFile(esbuild, path, text, options).then(
    (file) => port.postMessage({ type: 'transformed', id, file }),
    (error: unknown) => port.postMessage({ type: 'transform-failed', id, message: describe(error) }),
  );
}
