'use client';

import { useStore } from 'zustand';
import { markdownBadge } from '@/lib/share/embed-snippets';
import type { ShareStore } from '@/lib/share/share-store';
import { CopyField } from '@/components/ui/CopyField';
import { QrCode } from '@/components/ui/QrCode';
import { SecretsList } from './SecretsList';
import { ShortLinkField } from './ShortLinkField';

/** Links to the project as it stands, how long they are, and what they do not carry. */
export function LinkPanel({ store }: { store: ShareStore }) {
  const { secrets, included, share, short } = useStore(store);
  const url = `${location.origin}/${share.hash}`;
  const shortest = short.state === 'created' ? short.url : url;
  return (
    <div className="flex flex-col gap-3">
      <SecretsList secrets={secrets} included={included} onInclude={store.getState().include} />
      <div>
        <CopyField label="Link" text={url} />
        <p className="mt-1 text-sm text-faint">
          {url.length.toLocaleString('en')} characters; the whole project is in the link, no server needed
        </p>
      </div>
      {share.project.scenes ? (
        <CopyField label="Link that presents the scenes" text={`${location.origin}/?present${share.hash}`} />
      ) : null}
      <ShortLinkField store={store} />
      <CopyField label="Markdown badge" text={markdownBadge(location.origin, shortest)} />
      <QrCode url={shortest} />
    </div>
  );
}
