import { extractBody } from './extract-body';
import { HeaderList } from './header-list';
import { createResponse, NULL_BODY_STATUS } from './response';

export interface FetchedResponseInit {
  status: number;
  statusText?: string;
  headers?: Iterable<readonly [name: string, value: string]>;
  /** Where it came from, after redirects. */
  url?: string;
  redirected?: boolean;
  /** `basic` unless given, as undici has it for whatever it fetched. */
  type?: ResponseType;
}

/** The answer to a `fetch`: it knows its url, and its headers are immutable. Nothing is validated. */
export function createFetchedResponse(body: unknown, init: FetchedResponseInit): globalThis.Response {
  const { headers = [], url = '', ...rest } = init;
  const list = new HeaderList();
  for (const [name, value] of headers) list.append(name, value);
  const empty = body === null || body === undefined || NULL_BODY_STATUS.includes(init.status);
  const content = empty ? null : extractBody(body, 'Response', 'body').content;
  return createResponse({ type: 'basic', ...rest, url: url.replace(/#.*/s, ''), list, content }, true);
}
