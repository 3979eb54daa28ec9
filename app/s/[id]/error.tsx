'use client';

import { MessagePage } from '@/components/share/MessagePage';
import { useRetry } from '@/components/share/useRetry';

/** Shown while the store of links does not answer. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  useRetry(reset);
  return (
    <MessagePage title="The link cannot be opened just now">
      <p role="status">The server’s store of links does not answer. This page tries again by itself…</p>
    </MessagePage>
  );
}
