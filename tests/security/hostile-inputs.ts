import type { Project } from '@/lib/project/project';

/** What becomes of the request. */
type Ending =
  'blocked' | 'flooded' | 'out of memory' | 'failed' | 'stopped' | 'stopped in its body' | 'fine' | 'broken';

/** Code that wants to hang, kill or confuse the page, and what whoever sends the request is told. */
export interface HostileInput {
  name: string;
  /** The handler's body. */
  body: string;
  ending: Ending;
  /** Of the answer: status, failure and body, as the response pane shows them. */
  says: RegExp;
  /** The client gives up after so long. */
  stopAfterMs?: number;
  /** How long the page may stand still; 100 unless megabytes arrive at once. */
  longestMs?: number;
  /** It fills the memory of the process that runs it. In browsers where that is the page's, the page ends with it. */
  fillsMemory?: true;
}

// The failure's own sentence, or how the response pane puts it.
const BLOCKED =
  /the handler at \S+\/route\.ts:2 blocked the server; it was restarted|The server was blocked and restarted\s+\S+\/route\.ts:2\b/;
// Where the machine is busy, the deadline comes first.
const FLOODED =
  /(sent more than a page can take in|blocked the server); it was restarted|The server was blocked and restarted/;
const FAILED = /500 Internal Server Error/;
const FINE = /200 OK[\s\S]*fine/;
const STOPPED = /the request was aborted/;

/** A module whose exported function `run` loops for ever. */
const wasmLoop = '[0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,7,1,3,114,117,110,0,0,10,9,1,7,0,3,64,12,0,11,11]';

