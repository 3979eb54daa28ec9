'use client';

import { lazy, Suspense, useState } from 'react';
import { decodeLink } from '@/lib/share/link';
import { EmbedPoster } from './EmbedPoster';

/** The editor and the panes wait until the embed is seen. */
const LinkedWorkbench = lazy(() => import('./LinkedWorkbench').then((file) => ({ default: file.LinkedWorkbench })));

/** An embed page whose address carries the project: `/embed#p1.…`. No script of the embedding page is needed. */
export function LinkedEmbed({ hash, view }: { hash: string; view: 'workbench' | 'response' }) {
  const [decoded] = useState(() => decodeLink(hash));
  const [isSeen, setSeen] = useState(false);
  if (!decoded.ok)
    return (
      <main className="p-4">
        <h1 className="text-bad">{decoded.message}</h1>
      </main>
    );
  const poster = <EmbedPoster project={decoded.project} onSeen={() => setSeen(true)} />;
  if (!isSeen) return poster;
  return (
    <Suspense fallback={poster}>
      <LinkedWorkbench project={decoded.project} view={view} />
    </Suspense>
  );
}
