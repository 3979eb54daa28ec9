import { encodeBase64 } from '../project/file-content';
import type { RequestDraft } from '../http-file/http-file';
import { failed, type Failed } from '../project/result';
import { curlBody } from './curl-body';
import { parseCurlOptions, type CurlOption } from './curl-options';
import { bashWords, cmdWords } from './shell-words';

/** The longest command that is read, in characters. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** A request for the form, or why the text is no curl command. `notes` say what of the command was left out. */
export type ParsedCurl = { ok: true; request: RequestDraft; notes: string[] } | Failed;

/** Reads a curl command as pasted from a browser (as bash or as cmd), a manual or a terminal. */
export function parseCurl(text: string): ParsedCurl {
  const command = text.trim().replace(/^\$\s+/, '');
  if (command.length > MAX_LENGTH) return refuse('it is longer than 4 MB');
  if (!/^curl(?:\.exe)?\s/i.test(command)) return refuse('it does not begin with "curl"');
  const split = isCmd(command) ? cmdWords(command) : bashWords(command);
  if (!split.ok) return refuse(split.reason);
  const parsed = parseCurlOptions(untilNextCommand(split.words.slice(1)));
  if (!parsed.ok) return refuse(parsed.reason);
  return requestOf(parsed.options);
}

/** Browsers write `^"` around every word for cmd.exe. */
function isCmd(command: string): boolean {
  return /\s\^"|\^\r?\n/.test(command) && !/\\\r?\n/.test(command);
}

/** What follows a pipe, `;` or `&&` is another command's. */
function untilNextCommand(words: string[]): string[] {
  const end = words.findIndex((word) => ['|', ';', '&', '&&', '||', '>', '2>'].includes(word));
  return end < 0 ? words : words.slice(0, end);
}

function requestOf(options: CurlOption[]): ParsedCurl {
  const urls = valuesOf(options, 'url');
  const [url] = urls;
  if (url === undefined) return refuse('it has no url');
  const body = curlBody(options);
  if (!body.ok) return refuse(body.reason);
  const inQuery = has(options, 'get');
  const query = [inQuery ? body.text : '', ...valuesOf(options, 'url-query')].filter((part) => part !== '').join('&');
  const headers = headersOf(options, body.text === '' || inQuery ? null : body.type);
  const method = valuesOf(options, 'request').at(-1) ?? defaultMethod(options, body.given && !inQuery);
  const notes = [...body.notes, ...(urls.length > 1 ? [`Only the first of ${urls.length} urls was taken.`] : [])];
  const request = { name: '', method, url: withQuery(withScheme(url), query), headers, body: inQuery ? '' : body.text };
  return { ok: true, request, notes };
}

function defaultMethod(options: CurlOption[], hasBody: boolean): string {
  if (has(options, 'head')) return 'HEAD';
  return hasBody ? 'POST' : 'GET';
}

type Row = RequestDraft['headers'][number];

/** What `-H` says goes before what other options imply; `-H 'Name:'` takes a header away. */
function headersOf(options: CurlOption[], type: string | null): Row[] {
  const given = valuesOf(options, 'header').map(parseHeader);
  const implied: [string, string | undefined][] = [
    ['Accept', has(options, 'json') ? 'application/json' : undefined],
    ['Content-Type', type ?? undefined],
    ['Authorization', authorization(options)],
    [
      'Cookie',
      valuesOf(options, 'cookie')
        .filter((cookie) => cookie.includes('='))
        .join('; ') || undefined,
    ],
    ['User-Agent', valuesOf(options, 'user-agent').at(-1)],
    ['Referer', valuesOf(options, 'referer').at(-1)],
  ];
  const names = new Set(given.map(({ name }) => name.toLowerCase()));
  const added = implied.flatMap(([name, value]) =>
    value !== undefined && !names.has(name.toLowerCase()) ? [row(name, value)] : [],
  );
  return [...given.filter(({ enabled }) => enabled), ...added];
}

function parseHeader(header: string): Row {
  const colon = header.indexOf(':');
  if (colon < 0) return row(header.replace(/;\s*$/, ''), '');
  const value = header.slice(colon + 1).trim();
  return { ...row(header.slice(0, colon).trim(), value), enabled: value !== '' };
}

function authorization(options: CurlOption[]): string | undefined {
  const user = valuesOf(options, 'user').at(-1);
  const bearer = valuesOf(options, 'oauth2-bearer').at(-1);
  if (bearer !== undefined) return `Bearer ${bearer}`;
  if (user === undefined) return undefined;
  return `Basic ${encodeBase64(new TextEncoder().encode(user.includes(':') ? user : `${user}:`))}`;
}

function row(name: string, value: string): Row {
  return { name, value, enabled: true };
}

function withScheme(url: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\{\{)/i.test(url) ? url : `http://${url}`;
}

function withQuery(url: string, query: string): string {
  if (query === '') return url;
  const [before = '', hash] = url.split('#', 2);
  return `${before}${before.includes('?') ? '&' : '?'}${query}${hash === undefined ? '' : `#${hash}`}`;
}

function valuesOf(options: CurlOption[], name: string): string[] {
  return options.filter((option) => option.name === name).map(({ value }) => value);
}

function has(options: CurlOption[], name: string): boolean {
  return options.some((option) => option.name === name);
}

function refuse(reason: string): Failed {
  return failed('read the curl command', reason);
}