export const hostileInputs: HostileInput[] = [
  { name: 'while (true)', body: 'while (true);', ending: 'blocked', says: BLOCKED },
  {
    name: 'a loop of promises',
    body: 'const again = () => Promise.resolve().then(again); await again();',
    ending: 'blocked',
    says: BLOCKED,
  },
  {
    name: 'a loop of microtasks',
    body: 'const again = () => queueMicrotask(again); again(); await new Promise(() => {});',
    ending: 'blocked',
    says: BLOCKED,
  },
  {
    name: 'a catastrophic regular expression',
    body: "/^(a+)+$/.test('a'.repeat(50) + '!');",
    ending: 'blocked',
    says: BLOCKED,
  },
  {
    name: 'a WebAssembly loop',
    body: `new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(${wasmLoop}))).exports.run();`,
    ending: 'blocked',
    says: BLOCKED,
  },
  { name: 'huge BigInts', body: 'for (;;) (3n ** 3000000n).toString();', ending: 'blocked', says: BLOCKED },
  {
    name: 'a flood of console lines',
    body: "for (;;) console.log('flood');",
    ending: 'flooded',
    says: FLOODED,
  },
  {
    name: 'a stream that enqueues without end',
    body: 'return new Response(new ReadableStream({ start(controller) { for (;;) controller.enqueue(0); } }));',
    ending: 'blocked',
    says: BLOCKED,
  },
  {
    name: 'a bomb of arrays',
    body: 'const hoard = []; for (;;) hoard.push(new Array(1e6).fill({ at: hoard.length }));',
    // Where memory is slow to fill, the deadline comes first.
    ending: 'out of memory',
    says: /(out of memory\)|blocked the server); it was restarted|The server was blocked and restarted/,
    fillsMemory: true,
  },
  {
    name: 'a bomb of ArrayBuffers',
    body: 'const hoard = []; for (let at = 0; at < 32; at++) hoard.push(new ArrayBuffer(2 ** 27)); return new Response(new ArrayBuffer(2 ** 50));',
    ending: 'failed',
    says: FAILED,
  },
  { name: 'a string that doubles', body: "let text = 'x'; for (;;) text += text;", ending: 'failed', says: FAILED },
  {
    name: 'a stack overflow',
    body: 'const deeper = (): number => 1 + deeper(); deeper();',
    ending: 'failed',
    says: FAILED,
  },
  {
    name: '200 nested workers',
    body: "for (let at = 0; at < 200; at++) new (globalThis as any).Worker('data:text/javascript,for(;;);');",
    ending: 'failed',
    says: FAILED,
  },
  {
    name: 'a flood of fetches',
    body: "for (let at = 0; at < 3e4; at++) fetch('https://flood.example/' + at).catch(() => {}); await new Promise(() => {});",
    ending: 'stopped',
    says: STOPPED,
    stopAfterMs: 1500,
  },
  {
    name: 'fetches of 8 MB bodies',
    body: "const body = new Uint8Array(2 ** 23); for (let at = 0; at < 40; at++) fetch('https://flood.example/', { method: 'POST', body }).catch(() => {}); await new Promise(() => {});",
    ending: 'stopped',
    says: /the request was aborted|sent more than a page can take in/,
    stopAfterMs: 2000,
    longestMs: 250,
  },
  {
    name: 'a stream that is pulled without end',
    body: 'return new Response(new ReadableStream({ pull(controller) { controller.enqueue(new Uint8Array(2 ** 10)); } }));',
    ending: 'stopped in its body',
    says: STOPPED,
    stopAfterMs: 1500,
  },
  {
    name: 'a stream of 1 MB chunks without end',
    body: 'return new Response(new ReadableStream({ pull(controller) { controller.enqueue(new Uint8Array(2 ** 20)); } }));',
    ending: 'stopped in its body',
    says: STOPPED,
    stopAfterMs: 1500,
    longestMs: 250,
  },
  {
    name: 'a server that blocks in the middle of a stream',
    body: "let at = 0; return new Response(new ReadableStream({ async pull(controller) { if (at++) { await new Promise((resolve) => setTimeout(resolve, 50)); for (;;); } controller.enqueue(new TextEncoder().encode('first')); } }));",
    ending: 'blocked',
    says: BLOCKED,
  },
  { name: 'a server that would close itself', body: '(self as any).close();', ending: 'failed', says: FAILED },
  {
    name: 'a timer that throws late, and a rejection that nobody handles',
    body: "setTimeout(() => { throw new Error('late'); }); void Promise.reject(new Error('unhandled')); await new Promise((resolve) => setTimeout(resolve, 50)); return new Response('fine');",
    ending: 'fine',
    says: FINE,
  },
  {
    name: 'a flood that begins after the answer',
    body: "setTimeout(() => { for (const end = performance.now() + 300; performance.now() < end; ); for (let at = 0; at < 2e4; at++) console.log(at); }, 20); return new Response('fine');",
    ending: 'fine',
    says: FINE,
  },
  { name: 'null thrown', body: 'throw null;', ending: 'failed', says: FAILED },
  { name: 'undefined thrown', body: 'throw undefined;', ending: 'failed', says: FAILED },
  {
    name: 'a proxy thrown',
    body: "throw new Proxy({}, { get() { throw new Error('trap'); }, getPrototypeOf() { throw new Error('trap'); } });",
    ending: 'failed',
    says: FAILED,
  },
  {
    name: 'postMessage replaced',
    body: "MessagePort.prototype.postMessage = () => { throw new Error('no'); }; (globalThis as any).postMessage = null; Object.defineProperty(MessagePort.prototype, 'onmessage', { value: null }); return new Response('fine');",
    ending: 'fine',
    says: FINE,
  },
  {
    name: 'Array.prototype emptied',
    body: "for (const name of ['map', 'push', 'filter', 'slice', 'join', 'forEach']) Object.defineProperty(Array.prototype, name, { value: null }); await new Promise(() => {});",
    ending: 'broken',
    says: /the project's code replaced Array\.prototype\.push, without which/,
  },
  {
    name: 'promises that never answer',
    body: 'Promise.prototype.then = function () { return new Promise(() => {}); } as never; await 0;',
    ending: 'broken',
    says: /the project's code replaced Promise\.prototype\.then, without which/,
  },
  {
    name: 'Object.prototype with a then',
    body: "(Object.prototype as any).then = () => {}; return new Response('x');",
    ending: 'broken',
    says: /the project's code replaced Object\.prototype, without which/,
  },
  {
    name: 'JSON and Reflect replaced',
    body: "JSON.stringify = () => 'forged'; JSON.parse = () => null; Reflect.apply = () => null as never; return new Response('fine');",
    ending: 'broken',
    says: /the project's code replaced (Reflect\.apply|JSON\.stringify), without which/,
  },
];

/** A link's project: a route for each input, and one that does nothing wrong and says which cookies it was sent. */
export const hostileProject: Project = {
  version: 1,
  next: '16',
  mode: 'development',
  files: {
    'app/api/fine/route.ts': `export async function GET(request: Request) {
  const headers = { 'set-cookie': 'kept=yes; Path=/' };
  return new Response(\`fine, with \${request.headers.get('cookie')}\`, { headers });
}
`,
    'app/typed.ts': '',
    ...Object.fromEntries(hostileInputs.map(({ body }, index) => [`app${pathOf(index)}/route.ts`, routeWith(body)])),
  },
  open: ['app/typed.ts'],
};

/** Where the hostile input of that number answers. */
export function pathOf(index: number): string {
  return `/api/hostile-${index}`;
}

function routeWith(body: string): string {
  return `// Line 2 is what runs.\nexport async function GET() { ${body} }\n`;
}
