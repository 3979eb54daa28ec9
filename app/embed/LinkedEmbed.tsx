'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { decodeLink } from '@/lib/share/link';
import { EmbedPoster } from './EmbedPoster';

/** The editor and the panes wait until the embed is seen. */
const LinkedWorkbench = dynamic(() => import('./LinkedWorkbench').then((file) => file.LinkedWorkbench), { ssr: false });

/** An embed page whose address carries the project: `/embed#p1.…`. No script of the embedding page is needed. */
export function LinkedEmbed({ hash, view }: { hash: string; view: 'workbench' | 'response' }) {
  const [decoded] = useState(() => decodeLink(hash));
  const [isSeen, setSeen] = useState(false);
  if (!decoded.ok) return <p className="p-4 text-bad">{decoded.message}</p>;
  if (!isSeen) return <EmbedPoster project={decoded.project} onSeen={() => setSeen(true)} />;
  return <LinkedWorkbench project={decoded.project} view={view} />;
}
