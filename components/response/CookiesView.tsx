import { parseSetCookie } from 'set-cookie-parser';
import { EmptyState } from '@/components/ui/EmptyState';

/** Each `set-cookie` with its attributes. */
export function CookiesView({ cookies }: { cookies: string[] }) {
  if (cookies.length === 0) return <EmptyState title="The response sets no cookie" />;
  return (
    <ul className="flex flex-col gap-3 px-3 py-2">
      {cookies.map((header, index) => (
        <CookieItem key={index} header={header} />
      ))}
    </ul>
  );
}

function CookieItem({ header }: { header: string }) {
  const [cookie] = parseSetCookie([header], { decodeValues: false });
  if (!cookie) return <li className="font-mono break-words">{header}</li>;
  return (
    <li>
      <p className="font-mono break-all">
        <span className="text-name">{cookie.name}</span>=<span className="text-string">{cookie.value}</span>
      </p>
      <ul aria-label="Attributes" className="flex flex-wrap gap-x-3 text-sm text-faint">
        {attributesOf(header).map(([name, value]) => (
          <li key={name}>
            {name}
            {value === '' ? null : <span className="text-soft">={value}</span>}
          </li>
        ))}
      </ul>
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
