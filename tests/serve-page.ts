import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const HTML =
  '<!doctype html><meta charset="utf-8"><title>Test</title><script type="module" src="/page.js"></script><body>';

/**
 * Serves an empty page with one script, from an origin of its own: tests use the playground from there as any page does.
 * @param script a TypeScript module, from the root
 * @returns the page's url, and how to end the server
 */
export async function servePage(script: string): Promise<{ url: string; stop(): Promise<void> }> {
  const code = await bundle(script);
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? code : HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function bundle(script: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.resolve(script)],
    tsconfig: path.resolve('tsconfig.base.json'),
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
