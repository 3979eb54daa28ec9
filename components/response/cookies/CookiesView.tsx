'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import type { ResponseProps } from '@/components/context/panel';
import { useRoutes } from '@/components/context/useRoutes';
import { EmptyState } from '@/components/ui/EmptyState';
import { cookieVerdicts } from '@/lib/cookies/cookie-verdicts';
import { serverUrl } from '@/lib/request/server-url';
import { serverTime } from '@/lib/run/server-store';
import type { Position } from '@/sandbox/protocol';
import { CookieItem } from './CookieItem';
import { UnsentCookies } from './UnsentCookies';

/** What a browser makes of each `set-cookie`, and which cookies of the jar the request did not carry. */
export function CookiesView({ run, received: { cookies, headers } }: ResponseProps) {
  const movedMs = useStored('server', (state) => state.movedMs);
  const cleared = headers.flatMap(([name, value]) => (name.toLowerCase() === 'clear-site-data' ? [value] : []));
  const url = serverUrl(run.request.url);
  const verdicts = cookieVerdicts(cookies, url, serverTime({ movedMs }), cleared);
  const positions = positionsOf(run, cookies);
  const route = run.state === 'done' ? run.response.route : null;
  const file = useRoutes().find(({ pattern }) => pattern === route)?.file ?? null;
  return (
    <>
      {cookies.length === 0 ? <EmptyState title="The response sets no cookie" /> : null}
      <ul aria-label="Cookies that the response sets" className="flex flex-col gap-3 px-3 py-2 empty:hidden">
        {verdicts.map((verdict, index) => (
          <CookieItem key={index} verdict={verdict} position={positions[index] ?? null} file={file} />
        ))}
      </ul>
      <UnsentCookies request={run.request} set={verdicts} />
    </>
  );
}

/** The lines that set the cookies, in the order of the headers; known when the response has ended. */
function positionsOf(run: ResponseProps['run'], cookies: readonly string[]): (Position | null)[] {
  const set = run.state === 'done' ? run.response.trace.filter(({ kind }) => kind === 'cookie') : [];
  return cookies.map((_, at) => (set.length === cookies.length ? (set[at]?.position ?? null) : null));
}
