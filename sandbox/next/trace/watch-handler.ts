import { mapStack } from '../../runtime/modules/map-stack';
import { firstPosition } from '../../runtime/modules/source-position';
import { requestContext } from '../../runtime/request-context';
import type { RequestTrace, Step } from '../../runtime/request-trace';
import { beginStep, noteStep } from '../../runtime/trace-step';
import { expectBuild } from '../build/expect-build';
import { serverProject } from '../project';
import { withoutLookup } from './cache-step';
import { routeLookupOf } from './watch-cache';
import { watchResult } from './watch-result';
import { routeStore, watchUses } from './watch-uses';

/** Of each request the module of the route that answers it. */
const routeModules = new WeakMap<RequestTrace, object>();

/** Notes the run of a handler: what it returned or threw, and in development what a build will make of its route. */
export function watchHandler(run: () => unknown): unknown {
  const end = beginStep();
  const context = requestContext.getStore();
  const { method = 'GET', trace } = context ?? {};
  const { file = '', line = 1 } = trace?.match ?? {};
  const name = method === 'HEAD' && !isExported(file, method) ? 'GET' : method;
  const subject = isExported(file, name) ? `${name} of ${file}` : `Next.js itself, as ${file} exports no ${name},`;
  const expected = expectation(trace, method);
  const finish = (said: string, status: number | null, position?: Step['position']) =>
    end({
      kind: 'handler',
      label: `${subject} ${said}`,
      detail: { method, file, status, ...expected(status) },
      position: position ?? (file ? { file, line, column: 1 } : null),
    });
  return watchResult(
    run(),
    (value) => {
      const status = value instanceof Response ? value.status : null;
      finish(`returned ${status ?? 'no Response'}`, status);
    },
    (error) => finish(saidOf(error), null, placeOf(error)),
  );
}

/** @returns what is known, once the handler has run, of what a build will make of the route */
function expectation(trace: RequestTrace | undefined, method: string): (status: number | null) => Step['detail'] {
  const store = trace && serverProject().mode === 'development' ? routeStore(routeModules.get(trace)) : undefined;
  const { match } = trace ?? {};
  if (!store || !match) return () => ({});
  const usedOf = watchUses(store);
  return (status) => {
    const expected = expectBuild(match, { method, status, use: usedOf() });
    if (!expected?.because) return {};
    const { message, file, line, column } = expected.because;
    return {
      route: match.route,
      build: expected.kind,
      because: message,
      becauseFile: file,
      becauseLine: line,
      becauseColumn: column,
    };
  };
}

/** Metadata files export what Next.js makes a GET of. */
function isExported(file: string, method: string): boolean {
  const exports = serverProject().modules.exportsOf(file);
  return [method, '*', 'default'].some((name) => exports.includes(name));
}

/** Notes of each call of a route's module which params it is given, and whether the cache was asked before. */
export function watchRoute(routeModule: unknown): void {
  if (typeof routeModule !== 'object' || routeModule === null) return;
  for (const name of ['handle', 'prerender']) {
    const answer: unknown = Reflect.get(routeModule, name);
    if (typeof answer !== 'function') continue;
    Reflect.set(routeModule, name, function (this: unknown, ...args: unknown[]): unknown {
      const { trace } = requestContext.getStore() ?? {};
      if (trace) routeModules.set(trace, routeModule);
      noteBypass();
      noteParams((args[1] as { params?: unknown } | undefined)?.params);
      return (answer as (...args: unknown[]) => unknown).apply(this, args);
    });
  }
}

function noteBypass(): void {
  const { trace, method = 'GET' } = requestContext.getStore() ?? {};
  if (!trace?.match || routeLookupOf(trace) || serverProject().mode === 'development') return;
  trace.add(withoutLookup('BYPASS', `${method} of ${trace.match.route} is answered anew for every request`));
}

function noteParams(params: unknown): void {
  if (typeof params !== 'object' || params === null) return;
  const entries = Object.entries(params).map(([name, value]) => [name, textOf(value)] as const);
  if (entries.length === 0) return;
  const label = `params: ${entries.map(([name, text]) => `${name} is ${text}`).join(', ')}`;
  noteStep({ kind: 'params', label, detail: Object.fromEntries(entries) });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

/** Some of what Next's own functions throw says what is to be answered. */
function saidOf(error: unknown): string {
  const digest = typeof error === 'object' && error !== null ? String(Reflect.get(error, 'digest')) : '';
  if (digest.startsWith('NEXT_REDIRECT;')) return `redirected to ${digest.split(';')[2] ?? ''}`;
  if (/^NEXT_(NOT_FOUND|HTTP_ERROR_FALLBACK;404)/.test(digest)) return 'called notFound()';
  if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;')) return `asked for the answer ${digest.split(';')[1] ?? ''}`;
  return `threw ${error instanceof Error ? mapStack(`${error.name}: ${error.message}`) : typeof error}`;
}

function placeOf(error: unknown): Step['position'] {
  const stack = error instanceof Error ? error.stack : undefined;
  return typeof stack === 'string' ? firstPosition(stack) : null;
}
