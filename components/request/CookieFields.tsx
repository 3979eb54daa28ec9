'use client';

import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/IconButton';
import { useWorkbench } from '@/components/context/WorkbenchContext';
import type { JarCookie } from '@/lib/cookies/jar-cookie';

const field =
  'h-7 min-w-0 rounded-sm bg-transparent px-1.5 font-mono text-[12.5px] hover:bg-raised focus:bg-raised max-phone:h-11 max-phone:text-base';

/** A cookie of the jar: name, value and path to change, the rest to read. */
export function CookieFields({ cookie, index }: { cookie: JarCookie; index: number }) {
  const { change, remove } = useWorkbench().cookies.getState();
  const label = `cookie ${index + 1}`;
  return (
    <li className="grid grid-cols-[minmax(70px,0.7fr)_minmax(0,1.2fr)_minmax(40px,0.5fr)_auto] items-center gap-x-1">
      <input
        aria-label={`Name of ${label}`}
        value={cookie.name}
        spellCheck={false}
        onChange={(event) => change(index, { name: event.target.value })}
        className={field}
      />
      <input
        aria-label={`Value of ${label}`}
        value={cookie.value}
        spellCheck={false}
        onChange={(event) => change(index, { value: event.target.value })}
        className={field}
      />
      <input
        aria-label={`Path of ${label}`}
        value={cookie.path}
        spellCheck={false}
        onChange={(event) => change(index, { path: event.target.value })}
        className={field}
      />
      <IconButton icon={X} label={`Remove ${label}`} onPress={() => remove(index)} />
      <span className="col-span-full truncate px-1.5 pb-1 text-sm text-faint">{rulesOf(cookie)}</span>
    </li>
  );
}

function rulesOf({ expires, hostOnly, domain, secure, httpOnly, sameSite, partitioned }: JarCookie): string {
  return [
    expires === null ? 'session' : `until ${new Date(expires).toLocaleString()}`,
    hostOnly ? null : `Domain=${domain}`,
    secure ? 'Secure' : null,
    httpOnly ? 'HttpOnly' : null,
    sameSite === null ? null : `SameSite=${sameSite}`,
    partitioned ? 'Partitioned' : null,
  ]
    .filter((rule) => rule !== null)
    .join(' · ');
}
