import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addRequest } from '../http-file/edit-http-file';
import type { RequestDraft } from '../http-file/http-file';
import { parseHttpFile } from '../http-file/parse-http-file';
import { resolveRequest } from '../http-file/resolve-request';
import { fromBytes } from '../project/file-content';
import { CURL_COMMANDS as TABLE, CURL_FILES } from './fixtures/curl-commands';
import { DOCUMENTED_COMMANDS } from './fixtures/documented-curl-commands';
import { CURL_OPTIONS } from './curl-option-table';
import { parseCurl } from './parse-curl';

const CURL_COMMANDS = [...TABLE, ...DOCUMENTED_COMMANDS];
const version = versionOf();
const help = version === '' ? '' : execFileSync('curl', ['--help', 'all'], { encoding: 'utf8' });
if (version === '') console.warn('Skipped: there is no curl here (Debian: curl).');

function versionOf(): string {
  try {
    return execFileSync('curl', ['--version'], { encoding: 'utf8' }).split(' ')[1] ?? '';
  } catch {
    return '';
  }
}

/** A request as a server gets it, without what every client writes on its own. */
interface Sent {
  request: string;
  headers: string[];
  body: string;
}

const OWN = new Set(['host', 'connection', 'content-length', 'expect', 'transfer-encoding']);

function sentAs(method: string, url: string, headers: [string, string][], body: Uint8Array): Sent {
  const { pathname, search } = new URL(url, 'http://localhost:3000');
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const boundary = /boundary=(.*)$/.exec(type)?.[1];
  const clean = (text: string) => (boundary === undefined ? text : text.replaceAll(boundary, 'BOUNDARY'));
  return {
    request: `${method} ${pathname}${search}`.replace(/%[\da-f]{2}/g, (code) => code.toUpperCase()),
    headers: headers
      .map(([name, value]) => [name.toLowerCase(), value])
      .filter(([name = '', value = '']) => !OWN.has(name) && !isOfCurl(name, value))
      .map(([name = '', value = '']) => `${name}: ${clean(value)}`)
      .sort(),
    body: clean(Buffer.from(body).toString('latin1')),
  };
}

function isOfCurl(name: string, value: string): boolean {
  return (name === 'user-agent' && value.startsWith('curl/')) || (name === 'accept' && value === '*/*');
}

const received: Sent[] = [];
const server = createServer((request, response) => {
  void receive(request).then(() => response.end());
});

async function receive(request: IncomingMessage): Promise<void> {
  const chunks = await request.toArray();
  const { rawHeaders } = request;
  const headers = rawHeaders.flatMap((name, at): [string, string][] =>
    at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
  );
  received.push(sentAs(request.method ?? '', request.url ?? '', headers, Buffer.concat(chunks)));
}

let folder = '';
let port = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'curl-'));
  for (const [name, content] of Object.entries(CURL_FILES)) await writeFile(path.join(folder, name), content);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function runCurl(command: string): Promise<Sent[]> {
  received.length = 0;
  const script = command.replaceAll('localhost:3000', `localhost:${port}`);
  await new Promise((resolve) => execFile('bash', ['-c', script], { cwd: folder, timeout: 20_000 }, resolve));
  return [...received];
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const files = Object.fromEntries(
  Object.entries(CURL_FILES).map(([name, content]) => [name, fromBytes(bytesOf(content))]),
);

/** What is sent of an imported request, by way of `requests.http`. */
function send(draft: RequestDraft): Sent {
  const added = addRequest('', draft);
  if (!added.ok) return { request: added.message, headers: [], body: '' };
  const file = parseHttpFile(added.text);
  const resolved = resolveRequest(file, file.requests[0]!, { files, path: 'requests.http' });
  if (!resolved.ok) return { request: resolved.message, headers: [], body: '' };
  const { method, url, headers, body = '' } = resolved.request;
  return sentAs(method, url, headers, bytesOf(body));
}

test.skipIf(version === '')(
  `${CURL_COMMANDS.length} commands are sent as curl ${version} sends them, or a note says what is not`,
  async () => {
    const wrong: unknown[] = [];
    for (const [command, note] of CURL_COMMANDS) {
      const ofCurl = await runCurl(command);
      const parsed = parseCurl(command);
      if (!parsed.ok) {
        wrong.push({ command, message: parsed.message });
        continue;
      }
      const here = parsed.requests.map(send);
      const isNoted = note !== undefined && parsed.notes.some((text) => note.test(text));
      const isEqual = ofCurl.length > 0 && JSON.stringify(here) === JSON.stringify(ofCurl);
      // A file that is named is in the project here.
      const isDone = note?.source.startsWith('reads the file') ? isEqual && isNoted : note ? isNoted : isEqual;
      if (!isDone) wrong.push({ command, ofCurl, here, notes: parsed.notes });
    }
    console.log(`curl: ${CURL_COMMANDS.length - wrong.length} of ${CURL_COMMANDS.length}`);
    expect(wrong).toEqual([]);
  },
  300_000,
);

test.skipIf(version === '')(
  'every option that curl --help all names is in the table, with its value and its letter',
  () => {
    const named = [...help.matchAll(/^ (?:-(.), | {4})--([\w.-]+)( <| \[)?/gm)];
    expect(named.length).toBeGreaterThan(240);
    const wrong = named.filter(([, letter, name = '', value]) => {
      const rule = CURL_OPTIONS.find((option) => option.name === name || `no-${option.name}` === name);
      const isKnown = rule && rule.takesValue === (value !== undefined);
      return !isKnown || (letter !== undefined && !CURL_OPTIONS.some((option) => option.letter === letter));
    });
    expect(wrong.map(([line]) => line)).toEqual([]);
  },
);
