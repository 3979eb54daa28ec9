/**
 * Route Handler Playground on any page, without dependencies:
 *
 *   import { createPlayground } from 'https://…/embed.js';
 *   const playground = await createPlayground(element, { project, view: 'headless' });
 *   const response = await playground.send({ url: '/api/hello' });
 *
 * or, after importing it, `<route-playground src="project.json"></route-playground>`.
 *
 * @typedef {{ version: 1, title?: string, next: '14' | '15' | '16', mode: 'development' | 'production',
 *   files: Record<string, string | { base64: string }>, open?: string[],
 *   at?: { request?: number, file?: string, lines?: [first: number, last: number] } | undefined,
 *   scenes?: Scene[] }} Project
 *
 * The steps of a talk: `files` holds what differs from the scene before, null where a file is gone.
 * @typedef {{ title: string, note?: string, next?: '14' | '15' | '16', mode?: 'development' | 'production',
 *   files: Record<string, string | { base64: string } | null>, open?: string[],
 *   highlight?: { file: string, from: number, to: number }, request?: string | SceneRequest, send?: boolean,
 *   minutes?: number }} Scene
 * @typedef {{ method?: string, url: string, headers?: [name: string, value: string][], body?: string }} SceneRequest
 * @typedef {{ severity: 'error' | 'warning', message: string, file: string, line: number, column: number }} Diagnostic
 * @typedef {{ ok: boolean, diagnostics: Diagnostic[] }} CompileResult
 * @typedef {{ ok: boolean, diagnostics: Diagnostic[],
 *   routes: { route: string, kind: 'static' | 'ssg' | 'dynamic' | 'middleware', reason?: string,
 *     because?: { message: string, file: string, line: number, column: number } }[] }} BuildResult
 * @typedef {{ method?: string, url: string, headers?: [string, string][], body?: string | Uint8Array }} PlaygroundRequest
 * @typedef {{ kind: 'route' | 'fetch' | 'function', key: string, tags: string[], ageSeconds: number,
 *   revalidateSeconds: number | false, expireSeconds?: number, state: 'fresh' | 'stale' | 'expired',
 *   byteLength: number, madeBy?: string }} CacheEntry
 * @typedef {{ files?: readonly string[], name?: string, coverage?: boolean, onResult?(result: TestResult): void, signal?: AbortSignal }} RunTestsOptions
 * @typedef {{ file: string, name: string[], state: 'passed' | 'failed' | 'skipped' | 'todo', durationMs: number,
 *   error?: { message: string, diff?: string, position?: { file: string, line: number, column: number },
 *     response?: { status: number, statusText: string, headers: [string, string][], body: string } }, // that it looked at last
 *   logs: { level: 'log' | 'info' | 'warn' | 'error' | 'debug', text: string }[] }} TestResult
 * @typedef {{ ok: boolean, passed: number, failed: number, skipped: number, durationMs: number, results: TestResult[],
 *   diagnostics: Diagnostic[], coverage?: CoveredFile[] }} TestRun
 * @typedef {{ file: string, branches: { kind: 'function' | 'then' | 'else' | 'right' | 'case' | 'catch' | 'default',
 *   line: number, column: number, isTaken: boolean }[] }} CoveredFile
 * @typedef {{ kind: 'compile' | 'timed-out' | 'crashed' | 'aborted' | 'connection-closed', message: string,
 *   cause?: 'code' | 'starting' | 'computer',
 *   file?: string, line?: number, column?: number }} Failure
 * @typedef {{ kind: 'middleware' | 'redirect' | 'rewrite' | 'match' | 'params' | 'cache' | 'handler' | 'cookie' | 'fetch' |
 *   'revalidate' | 'after' | 'response', label: string, atMs: number, durationMs?: number,
 *   detail: Record<string, string | number | boolean | null>,
 *   position?: { file: string, line: number, column: number } }} TraceEvent
 * @typedef {{ status: number, statusText: string, headers: [string, string][], body: Uint8Array,
 *   chunks: { atMs: number, byteLength: number }[], route: string | null,
 *   logs: { level: 'log' | 'info' | 'warn' | 'error' | 'debug', text: string }[], trace: TraceEvent[], // both grow while `after()` works
 *   durationMs: number, failure?: Failure }} PlaygroundResponse
 * @typedef {{ method: string, url: string, headers: [string, string][], body: Uint8Array }} OutgoingRequest
 * @typedef {{ status: number, statusText?: string, headers: [string, string][], body: string | Uint8Array }} OutgoingResponse
 * @typedef {'workbench' | 'response' | 'headless'} View
 * @typedef {{ signal?: AbortSignal, onChunk?(chunk: Uint8Array, atMs: number): void }} SendOptions
 *
 * @typedef {object} Playground
 * @property {(project: Project) => Promise<CompileResult>} setProject Compiles the project and brings it to the server.
 * @property {(request: PlaygroundRequest, options?: SendOptions) => Promise<PlaygroundResponse>} send
 *   Rejects only for misuse, with a TypeError that names the field.
 * @property {() => Promise<BuildResult>} build Runs `next build`; only in production mode.
 * @property {(milliseconds: number) => Promise<void>} advanceTime Moves the server's clock forward.
 * @property {() => Promise<CacheEntry[]>} cacheEntries What Next's caches of this server hold now, by the server's clock.
 * @property {(options?: RunTestsOptions) => Promise<TestRun>} runTests Runs the project's tests (`*.test.ts`) on a server of their own.
 * @property {() => Promise<void>} restart Starts a fresh server process with cold caches.
 * @property {() => void} dispose Removes the playground; what is under way ends as aborted.
 */

