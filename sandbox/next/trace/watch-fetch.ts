import { AsyncLocalStorage } from 'node:async_hooks';
import { requestContext } from '../../runtime/request-context';
import { beginStep, callingLine } from '../../runtime/trace-step';
import { functionName } from '../stored-entries';
import { cacheStep, stateOf } from './cache-step';
import type { Lookup } from './watch-cache';
import { watchResult } from './watch-result';

interface FetchNote {
  lookup?: Lookup;
  /** Whether one of `fixtures.json` answered. */
  fixture: boolean;
}

const currentFetch = new AsyncLocalStorage<FetchNote>();

/** Notes a `fetch` of the project, and what Next's cache decided. */
export function watchFetch(run: () => unknown, attributes: Record<string, unknown>): unknown {
  if (!requestContext.getStore()) return run();
  const end = beginStep();
  const position = callingLine();
  const note: FetchNote = { fixture: false };
  const method = String(attributes['http.method']);
  const url = String(attributes['http.url']);
  const finish = (said: string, status: number | null) => {
    const cache = note.lookup ? stateOf(note.lookup) : 'BYPASS';
    const { fixture } = note;
    const label = `fetch ${method} ${url}: ${said}${fixture ? ' from a fixture' : ''}, cache ${cache}`;
    end({ kind: 'fetch', label, detail: { method, url, status, cache, fixture }, position });
  };
  return watchResult(
    currentFetch.run(note, run),
    (value) => finish(String(statusOf(value)), statusOf(value)),
    (error) => finish(`failed (${error instanceof Error ? error.message : typeof error})`, null),
  );
}

/** Takes a look-up for the `fetch` that is under way, or else for a cached function. */
export function noteLookup(lookup: Lookup, url: string): void {
  const note = currentFetch.getStore();
  if (note) note.lookup = lookup;
  else
    requestContext
      .getStore()
      ?.trace.add(cacheStep(lookup, functionName(url) || 'a function in unstable_cache'), lookup.begun);
}

/** Takes note that a fixture answers the `fetch` that is under way. */
export function noteFixture(): void {
  const note = currentFetch.getStore();
  if (note) note.fixture = true;
}

function statusOf(value: unknown): number | null {
  return value instanceof Response ? value.status : null;
}
