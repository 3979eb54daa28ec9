import * as original from 'next/dist/shared/lib/router/utils/prepare-destination';
import { requestContext } from '../../../../../../runtime/request-context';
import { noteStep } from '../../../../../../runtime/trace-step';

type Prepare = typeof original.prepareDestination;

export const { compileNonPath, matchHas } = original;
/** Not every release has it. */
export const parseDestination: unknown = Reflect.get(original, 'parseDestination');

/** Next's own; the router calls it for the redirect or rewrite that a request is sent to. */
export function prepareDestination(route: Parameters<Prepare>[0]): ReturnType<Prepare> {
  const prepared = original.prepareDestination(route);
  const { hostname, pathname } = prepared.parsedDestination as { hostname?: string | null; pathname?: string | null };
  const destination = `${hostname ? `//${hostname}` : ''}${pathname ?? ''}`;
  const kind = route.appendParamsToQuery ? 'rewrite' : 'redirect';
  const rule = route.destination;
  const label = OWN_RULES.includes(rule) ? SLASH : `next.config ${kind}s to ${destination}`;
  // Once the route is known, its module reads its rewrites again.
  if (!requestContext.getStore()?.trace.match) noteStep({ kind, label, detail: { destination, rule } });
  return prepared;
}

/** Rules that Next.js adds itself. */
const OWN_RULES = ['/:path+', '/:path+/'];
const SLASH = 'Next.js redirects to the address as trailingSlash of next.config has it';
