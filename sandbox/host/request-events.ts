import type { LogEvent, ServerEvent, TraceEvent } from '../protocol';
import type { ListEntry, ResponseLists } from './playground';
import { weigh } from './weigh';

/** So many entries of a list are kept, … */
const KEPT_ENTRIES = 10_000;
/** … and of all of them no more than about so many bytes. */
const KEPT_BYTES = 4 * 1024 * 1024;
/** So many of the newest requests get the events that come after their answer. */
const KEPT_REQUESTS = 100;

/** What happened on a server, by the request on whose behalf. */
export interface RequestEvents {
  /** Begins to add a request's events to the lists. @returns what ends its answer: from then on entries are told, too */
  collect: (request: number, lists: ResponseLists, onLate?: (entry: ListEntry) => void) => () => void;
  /** Takes an event. One that belongs to no request (the server starts, a timer fires) goes to the newest. */
  add: (event: ServerEvent) => void;
}

export function createRequestEvents(): RequestEvents {
  const requests = new Map<number, (event: ServerEvent) => void>();
  let newest: number | null = null;

  return {
    collect(request, lists, onLate = () => {}) {
      let bytes = 0;
      let isAnswered = false;
      const keep = (added: ListEntry) => {
        const list: ListEntry['entry'][] = lists[added.list];
        bytes += weigh(added.entry);
        if (list.length >= KEPT_ENTRIES || bytes > KEPT_BYTES) return;
        list.splice(added.at, 0, added.entry);
        if (isAnswered) onLate(added);
      };
      requests.set(request, (event) => {
        if (event.type === 'log') return keep(lineOf(event, lists));
        if (event.type === 'trace') for (const step of event.steps) keep(stepOf(step, lists));
      });
      newest = request;
      const [oldest] = requests.keys();
      if (requests.size > KEPT_REQUESTS && oldest !== undefined) requests.delete(oldest);
      return () => (isAnswered = true);
    },
    add(event) {
      const of = event.request ?? newest;
      if (of !== null) requests.get(of)?.(event);
    },
  };
}

function lineOf({ level, text }: LogEvent, { logs }: ResponseLists): ListEntry {
  return { list: 'logs', entry: { level, text }, at: logs.length };
}

/** A step is told when it is over; it stands where it began. */
function stepOf(entry: TraceEvent, { trace }: ResponseLists): ListEntry {
  return { list: 'trace', entry, at: trace.findLastIndex(({ atMs }) => atMs <= entry.atMs) + 1 };
}
