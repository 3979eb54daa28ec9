import { EDGE_UNSUPPORTED_NODE_APIS } from 'next/dist/shared/lib/constants';
import { validateURL } from 'next/dist/server/web/utils';

type Scope = typeof globalThis;

/**
 * What Next's edge sandbox puts in place of the platform's globals (`next/dist/server/web/sandbox/context`): a `Request` and
 * a `Response.redirect()` that take absolute URLs only, timers that are numbers, and names that say that they are not
 * supported.
 * @param fail throws what the use of such a name throws
 */
export function edgeGlobals(scope: Scope, fail: (name: string) => never): Record<string, unknown> {
  return {
    ...Object.fromEntries(EDGE_UNSUPPORTED_NODE_APIS.map((name) => [name, unsupported(name, fail)])),
    Request: edgeRequest(scope.Request),
    Response: edgeResponse(scope.Response),
    setTimeout: numbered(scope, 'setTimeout'),
    setInterval: numbered(scope, 'setInterval'),
    CustomEvent: undefined,
  };
}

/** A handler's request is no instance of a subclass, so these are the platform's own, seen through a proxy. */
function edgeRequest(Request: Scope['Request']): Scope['Request'] {
  return new Proxy(Request, {
    get: (target, key, receiver): unknown => (key === 'name' ? '' : Reflect.get(target, key, receiver)),
    construct(target, [input, init]: [RequestInfo | URL, (RequestInit & { next?: unknown })?], newTarget) {
      if (typeof input === 'string') validateURL(input);
      const request = Reflect.construct(target, [input, init], newTarget) as Request & { next?: unknown };
      validateURL(request.url);
      request.next = init?.next;
      return request;
    },
  });
}

function edgeResponse(Response: Scope['Response']): Scope['Response'] {
  const redirect = (...args: Parameters<typeof Response.redirect>) => {
    validateURL(args[0]);
    return Response.redirect(...args);
  };
  return new Proxy(Response, {
    get: (target, key, receiver): unknown => (key === 'redirect' ? redirect : Reflect.get(target, key, receiver)),
  });
}

/** Looks the timer up when it is set: tests of a project replace it. */
function numbered(
  scope: Scope,
  name: 'setTimeout' | 'setInterval',
): (...args: Parameters<typeof setTimeout>) => number {
  return (...args) => Number(scope[name](...args));
}

function unsupported(name: string, fail: (name: string) => never): () => never {
  return function () {
    fail(name);
  };
}
