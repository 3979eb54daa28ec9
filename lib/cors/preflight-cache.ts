import type { HeaderList } from '@/sandbox/protocol';
import { checkPreflight } from './check-answer';
import { valueOf, type CorsCall } from './cors-call';
import type { Preflight } from './preflight-of';

/** Answers to preflights, which hold for later calls as well. The rules are Chromium's, measured. */
export interface PreflightCache {
  /** @returns for how many seconds more a kept answer lets the call go without a preflight; 0 where none does */
  secondsLeft(call: CorsCall, preflight: Preflight): number;
  /** Keeps an answer that let its call pass. */
  keep(call: CorsCall, answer: Answer): void;
  clear(): void;
}

interface Answer {
  status: number;
  headers: HeaderList;
}

interface Kept extends Pick<CorsCall, 'origin' | 'url' | 'credentials'> {
  answer: Answer;
  /** In milliseconds since 1970. */
  until: number;
}

const SECONDS_UNASKED = 5;
const MOST_SECONDS = 7200;

/** @param now the time by the server's clock, in milliseconds since 1970 */
export function createPreflightCache(now: () => number): PreflightCache {
  let kept: Kept[] = [];
  const isFor = (call: CorsCall) => (one: Kept) =>
    one.origin === call.origin &&
    one.url === call.url &&
    // What was allowed with credentials is allowed without them.
    (one.credentials === 'include' || call.credentials !== 'include');
  return {
    secondsLeft(call, preflight) {
      const holds = kept.filter((one) => isFor(call)(one) && checkPreflight(one, preflight, one.answer) === null);
      return Math.max(0, ...holds.map(({ until }) => (until - now()) / 1000));
    },
    keep({ origin, url, credentials }, answer) {
      const seconds = secondsOf(valueOf(answer.headers, 'Access-Control-Max-Age'));
      kept = kept.filter(({ until }) => until > now());
      if (seconds > 0) kept.push({ origin, url, credentials, answer, until: now() + seconds * 1000 });
    },
    clear: () => void (kept = []),
  };
}

/** What cannot be read counts as what is not there. */
function secondsOf(maxAge: string | null): number {
  return maxAge !== null && /^-?\d+$/.test(maxAge) ? Math.min(Number(maxAge), MOST_SECONDS) : SECONDS_UNASKED;
}
