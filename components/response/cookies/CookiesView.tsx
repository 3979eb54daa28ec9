import type { ResponseProps } from '@/components/context/panel';
import { EmptyState } from '@/components/ui/EmptyState';
import { parseSetCookie } from '@/lib/cookies/parse-set-cookie';
import { readSetCookie } from '@/lib/cookies/read-set-cookie';
import { SERVER_ORIGIN } from '@/lib/request/validate-request';

/** Each `set-cookie` with its attributes, and why a browser refuses it where it does. */
export function CookiesView({ run, received: { cookies } }: ResponseProps) {
  const { url } = run.request;
  if (cookies.length === 0) return <EmptyState title="The response sets no cookie" />;
  return (
    <ul className="flex flex-col gap-3 px-3 py-2">
      {cookies.map((header, index) => (
        <CookieItem key={index} header={header} url={url} />
      ))}
    </ul>
  );
}

function CookieItem({ header, url }: { header: string; url: string }) {
  const { name, value } = parseSetCookie(header);
  const read = readSetCookie(header, new URL(url, SERVER_ORIGIN));
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
      {read.ok ? null : <p className="text-sm text-warn">A browser refuses this cookie: {read.reason}</p>}
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