const home = new URL('.', import.meta.url);
const views = ['workbench', 'response', 'headless'];
const CONNECT_DEADLINE_MS = 60_000;
/** So many of the newest answers get the lines that are printed after them. */
const KEPT_ANSWERS = 100;

/**
 * Creates a playground in `element`.
 * @param {HTMLElement} element
 * @param {{ project: Project, view?: View, fetch?: (request: OutgoingRequest) => Promise<OutgoingResponse> }} options
 * @returns {Promise<Playground>} rejects with a TypeError for misuse, with an Error when the playground does not load
 */
export async function createPlayground(element, options) {
  const { project, view = 'workbench', fetch } = options ?? {};
  if (!(element instanceof HTMLElement)) throw misuse('the element must be an HTMLElement');
  if (!element.isConnected) throw misuse('the element must be in the document');
  if (typeof project !== 'object' || project === null) throw misuse('the project must be an object');
  if (!views.includes(view)) throw misuse(`the view must be one of ${views.join(', ')}`);
  if (fetch !== undefined && typeof fetch !== 'function') throw misuse('fetch must be a function');
  return open(element, { view, fetch, start: `${project.next} ${project.mode}` }, (connection) =>
    connection.call({ method: 'setProject', project }),
  );
}

/** Shows a playground and gives it its first project. */
async function open(element, { view, fetch, ...look }, begin) {
  const iframe = createIframe(view, look);
  element.append(iframe);
  try {
    const connection = createConnection(await connect(iframe, fetch !== undefined), fetch, () => iframe.remove());
    await begin(connection);
    return playgroundOf(connection);
  } catch (error) {
    iframe.remove();
    throw error;
  }
}

function createIframe(view, { start, theme, readOnly, filesHidden, scenes, autoplay }) {
  const iframe = document.createElement('iframe');
  // What shows nothing needs no page around it.
  const url = view === 'headless' ? new URL('embed/headless.html', home) : new URL('embed', home);
  url.searchParams.set('view', view);
  // The server of that kind starts while the page in the frame still loads.
  if (start) url.searchParams.set('start', start);
  if (theme) url.searchParams.set('theme', theme);
  if (readOnly) url.searchParams.set('readonly', '1');
  if (filesHidden) url.searchParams.set('files', 'hidden');
  if (scenes) url.searchParams.set('scenes', '1');
  if (autoplay) url.searchParams.set('autoplay', '1');
  iframe.src = url.href;
  iframe.title = 'Route Handler Playground';
  iframe.allow = 'clipboard-write';
  iframe.style.cssText =
    view === 'headless' ? hidden : 'display:block;width:100%;height:100%;min-height:320px;border:0';
  if (view === 'headless') iframe.setAttribute('aria-hidden', 'true');
  if (view === 'headless') iframe.tabIndex = -1;
  return iframe;
}

// Not `display: none`: browsers slow the timers of frames that are not rendered.
const hidden = 'position:absolute;width:1px;height:1px;border:0;opacity:0;pointer-events:none';

