/** A part of a text that matches. */
export interface Match {
  from: number;
  to: number;
}

/** A match in one of many lines. */
export interface LineMatch extends Match {
  line: number;
}

/** More are not counted. */
export const MOST_MATCHES = 5000;

/** Where a text says the query, letter case aside. */
export function findInText(text: string, query: string, most = MOST_MATCHES): Match[] {
  const matches: Match[] = [];
  if (query === '') return matches;
  for (const { index } of text.matchAll(patternOf(query))) {
    matches.push({ from: index, to: index + query.length });
    if (matches.length === most) break;
  }
  return matches;
}

export function findInLines(lines: { count: number; line(index: number): string }, query: string): LineMatch[] {
  const matches: LineMatch[] = [];
  for (let line = 0; line < lines.count && query !== '' && matches.length < MOST_MATCHES; line++) {
    for (const match of findInText(lines.line(line), query, MOST_MATCHES - matches.length))
      matches.push({ ...match, line });
  }
  return matches;
}

/** Cuts tokens where matches begin and end. `mark` says whether a part is in a match, and whether in the current one. */
export function markMatches<Token extends { text: string }>(
  tokens: readonly Token[],
  matches: readonly Match[],
  current: Match | undefined,
): (Token & { mark?: 'match' | 'current' })[] {
  if (matches.length === 0) return [...tokens];
  let start = 0;
  return tokens.flatMap((token) => {
    const [from, to] = [start, start + token.text.length];
    start = to;
    const edges = matches.flatMap((match) => [match.from, match.to]).filter((edge) => edge > from && edge < to);
    const cuts = [...new Set([from, ...edges, to])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((at, index) => {
      const match = matches.find((candidate) => candidate.from <= at && at < candidate.to);
      const text = token.text.slice(at - from, (cuts[index + 1] ?? to) - from);
      return match
        ? { ...token, text, mark: match === current ? ('current' as const) : ('match' as const) }
        : { ...token, text };
    });
  });
}

function patternOf(query: string): RegExp {
  return new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
}
