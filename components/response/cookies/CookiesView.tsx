'use client';

import { useStored } from '@/components/context/WorkbenchContext';
import type { ResponseProps } from '@/components/context/panel';
import { EmptyState } from '@/components/ui/EmptyState';
import { cookieVerdicts, type CookieVerdict } from '@/lib/cookies/cookie-verdicts';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';
import { serverTime } from '@/lib/run/server-store';
import { CookieProblems } from './CookieProblems';
import { UnsentCookies } from './UnsentCookies';

/** What a browser makes of each `set-cookie`, and which cookies of the jar the request did not carry. */
export function CookiesView({ run, received: { cookies, headers } }: ResponseProps) {
  const movedMs = useStored('server', (state) => state.movedMs);
  const cleared = headers.flatMap(([name, value]) => (name.toLowerCase() === 'clear-site-data' ? [value] : []));
  const url = new URL(run.request.url, SERVER_ORIGIN);
  const verdicts = cookieVerdicts(cookies, url, serverTime({ movedMs }), cleared);
  return (
    <>
      {cookies.length === 0 ? <EmptyState title="The response sets no cookie" /> : null}
      <ul aria-label="Cookies that the response sets" className="flex flex-col gap-3 px-3 py-2 empty:hidden">
        {verdicts.map((verdict, index) => (
          <CookieItem key={index} verdict={verdict} />
        ))}
      </ul>
      <UnsentCookies request={run.request} set={verdicts} />
    </>
  );
}

function CookieItem({ verdict: { header, name, value, problems, notes } }: { verdict: CookieVerdict }) {
  return (
    <li>
      <p className="font-mono break-all">
        <span className="text-name">{name}</span>
        {name === '' ? null : '='}
        <span className="text-string">{value}</span>
      </p>
      <ul aria-label="Attributes" className="flex flex-wrap gap-x-3 text-sm text-faint">
        {attributesOf(header).map(([name, value]) => (
          <li key={name}>
            {name}
            {value === '' ? null : <span className="text-soft">={value}</span>}
          </li>
        ))}
      </ul>
      {problems.length === 0 ? (
        <p className="text-sm text-ok">A browser keeps this cookie.</p>
      ) : (
        <CookieProblems title="A browser refuses this cookie:" problems={problems} />
      )}
      {notes.map((note) => (
        <p key={note} className="text-sm text-soft">
          {note}
        </p>
      ))}
    </li>
  );
}

/** The attributes as they were written, unknown ones too. */
function attributesOf(header: string): [name: string, value: string][] {
  return header
    .split(';')
    .slice(1)
    .map((part) => part.trim().split('='))
    .filter(([name]) => name !== '')
    .map(([name = '', ...value]) => [name, value.join('=')]);
}
