/** What the options of a curl command say, in the order they were given. */
export interface CurlOption {
  /** The long name without hyphens; `url` for a bare word. */
  name: string;
  value: string;
}

const WITH_VALUE: Record<string, string> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  u: 'user',
  b: 'cookie',
  A: 'user-agent',
  e: 'referer',
  o: 'output',
  m: 'max-time',
  x: 'proxy',
  w: 'write-out',
  c: 'cookie-jar',
  T: 'upload-file',
  E: 'cert',
  r: 'range',
  D: 'dump-header',
  K: 'config',
  U: 'proxy-user',
  y: 'speed-time',
  Y: 'speed-limit',
  z: 'time-cond',
  C: 'continue-at',
  Q: 'quote',
  P: 'ftp-port',
};

const FLAGS: Record<string, string> = { G: 'get', I: 'head', k: 'insecure', L: 'location' };

const LONG_WITH_VALUE = new Set([
  ...Object.values(WITH_VALUE),
  ...(
    'data-raw data-binary data-urlencode data-ascii form-string json url url-query connect-timeout max-redirs retry retry-delay ' +
    'resolve connect-to interface cacert capath key cert-type key-type ciphers tls-max oauth2-bearer aws-sigv4 noproxy ' +
    'proxy-header limit-rate trace trace-ascii stderr unix-socket'
  ).split(' '),
]);

/** Reads the words after `curl`. Options that say nothing about the request are read over. */
export function parseCurlOptions(words: string[]): { ok: true; options: CurlOption[] } | { ok: false; reason: string } {
  const options: CurlOption[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('-') || word === '-') {
      options.push({ name: 'url', value: word });
      continue;
    }
    const read = word.startsWith('--') ? longOption(word.slice(2)) : shortOptions(word.slice(1));
    options.push(...read.flags.map((name) => ({ name, value: '' })));
    if (read.wants === null) continue;
    const value = read.value ?? words[++at];
    if (value === undefined) return { ok: false, reason: `the option ${word} has no value` };
    options.push({ name: read.wants, value });
  }
  return { ok: true, options };
}

interface ReadOption {
  flags: string[];
  wants: string | null;
  value: string | null;
}

function longOption(word: string): ReadOption {
  const equals = word.indexOf('=');
  const name = equals < 0 ? word : word.slice(0, equals);
  if (!LONG_WITH_VALUE.has(name)) return { flags: [name], wants: null, value: null };
  return { flags: [], wants: name, value: equals < 0 ? null : word.slice(equals + 1) };
}

/** `-kLXPOST` -> insecure, location, request POST */
function shortOptions(letters: string): ReadOption {
  const flags: string[] = [];
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at] ?? '';
    const wants = Object.hasOwn(WITH_VALUE, letter) ? WITH_VALUE[letter] : undefined;
    if (wants !== undefined) return { flags, wants, value: at + 1 < letters.length ? letters.slice(at + 1) : null };
    flags.push(FLAGS[letter] ?? letter);
  }
  return { flags, wants: null, value: null };
}
