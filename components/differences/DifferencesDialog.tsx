'use client';

import { CodeText } from '@/components/ui/CodeText';
import { differencesByReason } from '@/lib/response/differences';

/** What the conformance suite knows to differ from real servers, and why. */
export function DifferencesDialog() {
  return (
    <>
      <p className="text-soft">
        The playground runs Next.js’ own code, and its answers are compared with those of real servers. What a browser
        cannot do as a server does:
      </p>
      <ul className="flex flex-col gap-3">
        {differencesByReason().map(({ reason, versions }) => (
          <li key={reason} className="rounded bg-raised px-3 py-2">
            {versions ? <p className="font-mono text-sm text-soft">next {versions.join(', ')}</p> : null}
            <p>
              <CodeText text={reason} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
