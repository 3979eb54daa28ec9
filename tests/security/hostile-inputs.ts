import type { Failure } from '@/sandbox/host/playground';

/** Code that wants to hang, kill or confuse the page, and what its sender is told. */
export interface HostileInput {
  name: string;
  /** Stands in front of the handler. */
  before?: string;
  /** The handler's body. */
  body: string;
  expected: { status?: number; failure?: Failure['kind'] | RegExp; message?: RegExp; text?: string };
  /** The client gives up after so long. */
  abortAfterMs?: number;
  /** How long the page may stand still; 100 unless megabytes arrive at once. */
  longestMs?: number;
}

const blocked = (line = 2) => ({
  failure: 'timed-out' as const,
  message: new RegExp(`^the handler at app/api/hostile/route.ts:${line} blocked the server; it was restarted$`),
});

// Where the machine is busy, the deadline comes first.
const flooded = {
  failure: /^(crashed|timed-out)$/,
  message: /(sent more than a page can take in|blocked the server); it was restarted$/,
};

/** A module whose exported function `run` loops for ever. */
const wasmLoop = '[0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,7,1,3,114,117,110,0,0,10,9,1,7,0,3,64,12,0,11,11]';

export const hostileInputs: HostileInput[] = [
  { name: 'while (true)', body: 'while (true);', expected: blocked() },
  {
    name: 'a loop of promises',
    body: 'const again = () => Promise.resolve().then(again); await again();',
    expected: blocked(),
  },
  {
    name: 'a loop of microtasks',
    body: 'const again = () => queueMicrotask(again); again(); await new Promise(() => {});',
    expected: blocked(),
  },
  { name: 'a catastrophic regular expression', body: "/^(a+)+$/.test('a'.repeat(50) + '!');", expected: blocked() },
  {
    name: 'a WebAssembly loop',
    body: `new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(${wasmLoop}))).exports.run();`,
    expected: blocked(),
  },
  { name: 'huge BigInts', body: 'for (;;) (3n ** 3000000n).toString();', expected: blocked() },
  {
    name: 'a flood of console lines',
    body: "for (;;) console.log('flood');",
    expected: { failure: /^(timed-out|crashed)$/, message: /it was restarted$/ },
  },
  {
    name: 'a stream that enqueues without end',
    body: 'return new Response(new ReadableStream({ start(controller) { for (;;) controller.enqueue(0); } }));',
    expected: { failure: 'timed-out' },
  },
  {
    name: 'a bomb of arrays',
    body: 'const hoard = []; for (;;) hoard.push(new Array(1e6).fill({ at: hoard.length }));',
    // Where memory is slow to fill, the deadline comes first.
    expected: { failure: /^(crashed|timed-out)$/, message: /(out of memory\)|blocked the server); it was restarted$/ },
  },
  {
    name: 'a bomb of ArrayBuffers',
    body: 'const hoard = []; for (let at = 0; at < 32; at++) hoard.push(new ArrayBuffer(2 ** 27)); return new Response(new ArrayBuffer(2 ** 50));',
    expected: { status: 500 },
  },
  { name: 'a string that doubles', body: "let text = 'x'; for (;;) text += text;", expected: { status: 500 } },
  { name: 'a stack overflow', body: 'const deeper = (): number => 1 + deeper(); deeper();', expected: { status: 500 } },
  {
    name: '200 nested workers',
    body: "for (let at = 0; at < 200; at++) new (globalThis as any).Worker('data:text/javascript,for(;;);');",
    expected: { status: 500 },
  },
  {
    name: 'a flood of fetches',
    body: "for (let at = 0; at < 3e4; at++) fetch('https://flood.example/' + at).catch(() => {}); await new Promise(() => {});",
    expected: flooded,
  },
  {
    name: 'fetches of 8 MB bodies',
    body: "const body = new Uint8Array(2 ** 23); for (let at = 0; at < 100; at++) fetch('https://flood.example/', { method: 'POST', body }).catch(() => {}); await new Promise(() => {});",
    expected: { failure: /^(aborted|crashed)$/ },
    abortAfterMs: 2000,
    longestMs: 250,
  },
  {
    name: 'a stream that is pulled without end',
    body: 'return new Response(new ReadableStream({ pull(controller) { controller.enqueue(new Uint8Array(2 ** 10)); } }));',
    expected: { failure: 'aborted', message: /^the request was aborted$/ },
    abortAfterMs: 1500,
  },
  {
    name: 'a stream of 1 MB chunks without end',
    body: 'return new Response(new ReadableStream({ pull(controller) { controller.enqueue(new Uint8Array(2 ** 20)); } }));',
    expected: { failure: 'aborted', message: /^the request was aborted$/ },
    abortAfterMs: 1500,
    longestMs: 250,
  },
  {
    name: 'a server that blocks in the middle of a stream',
    body: "let at = 0; return new Response(new ReadableStream({ async pull(controller) { if (at++) { await new Promise((resolve) => setTimeout(resolve, 50)); for (;;); } controller.enqueue(new TextEncoder().encode('first')); } }));",
    expected: { ...blocked(), text: 'first' },
  },
  { name: 'a server that would close itself', body: '(self as any).close();', expected: { status: 500 } },
  {
    name: 'a timer that throws late, and a rejection that nobody handles',
    body: "setTimeout(() => { throw new Error('late'); }); void Promise.reject(new Error('unhandled')); await new Promise((resolve) => setTimeout(resolve, 50)); return new Response('fine');",
    expected: { status: 200, text: 'fine' },
  },
  { name: 'null thrown', body: 'throw null;', expected: { status: 500 } },
  { name: 'undefined thrown', body: 'throw undefined;', expected: { status: 500 } },
  {
    name: 'a proxy thrown',
    body: "throw new Proxy({}, { get() { throw new Error('trap'); }, getPrototypeOf() { throw new Error('trap'); } });",
    expected: { status: 500 },
  },
  {
    name: 'postMessage replaced',
    body: "MessagePort.prototype.postMessage = () => { throw new Error('no'); }; (globalThis as any).postMessage = null; Object.defineProperty(MessagePort.prototype, 'onmessage', { value: null }); return new Response('fine');",
    expected: { status: 200, text: 'fine' },
  },
  {
    name: 'Array.prototype emptied',
    body: "for (const name of ['map', 'push', 'filter', 'slice', 'join', 'forEach']) Object.defineProperty(Array.prototype, name, { value: null }); await new Promise(() => {});",
    expected: { failure: 'crashed', message: /^the project's code replaced Array\.prototype\.push, without which/ },
  },
  {
    name: 'promises that never answer',
    body: 'Promise.prototype.then = function () { return new Promise(() => {}); } as never; await 0;',
    expected: { failure: 'crashed', message: /^the project's code replaced Promise\.prototype\.then, without which/ },
  },
  {
    name: 'Object.prototype with a then',
    body: "(Object.prototype as any).then = () => {}; return new Response('x');",
    expected: { failure: 'crashed', message: /^the project's code replaced Object\.prototype, without which/ },
  },
  {
    name: 'JSON and Reflect replaced',
    body: "JSON.stringify = () => 'forged'; JSON.parse = () => null; Reflect.apply = () => null as never; return new Response('fine');",
    expected: {
      failure: 'crashed',
      message: /^the project's code replaced Reflect\.apply|JSON\.stringify, without which/,
    },
  },
];

/** The input as a project, with another route beside it. */
export function projectOf({ before = '', body }: HostileInput): Record<string, string> {
  return {
    'app/api/hostile/route.ts': `${before}\nexport async function GET() { ${body} }\n`,
    'app/api/fine/route.ts': "export const GET = () => new Response('fine');\n",
  };
}
