import { createStore } from 'zustand/vanilla';
import { cookieHeader, receiveCookies } from './cookie-jar';
import type { JarCookie } from './jar-cookie';
import type { PlaygroundRequest } from '@/sandbox/host/playground';
import type { HeaderList } from '@/sandbox/protocol';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';

export interface CookieState {
  /** Whether answers' cookies are kept, and sent with the next requests. */
  enabled: boolean;
  cookies: JarCookie[];
}

export interface CookieActions {
  /** Shows a jar as it was kept. */
  restore(jar: CookieState): void;
  setEnabled(enabled: boolean): void;
  /** The request with the jar's cookies; one with a `Cookie` header of its own stays as it is. */
  addTo(request: PlaygroundRequest): PlaygroundRequest;
  /** Takes the cookies that an answer sets, and lets go of those that it clears. */
  receive(request: PlaygroundRequest, headers: HeaderList): void;
  add(): void;
  change(index: number, changes: Partial<JarCookie>): void;
  remove(index: number): void;
  clear(): void;
}

export type CookieStore = ReturnType<typeof createCookieStore>;

export const NO_COOKIES: CookieState = { enabled: true, cookies: [] };

const NEW_COOKIE: JarCookie = {
  name: 'name',
  value: 'value',
  domain: new URL(SERVER_ORIGIN).hostname,
  path: '/',
  expires: null,
  hostOnly: true,
  secure: false,
  httpOnly: false,
  sameSite: null,
  partitioned: false,
  priority: 'medium',
};

/** The project's cookie jar. */
/** @param now the time by the server's clock: what it says of a cookie's end is measured by that */
export function createCookieStore(now: () => number = Date.now) {
  return createStore<CookieState & CookieActions>()((set, get) => ({
    ...NO_COOKIES,
    restore: ({ enabled, cookies }) => set({ enabled, cookies }),
    setEnabled: (enabled) => set({ enabled }),
    addTo: (request) => {
      const { enabled, cookies } = get();
      if (!enabled || cookies.length === 0 || hasOwnCookies(request.headers ?? [])) return request;
      const value = cookieHeader(cookies, urlOf(request), now());
      return value === '' ? request : { ...request, headers: [...(request.headers ?? []), ['Cookie', value]] };
    },
    receive: (request, headers) => {
      if (!get().enabled || !headers.some(([name]) => /^(?:set-cookie|clear-site-data)$/i.test(name))) return;
      set({ cookies: receiveCookies(get().cookies, urlOf(request), headers, now()).kept });
    },
    add: () => set({ cookies: [...get().cookies, NEW_COOKIE] }),
    change: (index, changes) =>
      set({ cookies: get().cookies.map((cookie, at) => (at === index ? { ...cookie, ...changes } : cookie)) }),
    remove: (index) => set({ cookies: get().cookies.filter((_, at) => at !== index) }),
    clear: () => set({ cookies: [] }),
  }));
}

export function hasOwnCookies(headers: HeaderList): boolean {
  return headers.some(([name]) => name.toLowerCase() === 'cookie');
}

function urlOf({ url }: PlaygroundRequest): string {
  return new URL(url, SERVER_ORIGIN).href;
}
