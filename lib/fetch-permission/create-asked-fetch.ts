import type { AnswerFetch } from '@/sandbox/host/playground';
import { fetchFromPage } from './fetch-from-page';
import type { PermissionStore } from './permission-store';

/** Answers a handler's `fetch` from the network, once the visitor has allowed its project that origin. */
export function createAskedFetch(permissions: PermissionStore, projectKey: () => string): AnswerFetch {
  return async (request) => {
    const { origin, protocol } = new URL(request.url);
    if (protocol !== 'http:' && protocol !== 'https:') throw new Error(`only http and https can be fetched`);
    // Its API would take the request for the visitor's own.
    if (origin === location.origin) throw new Error("the playground's own site cannot be fetched from its sandbox");
    const { method, url } = request;
    const allowed = await permissions.getState().ask({ project: projectKey(), origin, method, url });
    if (!allowed) throw new Error(`you did not allow this project to fetch from ${origin}; Settings lists what it may`);
    return fetchFromPage(request);
  };
}
