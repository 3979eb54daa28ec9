/* eslint-disable prefer-rest-params -- Web IDL counts the arguments given; a rest parameter would change `length`. */
import { Body, STATE, stateOf, type BodyState } from './body';
import { extractBody } from './extract-body';
import { HeaderList } from './header-list';
import { isReasonPhrase } from './header-syntax';
import { createHeaders, fillHeaders, isImmutable, type Headers } from './headers';
import { parseUrl } from './parse-url';
import { requireArguments, toByteString, toDictionary, toUnsignedShort, toUSVString } from './webidl';

interface ResponseState extends BodyState {
  type: ResponseType;
  status: number;
  statusText: string;
  url: string;
  redirected: boolean;
  headers: Headers;
}

export const NULL_BODY_STATUS: readonly number[] = [101, 204, 205, 304];
const REDIRECT_STATUS: readonly number[] = [301, 302, 303, 307, 308];
const encoder = new TextEncoder();

/** `Response` as a server has it: a header list without a browser's guard, and Node's error texts. */
export class Response extends Body<ResponseState> {
  static error(): Response {
    return createResponse({ type: 'error', status: 0 }, true);
  }

  static json(data: unknown, init: unknown = {}): Response {
    requireArguments(arguments, 1, 'Response.json');
    const text: string | undefined = JSON.stringify(data);
    if (text === undefined) throw new TypeError('Value is not JSON serializable');
    const response = createResponse({}, false);
    initialize(stateOf(response), init, { ...extractBody(encoder.encode(text), '', ''), type: 'application/json' });
    return response;
  }

  static redirect(url: string | URL, status = 302): Response {
    requireArguments(arguments, 1, 'Response.redirect');
    const location = parseUrl(toUSVString(url));
    const code = toUnsignedShort(status);
    if (!REDIRECT_STATUS.includes(code)) throw new RangeError(`Invalid status code ${code}`);
    const response = createResponse({ status: code }, true);
    stateOf(response).list.append('location', location.href);
    return response;
  }

  constructor(body: unknown = null, init: unknown = {}) {
    super();
    this[STATE] = createState({}, false);
    initialize(this[STATE], init, body === null ? null : extractBody(body, 'undefined', 'undefined'));
  }

  get type(): ResponseType {
    return stateOf(this).type;
  }

  get url(): string {
    return stateOf(this).url;
  }

  get redirected(): boolean {
    return stateOf(this).redirected;
  }

  get status(): number {
    return stateOf(this).status;
  }

  get ok(): boolean {
    return this.status >= 200 && this.status <= 299;
  }

  get statusText(): string {
    return stateOf(this).statusText;
  }

  get headers(): Headers {
    return stateOf(this).headers;
  }

  clone(): Response {
    const state = stateOf(this);
    if (state.content?.unusable) throw new TypeError('Response.clone: Body has already been consumed.');
    const copy = { ...state, list: new HeaderList(state.list), content: state.content?.tee() ?? null };
    return createResponse(copy, isImmutable(state.headers));
  }

  [Symbol.for('nodejs.util.inspect.custom')](depth: number, options: object, inspect: (...args: unknown[]) => string) {
    const { status, statusText, headers, body, bodyUsed, ok, redirected, type, url } = this;
    const shown = { status, statusText, headers, body, bodyUsed, ok, redirected, type, url };
    return `Response ${inspect(shown, { ...options, depth: depth ?? 2 })}`;
  }
}

/** A response that is not validated. */
export function createResponse(state: Partial<ResponseState>, immutable: boolean): Response {
  const response = new Response();
  response[STATE] = createState(state, immutable);
  return response;
}

function createState(state: Partial<ResponseState>, immutable: boolean): ResponseState {
  const list = state.list ?? new HeaderList();
  const initial = { content: null, type: 'default', status: 200, statusText: '', url: '', redirected: false } as const;
  return { ...initial, ...state, list, headers: createHeaders(list, immutable) };
}

function initialize(state: ResponseState, init: unknown, body: ReturnType<typeof extractBody> | null): void {
  const { status = 200, statusText, headers } = toDictionary(init, 'undefined');
  state.status = toUnsignedShort(status);
  if (statusText !== undefined) state.statusText = toByteString(statusText, 'undefined', 'undefined.statusText');
  if (state.status < 200 || state.status > 599) {
    throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
  }
  if (!isReasonPhrase(state.statusText)) throw new TypeError('Invalid statusText');
  if (headers !== undefined) fillHeaders(state.list, headers, 'undefined', 'undefined.headers');
  if (!body) return;
  if (NULL_BODY_STATUS.includes(state.status)) {
    throw new TypeError(`Response constructor: Invalid response status code ${state.status}`);
  }
  state.content = body.content;
  if (body.type !== null && !state.list.has('content-type')) state.list.append('content-type', body.type);
}