/** Waits until the page in the iframe listens, and gives it one end of a channel. @returns {Promise<MessagePort>} */
function connect(iframe, answersFetch) {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      removeEventListener('message', listen);
    };
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`Failed to load the playground: ${iframe.src} did not answer within 60 s`));
    }, CONNECT_DEADLINE_MS);
    const listen = (event) => {
      if (event.source !== iframe.contentWindow || event.origin !== home.origin) return;
      if (event.data?.type !== 'route-playground:embed-listens') return;
      stop();
      const { port1, port2 } = new MessageChannel();
      iframe.contentWindow.postMessage({ type: 'route-playground:embed-connect', fetch: answersFetch }, home.origin, [
        port2,
      ]);
      resolve(port1);
    };
    addEventListener('message', listen);
  });
}

/** Calls to the page in the iframe, told apart by a number. */
function createConnection(port, fetch, onClosed) {
  const calls = new Map();
  const answers = new Map();
  let lastCall = 0;
  let closed = false;

  port.onmessage = async ({ data }) => {
    if (data.type === 'fetch') return port.postMessage(await answerFetch(data, fetch));
    if (data.type === 'late') return answers.get(data.call)?.[data.list].splice(data.at, 0, data.entry);
    const call = calls.get(data.call);
    if (!call) return;
    if (data.type === 'chunk') return call.onChunk?.(data.bytes, data.atMs);
    if (data.type === 'test-result') return call.onResult?.(data.result);
    calls.delete(data.call);
    if (call.method === 'send') keep(data.call, data.value);
    if (data.type === 'result') call.resolve(data.value);
    else call.reject(data.misuse ? new TypeError(data.message) : new Error(data.message));
  };

  function keep(call, answer) {
    if (answer) answers.set(call, answer);
    if (answers.size > KEPT_ANSWERS) answers.delete(answers.keys().next().value);
  }

  return {
    call({ onChunk, onResult, onStart, ...message }) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new TypeError(`${message.method}: the playground was disposed`));
        const call = ++lastCall;
        try {
          port.postMessage({ type: 'call', call, ...message });
        } catch (error) {
          return reject(new TypeError(`${message.method}: ${error.message}`));
        }
        calls.set(call, { method: message.method, resolve, reject, onChunk, onResult });
        onStart?.(call);
      });
    },
    abort: (call) => port.postMessage({ type: 'abort', call }),
    setTheme: (theme) => port.postMessage({ type: 'theme', theme }),
    close() {
      if (closed) return;
      closed = true;
      port.close();
      onClosed();
      for (const call of calls.values()) endCall(call);
      calls.clear();
    },
  };
}

/** A `send` under way is answered, as it never rejects; other calls reject. */
function endCall({ method, resolve, reject }) {
  const message = 'the playground was disposed';
  if (method !== 'send') return reject(new Error(`${method}: ${message}`));
  const nothing = {
    status: 0,
    statusText: '',
    headers: [],
    body: new Uint8Array(),
    chunks: [],
    route: null,
    logs: [],
    trace: [],
    durationMs: 0,
  };
  resolve({ ...nothing, failure: { kind: 'aborted', message } });
}

async function answerFetch({ fetch: id, request }, fetch) {
  try {
    const { status, statusText, headers, body } = await fetch(request);
    return { type: 'fetch-answer', fetch: id, response: { status, statusText, headers, body } };
  } catch (error) {
    return { type: 'fetch-failure', fetch: id, message: String(error?.message ?? error) };
  }
}

function playgroundOf(connection) {
  return {
    setProject: (project) => connection.call({ method: 'setProject', project }),
    send: (request, options) => send(connection, request, options),
    build: () => connection.call({ method: 'build' }),
    advanceTime: (milliseconds) => connection.call({ method: 'advanceTime', milliseconds }),
    cacheEntries: () => connection.call({ method: 'cacheEntries' }),
    runTests: (options) => runTests(connection, options),
    restart: () => connection.call({ method: 'restart' }),
    dispose: () => connection.close(),
  };
}

function send(connection, request, { signal, onChunk } = {}) {
  return callAbortably(connection, signal, { method: 'send', request, chunks: onChunk !== undefined, onChunk });
}

function runTests(connection, { files, name, coverage, signal, onResult } = {}) {
  return callAbortably(connection, signal, { method: 'runTests', files, name, coverage, onResult });
}

