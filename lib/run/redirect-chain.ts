import type { PlaygroundRequest } from '@/sandbox/host/playground';
import { isHere, redirectedMethod, redirectTarget } from './follow-redirect';
import type { RunStep } from './run-store';

/** Browsers give up after as many. */
export const MOST_REDIRECTS = 20;

/** @returns why a browser, or we, go no further than the last of these steps; null where it goes on or is no redirect */
export function endOfChain(steps: readonly RunStep[]): string | null {
  const last = steps.at(-1);
  const target = last && redirectTarget(last.request, last.response);
  if (!last || target === null || target === undefined) return null;
  if (!/^(?:\/|https?:)/.test(target)) return 'Browsers follow redirects to http and https only.';
  if (!isHere(target)) return `It leads to another origin, ${new URL(target).origin}, which is not asked.`;
  if (steps.length <= MOST_REDIRECTS) return null;
  return `Browsers give up after ${MOST_REDIRECTS} redirects. ${loopOf(steps)}`.trim();
}

/** @returns what a browser changes in the request that follows; nothing to say where it repeats it */
export function changeOf({ request, response }: RunStep): string {
  const method = request.method ?? 'GET';
  const { status } = response;
  const next = redirectedMethod(method, status);
  if (method === 'GET' || method === 'HEAD') return `${status}: ${method} again`;
  if (next === method) return `${status}: ${method} again${request.body === undefined ? '' : ', with its body'}`;
  return `${status}: ${method} becomes ${next}, without the body and its headers`;
}

/** Names the loop at the end of the steps. */
function loopOf(steps: readonly RunStep[]): string {
  const asked = steps.map(({ request }) => nameOf(request));
  const last = asked.at(-1) ?? '';
  const before = asked.lastIndexOf(last, -2);
  return before < 0 ? '' : `It is a loop: ${[...asked.slice(before, -1), last].join(' → ')}.`;
}

function nameOf({ method = 'GET', url }: PlaygroundRequest): string {
  return `${method} ${url}`;
}
