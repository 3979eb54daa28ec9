import type { TraceEvent } from '@/sandbox/protocol';

/** @returns what decided on an answer beside its handler, in one sentence: the first of redirects, middleware, the cache */
export function traceSummary(trace: readonly TraceEvent[]): string | null {
  const step =
    trace.find(({ kind }) => kind === 'redirect') ??
    trace.find(({ kind, label }) => kind === 'middleware' && !label.endsWith('let the request pass')) ??
    trace.find(({ kind, detail }) => kind === 'cache' && detail['of'] === 'route' && detail['state'] !== 'BYPASS') ??
    trace.find(({ kind }) => kind === 'rewrite');
  return step?.label ?? null;
}