async function callAbortably(connection, signal, call) {
  let abort = () => {};
  const onStart = (id) => {
    abort = () => connection.abort(id);
    if (signal?.aborted) abort();
    signal?.addEventListener('abort', abort);
  };
  try {
    return await connection.call({ ...call, onStart });
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function misuse(reason) {
  return new TypeError(`createPlayground: ${reason}`);
}

/**
 * `<route-playground src view theme readonly hide-files scenes autoplay>`: a playground that loads when it is scrolled near. `src` is the
 * URL of a project's JSON, or a playground link (`…/#p1.…`, `…/s/…`). `view` is `workbench` (default) or `response`;
 * `theme` `light` or `dark`, else the page's, whenever that changes. `scenes`
 * shows the project's scenes, which `autoplay` plays. Its `playground` is a promise for what
 * `createPlayground` gives.
 */
class RoutePlaygroundElement extends HTMLElement {
  #observer = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin: '200px' });
  #begin = () => {};
  #fail = () => {};
  #loading = null;
  #stopFollowing = () => {};

  /** @type {Promise<Playground>} */
  playground = new Promise((resolve, reject) => {
    this.#begin = resolve;
    this.#fail = reject;
  });

  constructor() {
    super();
    const style = ':host{display:block;height:480px}:host([hidden]){display:none}div{height:100%}';
    this.attachShadow({ mode: 'open' }).innerHTML = `<style>${style}</style><div></div>`;
    // Whoever does not ask for `playground` sees the failure in the element.
    this.playground.catch(() => {});
  }

  connectedCallback() {
    if (!this.#loading) this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    this.#stopFollowing();
    this.#loading?.then((playground) => playground?.dispose());
  }

  #onSeen(entries) {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#observer.disconnect();
    this.#loading = this.#load();
  }

  async #load() {
    const place = this.shadowRoot.querySelector('div');
    try {
      const begin = await beginningOf(this.getAttribute('src'));
      const theme = this.getAttribute('theme');
      const look = {
        theme: theme ?? themeAround(this),
        readOnly: this.hasAttribute('readonly'),
        filesHidden: this.hasAttribute('hide-files'),
        scenes: this.hasAttribute('scenes'),
        autoplay: this.hasAttribute('autoplay'),
      };
      const follow = (connection) => {
        if (!theme) this.#stopFollowing = followTheme(this, look.theme, connection.setTheme);
      };
      const playground = await open(place, { view: viewOf(this), ...look }, async (connection) => {
        await begin(connection);
        follow(connection);
      });
      this.#begin(playground);
      return playground;
    } catch (error) {
      place.setAttribute('role', 'alert');
      place.textContent = error.message;
      this.#fail(error);
      return null;
    }
  }
}

/** Light text stands on a dark page, whatever made it so. @returns {'light' | 'dark'} */
function themeAround(element) {
  // A canvas knows every way to write a colour.
  const context = document.createElement('canvas').getContext('2d');
  context.fillStyle = getComputedStyle(element).color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? 'dark' : 'light';
}

/** Tells of each change of the page's theme: by an attribute of its root or body, or by the system. @returns its undo */
function followTheme(element, first, setTheme) {
  let last = first;
  const look = () => {
    const theme = themeAround(element);
    if (theme !== last) setTheme((last = theme));
  };
  // The page's own style sheets must have answered first.
  const later = () => setTimeout(look, 50);
  const observer = new MutationObserver(later);
  for (const node of [document.documentElement, document.body]) observer.observe(node, { attributes: true });
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', later);
  // It may have changed while the playground was loading.
  look();
  return () => {
    observer.disconnect();
    query.removeEventListener('change', later);
  };
}

function viewOf(element) {
  return element.getAttribute('view') === 'response' ? 'response' : 'workbench';
}

/** What gives a playground the project that `src` names. */
async function beginningOf(src) {
  if (!src) throw new TypeError('<route-playground>: the attribute src is missing');
  const url = new URL(src, document.baseURI);
  const short = /^\/s\/(\w+)$/.exec(url.pathname)?.[1];
  if (/^#p\d+\./.test(url.hash)) return (connection) => connection.call({ method: 'openLink', link: url.hash });
  const project = await fetchProject(short ? new URL(`/api/links/${short}`, url).href : url.href);
  return (connection) => connection.call({ method: 'setProject', project });
}

async function fetchProject(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`Failed to load the project: ${url} answered ${response.status}`);
  return response.json().catch(() => {
    throw new Error(`Failed to load the project: ${url} is not JSON`);
  });
}

if (!customElements.get('route-playground')) customElements.define('route-playground', RoutePlaygroundElement);
