'use client';

import { useStore } from 'zustand';
import { CopyField } from '@/components/ui/CopyField';
import type { RemoteStore } from '@/lib/present/remote-store';
import { LinkCard } from './LinkCard';

/** The link for the speaker's phone, until a phone has it. It is on this window only. */
export function RemoteCard({ remotes }: { remotes: RemoteStore }) {
  const { remote } = useStore(remotes);
  if (remote.state !== 'waiting') return null;
  return (
    <LinkCard label="Link for a phone" url={remote.url}>
      <p className="pb-2">For your phone: it becomes the remote, and nobody else’s after it. M hides this.</p>
      <CopyField label="Its address" text={remote.url} />
    </LinkCard>
  );
}
