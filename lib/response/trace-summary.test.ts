import { expect, test } from 'vitest';
import type { TraceEvent } from '@/sandbox/protocol';
import { traceSummary } from './trace-summary';

const step = (kind: TraceEvent['kind'], label: string, detail: TraceEvent['detail'] = {}): TraceEvent => ({
  ...{ kind, label, detail },
  atMs: 1,
});
const pass = step('middleware', 'proxy.ts let the request pass');
const hit = step('cache', 'cache HIT: /a was stored 4 s ago', { of: 'route', state: 'HIT' });
const bypass = step('cache', 'cache BYPASS: GET of /a is answered anew', { of: 'route', state: 'BYPASS' });
const ofFunction = step('cache', 'cache HIT: unstable_cache(f) was stored', { of: 'function', state: 'HIT' });

test.each([
  ['a plain answer', [pass, step('match', 'app/a/route.ts answers'), bypass, ofFunction], null],
  ['one from the cache', [pass, hit], hit.label],
  ['one of middleware', [step('middleware', 'proxy.ts answered 401 itself')], 'proxy.ts answered 401 itself'],
  ['a redirect of next.config', [step('redirect', 'next.config redirects to /b')], 'next.config redirects to /b'],
  ['a rewritten one', [step('rewrite', 'next.config rewrites to /b'), bypass], 'next.config rewrites to /b'],
])('%s', (_, trace, said) => {
  expect(traceSummary(trace)).toBe(said);
});
