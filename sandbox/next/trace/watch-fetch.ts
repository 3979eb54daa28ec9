import { AsyncLocalStorage } from 'node:async_hooks';
import { requestContext } from '../../runtime/request-context';
import { beginStep, callingLine } from '../../runtime/trace-step';
import { functionName } from '../stored-entries';
import { cacheStep, stateOf } from './cache-step';
import type { Lookup } from './watch-cache';
import { watchResult } from './watch-result';

interface FetchNote {
  lookup?: Lookup;
  /** The address, as `fixtures.json` has it, of the one there that answered; null for none. */
  fixture: string | null;
}

const currentFetch = new AsyncLocalStorage<FetchNote>();

/** Notes a `fetch` of the project, and what Next's cache decided. */
export function watchFetch(run: () => unknown, attributes: Record<string, unknown>): unknown {
  if (!requestContext.getStore()) return run();
  const end = beginStep();
  const position = callingLine();
  const note: FetchNote = { fixture: null };
  const method = String(attributes['http.method']);
  const url = String(attributes['http.url']);
  const finish = (said: string, status: number | null) => {
    const cache = note.lookup ? stateOf(note.lookup) : 'BYPASS';
    const fixture = note.fixture !== null;
    const label = `fetch ${method} ${url}: ${said}${fixture ? ' from a fixture' : ''}, cache ${cache}`;
    const detail = { method, url, status, cache, fixture, ...(fixture && { fixtureUrl: note.fixture }) };
    end({ kind: 'fetch', label, detail, position });
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

/** Takes note that the fixture of this address answers the `fetch` that is under way. */
export function noteFixture(url: string): void {
  const note = currentFetch.getStore();
  if (note) note.fixture = url;
}

function statusOf(value: unknown): number | null {
  return value instanceof Response ? value.status : null;
}
