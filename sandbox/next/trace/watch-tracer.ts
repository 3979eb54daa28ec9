import { getTracer } from 'next/dist/server/lib/trace/tracer';
import { watchFetch } from './watch-fetch';
import { watchHandler } from './watch-handler';
import { watchMiddleware } from './watch-middleware';

type Trace = (type: string, ...rest: unknown[]) => unknown;
type Watch = (run: () => unknown, attributes: Record<string, unknown>) => unknown;

/** What Next.js traces for OpenTelemetry, by the type of the span. */
const WATCHED = new Map<string, Watch>([
  ['AppRouteRouteHandlers.runHandler', watchHandler],
  ['Middleware.execute', watchMiddleware],
  ['AppRender.fetch', watchFetch],
]);

/** Listens to Next's own tracer, without switching OpenTelemetry on: that costs, and Next does more then. */
export function watchTracer(): void {
  const tracer = getTracer() as unknown as { trace: Trace };
  const original = tracer.trace;
  tracer.trace = function trace(type, ...rest) {
    const run = () => original.call(this, type, ...rest);
    const watch = WATCHED.get(type);
    return watch ? watch(run, attributesOf(rest[0])) : run();
  };
}

function attributesOf(options: unknown): Record<string, unknown> {
  return (options as { attributes?: Record<string, unknown> }).attributes ?? {};
}
