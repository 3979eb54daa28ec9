import { beginStep } from '../../runtime/trace-step';
import type { MiddlewareFile } from '../middleware';
import { serverProject } from '../project';
import { watchResult } from './watch-result';

let middleware: MiddlewareFile | null = null;

/** Sets the project's `middleware.ts` or `proxy.ts`. */
export function setTracedMiddleware(file: MiddlewareFile | null): void {
  middleware = file;
}

/** Notes what middleware made of a request. */
export function watchMiddleware(run: () => unknown): unknown {
  const end = beginStep();
  const { file = 'middleware' } = middleware ?? {};
  const finish = (said: string, status: number | null) =>
    end({
      kind: 'middleware',
      label: `${file} ${said}`,
      detail: {
        file,
        status,
        matchers: middleware?.matchers.map(({ originalSource }) => originalSource).join(', ') ?? '',
      },
      position: { file, line: lineOf(file), column: 1 },
    });
  return watchResult(
    run(),
    (value) => finish(saidOf(value), value instanceof Response ? value.status : null),
    (error) => finish(`threw ${error instanceof Error ? `${error.name}: ${error.message}` : typeof error}`, null),
  );
}

function lineOf(file: string): number {
  const { modules } = serverProject();
  const lines = ['proxy', 'middleware', 'default'].map((name) => modules.lineOf(file, name));
  return lines.find((line) => line !== undefined) ?? 1;
}

/** Middleware says in headers of its response what Next.js is to do. */
function saidOf(response: unknown): string {
  if (!(response instanceof Response)) return 'let the request pass';
  const { headers, status } = response;
  const rewritten = headers.get('x-middleware-rewrite');
  if (headers.get('x-middleware-next') === '1') return 'let the request pass';
  if (rewritten !== null) return `rewrote the request to ${rewritten}`;
  const location = headers.get('location');
  return location === null ? `answered ${status} itself` : `redirected to ${location} with ${status}`;
}
