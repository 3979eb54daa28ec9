import known from '@/content/release-differences.json';
import type { PlaygroundResponse } from '@/sandbox/host/playground';
import type { Mode, NextVersion } from '@/sandbox/protocol';
import type { ReleaseAnswer } from './release-answer';

/** One thing that answers have, beside each other. */
export interface ComparedRow {
  /** `status`, `mark`, `cache`, `cookies`, `body`, `console` or `header:<name>`. */
  what: string;
  label: string;
  /** By release, of those that answered; '' where an answer has none. */
  values: Partial<Record<NextVersion, string>>;
  differs: boolean;
  /** Why, where that is known. */
  sentence: string | null;
}

/** A difference between releases, and how it is recognized. */
export interface KnownDifference {
  /** The row that it explains. */
  what: string;
  mode?: string | undefined;
  /** By row and release: the patterns that all have to be seen. */
  seen: Partial<Record<string, Partial<Record<string, string>>>>;
  sentence: string;
}

type Answered = { next: NextVersion; response: PlaygroundResponse; mark: string | null };

/** What was answered in one mode, what differs marked. */
export function compareAnswers(
  answers: readonly ReleaseAnswer[],
  mode: Mode,
  differences: readonly KnownDifference[] = known,
): ComparedRow[] {
  const answered = answers.flatMap(({ next, mode: own, outcome }) =>
    own === mode && outcome.state === 'answered' ? [{ next, response: outcome.response, mark: outcome.mark }] : [],
  );
  if (answered.length === 0) return [];
  const row = (what: string, label: string, read: (answer: Answered) => string) => {
    const values = Object.fromEntries(answered.map((answer) => [answer.next, read(answer)]));
    return { what, label, values, differs: new Set(Object.values(values)).size > 1 };
  };
  const rows = [
    row('status', 'Status', ({ response }) => statusOf(response)),
    ...(mode === 'production' ? [row('mark', 'Build', ({ mark }) => mark ?? '')] : []),
    row('cache', 'Cache', ({ response }) => cacheOf(response)),
    row('body', 'Body', ({ response }) => new TextDecoder().decode(response.body)),
    row('cookies', 'Cookies', ({ response }) => valueOf(response, 'set-cookie', '\n')),
    ...headerNames(answered).map((name) =>
      row(`header:${name}`, name, ({ response }) => valueOf(response, name, ', ')),
    ),
    row('console', 'Console', ({ response }) => response.logs.map(({ text }) => text).join('\n')),
  ];
  return rows.map((one) => ({ ...one, sentence: one.differs ? explain(one.what, rows, mode, differences) : null }));
}

/** @returns how many rows differ, in words */
export function summaryOf(answers: readonly ReleaseAnswer[], rows: readonly ComparedRow[]): string {
  if (answers.some(({ outcome }) => outcome.state === 'waiting')) return 'Waiting for the servers…';
  if (answers.filter(({ outcome }) => outcome.state === 'answered').length < 2) return 'Nothing to compare';
  const count = rows.filter(({ differs }) => differs).length;
  if (count === 0) return 'No difference';
  return count === 1 ? '1 difference' : `${count} differences`;
}

const MOST_READ = 8000;

/** What is looked for stands near the beginning or the end, and patterns take very long on what is long. */
function endsOf(value: string): string {
  const half = MOST_READ / 2;
  return value.length <= MOST_READ ? value : `${value.slice(0, half)}\n${value.slice(-half)}`;
}

function explain(
  what: string,
  rows: readonly Pick<ComparedRow, 'what' | 'values'>[],
  mode: Mode,
  differences: readonly KnownDifference[],
): string | null {
  const answered = rows[0]?.values ?? {};
  const isSeen = ({ seen }: KnownDifference) =>
    Object.entries(seen).every(([where, patterns = {}]) => {
      const values: Partial<Record<string, string>> = rows.find((row) => row.what === where)?.values ?? {};
      return Object.entries(patterns).every(
        ([next, pattern = '']) => next in answered && new RegExp(pattern, 's').test(endsOf(values[next] ?? '')),
      );
    });
  const found = differences.find((known) => known.what === what && (known.mode ?? mode) === mode && isSeen(known));
  return found?.sentence ?? null;
}

function statusOf({ status, statusText, failure }: PlaygroundResponse): string {
  if (status === 0) return `No response: ${failure?.message ?? 'the server closed the connection'}`;
  return `${status} ${statusText}`.trim();
}

/** As the answer's header says it, else as the cache itself does. */
function cacheOf(response: PlaygroundResponse): string {
  const header = valueOf(response, 'x-nextjs-cache', ', ');
  if (header !== '') return header;
  const step = response.trace.find(({ kind, detail }) => kind === 'cache' && detail['of'] === 'route');
  const state = step?.detail['state'];
  return typeof state === 'string' && state !== 'BYPASS' ? state : '';
}

/** Those that have no row of their own, and say something. */
function headerNames(answered: Answered[]): string[] {
  const names = answered.flatMap(({ response }) => response.headers.map(([name]) => name.toLowerCase()));
  const others = ['set-cookie', 'x-nextjs-cache', 'date', 'connection', 'keep-alive'];
  return [...new Set(names)].filter((name) => !others.includes(name)).sort();
}

function valueOf({ headers }: PlaygroundResponse, name: string, between: string): string {
  return headers.flatMap(([other, value]) => (other.toLowerCase() === name ? [value] : [])).join(between);
}
