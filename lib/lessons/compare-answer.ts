import type { BuildResult, PlaygroundResponse } from '@/sandbox/host/playground';
import type { ResponseHead, TraceEvent } from '@/sandbox/protocol';
import type { Expectation } from './check';
import { compareCookies } from './compare-cookies';
import { BODY, compareText, compareValue } from './compare-value';
import { isAbsent } from './pattern';
import { show } from './show';

/** Everything that came of a check. */
export interface Outcome {
  /** The answer to what the check sends; null where it sends nothing. */
  answer: PlaygroundResponse | null;
  build: BuildResult | null;
  /** The steps of all requests of the check. */
  trace: TraceEvent[];
}

/** @returns a sentence for each thing that is not as expected, the weightiest first */
export function compareAnswer(outcome: Outcome, expected: Expectation): string[] {
  const { answer, build, trace } = outcome;
  return [
    ...(answer ? compareFailure(answer, expected) : []),
    ...(answer ? compareHead(answer, expected) : []),
    ...(answer ? compareBody(answer, expected) : []),
    ...(expected.build ? compareBuild(build, expected.build) : []),
    ...(answer && expected.cache ? compareCache(answer.trace, expected.cache) : []),
    ...(expected.calls ? compareCalls(trace, expected.calls) : []),
  ];
}

function compareFailure({ failure }: PlaygroundResponse, expected: Expectation): string[] {
  if (expected.failure === failure?.kind) return [];
  if (failure) return [failure.message];
  return [`There is an answer; the request should fail (${expected.failure}).`];
}

function compareHead(answer: PlaygroundResponse, expected: Expectation): string[] {
  const { status, headers, route, failure } = answer;
  return [
    ...(expected.status === undefined || status === expected.status || failure
      ? []
      : [`The status is ${nameOf(answer)}; it should be ${expected.status}.`]),
    ...Object.entries(expected.headers ?? {}).flatMap(([name, wanted]) =>
      compareText(`The header ${name}`, headerOf(headers, name), wanted),
    ),
    ...(expected.route === undefined ? [] : compareText('The route that answers', route ?? undefined, expected.route)),
    ...(expected.cookies ? compareCookies(headers, expected.cookies) : []),
  ];
}

function compareBody({ body, chunks, logs, failure }: PlaygroundResponse, expected: Expectation): string[] {
  const text = new TextDecoder().decode(body);
  const printed = logs.map((line) => line.text).join('\n');
  return [
    ...('json' in expected && !failure ? compareJson(text, expected.json) : []),
    ...(expected.text === undefined
      ? []
      : compareText(BODY, text === '' ? whenEmpty(expected.text) : text, expected.text)),
    ...(expected.logs === undefined
      ? []
      : compareText('What the server printed', printed === '' ? whenEmpty(expected.logs) : printed, expected.logs)),
    ...(expected.chunks ? compareChunks(chunks, expected.chunks) : []),
  ];
}

/** Nothing counts as absent, and otherwise as a text. */
function whenEmpty(expected: unknown): string | undefined {
  return isAbsent(expected) ? undefined : '';
}

function compareJson(text: string, expected: unknown): string[] {
  if (isAbsent(expected)) return compareText(BODY, text === '' ? undefined : text, expected);
  try {
    return compareValue(BODY, JSON.parse(text) as unknown, expected);
  } catch {
    return [text === '' ? `${BODY} is empty; it should be JSON.` : `${BODY} is not JSON: ${show(text)}.`];
  }
}

/** How much sooner than it should a chunk may come: the clocks that write and read it are not the same. */
const EARLY = 0.75;

function compareChunks(chunks: PlaygroundResponse['chunks'], expected: NonNullable<Expectation['chunks']>): string[] {
  const { atLeast, apartMs = 0 } = expected;
  if (chunks.length < atLeast)
    return [
      `The body came in ${chunks.length === 1 ? 'one piece' : `${chunks.length} pieces`}; it should come in ${atLeast} or more.`,
    ];
  const times = chunks.map(({ atMs }) => atMs);
  const gap = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / Math.max(times.length - 1, 1);
  if (gap >= apartMs * EARLY) return [];
  return [`The pieces of the body came ${Math.round(gap)} ms after one another; it should be ${apartMs} ms.`];
}

function compareBuild(build: BuildResult | null, expected: Record<string, string>): string[] {
  const [broken] = build?.diagnostics.filter(({ severity }) => severity === 'error') ?? [];
  if (!build?.ok) return [`The build failed${broken ? `: ${broken.message} (${broken.file}:${broken.line})` : ''}.`];
  return Object.entries(expected).flatMap(([route, kind]) => {
    const found = build.routes.find((one) => one.route === route);
    if (!found) return [`The build has no route ${route}.`];
    if (found.kind === kind) return [];
    const { because } = found;
    const reason = because ? ` ${because.message} (${because.file}:${because.line})` : '';
    return [`The build makes ${route} ${found.kind}; it should be ${kind}.${reason}`];
  });
}

function compareCache(trace: TraceEvent[], expected: NonNullable<Expectation['cache']>): string[] {
  const [of, wanted] = typeof expected === 'string' ? ['route', expected] : (Object.entries(expected)[0] ?? []);
  const step = trace.findLast(({ kind, detail }) => kind === 'cache' && detail['of'] === of);
  if (!step) return [`Next’s cache was not asked; it should say ${wanted}.`];
  return step.detail['state'] === wanted ? [] : [`${capitalized(step.label)}; it should be ${wanted}.`];
}

function compareCalls(trace: TraceEvent[], expected: Record<string, number>): string[] {
  const calls = trace.filter(({ kind, detail }) => kind === 'fetch' && detail['cache'] !== 'HIT');
  return Object.entries(expected).flatMap(([wanted, times]) => {
    const pattern = callPattern(wanted);
    const count = calls.filter(({ detail }) => pattern.test(`${detail['method']} ${detail['url']}`)).length;
    return count === times ? [] : [`${wanted} was called ${timesOf(count)}; it should be ${timesOf(times)}.`];
  });
}

function callPattern(wanted: string): RegExp {
  const [method, url] = /^[A-Z]+ /.test(wanted) ? wanted.split(' ', 2) : ['*', wanted];
  const source = `${method} ${url}`.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`);
}

function timesOf(count: number): string {
  return count === 1 ? 'once' : count === 0 ? 'never' : `${count} times`;
}

function headerOf(headers: PlaygroundResponse['headers'], wanted: string): string | undefined {
  const values = headers.filter(([name]) => name.toLowerCase() === wanted.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}

/** Such as `201 Created`. */
export function nameOf({ status, statusText }: ResponseHead): string {
  return `${status} ${statusText}`.trim();
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
