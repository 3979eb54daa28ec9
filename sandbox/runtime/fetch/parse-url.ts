/** @throws TypeError `Failed to parse URL from …`, as Node's fetch classes do for what is no absolute URL */
export function parseUrl(text: string): URL {
  try {
    return new URL(text);
  } catch {
    const cause = Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: text });
    throw new TypeError(`Failed to parse URL from ${text}`, { cause });
  }
}
