import { preload } from 'react-dom';
import type { ServerKind } from '@/sandbox/host/server-kind';

/** Put in by Next.js at build time. */
declare const process: { env: { NEXT_PUBLIC_SANDBOX_URL?: string } };

/** Begins with the sandbox, its first server and the compiled examples while the page's own code is still on its way. */
export function HostScript({ next, mode }: ServerKind) {
  preload('/generated/precompiled.json', { as: 'fetch', crossOrigin: 'anonymous' });
  return (
    <script
      async
      type="module"
      src="/generated/host.js"
      data-start={`${next} ${mode}`}
      data-sandbox={process.env.NEXT_PUBLIC_SANDBOX_URL}
    />
  );
}
