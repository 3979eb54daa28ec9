'use client';

import { nameOfSecret } from '@/lib/share/create-share';
import type { Secret } from '@/lib/share/find-secrets';

interface SecretsListProps {
  secrets: Secret[];
  included: ReadonlySet<string>;
  onInclude: (secret: Secret, isIncluded: boolean) => void;
}

/** What may be secret; it is shared only where that is chosen. */
export function SecretsList({ secrets, included, onInclude }: SecretsListProps) {
  if (secrets.length === 0) return null;
  return (
    <fieldset className="rounded border border-line px-3 py-2 text-sm">
      <legend className="px-1 text-warn">Left out, because it may be secret. Check what to share all the same:</legend>
      {secrets.map((secret, index) => (
        <label key={index} className="flex min-h-6 items-center gap-2 max-phone:min-h-11">
          <input
            type="checkbox"
            checked={included.has(nameOfSecret(secret))}
            onChange={(event) => onInclude(secret, event.target.checked)}
            className="size-3.5 accent-accent"
          />
          {nameOfSecret(secret)}
        </label>
      ))}
    </fieldset>
  );
}
