export type Normalize = (text: string) => string;

/** Clock readings closer than this count as one. */
const CLOCK_SLACK_MS = 12;

/**
 * Makes the normalizer of one side (a server's answers, or the playground's) of one case. What differs from run to run
 * on a real server too (clock readings, random numbers, ids) becomes a token, numbered by first appearance: so "the same
 * value again" (a cached answer) and "another value" (a fresh one) stay apart.
 */
export function createNormalizer(): Normalize {
  const clock = createClockTokens();
  const value = createValueTokens();
  return (text) =>
    text
      .replaceAll('<port>', '3000')
      .replaceAll('<upport>', '9999')
      .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, (iso) => clock(Date.parse(iso)))
      .replace(HTTP_DATE, (date) => (date.includes(' 1970 ') ? date : '<date>'))
      .replace(/(?<!\d)1[789]\d{11}(\.\d+)?(?!\d)/g, (milliseconds) => clock(Number(milliseconds)))
      .replace(/\b0\.\d{8,}(e-\d+)?\b/g, (number) => value('random', number))
      .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, (id) => value('uuid', id))
      .replace(/formdata-undici-0\d+/g, 'formdata-undici')
      .replace(/__prerender_bypass=[0-9a-f]{32}/g, '__prerender_bypass=<id>')
      .replace(/__next_preview_data=[\w.-]+/g, '__next_preview_data=<data>');
}

const HTTP_DATE = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g;

function createClockTokens(): (milliseconds: number) => string {
  const readings: number[] = [];
  return (milliseconds) => {
    const known = readings.findIndex((seen) => Math.abs(seen - milliseconds) <= CLOCK_SLACK_MS);
    return `<time ${known < 0 ? readings.push(milliseconds) - 1 : known}>`;
  };
}

function createValueTokens(): (kind: string, text: string) => string {
  const tokens = new Map<string, string>();
  return (kind, text) => {
    const token = tokens.get(text) ?? `<${kind} ${tokens.size}>`;
    tokens.set(text, token);
    return token;
  };
}
