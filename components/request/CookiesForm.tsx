'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { useStored, useWorkbench } from '@/components/context/WorkbenchContext';
import { CookieFields } from './CookieFields';

/** The project's cookie jar: what answers set, and the next requests send. */
export function CookiesForm() {
  const { cookies } = useWorkbench();
  const { enabled, cookies: kept } = useStored('cookies', (state) => state);
  const hasOwn = useStored('request', ({ form }) =>
    form.headers.some((row) => row.enabled && row.name.trim().toLowerCase() === 'cookie'),
  );
  const { setEnabled, add, clear } = cookies.getState();
  return (
    <div className="flex flex-col gap-2 px-3 py-2">
      <label className="flex items-center gap-2">
        <input
          type="checkbox"
          checked={enabled}
          onChange={(event) => setEnabled(event.target.checked)}
          className="size-3.5 accent-accent"
        />
        Keep the cookies that answers set, and send them
      </label>
      {hasOwn ? <p className="text-sm text-warn">This request’s own Cookie header is sent instead.</p> : null}
      <ul aria-label="Cookies to send" className={enabled ? '' : 'grayscale'}>
        {kept.map((cookie, index) => (
          <CookieFields key={index} cookie={cookie} index={index} />
        ))}
      </ul>
      <div className="flex gap-2">
        <Button look="quiet" className="h-7" onPress={add}>
          <Plus size={13} aria-hidden /> Cookie
        </Button>
        <Button look="quiet" className="h-7" isDisabled={kept.length === 0} onPress={clear}>
          Clear all
        </Button>
      </div>
    </div>
  );
}
