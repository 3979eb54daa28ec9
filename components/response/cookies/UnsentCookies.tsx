'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import { isSame } from '@/lib/cookies/cookie-jar';
import { notSentBecause } from '@/lib/cookies/cookie-sending';
import type { CookieVerdict } from '@/lib/cookies/cookie-verdicts';
import { serverUrl } from '@/lib/request/server-url';
import { serverTime } from '@/lib/run/server-store';
import type { PlaygroundRequest } from '@/sandbox/host/playground';
import { CookieProblems } from './CookieProblems';

interface UnsentCookiesProps {
  request: PlaygroundRequest;
  /** What the answer set came later than the request. */
  set: readonly CookieVerdict[];
}

/** The cookies of the jar that the request did not carry, and why. */
export function UnsentCookies({ request, set }: UnsentCookiesProps) {
  const { cookies, enabled } = useStored('cookies', (state) => state);
  const movedMs = useStored('server', (state) => state.movedMs);
  const now = serverTime({ movedMs });
  const url = serverUrl(request.url);
  const earlier = cookies.filter((one) => !set.some(({ cookie }) => cookie && isSame(cookie, one)));
  const unsent = earlier.flatMap((cookie) => {
    const problem = enabled ? notSentBecause(cookie, url, now) : null;
    return problem ? [{ cookie, problem }] : [];
  });
  if (unsent.length === 0) return null;
  return (
    <section className="border-t border-line px-3 py-2">
      <h3 className="text-sm text-faint">Cookies that the request did not carry</h3>
      <ul>
        {unsent.map(({ cookie, problem }, at) => (
          <li key={at}>
            <CookieProblems title={`${cookie.name}:`} problems={[problem]} />
          </li>
        ))}
      </ul>
    </section>
  );
}
