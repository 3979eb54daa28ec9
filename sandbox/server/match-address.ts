/**
 * Whether an address fits a fixture's: `:name` stands for one segment, `*` for anything. Without a query in the pattern any
 * query fits. What follows a `#` is never sent.
 */
export function matchesAddress(pattern: string, url: URL): boolean {
  const { origin, pathname, search } = url;
  const [path = '', query] = pattern.split('?', 2);
  if (!toRegExp(normalize(path)).test(origin + pathname)) return false;
  return query === undefined || toRegExp(query).test(search.slice(1));
}

/** As the address of a request is written: with a `/` after the host, in lower case up to there, and percent-encoded. */
function normalize(pattern: string): string {
  return pattern.startsWith('*') || !URL.canParse(pattern) ? pattern : new URL(pattern).href;
}

function toRegExp(pattern: string): RegExp {
  const pieces = pattern.split(/(\*|(?<=\/):\w+)/);
  const text = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
    return piece === '*' ? '.*' : '[^/]+';
  });
  return new RegExp(`^${text.join('')}$`, 's');
}
