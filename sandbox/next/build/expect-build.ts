import type { BuiltRoute } from '../../protocol';
import type { MatchedRoute } from '../../runtime/request-trace';
import { serverProject } from '../project';
import { becauseOf, dynamicReason, ofGet, wishOf, type Reason, type Userland } from './build-reason';
import type { DynamicUse } from './dynamic-use';

/** How a handler ran in development. */
export interface HandlerRun {
  method: string;
  /** What it answered; null where it threw. */
  status: number | null;
  /** The first thing it used that only a request has. */
  use: DynamicUse | undefined;
}

/**
 * Says of a route what `next build` will make of it, going by what its module exports and by what its handler did.
 * @returns null where neither tells
 */
export function expectBuild({ route, file }: MatchedRoute, run: HandlerRun): BuiltRoute | null {
  if (!/(?:^|\/)route\.\w+$/.test(file)) return null;
  const userland = serverProject().modules.load(file);
  if (userland instanceof Promise) return null;
  const expected = reasonOf(userland as Userland, route.includes('['), run);
  if (!expected) return null;
  const because = becauseOf(expected, file);
  return { route, kind: expected.kind, reason: because.message, because };
}

function reasonOf(
  userland: Userland,
  hasParams: boolean,
  { method, status, use }: HandlerRun,
): (Reason & Pick<BuiltRoute, 'kind'>) | null {
  const isGet = method === 'GET';
  const wish = wishOf(userland);
  // Only of a GET that may become static the build looks what it uses; with force-static all that is empty.
  const isTried = isGet && (wish ?? serverProject().release.keepsUnasked) && userland['dynamic'] !== 'force-static';
  const used = isTried ? use : undefined;
  const dynamic = dynamicReason(userland, hasParams, wish, used);
  if (dynamic) return { ...dynamic, kind: 'dynamic' };
  if (!isGet || status === null || hasParams) return null;
  if (status >= 400 && status !== 404)
    return { ...ofGet(`GET answered ${status}, which no build keeps`), kind: 'dynamic' };
  return { ...(wish ?? ofGet('GET used nothing of the request')), kind: 'static' };
}
