import { cookieHeader, receiveCookies } from '@/lib/cookies/cookie-jar';
import { hasOwnCookies } from '@/lib/cookies/cookie-store';
import type { JarCookie } from '@/lib/cookies/jar-cookie';
import type { Project } from '@/lib/project/project';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import type { BuildResult, Playground, PlaygroundRequest, PlaygroundResponse } from '@/sandbox/host/playground';
import type { TraceEvent } from '@/sandbox/protocol';
import type { CheckStep } from './check';
import { requestOf } from './check-request';

/** How long a request may take: what answers at all does so sooner. */
const ANSWER_MS = 12_000;

/** One client of one server, for as long as a check takes. */
export interface CheckSession {
  /** The steps of all that was sent. */
  trace: TraceEvent[];
  build: BuildResult | null;
  /** @param enough ends the request once so many pieces of the body came */
  send(request: PlaygroundRequest, enough?: number): Promise<PlaygroundResponse>;
  take(step: CheckStep): Promise<void>;
}

export interface SessionOptions {
  playground: Playground;
  project: Project;
  /** Of the lesson, whatever the learner made of requests.http. */
  requests: Project['files'];
  signal: AbortSignal;
}

/** Opens a session on the project's server, which is to be fresh. */
export function createSession({ playground, project, requests, signal }: SessionOptions): CheckSession {
  let jar: JarCookie[] = [];
  let offset = 0;
  const now = () => Date.now() + offset;

  const session: CheckSession = {
    trace: [],
    build: null,
    send: async (request, enough = Infinity) => {
      const sent = withCookies(request, jar, now());
      const pause = new AbortController();
      const ends = AbortSignal.any([signal, pause.signal, AbortSignal.timeout(ANSWER_MS)]);
      let chunks = 0;
      const onChunk = () => {
        chunks += 1;
        if (chunks >= enough) pause.abort();
      };
      const answer = await playground.send(sent, { signal: ends, onChunk });
      jar = receiveCookies(jar, urlOf(request), answer.headers, now()).kept;
      session.trace.push(...answer.trace);
      // It is we who had enough.
      return pause.signal.aborted && answer.failure?.kind === 'aborted' ? withoutFailure(answer) : told(answer, signal);
    },
    take: async (step) => {
      if ('send' in step) {
        const found = requestOf(step.send, requests);
        if (!found.ok) throw new Error(found.message);
        await session.send(found.request);
      } else if ('advanceSeconds' in step) {
        offset += step.advanceSeconds * 1000;
        await playground.advanceTime(step.advanceSeconds * 1000);
      } else if ('build' in step) session.build = await playground.build();
      else if ('restart' in step) await playground.restart();
      else await playground.setProject({ ...project, next: step.release });
    },
  };
  return session;
}

function withCookies(request: PlaygroundRequest, jar: JarCookie[], now: number): PlaygroundRequest {
  const value = hasOwnCookies(request.headers ?? []) ? '' : cookieHeader(jar, urlOf(request), now);
  return value === '' ? request : { ...request, headers: [...(request.headers ?? []), ['Cookie', value]] };
}

/** "It was aborted" says nothing to whoever waited for it. */
function told(answer: PlaygroundResponse, signal: AbortSignal): PlaygroundResponse {
  if (answer.failure?.kind !== 'aborted' || signal.aborted) return answer;
  const message = `There was no end of the answer within ${ANSWER_MS / 1000} seconds.`;
  return { ...answer, failure: { ...answer.failure, message } };
}

function withoutFailure({ failure: _, ...answer }: PlaygroundResponse): PlaygroundResponse {
  return answer;
}

function urlOf({ url }: PlaygroundRequest): string {
  return new URL(url, SERVER_ORIGIN).href;
}
