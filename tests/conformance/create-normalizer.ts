export type Normalize = (text: string) => string;

/** One normalizer for what the server answered, one for what the playground did; a new pair for every case. */
export interface Normalizers {
  recorded: Normalize;
  actual: Normalize;
}

/** Clock readings closer than this count as one. */
const CLOCK_SLACK_MS = 12;

/**
 * Two readings that one answer is the first to show, closer than this, count as one as well: how far apart they are says
 * how busy the machine was, of the recording or of the test. Requests are further apart than that, or wait.
 */
const SAME_ANSWER_SLACK_MS = 250;

/**
 * Makes the normalizer of one side (a server's answers, or the playground's) of one case. What differs from run to run
 * on a real server too (clock readings, random numbers, ids) becomes a token, numbered by first appearance: so "the same
 * value again" (a cached answer) and "another value" (a fresh one) stay apart.
 */
export function createNormalizer(): Normalize {
  const clock = createClockTokens();
  const value = createValueTokens();
  return (text) => {
    clock.startText();
    return text
      .replaceAll('<port>', '3000')
      .replaceAll('<upport>', '9999')
      .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, (iso) => clock.token(Date.parse(iso)))
      .replace(HTTP_DATE, (date) => (date.includes(' 1970 ') ? date : '<date>'))
      .replace(/(?<!\d)1[789]\d{11}(\.\d+)?(?!\d)/g, (milliseconds) => clock.token(Number(milliseconds)))
      .replace(/\b0\.\d{8,}(e-\d+)?\b/g, (number) => value('random', number))
      .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, (id) => value('uuid', id))
      .replace(/formdata-undici-0\d+/g, 'formdata-undici')
      .replace(/__prerender_bypass=[0-9a-f]{32}/g, '__prerender_bypass=<id>')
      .replace(/__next_preview_data=[\w.-]+/g, '__next_preview_data=<data>');
  };
}

const HTTP_DATE = /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g;

interface Reading {
  milliseconds: number;
  token: number;
  text: number;
}

function createClockTokens() {
  const readings: Reading[] = [];
  let text = 0;
  let tokens = 0;
  return {
    startText(): void {
      text++;
    },
    token(milliseconds: number): string {
      const isSame = (seen: Reading) =>
        Math.abs(seen.milliseconds - milliseconds) <= (seen.text === text ? SAME_ANSWER_SLACK_MS : CLOCK_SLACK_MS);
      const token = readings.find(isSame)?.token ?? tokens++;
      // A reading that joined another by its answer is known by itself from now on.
      if (!readings.some((seen) => Math.abs(seen.milliseconds - milliseconds) <= CLOCK_SLACK_MS))
        readings.push({ milliseconds, token, text });
      return `<time ${token}>`;
    },
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
