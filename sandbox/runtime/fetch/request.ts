/* eslint-disable prefer-rest-params -- Web IDL counts the arguments given; a rest parameter would change `length`. */
import { Body, STATE, stateOf, type BodyState } from './body';
import { extractBody } from './extract-body';
import { followSignal } from './follow-signal';
import { HeaderList } from './header-list';
import { createHeaders, fillHeaders, type Headers } from './headers';
import { parseUrl } from './parse-url';
import { toRequestOptions, type RequestOptions } from './request-init';
import { normalizeMethod } from './request-method';
import { requireArguments, toUSVString } from './webidl';

interface RequestState extends BodyState {
  url: string;
  method: string;
  headers: Headers;
  referrer: string;
  referrerPolicy: ReferrerPolicy;
  mode: RequestMode;
  credentials: RequestCredentials;
  cache: RequestCache;
  redirect: RequestRedirect;
  integrity: string;
  keepalive: boolean;
  /** Made when someone asks for it. */
  signal: AbortSignal | null;
}

const DEFAULTS = {
  method: 'GET',
  referrer: 'about:client',
  referrerPolicy: '',
  mode: 'cors',
  credentials: 'same-origin',
  cache: 'default',
  redirect: 'follow',
  integrity: '',
  keepalive: false,
  signal: null,
  content: null,
} as const;

/** `Request` as a server has it: any header may be set, and errors have Node's texts. */
export class Request extends Body<RequestState> {
  constructor(input: unknown, init: unknown = {}) {
    super();
    requireArguments(arguments, 1, 'Request constructor');
    const source = isRequest(input) ? stateOf(input) : null;
    const url = source ? source.url : toUSVString(input);
    const options = toRequestOptions(init);
    this[STATE] = createState(source ?? fromUrl(url));
    applyOptions(this[STATE], options);
    this[STATE].signal = toFollower(options.signal === undefined ? source?.signal : options.signal);
    if (options.headers !== undefined) replaceHeaders(this[STATE].list, options.headers);
    this[STATE].content = takeBody(this[STATE], source, options);
  }

  get method(): string {
    return stateOf(this).method;
  }

  get url(): string {
    return stateOf(this).url;
  }

  get headers(): Headers {
    return stateOf(this).headers;
  }

  get destination(): RequestDestination {
    stateOf(this);
    return '';
  }

  get referrer(): string {
    return stateOf(this).referrer;
  }

  get referrerPolicy(): ReferrerPolicy {
    return stateOf(this).referrerPolicy;
  }

  get mode(): RequestMode {
    return stateOf(this).mode;
  }

  get credentials(): RequestCredentials {
    return stateOf(this).credentials;
  }

  get cache(): RequestCache {
    return stateOf(this).cache;
  }

  get redirect(): RequestRedirect {
    return stateOf(this).redirect;
  }

  get integrity(): string {
    return stateOf(this).integrity;
  }

  get keepalive(): boolean {
    return stateOf(this).keepalive;
  }

  get isReloadNavigation(): boolean {
    stateOf(this);
    return false;
  }

  get isHistoryNavigation(): boolean {
    stateOf(this);
    return false;
  }

  get signal(): AbortSignal {
    return (stateOf(this).signal ??= new AbortController().signal);
  }

  get duplex(): 'half' {
    stateOf(this);
    return 'half';
  }

  clone(): Request {
    const state = stateOf(this);
    if (state.content?.unusable) throw new TypeError('unusable');
    return createRequest({ ...state, content: state.content?.tee() ?? null }, followSignal(this.signal));
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth: number, options: object, inspect: (...args: unknown[]) => string) {
    const { method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect } = this;
    const { integrity, keepalive, isReloadNavigation, isHistoryNavigation, signal } = this;
    const first = { method, url, headers, destination, referrer, referrerPolicy, mode, credentials, cache, redirect };
    const shown = { ...first, integrity, keepalive, isReloadNavigation, isHistoryNavigation, signal };
    return `Request ${inspect(shown, { ...options, depth: depth ?? 2 })}`;
  }
}

// Not in the class: one that names itself cannot be given another name (`nameAsNode` in scripts/build-sandbox.mjs).
function isRequest(input: unknown): input is Request {
  return input instanceof Request;
}

function createRequest(from: RequestState, signal: AbortSignal): Request {
  const request = new Request(from.url);
  request[STATE] = { ...createState(from), signal };
  return request;
}

function fromUrl(text: string): Omit<RequestState, 'headers'> {
  const url = parseUrl(text);
  if (url.username || url.password) {
    throw new TypeError(`Request cannot be constructed from a URL that includes credentials: ${text}`);
  }
  return { ...DEFAULTS, url: url.href, list: new HeaderList() };
}

function createState(from: Omit<RequestState, 'headers'>): RequestState {
  const list = new HeaderList(from.list);
  return { ...from, list, headers: createHeaders(list, false) };
}

function applyOptions(state: RequestState, options: RequestOptions): void {
  const {
    headers: _headers,
    body: _body,
    signal: _signal,
    window,
    duplex: _duplex,
    method,
    referrer,
    ...rest
  } = options;
  if (window !== undefined && window !== null) throw new TypeError("'window' option 'client' must be null");
  if (referrer !== undefined) state.referrer = toReferrer(referrer);
  if (rest.mode === 'navigate') throw new TypeError('Request constructor: invalid request mode navigate.');
  Object.assign(state, rest);
  if (state.cache === 'only-if-cached' && state.mode !== 'same-origin') {
    throw new TypeError("'only-if-cached' can be set only with 'same-origin' mode");
  }
  if (method !== undefined) state.method = normalizeMethod(method);
  if (rest.mode === 'no-cors' && !['GET', 'HEAD', 'POST'].includes(state.method)) {
    throw new TypeError(`'${state.method} is unsupported in no-cors mode.`);
  }
}

function toReferrer(referrer: string): string {
  if (referrer === '') return '';
  try {
    const { href } = new URL(referrer);
    return href;
  } catch (cause) {
    throw new TypeError(`Referrer "${referrer}" is not a valid URL.`, { cause });
  }
}

function toFollower(signal: AbortSignal | null | undefined): AbortSignal | null {
  return signal ? followSignal(signal) : null;
}

function replaceHeaders(list: HeaderList, headers: unknown): void {
  const replacement = new HeaderList();
  fillHeaders(replacement, headers, 'Request constructor', 'init.headers');
  list.clear();
  for (const [name, value] of replacement.written()) list.append(name, value);
}

function takeBody(state: RequestState, source: RequestState | null, { body, duplex }: RequestOptions) {
  const given = body !== undefined && body !== null;
  const inherited = source?.content ?? null;
  if ((given || inherited) && (state.method === 'GET' || state.method === 'HEAD')) {
    throw new TypeError('Request with GET/HEAD method cannot have body.');
  }
  if (!given) {
    if (inherited?.unusable) {
      throw new TypeError('Cannot construct a Request with a Request object that has already been used.');
    }
    return inherited?.take() ?? null;
  }
  const { content, type } = extractBody(body, 'Request constructor', 'init.body');
  if (type !== null && !state.list.has('content-type')) state.list.append('content-type', type);
  if (content.repeatable) return content;
  if (duplex === undefined) throw new TypeError('RequestInit: duplex option is required when sending a body.');
  if (state.mode === 'same-origin' || state.mode === 'cors') return content;
  throw new TypeError('If request is made from ReadableStream, mode should be "same-origin" or "cors"');
}
