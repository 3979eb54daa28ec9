import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface StaticSite {
  url: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** Serves a folder as a static host does: `index.html` for a folder, `404.html`, and what `_headers` says. */
export async function serveStatic(folder: string): Promise<StaticSite> {
  const rules = readRules(readFileSync(path.join(folder, '_headers'), 'utf8'));
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (existsSync(path.join(folder, pathname, 'index.html')) && !pathname.endsWith('/'))
      return void response.writeHead(301, { location: `${pathname}/${search}` }).end();
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const found = existsSync(file) ? file : path.join(folder, '404.html');
    const type = TYPES[path.extname(found)] ?? 'application/octet-stream';
    response.writeHead(found === file ? 200 : 404, { 'content-type': type, ...headersOf(rules, pathname) });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Rule {
  place: string;
  headers: [name: string, value: string][];
}

/** The format of Netlify and Cloudflare Pages: a path at the margin, its headers indented below. */
function readRules(text: string): Rule[] {
  return text.split('\n\n').map((block) => {
    const [place = '', ...lines] = block.split('\n').filter(Boolean);
    return { place, headers: lines.map((line) => line.trim().split(/: (.*)/s) as [string, string]) };
  });
}

function headersOf(rules: Rule[], pathname: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const { place, headers: named } of rules) {
    const matches = place.endsWith('*') ? pathname.startsWith(place.slice(0, -1)) : pathname === place;
    // These hosts join what several rules say.
    for (const [name, value] of matches ? named : [])
      headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}
