import { createStore } from 'zustand/vanilla';
import { reasonOf } from '@/lib/project/result';
import type { Project } from '@/lib/project/project';
import type { ResolvedForm } from '@/lib/request/resolve-form';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import type { PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { CorsCall } from './cors-call';
import { fixOf, type CorsFix } from './fix-of';
import { makeCall, type CorsOutcome } from './make-call';
import { isSameSite, readPageOrigin } from './page-origin';

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
  writeFile: (file: string, text: string) => void;
  send: (request: PlaygroundRequest) => Promise<PlaygroundResponse>;
}

export type CorsStore = ReturnType<typeof createCorsStore>;

/** The CORS lab: a page of another origin calls the project's server. */
export function createCorsStore({ choices, readRequest, readFiles, readCookie, writeFile, send }: CorsStoreOptions) {
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
    let latest = 0;
    /** Those that answered the last call. */
    let files = readFiles();
    return {
      ...choices,
      lab: { state: 'idle' },
      choose: (changes) => {
        latest += 1;
        set({ ...changes, lab: { state: 'idle' } });
      },
      call: async () => {
        const id = ++latest;
        const show = (lab: Lab) => {
          if (id === latest) set({ lab });
        };
        const call = readCall();
        files = readFiles();
        if (typeof call === 'string') return show({ state: 'failed', reason: call });
        show({ state: 'calling' });
        try {
          const outcome = await makeCall(call, send);
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
