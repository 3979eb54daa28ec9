import type { Fixture, FixtureAnswer } from '@/sandbox/protocol';
import { quoteJs } from './fetch-snippet';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
/** How long Node waits for a connection. */
const CONNECT_TIMEOUT_MS = 10_000;

/** The text of a module of handlers for msw 2 that answer as the fixtures do. */
export function toMswHandlers(fixtures: readonly Fixture[]): string {
  const handlers = fixtures.map((fixture) => `  ${handlerOf(fixture)},\n`).join('');
  const head = `import { delay, http, HttpResponse, type HttpResponseResolver } from 'msw';\n`;
  const helper = fixtures.some(({ times }) => Number.isFinite(times)) ? AT_MOST : '';
  const bytes = handlers.includes('fromBase64(') ? FROM_BASE64 : '';
  return `${head}\n${helper}${bytes}export const handlers = [\n${handlers}];\n`;
}

const AT_MOST = `/** After so many answers the next handler that matches does. */
function atMost(times: number, resolver: HttpResponseResolver): HttpResponseResolver {
  return (info) => (times-- > 0 ? resolver(info) : undefined);
}

`;

const FROM_BASE64 = `function fromBase64(text: string) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

`;

function handlerOf({ method, url, times, delayMs, answer }: Fixture): string {
  const [address = '', query] = url.split('?', 2);
  const lines = [
    ...(method !== null && !METHODS.includes(method) ? [`if (request.method !== ${quoteJs(method)}) return;`] : []),
    ...(query === undefined ? [] : [`if (!${patternOf(query)}.test(new URL(request.url).search)) return;`]),
    ...waitOf(delayMs, answer),
    ...answerOf(answer),
  ];
  const argument = lines.some((line) => line.includes('request.')) ? '{ request }' : '';
  const resolver = `async (${argument}) => {\n${lines.map((line) => `    ${line}\n`).join('')}  }`;
  const name = method !== null && METHODS.includes(method) ? method.toLowerCase() : 'all';
  const counted = Number.isFinite(times) ? `atMost(${times}, ${resolver})` : resolver;
  return `http.${name}(${quoteJs(address)}, ${counted})`;
}

/** As a fixture's query is read: `*` stands for anything. */
function patternOf(query: string): string {
  const text = query
    .split('*')
    .map((piece) => piece.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&'))
    .join('.*');
  return `/^\\?${text}$/s`;
}

function waitOf(delayMs: number, answer: FixtureAnswer): string[] {
  const milliseconds = 'error' in answer && answer.error === 'timeout' ? delayMs || CONNECT_TIMEOUT_MS : delayMs;
  return milliseconds > 0 ? [`await delay(${milliseconds});`] : [];
}

function answerOf(answer: FixtureAnswer): string[] {
  if ('error' in answer) return ['return HttpResponse.error();'];
  const { status, statusText, headers, body } = answer;
  const text = statusText === '' ? '' : `statusText: ${quoteJs(statusText)}, `;
  const pairs = headers.map(([name, value]) => `[${quoteJs(name)}, ${quoteJs(value)}]`).join(', ');
  const init = `{ status: ${status}, ${text}headers: [${pairs}] }`;
  if (body instanceof Uint8Array) {
    const content = [204, 205, 304].includes(status) ? 'null' : valueOf(body);
    return [`return new HttpResponse(${content}, ${init});`];
  }
  const chunks = body.flatMap(({ afterMs, bytes }) => [
    ...(afterMs > 0 ? [`    await delay(${afterMs});`] : []),
    `    controller.enqueue(${isText(bytes) ? `new TextEncoder().encode(${valueOf(bytes)})` : valueOf(bytes)});`,
  ]);
  return [
    'const body = new ReadableStream({',
    '  async start(controller) {',
    ...chunks,
    '    controller.close();',
    '  },',
    '});',
    `return new HttpResponse(body, ${init});`,
  ];
}

function valueOf(bytes: Uint8Array): string {
  if (isText(bytes)) return quoteJs(new TextDecoder().decode(bytes));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `fromBase64('${btoa(binary)}')`;
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
