import { createStore } from 'zustand/vanilla';
import { reasonOf } from '@/lib/project/result';
import type { Project } from '@/lib/project/project';
import type { ResolvedForm } from '@/lib/request/resolve-form';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { HeaderList } from '@/sandbox/protocol';
import type { CorsCall } from './cors-call';
import { fixOf, type CorsFix } from './fix-of';
import { makeCall, type CorsOutcome } from './make-call';
import { isSameSite, readPageOrigin } from './page-origin';
import type { PreflightCache } from './preflight-cache';

/** Who calls, and how. */
export interface CorsChoices extends Pick<CorsCall, 'mode' | 'credentials'> {
  page: string;
}

export interface CorsState extends CorsChoices {
  lab: Lab;
}

export type Lab =
  | { state: 'idle' }
  | { state: 'calling' }
  | { state: 'done'; call: CorsCall; outcome: CorsOutcome; fix: CorsFix | null }
  | { state: 'failed'; reason: string };

export interface CorsActions {
  choose(changes: Partial<CorsChoices>): void;
  call(): Promise<void>;
  /** Gives up the call that is under way. */
  stop(): void;
  /** Forgets what preflights were answered, and calls again. */
  callAnew(): Promise<void>;
  /** Makes the change that the last call's fix proposes, and calls again. */
  applyFix(): Promise<void>;
}

export interface CorsStoreOptions {
  choices: CorsChoices;
  /** The request of the form. */
  readRequest: () => ResolvedForm;
  readFiles: () => Project['files'];
  /** The Cookie header that a browser adds to a call from the same site, or from another. */
  readCookie: (url: string, from: { sameSite: boolean }) => string;
  /** Puts the cookies of an answer into the jar. */
  keepCookies: (request: PlaygroundRequest, headers: HeaderList, from: { sameSite: boolean }) => void;
  writeFile: (file: string, text: string) => void;
  send: (request: PlaygroundRequest, signal: AbortSignal) => Promise<PlaygroundResponse>;
  preflights: PreflightCache;
}

export type CorsStore = ReturnType<typeof createCorsStore>;

/** The CORS lab: a page of another origin calls the project's server. */
export function createCorsStore(options: CorsStoreOptions) {
  const { choices, readRequest, readFiles, readCookie, keepCookies, writeFile, send, preflights } = options;
  return createStore<CorsState & CorsActions>()((set, get) => {
    /** @returns the call as it is chosen, or why there is none */
    const readCall = (): CorsCall | string => {
      const page = readPageOrigin(get().page);
      if (!page.ok) return page.message;
      const resolved = readRequest();
      if (!resolved.ok) return 'The request cannot be sent yet: the request pane says why.';
      const { method = 'GET', url, headers = [], body } = resolved.request;
      const { mode, credentials } = get();
      const { href } = new URL(url, SERVER_ORIGIN);
      const cookie = credentials === 'include' ? readCookie(href, { sameSite: isSameSite(page.origin) }) : '';
      return { origin: page.origin, url: href, method, headers, mode, credentials, cookie, ...(body && { body }) };
    };
    let latest = new AbortController();
    const begin = () => {
      latest.abort();
      return (latest = new AbortController()).signal;
    };
    /** Those that answered the last call. */
    let files = readFiles();
    return {
      ...choices,
      lab: { state: 'idle' },
      choose: (changes) => {
        begin();
        set({ ...changes, lab: { state: 'idle' } });
      },
      stop: () => get().choose({}),
      callAnew: () => {
        preflights.clear();
        return get().call();
      },
      call: async () => {
        const signal = begin();
        const show = (lab: Lab) => {
          if (!signal.aborted) set({ lab });
        };
        const call = readCall();
        files = readFiles();
        if (typeof call === 'string') return show({ state: 'failed', reason: call });
        show({ state: 'calling' });
        try {
          const outcome = await makeCall(call, (request) => send(request, signal), preflights);
          if (signal.aborted) return;
          // Kept all the same where the page may not read the answer; preflights carry none.
          const answered = call.credentials === 'include' ? outcome.steps.filter(({ preflight }) => !preflight) : [];
          const from = { sameSite: isSameSite(call.origin) };
          for (const { request, response } of answered) keepCookies(request, response.headers, from);
          const refused = outcome.steps.at(-1);
          const { verdict } = outcome;
          const fix = verdict.name === 'blocked' && refused ? fixOf(call, verdict.blocked, refused, files) : null;
          show({ state: 'done', call, outcome, fix });
        } catch (error) {
          show({ state: 'failed', reason: `Failed to make the call: ${reasonOf(error)}` });
        }
      },
      applyFix: async () => {
        const { lab } = get();
        if (lab.state !== 'done' || !lab.fix?.edit) return;
        const { file, text } = lab.fix.edit;
        if (readFiles()[file] === files[file]) writeFile(file, text);
        await get().call();
      },
    };
  });
}
