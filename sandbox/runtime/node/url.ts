// By file name, because the bundler gives 'url' to this file.
import legacy from 'url/url.js';
import { createArgumentTypeError, createNodeError } from './internal/node-error';
import path from './path';
import querystring from './querystring';

interface FormatOptions {
  auth?: boolean;
  fragment?: boolean;
  search?: boolean;
  unicode?: boolean;
}

export const URL = globalThis.URL;
export const URLSearchParams = globalThis.URLSearchParams;
export const Url = legacy.Url;

/** Node's legacy parser. The npm package would read the query as `qs` does, so we read it as Node does. */
export function parse(url: string, parseQuery = false, slashesDenoteHost = false): Record<string, unknown> {
  if (typeof url !== 'string') throw createArgumentTypeError('url', 'of type string', url);
  const parsed = legacy.parse(escapeBackslashes(url), false, slashesDenoteHost);
  if (!parseQuery) return parsed;
  parsed.query = querystring.parse((parsed.query as string | null) ?? '');
  return parsed;
}

/** Before the query Node takes a backslash for a slash, from there on it escapes it. */
function escapeBackslashes(url: string): string {
  return url.replace(/[?#].*/s, (rest) => rest.replaceAll('\\', '%5C'));
}

export function resolve(from: string, to: string): string {
  return legacy.resolve(from, to);
}

export function resolveObject(from: string, to: string): object {
  return legacy.resolveObject(from, to);
}

export function format(url: string | URL | Record<string, unknown>, options: FormatOptions = {}): string {
  if (url instanceof URL) return formatUrl(url, options);
  if (typeof url === 'string') return legacy.format(url);
  if (typeof url !== 'object' || url === null) {
    throw createArgumentTypeError('urlObject', 'of type object or string', url);
  }
  const search = url.search || (isObject(url.query) && querystring.stringify(url.query)) || undefined;
  return legacy.format({ ...url, query: undefined, search });
}

export function fileURLToPath(url: string | URL): string {
  if (typeof url !== 'string' && !(url instanceof URL)) {
    throw createArgumentTypeError('path', 'of type string or an instance of URL', url);
  }
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol !== 'file:')
    throw createNodeError(TypeError, 'ERR_INVALID_URL_SCHEME', 'The URL must be of scheme file');
  if (hostname !== '') {
    const message = 'File URL host must be "localhost" or empty on linux';
    throw createNodeError(TypeError, 'ERR_INVALID_FILE_URL_HOST', message);
  }
  if (/%2f/i.test(pathname)) {
    const message = 'File URL path must not include encoded / characters';
    throw createNodeError(TypeError, 'ERR_INVALID_FILE_URL_PATH', message);
  }
  return decodeURIComponent(pathname);
}

export function pathToFileURL(file: string): URL {
  const absolute = path.resolve(file) + (file.endsWith('/') && file !== '/' ? '/' : '');
  const url = new URL('file:///');
  url.pathname = absolute.replace(/[%\\\n\r\t?#]/g, (character) => encodeURIComponent(character));
  return url;
}

export function domainToASCII(domain: string): string {
  return URL.canParse(`ws://${domain}`) ? new URL(`ws://${domain}`).hostname : '';
}

/** Only for domains without punycode: browsers do not decode it. */
export function domainToUnicode(domain: string): string {
  return domainToASCII(domain);
}

export function urlToHttpOptions(url: URL): Record<string, unknown> {
  const { protocol, hostname, hash, search, pathname, href, port, username, password } = url;
  const options: Record<string, unknown> = {
    protocol,
    hostname: hostname.startsWith('[') ? hostname.slice(1, -1) : hostname,
    hash,
    search,
    pathname,
    path: `${pathname}${search}`,
    href,
  };
  if (port !== '') options.port = Number(port);
  if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return options;
}

const url = {
  Url,
  parse,
  resolve,
  resolveObject,
  format,
  URL,
  URLSearchParams,
  domainToASCII,
  domainToUnicode,
  pathToFileURL,
  fileURLToPath,
  urlToHttpOptions,
};

export default url;

function formatUrl(url: URL, { auth = true, fragment = true, search = true }: FormatOptions): string {
  const copy = new URL(url);
  if (!auth) copy.username = copy.password = '';
  if (!fragment) copy.hash = '';
  if (!search) copy.search = '';
  return copy.href;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
