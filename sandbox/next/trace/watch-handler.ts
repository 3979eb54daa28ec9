import { mapStack } from '../../runtime/modules/map-stack';
import { firstPosition } from '../../runtime/modules/source-position';
import { requestContext } from '../../runtime/request-context';
import type { Step } from '../../runtime/request-trace';
import { beginStep, noteStep } from '../../runtime/trace-step';
import { watchResult } from './watch-result';

/** Notes the run of a handler: what it returned or threw. */
export function watchHandler(run: () => unknown): unknown {
  const end = beginStep();
  const context = requestContext.getStore();
  const { method = 'GET', trace } = context ?? {};
  const { file = '', line = 1 } = trace?.match ?? {};
  const finish = (said: string, detail: Step['detail'], position?: Step['position']) =>
    end({
      kind: 'handler',
      label: `${method === 'HEAD' ? 'GET' : method} of ${file} ${said}`,
      detail: { method, file, ...detail },
      position: position ?? (file ? { file, line, column: 1 } : null),
    });
  return watchResult(
    run(),
    (value) => {
      const status = value instanceof Response ? value.status : null;
      finish(`returned ${status ?? 'no Response'}`, { status });
    },
    (error) => finish(saidOf(error), { status: null }, placeOf(error)),
  );
}

/** Notes the params that each call of a route's module is given. */
export function watchParams(routeModule: unknown): void {
  if (typeof routeModule !== 'object' || routeModule === null) return;
  for (const name of ['handle', 'prerender']) {
    const answer: unknown = Reflect.get(routeModule, name);
    if (typeof answer !== 'function') continue;
    Reflect.set(routeModule, name, function (this: unknown, ...args: unknown[]): unknown {
      noteParams((args[1] as { params?: unknown } | undefined)?.params);
      return (answer as (...args: unknown[]) => unknown).apply(this, args);
    });
  }
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
