import type { BuiltRoute } from '../../protocol';

const KINDS: Record<string, BuiltRoute['kind']> = { '○': 'static', '●': 'ssg', ƒ: 'dynamic', λ: 'dynamic' };

/** @returns the app directory's routes that `next build` printed in its table, and the functions of `pages/api`. Newer releases leave out the mark of a route with children: it is SSG */
export function readRouteTable(lines: readonly string[]): BuiltRoute[] {
  const routes = new Map<string, BuiltRoute>();
  let isApp = false;
  for (const line of lines) {
    isApp = /^Route \(/.test(line) ? line.startsWith('Route (app)') : isApp;
    const [, mark = '', route = ''] = /^[┌├└─] (.) (\/\S*)/.exec(line) ?? [];
    if (route && (isApp || /^\/api(\/|$)/.test(route)) && !routes.has(route))
      routes.set(route, { route, kind: KINDS[mark] ?? 'ssg' });
    if (/^ƒ (Proxy \()?Middleware/.test(line)) routes.set('middleware', { route: '/middleware', kind: 'middleware' });
  }
  return [...routes.values()];
}
