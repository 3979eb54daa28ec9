'use client';

import { useStore } from 'zustand';
import { Button } from '@/components/ui/Button';
import type { ShareStore } from '@/lib/share/share-store';
import { CopyField } from '@/components/ui/CopyField';

/** The short link, made when asked for: it stores the project on this site's server. */
export function ShortLinkField({ store }: { store: ShareStore }) {
  const short = useStore(store, (state) => state.short);
  const { createShort, deleteShort } = store.getState();
  if (short.state === 'no-server') return null;
  if (short.state === 'created')
    return (
      <div className="flex flex-col gap-1">
        <CopyField label="Short link" text={short.url} />
        {short.isOurs ? (
          <Button onPress={() => void deleteShort()} className="h-7 self-start text-sm">
            Delete the short link
          </Button>
        ) : null}
      </div>
    );
  return (
    <div className="flex items-center gap-3">
      <Button look="quiet" isDisabled={short.state === 'creating'} onPress={() => void createShort()}>
        {short.state === 'creating' ? 'Creating…' : 'Create a short link'}
      </Button>
      <p role="status" className="min-w-0 flex-1 text-sm text-soft">
        {short.state === 'failed'
          ? `${short.message} The link above carries the project itself and always works.`
          : 'It stores the project on this site’s server.'}
      </p>
    </div>
  );
}
