const SIMPLE_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];
const NUMBERS = ['device-memory', 'dpr', 'width', 'viewport-width', 'downlink', 'rtt'];
/** Anything but a tab and what is left of visible characters without `"():<>?@[\]{}`. */
const UNSAFE_BYTE = /[^\t !#-'*-9;=A-Z^-z|~\u0080-\uffff]/;
const LONGEST = 128;

const FORBIDDEN = [
  ...['accept-charset', 'accept-encoding', 'access-control-request-headers', 'access-control-request-method'],
  ...['connection', 'content-length', 'cookie', 'cookie2', 'date', 'dnt', 'expect', 'host', 'keep-alive', 'origin'],
  ...['referer', 'set-cookie', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'via'],
];

/**
 * Whether a browser drops a header that a script sets, without a word. `user-agent` is no forbidden name any more: Chromium
 * drops it all the same.
 */
export function isDropped(name: string): boolean {
  const lower = name.toLowerCase();
  return FORBIDDEN.includes(lower) || /^(?:sec|proxy)-/.test(lower) || lower === 'user-agent';
}

/**
 * Why a header calls for a preflight; null where any page may send it without one. As Chromium decides, which lets client
 * hints pass that other browsers ask for.
 * https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export function unsafeReason(name: string, value: string): string | null {
  const lower = name.toLowerCase();
  const isKnown = /^(?:accept|accept-language|content-language|content-type|range|save-data|ect)$/.test(lower);
  if (!isKnown && !NUMBERS.includes(lower)) return `“${lower}” is no header that pages may send without asking.`;
  if (value.length > LONGEST) return `“${lower}” is longer than ${LONGEST} bytes.`;
  const reason = reasonOfValue(lower, value);
  return reason && `“${lower}: ${value}”: ${reason}`;
}

function reasonOfValue(name: string, value: string): string | null {
  switch (name) {
    case 'accept':
      return UNSAFE_BYTE.test(value) ? 'it has a character that calls for a question, such as a quote.' : null;
    case 'accept-language':
    case 'content-language':
      return /^[0-9A-Za-z *,\-.;=]*$/.test(value) ? null : 'it has a character that no list of languages needs.';
    case 'content-type':
      return isSimpleType(value)
        ? null
        : 'without asking, pages may send only text/plain, application/x-www-form-urlencoded and multipart/form-data.';
    case 'range':
      return isSimpleRange(value) ? null : 'without asking, pages may ask for one range that has a beginning.';
    case 'save-data':
      return value.toLowerCase() === 'on' ? null : 'without asking, it can only be “on”.';
    case 'ect':
      return /^(?:slow-2g|2g|3g|4g)$/.test(value) ? null : 'it is no kind of connection.';
    default:
      return value !== '' && Number.isFinite(Number(value)) ? null : 'without asking, it can only be a number.';
  }
}

function isSimpleType(value: string): boolean {
  const essence = value.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return !UNSAFE_BYTE.test(value) && SIMPLE_TYPES.includes(essence);
}

function isSimpleRange(value: string): boolean {
  const range = /^bytes=(\d+)-(\d*)$/.exec(value);
  return range !== null && (range[2] === '' || Number(range[1]) <= Number(range[2]));
}
