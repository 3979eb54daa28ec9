import type { JobAnswer } from './job';
import type { Count } from './judge-job';
import type { RecordedAnswer } from './recorded-case';

/** @returns how many lines the server printed during the answers, and how many of them the playground's logs hold */
export function countLogLines(recorded: RecordedAnswer[], actual: JobAnswer[]): Count {
  const count = { equal: 0, total: 0 };
  for (const { id, attempt, log } of recorded) {
    const answer = actual.find((one) => one.id === id && one.attempt === attempt);
    const got = wordsOf((answer?.logs ?? []).map(({ text }) => text).join('\n'));
    for (const line of wordsOf(log ?? '')) {
      count.total += 1;
      const at = got.indexOf(line);
      if (at < 0) continue;
      count.equal += 1;
      got.splice(at, 1);
    }
  }
  return count;
}

/** Lines that say when, how long and where, but not what: request lines, compile times, stack frames, code frames. */
const NOT_WORDS = [
  /^[A-Z]+ \S+ \d{3} in /,
  /^[✓○] Compil/,
  /^at /,
  /^>?\s*\d*\s*\|/,
  /^[\s{}[\],|^]*$/,
  /^We detected TypeScript/,
];

/** @returns a log's lines, without colours, paths and lines that hold none of Next.js' words */
export function wordsOf(log: string): string[] {
  return log
    .split('\n')
    .map((line) => line.replace(COLOURS, '').replace(PLACES, '').trim())
    .filter((line) => !NOT_WORDS.some((pattern) => pattern.test(line)));
}

// eslint-disable-next-line no-control-regex -- ANSI colours begin with a control character.
const COLOURS = /\u001b\[[\d;]*m/g;
const PLACES = /(<app>|<next>|\[project\]|\/project)\/|\.\/apps\/[^/]+\/|webpack-internal:\/\/\/\(\w+\)\//g;
