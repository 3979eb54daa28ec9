/** What the urls of a curl command are, or why there is none. */
export type CurlUrls = { ok: true; urls: string[] } | { ok: false; reason: string };

/** More requests are not read of one command. */
const MOST_URLS = 500;

/** Expands `{a,b}`, `[1-3]` and `[a-c:2]` of a url as curl does by itself. `{{variables}}` and addresses stay as they are. */
export function expandUrl(url: string): CurlUrls {
  let urls = [''];
  for (let at = 0; at < url.length;) {
    const glob = globAt(url, at);
    if (!glob.ok) return glob;
    if (urls.length * glob.texts.length > MOST_URLS)
      return { ok: false, reason: `its url "${url}" stands for more than ${MOST_URLS} requests` };
    urls = urls.flatMap((start) => glob.texts.map((text) => start + text));
    at = glob.end;
  }
  return { ok: true, urls };
}

type Glob = { ok: true; texts: string[]; end: number } | { ok: false; reason: string };

function globAt(url: string, at: number): Glob {
  const rest = url.slice(at);
  const plain = /^(?:\{\{[^{}]*\}\}|\[[\da-f:.]*:[\da-f:.]*(?:%[^\]]*)?\](?=[:/?#]|$))/i.exec(rest);
  if (plain) return { ok: true, texts: [plain[0]], end: at + plain[0].length };
  const escaped = /^\\([{}[\]])/.exec(rest);
  if (escaped) return { ok: true, texts: [escaped[1] ?? ''], end: at + 2 };
  if (rest.startsWith('{')) return setAt(url, at);
  if (rest.startsWith('[')) return rangeAt(url, at);
  if (/^[}\]]/.test(rest)) return bad(url, at);
  return { ok: true, texts: [url.charAt(at)], end: at + 1 };
}

function setAt(url: string, at: number): Glob {
  const set = /^\{((?:\\.|[^{}[\]\\])*)\}/s.exec(url.slice(at));
  if (!set || set[1] === '') return bad(url, at);
  const texts = (set[1] ?? '').match(/(?:\\.|[^,\\])+|(?<=^|,)(?=,|$)/gs) ?? [];
  return { ok: true, texts: texts.map((text) => text.replace(/\\(.)/gs, '$1')), end: at + set[0].length };
}

function rangeAt(url: string, at: number): Glob {
  const range = /^\[(?:(\d+)-(\d+)|([a-z])-([a-z])|([A-Z])-([A-Z]))(?::(\d+))?\]/.exec(url.slice(at));
  if (!range) return bad(url, at);
  const [whole, firstNumber, lastNumber] = range;
  const [firstLetter, lastLetter] = [range[3] ?? range[5], range[4] ?? range[6]];
  const step = Number(range[7] ?? 1);
  const isNumber = firstNumber !== undefined;
  const first = isNumber ? Number(firstNumber) : (firstLetter?.charCodeAt(0) ?? 0);
  const last = isNumber ? Number(lastNumber) : (lastLetter?.charCodeAt(0) ?? 0);
  if (step === 0 || last < first || (last - first) / step > MOST_URLS) return bad(url, at);
  const width = isNumber && firstNumber.startsWith('0') ? firstNumber.length : 0;
  const texts: string[] = [];
  for (let value = first; value <= last; value += step)
    texts.push(isNumber ? String(value).padStart(width, '0') : String.fromCharCode(value));
  return { ok: true, texts, end: at + whole.length };
}

function bad(url: string, at: number): Glob {
  return { ok: false, reason: `its url has a "${url.charAt(at)}" that curl cannot expand: ${url.slice(at, at + 40)}` };
}

/** A url without a scheme is one of http, or of what `--proto-default` says. */
export function withScheme(url: string, scheme: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|\/|\{\{)/i.test(url) ? url : `${scheme}://${url}`;
}

/** Takes `user:password@` out of a url. */
export function splitUser(url: string): { url: string; user: string | null } {
  const match = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)@(.*)$/is.exec(url);
  if (!match) return { url, user: null };
  return { url: `${match[1] ?? ''}${match[3] ?? ''}`, user: decode(match[2] ?? '') };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Adds to the query, before the fragment. */
export function withQuery(url: string, query: string): string {
  if (query === '') return url;
  const [before = '', hash] = url.split('#', 2);
  const joint = before.includes('?') ? (/[?&]$/.test(before) ? '' : '&') : '?';
  return `${before}${joint}${query}${hash === undefined ? '' : `#${hash}`}`;
}

/** Puts `--request-target` in place of path and query; null for a target that is no path. */
export function withTarget(url: string, target: string): string | null {
  const origin = /^(?:[a-z][a-z0-9+.-]*:\/\/[^/?#]*)?/i.exec(url)?.[0] ?? '';
  return target.startsWith('/') ? origin + target : null;
}
